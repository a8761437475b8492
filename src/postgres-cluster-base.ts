import type { EnvValue, ISecret } from 'cdk8s-plus-30';
import { Construct } from 'constructs';
import type { Archive } from './archive/archive';
import type { ArchivePlan, ArchivesInput } from './archive/archives';
import { databaseAndOwner } from './cluster/application';
import { applicationEnv, secretNamed } from './cluster/application-env';
import { failAt } from './errors';
import { generatedApplicationSecretName, readOnlyHost, readWriteHost } from './names';
import type { PostgresApplication } from './postgres-application';
import type { IPostgresCluster } from './postgres-cluster-ref';

/** What is known of a cluster, whether it is defined in this app or not. */
export interface ClusterFacts extends ArchivesInput {
  readonly archives: ArchivePlan[];
  /** Undefined where it is not known. */
  readonly application?: PostgresApplication;
  /** PostgreSQL's major version; undefined where it is not known. */
  readonly major?: number;
  /** The names of its tablespaces; undefined where they are not known. */
  readonly tablespaces?: string[];
}

/**
 * What a defined and an imported cluster share.
 *
 * @internal
 */
export abstract class PostgresClusterBase extends Construct implements IPostgresCluster {
  /** @internal */
  public abstract readonly _facts: ClusterFacts;

  private secret?: ISecret;

  /**
   * The name of the Cluster.
   */
  public get clusterName(): string {
    return this._facts.clusterName;
  }

  /**
   * The namespace of the Cluster.
   */
  public get namespace(): string {
    return this._facts.namespace;
  }

  /**
   * The archive that the Cluster writes.
   */
  public get primaryArchive(): Archive {
    return this._facts.archives[0].archive;
  }

  /**
   * The second copy of the archive, where there is one. Of a standby it is the archive that the standby writes.
   */
  public get secondaryArchive(): Archive | undefined {
    return this._facts.archives[1]?.archive;
  }

  /**
   * The host name of the Service in front of the primary.
   */
  public get readWriteHost(): string {
    return readWriteHost(this.clusterName, this.namespace);
  }

  /**
   * The host name of the Service in front of the replicas.
   */
  public get readOnlyHost(): string {
    return readOnlyHost(this.clusterName, this.namespace);
  }

  /**
   * The name of the Secret with the application's credentials.
   */
  public get applicationSecretName(): string {
    return this._facts.application?.credentials?.name ?? generatedApplicationSecretName(this.clusterName);
  }

  /**
   * The Secret with the application's credentials: the application's own, or the one that CNPG generates. It has the
   * keys `username` and `password`, and is in the cluster's namespace.
   */
  public get applicationSecret(): ISecret {
    this.secret ??= this._facts.application?.credentials ?? secretNamed(this, 'ApplicationSecret', this.applicationSecretName);
    return this.secret;
  }

  /**
   * What an application needs to connect, as environment of a cdk8s-plus container: PGHOST, PGPORT, PGDATABASE, PGUSER
   * and PGPASSWORD, which libpq and most drivers read by themselves. The container has to be in the cluster's namespace,
   * where the Secret is.
   *
   * @throws if the cluster is defined elsewhere and its application is not known
   */
  public applicationEnv(): { [variable: string]: EnvValue } {
    const { application } = this._facts;
    if (application === undefined) {
      failAt(this, `the application of '${this.namespace}/${this.clusterName}' is not known: its clients would connect to another database; `
        + 'name its database in \'application\' of fromClusterAttributes');
    }
    return applicationEnv(this.readWriteHost, databaseAndOwner(application).database, this.applicationSecret);
  }
}
