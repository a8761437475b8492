import type { EnvValue, ISecret } from 'cdk8s-plus-30';
import type { IConstruct } from 'constructs';
import type { Archive } from './archive/archive';
import type { BackupOptions } from './backup-options';
import type { PostgresApplication } from './postgres-application';

/**
 * A PostgreSQL cluster, whether it is defined in this app or not.
 */
export interface IPostgresCluster extends IConstruct {
  /**
   * The name of the Cluster.
   */
  readonly clusterName: string;

  /**
   * The namespace of the Cluster.
   */
  readonly namespace: string;

  /**
   * The archive that the Cluster writes.
   */
  readonly primaryArchive: Archive;

  /**
   * The second copy of the archive, where there is one.
   */
  readonly secondaryArchive?: Archive;

  /**
   * The host name of the Service in front of the primary.
   */
  readonly readWriteHost: string;

  /**
   * The host name of the Service in front of the replicas.
   */
  readonly readOnlyHost: string;

  /**
   * The name of the Secret with the application's credentials.
   */
  readonly applicationSecretName: string;

  /**
   * The Secret with the application's credentials. It has the keys `username` and `password`, and is in the cluster's
   * namespace.
   */
  readonly applicationSecret: ISecret;

  /**
   * What an application needs to connect, as environment of a cdk8s-plus container in the cluster's namespace: PGHOST,
   * PGPORT, PGDATABASE, PGUSER and PGPASSWORD.
   */
  applicationEnv(): { [variable: string]: EnvValue };
}

/**
 * What is known of a cluster that is defined elsewhere.
 */
export interface PostgresClusterAttributes {
  /**
   * The name of the Cluster.
   */
  readonly clusterName: string;

  /**
   * The namespace of the Cluster.
   */
  readonly namespace: string;

  /**
   * Where it is backed up, as its own definition says. Its object stores are taken to exist in its namespace.
   */
  readonly backup: BackupOptions;

  /**
   * The lineage whose archive it writes.
   *
   * @default 1
   */
  readonly lineage?: number;

  /**
   * What the names of its object stores start with.
   *
   * @default - the cluster name
   */
  readonly resourceNamePrefix?: string;

  /**
   * Its application. A recovery needs the same database and owner.
   *
   * @default - not known: a recovery from it has to say database and owner itself
   */
  readonly application?: PostgresApplication;

  /**
   * Its PostgreSQL image. A recovery needs the same major version.
   *
   * @default - not known: nothing is compared
   */
  readonly imageName?: string;
}
