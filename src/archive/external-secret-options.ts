import type { Duration } from 'cdk8s';
import type { SecretStoreRef } from './secret-store-ref';

/**
 * What every ExternalSecret for bucket credentials has.
 */
export interface ExternalSecretOptions {
  /**
   * The External Secrets store to read from.
   */
  readonly store: SecretStoreRef;

  /**
   * The name of the ExternalSecret and of the Secret it fills.
   *
   * With a name given here, the clusters of one chart share the Secret. Clusters of several charts in one namespace
   * share it through `ExternalBackupCredentials`.
   *
   * @default - `<resourceNamePrefix>-<destination name>-credentials`, one for each cluster
   */
  readonly secretName?: string;

  /**
   * How often the values are read again; this is how a rotated key arrives. At least a second.
   *
   * @default Duration.hours(1)
   */
  readonly refreshInterval?: Duration;
}

/**
 * An ExternalSecret that reads a single value.
 */
export interface ExternalSecretValueOptions extends ExternalSecretOptions {
  /**
   * The item in the secret store.
   */
  readonly remoteKey: string;

  /**
   * The item's property that holds the value.
   *
   * @default - the whole item is the value
   */
  readonly property?: string;
}
