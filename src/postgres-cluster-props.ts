import type { ContainerResources, ISecret } from 'cdk8s-plus-30';
import type { BackupOptions } from './backup-options';
import type { PostgresApplication } from './postgres-application';
import type { PostgresStorage } from './postgres-storage';
import type { SynchronousReplicas } from './synchronous-replicas';

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
