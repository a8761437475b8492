import type { ObjectStoreSpecConfiguration } from '../../imports/barmancloud.cnpg.io';
import type { ExternalSecretSpec } from '../../imports/external-secrets.io';

/** Credentials as data, the same for every provider and kind. */
export interface CredentialsModel {
  /** The Secret's name, where the user gave one. */
  readonly secretName?: string;
  /** What the credentials contribute once the Secret's name is known. */
  bind(secretName: string): CredentialsBinding;
}

export interface CredentialsBinding {
  readonly configuration: Pick<ObjectStoreSpecConfiguration, 's3Credentials' | 'azureCredentials' | 'googleCredentials'>;
  /** Environment of the sidecar that these credentials need, by name. */
  readonly env?: { [name: string]: string };
  /** The ExternalSecret that fills the Secret, where there is one. */
  readonly externalSecret?: ExternalSecretModel;
}

export interface ExternalSecretModel {
  readonly name: string;
  readonly spec: ExternalSecretSpec;
}
