import type { BackupLocation } from '../archive/archive';
import type { BackupDestination } from '../archive/backup-destination';

/**
 * Which copy of an archive is read.
 */
export enum ArchiveCopy {
  /** The one that the cluster writes. */
  PRIMARY = 'primary',
  /** The second one, filled by something else. */
  SECONDARY = 'secondary',
}

/**
 * Which lineage of this database's own archive is read.
 */
export interface ArchiveSourceOptions {
  /**
   * The lineage to read; lower than the one that the recovered Cluster writes. A standby counts its own: of its archive, lower
   * than the one that the standby writes.
   *
   * @default - the lineage before the one that is written
   */
  readonly lineage?: number;
}

/**
 * Which archive of another cluster is read.
 */
export interface ClusterSourceOptions {
  /**
   * The copy to read.
   *
   * @default ArchiveCopy.PRIMARY
   */
  readonly copy?: ArchiveCopy;

  /**
   * The lineage to read.
   *
   * @default - the one that the other cluster writes
   */
  readonly lineage?: number;
}

/**
 * An ObjectStore in the recovered cluster's namespace, and the folder behind it.
 */
export interface ObjectStoreSourceOptions {
  /**
   * The name of the ObjectStore.
   */
  readonly objectStoreName: string;

  /**
   * The folder below its path that holds `base/` and `wals/`: usually the name of the Cluster that wrote it.
   */
  readonly serverName: string;

  /**
   * Whether the ObjectStore exists in the namespace and is not defined in this app. It is written down as an annotation,
   * `cdk8s-cnpg/defined-elsewhere`. Without it, a store that is nowhere in the app stops synth (rule
   * `archive/unknown-object-store`): while it is missing the operator does not reconcile the Cluster, and says so only in its log.
   *
   * @default false
   */
  readonly existing?: boolean;
}

/**
 * A bucket, and whose archive in it.
 */
export interface DestinationSourceOptions {
  /**
   * The bucket and how to reach it.
   */
  readonly destination: BackupDestination;

  /**
   * The name of the Cluster that wrote the archive.
   */
  readonly clusterName: string;

  /**
   * The namespace of the Cluster that wrote the archive.
   */
  readonly namespace: string;

  /**
   * The lineage to read.
   *
   * @default 1
   */
  readonly lineage?: number;

  /**
   * Where the archive is, if its path was not made by this library.
   *
   * @default - `<prefix>/<namespace>/<clusterName>` below the bucket, with the cluster name as server name
   */
  readonly location?: BackupLocation;
}
