/**
 * Which standbys a synchronous commit waits for.
 */
export enum SynchronousMethod {
  /** Any of them (quorum). */
  ANY = 'any',
  /** The first ones in order of priority. */
  FIRST = 'first',
}

/**
 * What happens to commits while too few standbys are there.
 */
export enum DataDurability {
  /** They wait. */
  REQUIRED = 'required',
  /** They go on with the standbys there are. */
  PREFERRED = 'preferred',
}

/**
 * Synchronous replication within the cluster.
 */
export interface SynchronousReplicas {
  /**
   * How many standbys have to confirm a commit. Fewer than `instances`.
   */
  readonly number: number;

  /**
   * Which standbys these are.
   *
   * @default SynchronousMethod.ANY
   */
  readonly method?: SynchronousMethod;

  /**
   * What happens while too few are there.
   *
   * @default DataDurability.REQUIRED - CNPG's own
   */
  readonly dataDurability?: DataDurability;
}
