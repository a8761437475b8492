import type { ObjectStoreSpecConfiguration } from '../../imports/barmancloud.cnpg.io';
import type { ExternalSecretSpec } from '../../imports/external-secrets.io';
import type { ClusterSpecProjectedVolumeTemplateSourcesServiceAccountToken } from '../../imports/postgresql.cnpg.io';

/** The region of a sidecar whose store does not name it. It is one for all stores of a cluster. */
export const AWS_DEFAULT_REGION = 'AWS_DEFAULT_REGION';

/** Credentials as data, the same for every provider and kind. */
export interface CredentialsModel {
  /** The Secret's name, where the user gave one. */
  readonly secretName?: string;
  /** What the credentials contribute once the Secret's name is known; those without a Secret do not look at it. */
  bind(secretName: string): CredentialsBinding;
}

export interface CredentialsBinding {
  readonly configuration: CredentialsConfiguration;
  /** Environment of the sidecar that these credentials need, by name. */
  readonly env?: { [name: string]: string };
  /** Who the cluster's pods are, where the credentials are not in a Secret. */
  readonly identity?: PodIdentity;
  /** The ExternalSecret that fills the Secret, where there is one. */
  readonly externalSecret?: ExternalSecretModel;
}

export type CredentialsConfiguration = Pick<ObjectStoreSpecConfiguration, 's3Credentials' | 'azureCredentials' | 'googleCredentials'>;

/** What makes the pods of a cluster somebody at a provider. All of it goes to the Cluster. */
export interface PodIdentity {
  /** Annotations of the cluster's service account. */
  readonly annotations: { [key: string]: string };
  /** Tokens of the service account that every pod, a restore's too, finds below `PROJECTED_FOLDER`. */
  readonly tokens?: ClusterSpecProjectedVolumeTemplateSourcesServiceAccountToken[];
}

/**
 * Where CNPG mounts the Cluster's `projectedVolumeTemplate` in instances and jobs; the plugin gives its sidecar the
 * same mounts (cnpg: pkg/postgres, ProjectedVolumeDirectory; plugin: operator/lifecycle.go, injectPluginSidecarPodSpec).
 */
export const PROJECTED_FOLDER = '/projected';

export interface ExternalSecretModel {
  readonly name: string;
  readonly spec: ExternalSecretSpec;
  /** One for all that are made of the same credentials. */
  readonly likeness: object;
}

/** What is wrong with keys of a Secret, given by the prop that names each, or undefined. */
export function secretKeysProblem(keys: object): string | undefined {
  const wrong = Object.entries(keys).find(([, key]) => key !== undefined && !/^[-._a-zA-Z0-9]{1,253}$/.test(key));
  return wrong
    && `'${wrong[0]}' should be a key of a Secret (letters, digits, '-', '_' and '.'), got '${wrong[1]}': no Secret can have it, and archiving would fail`;
}
