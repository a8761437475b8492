import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { DefinedMirror } from './archive/feed';
import type { BootstrapContext, BootstrapPlan } from './cluster/bootstrap-plan';
import { failAt } from './errors';
import { PostgresClusterBase } from './postgres-cluster-base';
import type { ClusterFacts } from './postgres-cluster-base';
import type { PostgresClusterProps } from './postgres-cluster-props';
import type { IPostgresCluster, PostgresClusterAttributes } from './postgres-cluster-ref';
import type { StandbyCluster } from './standby/standby-cluster';

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

  /**
   * The CronJob that fills the second copy, where `backup.secondary` is `mirrored`.
   */
  public readonly mirror?: ApiObject;

  /**
   * The standby and what belongs to it, where `backup.secondary` is a `standbyCluster`.
   */
  public readonly standby?: StandbyCluster;

  /** @internal */
  public readonly _facts: ClusterFacts;

  /**
   * The PodMonitor, where `monitoring` is on.
   */
  public readonly podMonitor?: ApiObject;

  private readonly definedMirror?: DefinedMirror;

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
    this.definedMirror = defined.feed?.mirror;
    this.mirror = this.definedMirror?.cronJob;
    this.standby = defined.feed?.standby;
  }

  /**
   * Defines a Job that runs the mirror once, as soon as it is applied: before an upgrade, say. A Job never changes, so
   * each such run needs a name of its own. Without a commit, `kubectl create job --from=cronjob/<mirror> <name>` does
   * the same.
   *
   * @param suffix the Job is called `<mirror>-<suffix>`
   * @throws if the cluster has no mirror, or if no Job can have that name
   */
  public addMirrorJob(suffix: string): ApiObject {
    if (this.definedMirror === undefined) {
      failAt(this, '\'backup.secondary\' is not mirrored: there is nothing that the Job could run; write SecondaryDestination.mirrored(…) or leave the Job out');
    }
    return this.definedMirror.addJob(suffix);
  }

  /** How a Cluster of this kind comes to its data. Called before anything is defined. @internal */
  protected abstract _bootstrap(context: BootstrapContext): BootstrapPlan;
}
