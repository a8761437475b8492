import { ApiObject, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import { DEFINED_ELSEWHERE, FED_BY } from './annotations';
import type { ArchivePlan } from './archive/archives';
import { checkEnvironment, planArchives } from './archive/archives';
import type { ExternalSecretModel } from './archive/credentials-model';
import { defineExternalSecret, missingExternalSecrets } from './archive/external-secrets';
import { objectStoreSpec } from './archive/object-store';
import { externalCluster, walArchiver } from './archive/plugin';
import type { BootstrapContext, BootstrapPlan } from './cluster/bootstrap-plan';
import { majorOf, propsProblem } from './cluster/check-props';
import { clusterSpecProblem, mergeClusterSpec, withoutUndefined } from './cluster/cluster-spec';
import { identityFields, serviceAccountProblem } from './cluster/pod-identity';
import { definePodMonitor } from './cluster/pod-monitor';
import { clusterSpec } from './cluster/render-cluster';
import { scheduledBackupSpec } from './cluster/scheduled-backup';
import { defineOnce } from './defined-once';
import { failAtIf } from './errors';
import { ImportedPostgresCluster } from './imported-postgres-cluster';
import { scheduledBackupName } from './names';
import { namespaceOf } from './namespace';
import { PostgresClusterBase } from './postgres-cluster-base';
import type { ClusterFacts } from './postgres-cluster-base';
import type { PostgresClusterProps } from './postgres-cluster-props';
import type { IPostgresCluster, PostgresClusterAttributes } from './postgres-cluster-ref';
import { withDeletionProtection } from './protection';
import { validateAtSynth } from './rules/validate-at-synth';
import type { StandbyCluster } from './standby/standby-cluster';
import { ObjectStore, toJson_ObjectStoreSpec } from '../imports/barmancloud.cnpg.io';
import { Cluster, ScheduledBackup, toJson_ClusterSpec, toJson_ScheduledBackupSpec } from '../imports/postgresql.cnpg.io';

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
   * The standby and what belongs to it, where `backup.secondary` is a `standbyCluster`.
   */
  public readonly standby?: StandbyCluster;

  /** @internal */
  public readonly _facts: ClusterFacts;

  /**
   * The PodMonitor, where `monitoring` is on.
   */
  public readonly podMonitor?: ApiObject;

  protected constructor(scope: Construct, id: string, props: PostgresClusterProps) {
    super(scope, id);

    // everything is decided and checked before anything is defined
    failAtIf(this, propsProblem(props));
    const { clusterName, lineage = 1, backup } = props;
    const namespace = namespaceOf(this);
    const input = { backup, namespace, clusterName, lineage, prefix: props.resourceNamePrefix ?? clusterName };
    const facts = { ...input, archives: planArchives(this, input), application: props.application ?? {}, major: majorOf(props) };
    const bootstrap = this._bootstrap({ scope: this, props, facts });
    const stores = [...facts.archives, ...bootstrap.stores];
    checkEnvironment(this, [...facts.archives, ...bootstrap.reads]);
    const spec = this.renderSpec(props, facts.archives, bootstrap);
    const own = { ...facts, application: bootstrap.application ?? facts.application };
    const [source, copy] = facts.archives;
    const feeding = { scope: this, props, facts: own, source, copy };
    const fed = backup.secondary?._feed.reserve?.(feeding) ?? [];
    const secrets = missingExternalSecrets(this, namespace, stores.flatMap(({ credentials }) => credentials.externalSecret ?? []));
    const annotations = (props.deletionProtection ?? true) ? withDeletionProtection : (given?: { [key: string]: string }) => given;

    defineOnce(this, namespace, [
      { kind: 'Cluster', name: clusterName, cure: 'give one of them another \'clusterName\'' },
      ...fed,
      ...stores.map(({ archive }) => ({
        kind: 'ObjectStore',
        name: archive.objectStoreName,
        cure: 'give one of them another \'resourceNamePrefix\', \'backup.objectStoreName\' or destination \'name\'',
      })),
    ]);

    this._facts = own;
    validateAtSynth(this);
    for (const secret of secrets) this.defineSecret(secret, stores, annotations());
    this.objectStores = stores.map((plan) => this.defineStore(plan, annotations(plan.fedBy === undefined ? undefined : { [FED_BY]: plan.fedBy })));
    this.cluster = new ApiObject(this, 'Resource', {
      ...Cluster.GVK,
      metadata: { name: clusterName, namespace, labels: props.labels, annotations: annotations(this.ownAnnotations(props, bootstrap)) },
      spec,
    });
    this.scheduledBackup = new ApiObject(this, 'ScheduledBackup', {
      ...ScheduledBackup.GVK,
      metadata: { name: scheduledBackupName(clusterName, lineage, backup.scheduledBackupName), namespace },
      spec: Lazy.any({
        produce: () => toJson_ScheduledBackupSpec(scheduledBackupSpec(clusterName, backup, this.primaryArchive.objectStoreName)),
      }),
    });
    this.standby = backup.secondary?._feed.define?.(feeding).standby;
    if (props.monitoring) this.podMonitor = definePodMonitor(this, namespace, clusterName, spec.monitoring?.tls?.enabled === true);
  }

  /** How a Cluster of this kind comes to its data. Called before anything is defined. @internal */
  protected abstract _bootstrap(context: BootstrapContext): BootstrapPlan;

  private renderSpec(props: PostgresClusterProps, archives: ArchivePlan[], bootstrap: BootstrapPlan): { [field: string]: any } {
    const rendered = toJson_ClusterSpec(clusterSpec({
      props,
      bootstrap: bootstrap.method,
      plugins: [walArchiver(archives[0].archive)],
      externalClusters: [
        ...archives.map((plan) => externalCluster(plan.externalClusterName, plan.archive)),
        ...bootstrap.externalClusters,
      ],
      identity: identityFields(this, [...archives, ...bootstrap.reads]),
    }))!;
    if (props.clusterSpec === undefined) return rendered;
    const added = withoutUndefined(props.clusterSpec);
    failAtIf(this, serviceAccountProblem(rendered, added));
    failAtIf(this, clusterSpecProblem(rendered, added, bootstrap.ownedFields));
    return mergeClusterSpec(rendered, added);
  }

  private ownAnnotations({ annotations }: PostgresClusterProps, { existingStores }: BootstrapPlan): { [key: string]: string } | undefined {
    return existingStores.length === 0 ? annotations : { ...annotations, [DEFINED_ELSEWHERE]: existingStores.join(', ') };
  }

  private defineSecret(secret: ExternalSecretModel, archives: ArchivePlan[], annotations?: { [key: string]: string }): void {
    // ids that are alike in all clusters keep the construct tree small
    const { destinationName } = archives.find(({ credentials }) => credentials.externalSecret === secret)!;
    defineExternalSecret(this, `ExternalSecret-${destinationName}`, this.namespace, secret, { annotations, shared: false });
  }

  private defineStore(plan: ArchivePlan, annotations?: { [key: string]: string }): ApiObject {
    return new ApiObject(this, `ObjectStore-${plan.destinationName}`, {
      ...ObjectStore.GVK,
      metadata: { name: plan.archive.objectStoreName, namespace: this.namespace, annotations },
      spec: Lazy.any({ produce: () => toJson_ObjectStoreSpec(objectStoreSpec(plan.store)) }),
    });
  }
}
