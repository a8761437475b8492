import type { Duration, Size } from 'cdk8s';
import type { ContainerResources, ISecret } from 'cdk8s-plus-30';
import type { BackupLocation } from './archive/archive';
import type { BackupDestination } from './archive/backup-destination';
import type { SecondaryDestination } from './archive/secondary-destination';
import type { BackupSchedule } from './schedule/backup-schedule';

/**
 * A persistent volume of every instance.
 */
export interface PostgresStorage {
  /**
   * The volume's size. It can grow later and never shrink.
   */
  readonly size: Size;

  /**
   * The StorageClass.
   *
   * @default - the Kubernetes cluster's default class
   */
  readonly storageClass?: string;
}

/**
 * The application's database.
 */
export interface PostgresApplication {
  /**
   * The database that is created for the application.
   *
   * @default app
   */
  readonly database?: string;

  /**
   * The role that owns the database and that the application logs in as.
   *
   * @default - the database's name
   */
  readonly owner?: string;

  /**
   * The application's credentials: a Secret with the keys `username`, equal to the owner, and `password`.
   *
   * @default - CNPG generates a password in the Secret `<clusterName>-app`, which is deleted with the Cluster
   */
  readonly credentials?: ISecret;

  /**
   * SQL that is run once, as superuser, in the `postgres` database of a new cluster.
   *
   * @default - none
   */
  readonly postInitSql?: string[];

  /**
   * SQL that is run once, as superuser, in the application's database of a new cluster.
   *
   * @default - none
   */
  readonly postInitApplicationSql?: string[];

  /**
   * SQL that is run once, as superuser, in `template1` of a new cluster.
   *
   * @default - none
   */
  readonly postInitTemplateSql?: string[];
}

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

/**
 * Who starts the switchover after the replicas have been updated.
 */
export enum PrimaryUpdateStrategy {
  /** The operator. */
  UNSUPERVISED = 'unsupervised',
  /** A person. Needs at least two instances. */
  SUPERVISED = 'supervised',
}

/**
 * How the primary is updated.
 */
export enum PrimaryUpdateMethod {
  /** It is restarted in place. */
  RESTART = 'restart',
  /** An updated replica takes over. */
  SWITCHOVER = 'switchover',
}

/**
 * Where, when and how long a cluster is backed up.
 */
export interface BackupOptions {
  /**
   * The destination that receives WAL and base backups.
   */
  readonly primary: BackupDestination;

  /**
   * A second copy, and what fills it.
   *
   * @default - one copy only
   */
  readonly secondary?: SecondaryDestination;

  /**
   * How far back in time a recovery can go. Whole days, at least one.
   *
   * The newest base backup before that and all WAL since are kept, so a lapse of backups never deletes the last one.
   *
   * @default Duration.days(30); with `location` it has to be written, since what an existing archive holds is deleted by it
   */
  readonly retention?: Duration;

  /**
   * When base backups are taken.
   *
   * @default - daily at 02:00 in the operator's time zone
   */
  readonly schedule?: BackupSchedule;

  /**
   * Whether a first base backup is taken at once. Until there is one, nothing can be restored.
   *
   * @default true
   */
  readonly immediate?: boolean;

  /**
   * Where the archive already is, for a database that was backed up before this library. It holds for the secondary
   * destination too, since a copy has the keys of what it is a copy of; the archive of a standby is its own and elsewhere.
   *
   * @default - `<prefix>/<namespace>/<clusterName>` below the bucket, with the cluster name as server name
   */
  readonly location?: BackupLocation;

  /**
   * The name of the primary's ObjectStore.
   *
   * @default - `<resourceNamePrefix>-<destination name>-store`
   */
  readonly objectStoreName?: string;

  /**
   * The name of the secondary's ObjectStore.
   *
   * @default - `<resourceNamePrefix>-<destination name>-store`
   */
  readonly secondaryObjectStoreName?: string;

  /**
   * The name of the ScheduledBackup of lineage 1; lineage n > 1 appends `-v<n>` to it. At most 63 characters.
   *
   * A ScheduledBackup that gets another name takes the list of its Backups with it; the backups themselves stay.
   *
   * @default - `<clusterName>-backup`
   */
  readonly scheduledBackupName?: string;
}

/**
 * What every PostgreSQL cluster of this library has.
 */
export interface PostgresClusterProps {
  /**
   * The name of the Cluster, its services and its archive's folders: lower-case letters, digits and `-`, starting
   * with a letter, at most 47: CNPG takes up to 50, and can't recover those. One with a `location` may have 50.
   */
  readonly clusterName: string;

  /**
   * The volume that holds the data.
   */
  readonly storage: PostgresStorage;

  /**
   * Where, when and how long the cluster is backed up.
   */
  readonly backup: BackupOptions;

  /**
   * The PostgreSQL image; its tag has to start with the version.
   *
   * It is required, because the operator's default image would change the major version under a later recovery.
   *
   * @default - `imageCatalogRef` in `clusterSpec`
   */
  readonly imageName?: string;

  /**
   * How many instances there are: one primary, the rest replicas.
   *
   * @default 1
   */
  readonly instances?: number;

  /**
   * Which archive of this database the Cluster writes. It starts at 1, rises with each recovery or rebuild and never
   * goes down, so that no Cluster ever writes into the archive it came from.
   *
   * @default 1
   */
  readonly lineage?: number;

  /**
   * What the names of object stores, credentials and external clusters start with.
   *
   * @default - the cluster name
   */
  readonly resourceNamePrefix?: string;

  /**
   * A volume of its own for WAL. It can be added later and never removed.
   *
   * @default - WAL shares the data volume; a stuck archive can fill it
   */
  readonly walStorage?: PostgresStorage;

  /**
   * The application's database, its owner and credentials.
   *
   * @default - database and owner `app`, credentials generated in `<clusterName>-app`
   */
  readonly application?: PostgresApplication;

  /**
   * PostgreSQL parameters.
   *
   * @default - CNPG's own
   */
  readonly parameters?: { [name: string]: string };

  /**
   * Libraries that PostgreSQL loads at start.
   *
   * @default - none
   */
  readonly sharedPreloadLibraries?: string[];

  /**
   * Lines for `pg_hba.conf`, before CNPG's last rule.
   *
   * @default - none
   */
  readonly pgHba?: string[];

  /**
   * CPU and memory of every instance.
   *
   * @default - neither requests nor limits
   */
  readonly resources?: ContainerResources;

  /**
   * Whether the `postgres` superuser has a password.
   *
   * @default false
   */
  readonly enableSuperuserAccess?: boolean;

  /**
   * The superuser's credentials: a Secret with the keys `username` and `password`.
   *
   * @default - generated in `<clusterName>-superuser` if superuser access is enabled
   */
  readonly superuserSecret?: ISecret;

  /**
   * Who starts the switchover after the replicas have been updated.
   *
   * @default PrimaryUpdateStrategy.UNSUPERVISED - CNPG's own
   */
  readonly primaryUpdateStrategy?: PrimaryUpdateStrategy;

  /**
   * How the primary is updated.
   *
   * @default PrimaryUpdateMethod.RESTART - CNPG's own
   */
  readonly primaryUpdateMethod?: PrimaryUpdateMethod;

  /**
   * Synchronous replication within the cluster.
   *
   * @default - asynchronous
   */
  readonly synchronous?: SynchronousReplicas;

  /**
   * Whether Prometheus scrapes the cluster's instances: a PodMonitor is defined, which needs the Prometheus operator.
   *
   * @default false
   */
  readonly monitoring?: boolean;

  /**
   * Labels of the Cluster.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations of the Cluster.
   *
   * @default - those of `deletionProtection`
   */
  readonly annotations?: { [key: string]: string };

  /**
   * Whether Argo CD and Flux are told to keep the Cluster, its object stores, its ExternalSecrets and its mirror when
   * they disappear from Git. It does not stop `kubectl delete`.
   *
   * @default true
   */
  readonly deletionProtection?: boolean;

  /**
   * Everything else a Cluster accepts: the fields of its `spec` by the names of the CNPG documentation.
   *
   * Objects are merged by key and arrays replaced, except that `plugins`, `externalClusters` and `managed.roles` are
   * appended. A field that a prop covers or that this construct owns is an error, and so is one that CNPG does not know.
   *
   * @default - nothing else
   */
  readonly clusterSpec?: { [field: string]: any };
}
