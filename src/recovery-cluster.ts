import type { Construct } from 'constructs';
import { externalCluster } from './archive/plugin';
import { retentionDays } from './archive/retention';
import { databaseAndOwner } from './cluster/application';
import type { BootstrapContext, BootstrapPlan } from './cluster/bootstrap-plan';
import { OWNED_BY_RECOVERY } from './cluster/cluster-spec-fields';
import { failAtIf } from './errors';
import { recoverySourceName } from './names';
import { PostgresCluster } from './postgres-cluster';
import type { PostgresClusterProps } from './postgres-cluster-props';
import type { PlanModel } from './recovery/plan-model';
import type { RecoverySource } from './recovery/recovery-source';
import { RecoveryTarget } from './recovery/recovery-target';

/**
 * Properties of a PostgreSQL cluster that starts from an archive.
 *
 * `application` names the database and the owner that the archive holds. What only a new cluster has (post-init SQL,
 * locale, checksums) is an error.
 */
export interface RecoveryClusterProps extends PostgresClusterProps {
  /**
   * The archive to read.
   */
  readonly source: RecoverySource;

  /**
   * Where WAL replay stops.
   *
   * @default RecoveryTarget.latest()
   */
  readonly target?: RecoveryTarget;
}

/**
 * A PostgreSQL cluster that starts from an archive, and is backed up itself from its first minute on.
 *
 * **The order matters.** CNPG reads how a Cluster comes to its data only when it creates one. On a live Cluster this
 * change recovers nothing, moves its archive to the next lineage unchecked, and all is green. So: suspend Argo CD or Flux
 * for this app; if the old primary lives, stop the application, switch WAL and wait until it is archived; delete
 * the Cluster and wait until it and its volumes are gone; merge; resume. A change that reached a live Cluster burns
 * that lineage number. A recovery is never reverted: going back is another recovery with the next lineage.
 *
 * Afterwards the object stays as it is, or becomes a `BackedUpPostgresCluster` with the same `lineage`.
 */
export class RecoveryCluster extends PostgresCluster {
  private readonly planModel: PlanModel;

  constructor(scope: Construct, id: string, props: RecoveryClusterProps) {
    super(scope, id, props);
    const { ownLineageOf }: typeof import('./recovery/guards') = require('./recovery/guards');
    const source = props.source._resolve(this, this._facts);
    this.planModel = {
      own: this._facts,
      source,
      target: props.target ?? RecoveryTarget.latest(),
      ...databaseAndOwner(this._facts.application),
      secretName: this.applicationSecretName,
      ownSecret: props.application?.credentials !== undefined,
      scheduledBackupName: this.scheduledBackup.name,
      retentionDays: retentionDays(props.backup.retention),
      ownLineageRead: ownLineageOf(this._facts, source),
      inheritedApplication: props.application === undefined && source.application !== undefined && source.of !== undefined,
    };
  }

  /**
   * The page to follow on the day, in Markdown: what to do in which order, what is read and written where, how to
   * watch it and to prove it, and how to go back, with this recovery's own names.
   */
  public plan(): string {
    const { recoveryPlan }: typeof import('./recovery/plan') = require('./recovery/plan');
    return recoveryPlan(this.planModel);
  }

  /** @internal */
  protected _bootstrap({ scope, props, facts }: BootstrapContext): BootstrapPlan {
    const { recoveryProblem }: typeof import('./recovery/guards') = require('./recovery/guards');
    const { source: from, target } = props as RecoveryClusterProps;
    const source = from._resolve(scope, facts);
    failAtIf(scope, recoveryProblem(props, facts, source));
    const application = props.application ?? source.application ?? {};
    const name = recoverySourceName(facts.prefix);
    return {
      method: {
        recovery: {
          source: name,
          ...databaseAndOwner(application),
          secret: props.application?.credentials && { name: props.application.credentials.name },
          recoveryTarget: target && Object.keys(target._spec).length > 0 ? target._spec : undefined,
        },
      },
      ownedFields: OWNED_BY_RECOVERY,
      application: props.application ?? databaseAndOwner(application),
      externalClusters: [externalCluster(name, source)],
      stores: source.definesStore ? [source.plan!] : [],
      existingStores: source.declaredExisting ? [source.objectStoreName] : [],
      reads: source.plan ? [source.plan] : [],
    };
  }
}
