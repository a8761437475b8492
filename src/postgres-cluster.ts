import { ApiObject, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import type { Archive } from './archive/archive';
import type { ArchivePlan } from './archive/archives';
import { planArchives } from './archive/archives';
import type { ExternalSecretModel } from './archive/credentials-model';
import { defineExternalSecret, missingExternalSecrets } from './archive/external-secrets';
import { objectStoreSpec } from './archive/object-store';
import { externalCluster, walArchiver } from './archive/plugin';
import { propsProblem, retentionDays } from './cluster/check-props';
import { clusterSpecProblem, mergeClusterSpec } from './cluster/cluster-spec';
import { clusterSpec } from './cluster/render-cluster';
import { scheduledBackupSpec } from './cluster/scheduled-backup';
import { failAtIf } from './errors';
import { generatedApplicationSecretName, readOnlyHost, readWriteHost, scheduledBackupName } from './names';
import { namespaceOf } from './namespace';
import type { PostgresClusterProps } from './postgres-cluster-props';
import { withDeletionProtection } from './protection';
import { ObjectStore, toJson_ObjectStoreSpec } from '../imports/barmancloud.cnpg.io';
import type { ClusterSpecBootstrap } from '../imports/postgresql.cnpg.io';
import { Cluster, ScheduledBackup, toJson_ClusterSpec, toJson_ScheduledBackupSpec } from '../imports/postgresql.cnpg.io';

/** What fills a secondary's store, for people and for the rules that look at manifests. */
const FED_BY = 'cdk8s-cnpg/fed-by';

/**
 * What every PostgreSQL cluster of this library is made of: ExternalSecrets, object stores, a Cluster that archives
 * to the primary destination, and a ScheduledBackup. Use one of the classes that extend it.
 */
export abstract class PostgresCluster extends Construct {
  /**
   * The Cluster.
   */
  public readonly cluster: ApiObject;

  /**
   * The ScheduledBackup.
   */
  public readonly scheduledBackup: ApiObject;

  /**
   * The archive that the Cluster writes.
   */
  public readonly primaryArchive: Archive;

  /**
   * The second copy of the archive, where there is one.
   */
  public readonly secondaryArchive?: Archive;

  /**
   * The ObjectStores, the primary's first.
   */
  public readonly objectStores: ApiObject[];

  /**
   * The name of the Cluster.
   */
  public readonly clusterName: string;

  /**
   * The namespace of the Cluster.
   */
  public readonly namespace: string;

  /**
   * The host name of the Service in front of the primary.
   */
  public readonly readWriteHost: string;

  /**
   * The host name of the Service in front of the replicas.
   */
  public readonly readOnlyHost: string;

  /**
   * The name of the Secret with the application's credentials.
   */
  public readonly applicationSecretName: string;

  protected constructor(scope: Construct, id: string, props: PostgresClusterProps) {
    super(scope, id);

    // everything is decided and checked before anything is defined
    failAtIf(this, propsProblem(props));
    const { clusterName, lineage = 1, backup } = props;
    const namespace = namespaceOf(this);
    const archives = planArchives(this, {
      backup,
      namespace,
      clusterName,
      lineage,
      prefix: props.resourceNamePrefix ?? clusterName,
      retentionDays: retentionDays(props)!,
    });
    const [primary, secondary] = archives.map(({ archive }) => archive);
    const spec = this.renderSpec(props, archives);
    const secrets = missingExternalSecrets(this, namespace, archives.flatMap(({ credentials }) => credentials.externalSecret ?? []));
    const annotations = (props.deletionProtection ?? true) ? withDeletionProtection : (own?: { [key: string]: string }) => own;

    this.clusterName = clusterName;
    this.namespace = namespace;
    this.primaryArchive = primary;
    this.secondaryArchive = secondary;
    this.readWriteHost = readWriteHost(clusterName, namespace);
    this.readOnlyHost = readOnlyHost(clusterName, namespace);
    this.applicationSecretName = props.application?.credentials?.name ?? generatedApplicationSecretName(clusterName);

    for (const secret of secrets) this.defineSecret(secret, annotations());
    this.objectStores = archives.map((plan) => this.defineStore(plan, annotations(plan.fedBy === undefined ? undefined : { [FED_BY]: plan.fedBy })));
    this.cluster = new ApiObject(this, 'Resource', {
      ...Cluster.GVK,
      metadata: { name: clusterName, namespace, labels: props.labels, annotations: annotations(props.annotations) },
      spec,
    });
    this.scheduledBackup = new ApiObject(this, 'ScheduledBackup', {
      ...ScheduledBackup.GVK,
      metadata: { name: scheduledBackupName(clusterName, lineage), namespace },
      spec: Lazy.any({ produce: () => toJson_ScheduledBackupSpec(scheduledBackupSpec(clusterName, backup, primary.objectStoreName)) }),
    });
  }

  /** How a Cluster of this kind comes to its data. @internal */
  protected abstract _bootstrap(props: PostgresClusterProps): ClusterSpecBootstrap | undefined;

  private renderSpec(props: PostgresClusterProps, archives: ArchivePlan[]): { [field: string]: any } {
    const rendered = toJson_ClusterSpec(clusterSpec({
      props,
      bootstrap: this._bootstrap(props),
      plugins: [walArchiver(archives[0].archive)],
      externalClusters: archives.map((plan) => externalCluster(plan.externalClusterName, plan.archive)),
    }))!;
    if (props.clusterSpec === undefined) return rendered;
    failAtIf(this, clusterSpecProblem(rendered, props.clusterSpec));
    return mergeClusterSpec(rendered, props.clusterSpec);
  }

  private defineSecret(secret: ExternalSecretModel, annotations?: { [key: string]: string }): void {
    defineExternalSecret(this, `ExternalSecret-${secret.name}`, this.namespace, secret, { annotations, shared: false });
  }

  private defineStore(plan: ArchivePlan, annotations?: { [key: string]: string }): ApiObject {
    return new ApiObject(this, `ObjectStore-${plan.destinationName}`, {
      ...ObjectStore.GVK,
      metadata: { name: plan.archive.objectStoreName, namespace: this.namespace, annotations },
      spec: Lazy.any({ produce: () => toJson_ObjectStoreSpec(objectStoreSpec(plan.store)) }),
    });
  }
}
