import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { BootstrapContext, BootstrapPlan } from './bootstrap-plan';
import { propsProblem } from './check-props';
import { majorOf, tablespacesOf } from './cluster-facts';
import { clusterSpecProblem, mergeClusterSpec, withoutUndefined } from './cluster-spec';
import { identityFields, serviceAccountProblem } from './pod-identity';
import { definePodMonitor } from './pod-monitor';
import { clusterSpec } from './render-cluster';
import { scheduledBackupLikeness, scheduledBackupSpec, uniqueScheduledBackup } from './scheduled-backup';
import { ObjectStore } from '../../imports/barmancloud.cnpg.io';
import { Cluster, ScheduledBackup, toJson_ClusterSpec, toJson_ScheduledBackupSpec } from '../../imports/postgresql.cnpg.io';
import { DEFINED_ELSEWHERE, FED_BY } from '../annotations';
import type { ArchivePlan } from '../archive/archives';
import { planArchives } from '../archive/archives';
import type { ExternalSecretModel } from '../archive/credentials-model';
import { environmentProblem } from '../archive/environment-checks';
import { defineExternalSecret, missingExternalSecrets } from '../archive/external-secrets';
import type { DefinedFeed } from '../archive/feed';
import { objectStoreLikeness, objectStoreSpec } from '../archive/object-store';
import { externalCluster, walArchiver } from '../archive/plugin';
import { defineOnce } from '../defined-once';
import { failAtIf } from '../errors';
import { scheduledBackupName } from '../names';
import { namespaceOf } from '../namespace';
import { PlainObject } from '../plain-object';
import type { ClusterFacts } from '../postgres-cluster-base';
import type { PostgresClusterProps } from '../postgres-cluster-props';
import { withDeletionProtection } from '../protection';
import { validateAtSynth } from '../rules/validate-at-synth';

type Annotations = { [key: string]: string } | undefined;

/** What a cluster consists of. */
export interface DefinedCluster {
  readonly facts: ClusterFacts;
  readonly cluster: ApiObject;
  readonly scheduledBackup: ApiObject;
  readonly objectStores: ApiObject[];
  readonly podMonitor?: ApiObject;
  /** What fills the second copy, if something here does. */
  readonly feed?: DefinedFeed;
}

/** How a Cluster of some kind comes to its data. */
type BootstrapOf = (context: BootstrapContext) => BootstrapPlan;

/** Defines all that belongs to one cluster, or throws and defines nothing. */
export function defineCluster(scope: Construct, props: PostgresClusterProps, bootstrapOf: BootstrapOf): DefinedCluster {
  // everything is decided and checked before anything is defined
  failAtIf(scope, propsProblem(props));
  const { clusterName, lineage = 1, backup } = props;
  const namespace = namespaceOf(scope);
  const input = { backup, namespace, clusterName, lineage, prefix: props.resourceNamePrefix ?? clusterName };
  const facts = {
    ...input,
    archives: planArchives(scope, input),
    application: props.application ?? {},
    major: majorOf(props),
    tablespaces: tablespacesOf(props),
  };
  const bootstrap = bootstrapOf({ scope, props, facts });
  const stores = [...facts.archives, ...bootstrap.stores];
  failAtIf(scope, environmentProblem([...facts.archives, ...bootstrap.reads], props.clusterSpec?.env));
  const spec = renderSpec(scope, props, facts.archives, bootstrap);
  const allFacts = { ...facts, application: bootstrap.application ?? facts.application };
  const [source, copy] = facts.archives;
  const feeding = { scope, props, facts: allFacts, source, copy };
  const reserved = backup.secondary?._feed.reserve?.(feeding) ?? [];
  const secrets = missingExternalSecrets(scope, namespace, stores.flatMap(({ credentials }) => credentials.externalSecret ?? []));
  const backupName = scheduledBackupName(clusterName, lineage, backup.scheduledBackupName);
  const annotations = (props.deletionProtection ?? true) ? withDeletionProtection : (own?: Annotations) => own;

  defineOnce(scope, namespace, [
    { kind: 'Cluster', name: clusterName, cure: 'give one of them another \'clusterName\'' },
    ...stores.map(({ archive }) => ({
      kind: 'ObjectStore',
      name: archive.objectStoreName,
      cure: 'give one of them another \'resourceNamePrefix\', \'backup.objectStoreName\' or destination \'name\'',
    })),
    uniqueScheduledBackup(backupName),
    ...reserved,
  ]);

  validateAtSynth(scope);
  for (const secret of secrets) defineSecret(scope, namespace, secret, stores, annotations());
  const objectStores = stores.map((plan) => {
    return defineStore(scope, namespace, plan, annotations(plan.fedBy === undefined ? undefined : { [FED_BY]: plan.fedBy }));
  });
  const cluster = new PlainObject(scope, 'Resource', {
    ...Cluster.GVK,
    metadata: { name: clusterName, namespace, labels: props.labels, annotations: annotations(ownAnnotations(props, bootstrap)) },
    spec: () => spec,
  });
  const backupSpec = toJson_ScheduledBackupSpec(scheduledBackupSpec(clusterName, backup, facts.archives[0].archive.objectStoreName));
  const scheduledBackup = new PlainObject(scope, 'ScheduledBackup', {
    ...ScheduledBackup.GVK,
    metadata: { name: backupName, namespace },
    spec: () => backupSpec,
    likeness: scheduledBackupLikeness(backup),
  });
  const feed = backup.secondary?._feed.define?.(feeding);
  const podMonitor = props.monitoring ? definePodMonitor(scope, namespace, clusterName, spec) : undefined;
  return { facts: allFacts, cluster, scheduledBackup, objectStores, podMonitor, feed };
}

function renderSpec(scope: Construct, props: PostgresClusterProps, archives: ArchivePlan[], bootstrap: BootstrapPlan): { [field: string]: any } {
  const rendered = toJson_ClusterSpec(clusterSpec({
    props,
    bootstrap: bootstrap.method,
    plugins: [walArchiver(archives[0].archive)],
    externalClusters: [
      ...archives.map((plan) => externalCluster(plan.externalClusterName, plan.archive)),
      ...bootstrap.externalClusters,
    ],
    identity: identityFields(scope, [...archives, ...bootstrap.reads]),
  }))!;
  if (props.clusterSpec === undefined) return rendered;
  const added = withoutUndefined(props.clusterSpec);
  failAtIf(scope, serviceAccountProblem(rendered, added));
  failAtIf(scope, clusterSpecProblem(rendered, added, bootstrap.ownedFields));
  return mergeClusterSpec(rendered, added);
}

function ownAnnotations({ annotations }: PostgresClusterProps, { existingStores }: BootstrapPlan): Annotations {
  if (existingStores.length === 0) return annotations;
  return { ...annotations, [DEFINED_ELSEWHERE]: [annotations?.[DEFINED_ELSEWHERE], ...existingStores].filter(Boolean).join(', ') };
}

function defineSecret(scope: Construct, namespace: string, secret: ExternalSecretModel, archives: ArchivePlan[], annotations: Annotations): void {
  // ids that are alike in all clusters keep the construct tree small
  const { destinationName } = archives.find(({ credentials }) => credentials.externalSecret === secret)!;
  defineExternalSecret(scope, `ExternalSecret-${destinationName}`, namespace, secret, { annotations, shared: false });
}

function defineStore(scope: Construct, namespace: string, plan: ArchivePlan, annotations: Annotations): ApiObject {
  const spec = objectStoreSpec(plan.store);
  return new PlainObject(scope, `ObjectStore-${plan.destinationName}`, {
    ...ObjectStore.GVK,
    metadata: { name: plan.archive.objectStoreName, namespace, annotations },
    spec: () => spec,
    likeness: objectStoreLikeness(plan.store),
  });
}
