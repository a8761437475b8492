import type { CredentialsModel } from './credentials-model';
import { AWS_DEFAULT_REGION, secretKeysProblem } from './credentials-model';
import type { ExternalSecretOptions } from './external-secret-options';
import type { RemoteValue } from './external-secret-spec';
import { externalSecretModel, externalSecretProblem } from './external-secret-spec';
import type { S3ExternalSecretKeysOptions, S3ExternalSecretOptions, S3SecretKeys } from './s3-credentials-options';
import { failIf } from '../errors';
import { resourceNameProblem } from '../names';

const ACCESS_KEY_ID = 'AWS_ACCESS_KEY_ID';
const SECRET_ACCESS_KEY = 'AWS_SECRET_ACCESS_KEY';
const REGION = 'AWS_REGION';
/** Read by the EKS Pod Identity webhook (Amazon EKS: IAM roles for service accounts). */
const ROLE_ARN_ANNOTATION = 'eks.amazonaws.com/role-arn';

/** The credentials, once the destination's region is known. */
type Model = (region: string | undefined) => CredentialsModel;

/**
 * Credentials for an S3 bucket. They are always references, never values.
 */
export class S3Credentials {
  /**
   * An access key from a Secret that exists in the cluster's namespace.
   *
   * @param secretName the name of the Secret
   * @param keys the keys in it, where they are not the usual ones
   */
  public static fromSecretName(secretName: string, keys: S3SecretKeys = {}): S3Credentials {
    failIf(resourceNameProblem('secretName', secretName));
    failIf(secretKeysProblem(keys));
    const { accessKeyIdKey = ACCESS_KEY_ID, secretAccessKeyKey = SECRET_ACCESS_KEY, sessionTokenKey, regionKey } = keys;
    return new S3Credentials((region) => ({
      secretName,
      bind: (name) => ({
        configuration: {
          s3Credentials: {
            accessKeyId: { name, key: accessKeyIdKey },
            secretAccessKey: { name, key: secretAccessKeyKey },
            sessionToken: sessionTokenKey === undefined ? undefined : { name, key: sessionTokenKey },
            region: regionKey === undefined ? undefined : { name, key: regionKey },
          },
        },
        env: regionKey === undefined ? regionInEnvironment(region) : undefined,
      }),
    }));
  }

  /**
   * Defines an ExternalSecret that reads both parts of an access key from properties of one remote item.
   */
  public static fromExternalSecret(options: S3ExternalSecretOptions): S3Credentials {
    return S3Credentials.external(options, [
      { secretKey: ACCESS_KEY_ID, remoteKey: options.remoteKey, property: options.accessKeyIdProperty ?? ACCESS_KEY_ID },
      { secretKey: SECRET_ACCESS_KEY, remoteKey: options.remoteKey, property: options.secretAccessKeyProperty ?? SECRET_ACCESS_KEY },
    ]);
  }

  /**
   * Defines an ExternalSecret that reads each part of an access key from a remote item of its own.
   */
  public static fromExternalSecretKeys(options: S3ExternalSecretKeysOptions): S3Credentials {
    return S3Credentials.external(options, [
      { secretKey: ACCESS_KEY_ID, remoteKey: options.accessKeyIdRemoteKey },
      { secretKey: SECRET_ACCESS_KEY, remoteKey: options.secretAccessKeyRemoteKey },
    ]);
  }

  /**
   * The IAM role of the pods: no key anywhere.
   *
   * With `roleArn` the cluster's service account is annotated for IAM roles for service accounts (IRSA); the role's trust
   * policy names `system:serviceaccount:<namespace>:<clusterName>`. Without it the role comes from elsewhere, such as an
   * EKS Pod Identity association with the service account `<clusterName>`.
   *
   * Where the store that a cluster archives to names no Secret, the plugin may read every Secret of the namespace
   * (docs/providers.md).
   *
   * @param roleArn the role, such as `arn:aws:iam::111122223333:role/shop-db-backup`
   * @throws if it is no role
   */
  public static fromIamRole(roleArn?: string): S3Credentials {
    failIf(roleArnProblem(roleArn));
    return new S3Credentials((region) => ({
      bind: () => ({
        configuration: { s3Credentials: { inheritFromIamRole: true } },
        // the plugin does not look at a region beside a role
        env: regionInEnvironment(region),
        identity: roleArn === undefined ? undefined : { annotations: { [ROLE_ARN_ANNOTATION]: roleArn } },
      }),
    }), true);
  }

  private static external(options: ExternalSecretOptions, values: RemoteValue[]): S3Credentials {
    failIf(externalSecretProblem(options));
    return new S3Credentials((region) => externalSecretModel(options, values, region === undefined ? {} : { [REGION]: region }, (name) => ({
      s3Credentials: {
        accessKeyId: { name, key: ACCESS_KEY_ID },
        secretAccessKey: { name, key: SECRET_ACCESS_KEY },
        region: region === undefined ? undefined : { name, key: REGION },
      },
    })));
  }

  /** Whether they are a role, which is Amazon's. @internal */
  public readonly _isRole: boolean;

  /** @internal */
  public readonly _forRegion: Model;

  private constructor(model: Model, isRole = false) {
    this._forRegion = model;
    this._isRole = isRole;
  }
}

function regionInEnvironment(region: string | undefined): { [name: string]: string } | undefined {
  return region === undefined ? undefined : { [AWS_DEFAULT_REGION]: region };
}

function roleArnProblem(roleArn: string | undefined): string | undefined {
  return roleArn === undefined || /^arn:aws[-a-z]*:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(roleArn)
    ? undefined
    : `'roleArn' should be the ARN of an IAM role such as 'arn:aws:iam::111122223333:role/shop-db-backup', got '${roleArn}': no pod could assume it, and archiving would fail`;
}
