import type { CredentialsModel } from './credentials-model';
import { secretKeysProblem } from './credentials-model';
import type { ExternalSecretValueOptions } from './external-secret-options';
import { externalSecretModel, externalSecretProblem } from './external-secret-spec';
import { failIf } from '../errors';
import { resourceNameProblem } from '../names';

/** The key that the documentation of the Barman Cloud plugin uses. */
const KEY_FILE = 'gcsCredentials';
/** Read by GKE's metadata server (Google Cloud: Workload Identity Federation for GKE). */
const SERVICE_ACCOUNT_ANNOTATION = 'iam.gke.io/gcp-service-account';

/**
 * Credentials for a bucket on Google Cloud Storage. They are always references, never values.
 */
export class GcsCredentials {
  /**
   * A service account's JSON key from a Secret that exists in the cluster's namespace.
   *
   * @param secretName the name of the Secret
   * @param key the key in it that holds the JSON file; `gcsCredentials` unless given
   */
  public static fromSecretName(secretName: string, key: string = KEY_FILE): GcsCredentials {
    failIf(resourceNameProblem('secretName', secretName));
    failIf(secretKeysProblem({ key }));
    return new GcsCredentials({ secretName, bind: (name) => ({ configuration: keyFile(name, key) }) });
  }

  /**
   * Defines an ExternalSecret that reads a service account's JSON key.
   */
  public static fromExternalSecret(options: ExternalSecretValueOptions): GcsCredentials {
    failIf(externalSecretProblem(options));
    const value = { secretKey: KEY_FILE, remoteKey: options.remoteKey, property: options.property };
    return new GcsCredentials(externalSecretModel(options, [value], {}, (name) => keyFile(name, KEY_FILE)));
  }

  /**
   * The identity that GKE gives to the pods (Workload Identity Federation): no key anywhere.
   *
   * With a Google service account the cluster's Kubernetes service account is annotated to act as it; it has to allow
   * that to `<project>.svc.id.goog[<namespace>/<clusterName>]`. Without one the bucket's policy names the Kubernetes
   * service account `<clusterName>` itself.
   *
   * Where the store that a cluster archives to names no Secret, the plugin may read every Secret of the namespace
   * (docs/providers.md).
   *
   * @param serviceAccount the Google service account, such as `backup@my-project.iam.gserviceaccount.com`
   * @throws if it is no service account
   */
  public static fromWorkloadIdentity(serviceAccount?: string): GcsCredentials {
    failIf(serviceAccountProblem(serviceAccount));
    return new GcsCredentials({
      bind: () => ({
        configuration: { googleCredentials: { gkeEnvironment: true } },
        identity: serviceAccount === undefined ? undefined : { annotations: { [SERVICE_ACCOUNT_ANNOTATION]: serviceAccount } },
      }),
    });
  }

  /** @internal */
  public readonly _gcsModel: CredentialsModel;

  private constructor(model: CredentialsModel) {
    this._gcsModel = model;
  }
}

function keyFile(name: string, key: string) {
  return { googleCredentials: { applicationCredentials: { name, key } } };
}

function serviceAccountProblem(serviceAccount: string | undefined): string | undefined {
  return serviceAccount === undefined || /^[a-z0-9]([-a-z0-9]*[a-z0-9])?@[a-z0-9][-a-z0-9.]*\.gserviceaccount\.com$/.test(serviceAccount)
    ? undefined
    : `'serviceAccount' should be the address of a Google service account such as 'backup@my-project.iam.gserviceaccount.com', got '${serviceAccount}': no pod could act as it, and archiving would fail`;
}
