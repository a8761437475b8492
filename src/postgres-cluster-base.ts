import { Construct } from 'constructs';
import type { Archive } from './archive/archive';
import type { ArchivePlan, ArchivesInput } from './archive/archives';
import { generatedApplicationSecretName, readOnlyHost, readWriteHost } from './names';
import type { PostgresApplication } from './postgres-cluster-props';
import type { IPostgresCluster } from './postgres-cluster-ref';

/** What is known of a cluster, whether it is defined in this app or not. */
export interface ClusterFacts extends ArchivesInput {
  readonly archives: ArchivePlan[];
  /** Undefined where it is not known. */
  readonly application?: PostgresApplication;
  /** PostgreSQL's major version; undefined where it is not known. */
  readonly major?: number;
}

/**
 * What a defined and an imported cluster share.
 *
 * @internal
 */
export abstract class PostgresClusterBase extends Construct implements IPostgresCluster {
  /** @internal */
  public abstract readonly _facts: ClusterFacts;

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
   * The second copy of the archive, where there is one.
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
}
