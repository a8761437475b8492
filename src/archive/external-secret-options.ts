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
