import type { Duration } from 'cdk8s';
import type { ContainerResources } from 'cdk8s-plus-30';
import type { PostgresStorage } from '../postgres-storage';
import type { BackupSchedule } from '../schedule/backup-schedule';

/**
 * A Cluster that follows another one and writes an archive of its own.
 *
 * What PostgreSQL needs to replay the other's WAL is the other's and can't be set: image, parameters, preload libraries,
 * `pg_hba`, tablespaces, database and owner.
 */
export interface StandbyClusterOptions {
  /**
   * The volume that holds the data: a whole second copy of it. At least as large as the source's.
   */
  readonly storage: PostgresStorage;

  /**
   * The name of the standby's Cluster, its services and its archive's folders. At most 47 characters.
   *
   * @default - `<clusterName>-standby`
   */
  readonly clusterName?: string;

  /**
   * Which archive of the standby it writes. A standby that is rebuilt, its Cluster and volumes deleted and made anew, must
   * not write into the archive from before, so it takes the next lineage. It is never lower than the source's and never goes down.
   *
   * A recovery of the source always rebuilds the standby: with a lineage written here, raise it too.
   *
   * @default - the source's lineage
   */
  readonly lineage?: number;

  /**
   * Whether the standby is a primary now: CNPG promotes it as soon as this is applied, whether the source lives or not.
   *
   * **It is one way.** The two are separate databases from then on, and none of them follows the other again. The promoted
   * Cluster goes on writing its archive and taking its backups; applications have to connect to its own services. Its former
   * source is not stopped by this, and where it is lost it is made anew and empty, since it is still defined: then do as the
   * example dual-backups/standby says. To have a standby again, rebuild one under another `clusterName`.
   *
   * @default false
   */
  readonly promoted?: boolean;

  /**
   * A volume of its own for WAL. It can be added later and never removed.
   *
   * @default - WAL shares the data volume
   */
  readonly walStorage?: PostgresStorage;

  /**
   * CPU and memory of the standby.
   *
   * @default - the source's
   */
  readonly resources?: ContainerResources;

  /**
   * How far back in time a recovery from the standby's archive can go. Whole days, at least one.
   *
   * @default - the source's
   */
  readonly retention?: Duration;

  /**
   * When base backups of the standby are taken.
   *
   * @default - the source's
   */
  readonly schedule?: BackupSchedule;

  /**
   * Whether a first base backup is taken at once. Until there is one, nothing can be restored from the standby's archive.
   *
   * @default - the source's
   */
  readonly immediate?: boolean;

  /**
   * Labels of the standby's Cluster.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations of the standby's Cluster.
   *
   * @default - those of the source's `deletionProtection`
   */
  readonly annotations?: { [key: string]: string };

  /**
   * Everything else that the standby's Cluster accepts, such as `affinity`, which keeps it off the source's nodes: the fields
   * of its `spec` by the names of the CNPG documentation. The source's `clusterSpec` holds for the standby where it is about
   * image, `postgresql` or tablespaces; the rest of it does not.
   *
   * @default - nothing else
   */
  readonly clusterSpec?: { [field: string]: any };
}
