import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { BootstrapContext, BootstrapPlan } from './cluster/bootstrap-plan';
import { PostgresClusterBase } from './postgres-cluster-base';
import type { ClusterFacts } from './postgres-cluster-base';
import type { PostgresClusterProps } from './postgres-cluster-props';
import type { IPostgresCluster, PostgresClusterAttributes } from './postgres-cluster-ref';

/**
 * What every PostgreSQL cluster of this library is made of: ExternalSecrets, object stores, a Cluster that archives
 * to the primary destination, and a ScheduledBackup. Use one of the classes that extend it.
 */
export abstract class PostgresCluster extends PostgresClusterBase {
  /**
   * Refers to a cluster that is defined elsewhere, such as the production cluster that a staging cluster is recovered
   * from. Nothing is written for it.
   */
  public static fromClusterAttributes(scope: Construct, id: string, attributes: PostgresClusterAttributes): IPostgresCluster {
    const { ImportedPostgresCluster }: typeof import('./imported-postgres-cluster') = require('./imported-postgres-cluster');
    return new ImportedPostgresCluster(scope, id, attributes);
  }

  /**
   * The Cluster.
   */
  public readonly cluster: ApiObject;

  /**
   * The ScheduledBackup.
   */
  public readonly scheduledBackup: ApiObject;

  /**
   * The ObjectStores: the primary's first, then the secondary's, then what is only read.
   */
  public readonly objectStores: ApiObject[];

  /** @internal */
  public readonly _facts: ClusterFacts;

  /**
   * The PodMonitor, where `monitoring` is on.
   */
  public readonly podMonitor?: ApiObject;

  protected constructor(scope: Construct, id: string, props: PostgresClusterProps) {
    super(scope, id);

    // what defines a cluster loads with the first one: a program that only imports this starts sooner
    const { defineCluster }: typeof import('./cluster/define-cluster') = require('./cluster/define-cluster');
    const defined = defineCluster(this, props, (context) => this._bootstrap(context));
    this._facts = defined.facts;
    this.objectStores = defined.objectStores;
    this.cluster = defined.cluster;
    this.scheduledBackup = defined.scheduledBackup;
    this.podMonitor = defined.podMonitor;
  }

  /** How a Cluster of this kind comes to its data. Called before anything is defined. @internal */
  protected abstract _bootstrap(context: BootstrapContext): BootstrapPlan;
}
