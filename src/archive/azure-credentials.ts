import type { AzureSecretKeys, AzureWorkloadIdentityOptions } from './azure-credentials-options';
import type { CredentialsBinding, CredentialsConfiguration, CredentialsModel } from './credentials-model';
import { PROJECTED_FOLDER, secretKeysProblem } from './credentials-model';
import type { ExternalSecretValueOptions } from './external-secret-options';
import { externalSecretModel, externalSecretProblem } from './external-secret-spec';
import { failIf } from '../errors';
import { resourceNameProblem } from '../names';

const ACCOUNT = 'AZURE_STORAGE_ACCOUNT';
const CONNECTION_STRING = 'AZURE_STORAGE_CONNECTION_STRING';

/** What opens a storage account by its name: the field that refers to it, and the usual key. */
enum Opener {
  storageKey = 'AZURE_STORAGE_KEY',
  storageSasToken = 'AZURE_STORAGE_SAS_TOKEN',
}

/** The credentials, once the storage account is known. */
type Model = (storageAccount: string) => CredentialsModel;

/**
 * Credentials for a container in Azure Blob Storage. They are always references, never values.
 */
export class AzureCredentials {
  /**
   * A connection string from a Secret that exists in the cluster's namespace.
   *
   * @param secretName the name of the Secret
   * @param key the key in it; `AZURE_STORAGE_CONNECTION_STRING` unless given
   */
  public static connectionStringFromSecretName(secretName: string, key: string = CONNECTION_STRING): AzureCredentials {
    failIf(resourceNameProblem('secretName', secretName));
    failIf(secretKeysProblem({ key }));
    return new AzureCredentials(() => ({ secretName, bind: (name) => ({ configuration: connectionString(name, key) }) }));
  }

  /**
   * The storage account's name and access key from a Secret that exists in the cluster's namespace.
   *
   * @param secretName the name of the Secret
   * @param keys the keys in it, where they are not the usual ones
   */
  public static storageKeyFromSecretName(secretName: string, keys: AzureSecretKeys = {}): AzureCredentials {
    return AzureCredentials.existing('storageKey', secretName, keys);
  }

  /**
   * The storage account's name and a shared access signature (SAS) token from a Secret that exists in the cluster's
   * namespace. The token has to allow to read, write, list and delete, and to tag if the destination has tags.
   *
   * @param secretName the name of the Secret
   * @param keys the keys in it, where they are not the usual ones
   */
  public static sasTokenFromSecretName(secretName: string, keys: AzureSecretKeys = {}): AzureCredentials {
    return AzureCredentials.existing('storageSasToken', secretName, keys);
  }

  /**
   * Defines an ExternalSecret that reads a connection string.
   */
  public static connectionStringFromExternalSecret(options: ExternalSecretValueOptions): AzureCredentials {
    failIf(externalSecretProblem(options));
    const value = { secretKey: CONNECTION_STRING, remoteKey: options.remoteKey, property: options.property };
    return new AzureCredentials(() => externalSecretModel(options, [value], {}, (name) => connectionString(name, CONNECTION_STRING)));
  }

  /**
   * Defines an ExternalSecret that reads the storage account's access key.
   */
  public static storageKeyFromExternalSecret(options: ExternalSecretValueOptions): AzureCredentials {
    return AzureCredentials.external('storageKey', options);
  }

  /**
   * Defines an ExternalSecret that reads a shared access signature (SAS) token.
   */
  public static sasTokenFromExternalSecret(options: ExternalSecretValueOptions): AzureCredentials {
    return AzureCredentials.external('storageSasToken', options);
  }

  /**
   * An identity in Microsoft Entra ID that trusts the cluster's service account: no key anywhere. It needs a federated
   * credential for the subject `system:serviceaccount:<namespace>:<clusterName>` and the audience `api://AzureADTokenExchange`.
   *
   * The pods get the token from the Cluster itself and not from Azure's webhook: the webhook wants a label on the pods,
   * and CNPG gives those of a restore no labels of ours, so backups would work and the restore would not.
   *
   * Where the store that a cluster archives to names no Secret, the plugin may read every Secret of the namespace
   * (docs/providers.md).
   *
   * @throws if one of the ids is none
   */
  public static fromWorkloadIdentity(options: AzureWorkloadIdentityOptions): AzureCredentials {
    failIf(idProblem('clientId', options.clientId) ?? idProblem('tenantId', options.tenantId));
    return new AzureCredentials(() => ({ bind: () => workloadIdentity(options) }));
  }

  /**
   * The managed identity of the nodes that the pods run on.
   */
  public static fromManagedIdentity(): AzureCredentials {
    return new AzureCredentials(() => ({ bind: () => ({ configuration: { azureCredentials: { inheritFromAzureAd: true } } }) }));
  }

  /**
   * Whatever Azure's default chain finds first: environment, workload identity, managed identity and so on. Good to try
   * things out; what it finds can change with the pods' surroundings.
   */
  public static fromDefaultCredentials(): AzureCredentials {
    return new AzureCredentials(() => ({ bind: () => ({ configuration: { azureCredentials: { useDefaultAzureCredentials: true } } }) }));
  }

  private static existing(opener: keyof typeof Opener, secretName: string, keys: AzureSecretKeys): AzureCredentials {
    failIf(resourceNameProblem('secretName', secretName));
    failIf(secretKeysProblem(keys));
    const { storageAccountKey = ACCOUNT, valueKey = Opener[opener] } = keys;
    return new AzureCredentials(() => ({ secretName, bind: (name) => ({ configuration: opened(opener, name, storageAccountKey, valueKey) }) }));
  }

  private static external(opener: keyof typeof Opener, options: ExternalSecretValueOptions): AzureCredentials {
    failIf(externalSecretProblem(options));
    const secretKey = Opener[opener];
    const value = { secretKey, remoteKey: options.remoteKey, property: options.property };
    return new AzureCredentials((account) => (
      externalSecretModel(options, [value], { [ACCOUNT]: account }, (name) => opened(opener, name, ACCOUNT, secretKey))));
  }

  /** @internal */
  public readonly _forAccount: Model;

  private constructor(model: Model) {
    this._forAccount = model;
  }
}

function connectionString(name: string, key: string): CredentialsConfiguration {
  return { azureCredentials: { connectionString: { name, key } } };
}

function opened(opener: keyof typeof Opener, name: string, storageAccountKey: string, valueKey: string): CredentialsConfiguration {
  return { azureCredentials: { storageAccount: { name, key: storageAccountKey }, [opener]: { name, key: valueKey } } };
}

/** What Azure's webhook would inject (azure-workload-identity: mutating admission webhook), by means of CNPG. */
function workloadIdentity({ clientId, tenantId }: AzureWorkloadIdentityOptions): CredentialsBinding {
  const path = 'azure/identity-token';
  return {
    configuration: { azureCredentials: { inheritFromAzureAd: true } },
    env: {
      // with the last three, Azure's library takes a managed identity for a workload identity
      AZURE_CLIENT_ID: clientId,
      AZURE_AUTHORITY_HOST: 'https://login.microsoftonline.com/',
      AZURE_FEDERATED_TOKEN_FILE: `${PROJECTED_FOLDER}/${path}`,
      AZURE_TENANT_ID: tenantId,
    },
    identity: {
      annotations: { 'azure.workload.identity/client-id': clientId, 'azure.workload.identity/tenant-id': tenantId },
      tokens: [{ audience: 'api://AzureADTokenExchange', expirationSeconds: 3600, path }],
    },
  };
}

function idProblem(prop: string, id: string): string | undefined {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
    ? undefined
    : `'${prop}' should be an id such as '11111111-2222-3333-4444-555555555555', got '${id}': Microsoft Entra ID would refuse the token, and archiving would fail`;
}
