import type {
  ArchiveSourceOptions,
  ClusterSourceOptions,
  DestinationSourceOptions,
  ObjectStoreSourceOptions,
} from './recovery-source-options';
import { ArchiveCopy } from './recovery-source-options';
import type { ResolveSource } from './source-model';
import type { IPostgresCluster } from '../postgres-cluster-ref';

/** A database that is not being recovered does without. */
const sources = (): typeof import('./sources') => require('./sources');

/**
 * The archive that a recovery reads.
 */
export class RecoverySource {
  /**
   * This database's own archive at the primary destination, as an earlier lineage wrote it.
   */
  public static primary(options: ArchiveSourceOptions = {}): RecoverySource {
    return new RecoverySource(sources().ownSource(ArchiveCopy.PRIMARY, options));
  }

  /**
   * The second copy of this database's archive, as an earlier lineage filled it. Where `backup.secondary` is a standby, it is
   * the archive that an earlier lineage of the standby wrote.
   *
   * The primary destination has to be reachable all the same, since the recovered cluster archives there. If it is gone, make
   * the copy's destination `backup.primary`.
   */
  public static secondary(options: ArchiveSourceOptions = {}): RecoverySource {
    return new RecoverySource(sources().ownSource(ArchiveCopy.SECONDARY, options));
  }

  /**
   * The archive of another cluster.
   *
   * In the same namespace its ObjectStore is used. In another one an ObjectStore for reading is defined beside the
   * recovered cluster, with the destination's credentials and without retention, so that nothing is ever pruned through it.
   *
   * @param cluster a cluster of this app, or `PostgresCluster.fromClusterAttributes`
   */
  public static cluster(cluster: IPostgresCluster, options: ClusterSourceOptions = {}): RecoverySource {
    return new RecoverySource(sources().clusterSource(cluster, options));
  }

  /**
   * An archive behind an ObjectStore in the cluster's namespace.
   *
   * @throws if the server name can't be one
   */
  public static objectStore(options: ObjectStoreSourceOptions): RecoverySource {
    return new RecoverySource(sources().objectStoreSource(options));
  }

  /**
   * An archive of which nothing is left but the bucket. An ObjectStore for reading is defined beside the recovered
   * cluster, without retention.
   */
  public static destination(options: DestinationSourceOptions): RecoverySource {
    return new RecoverySource(sources().destinationSource(options));
  }

  /** @internal */
  public readonly _resolve: ResolveSource;

  private constructor(resolve: ResolveSource) {
    this._resolve = resolve;
  }
}
