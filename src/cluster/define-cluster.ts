import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { BootstrapOf, ClusterPlan } from './plan-cluster';
import { planCluster } from './plan-cluster';
import { definePodMonitor } from './pod-monitor';
import { scheduledBackupLikeness, scheduledBackupSpec, uniqueScheduledBackup } from './scheduled-backup';
import { ObjectStore } from '../../imports/barmancloud.cnpg.io';
import { Cluster, ScheduledBackup, toJson_ScheduledBackupSpec } from '../../imports/postgresql.cnpg.io';
import { DEFINED_ELSEWHERE, FED_BY } from '../annotations';
import type { ArchivePlan } from '../archive/archives';
import type { ExternalSecretModel } from '../archive/credentials-model';
import { defineExternalSecret, missingExternalSecrets, useExternalSecrets } from '../archive/external-secrets';
import type { DefinedFeed, FeedContext } from '../archive/feed';
import { objectStoreLikeness, objectStoreSpec } from '../archive/object-store';
import type { UniqueResource } from '../defined-once';
import { defineOnce } from '../defined-once';
import { scheduledBackupName } from '../names';
import { PlainObject } from '../plain-object';
import type { ClusterFacts } from '../postgres-cluster-base';
import type { PostgresClusterProps } from '../postgres-cluster-props';
import { withDeletionProtection } from '../protection';
import { validateAtSynth } from '../rules/validate-at-synth';

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

/** Defines all that belongs to one cluster, or throws and defines nothing. */
export function defineCluster(scope: Construct, props: PostgresClusterProps, bootstrapOf: BootstrapOf): DefinedCluster {
  const plan = planCluster(scope, props, bootstrapOf);
  const { facts, stores, spec } = plan;
  const feeding: FeedContext = { scope, props, facts, source: facts.archives[0], copy: facts.archives[1] };
  const feed = props.backup.secondary?._feed;
  const reserved = feed?.reserve?.(feeding) ?? [];
  const needed = stores.flatMap(({ credentials }) => credentials.externalSecret ?? []);
  const secrets = missingExternalSecrets(scope, facts.namespace, needed);
  const backupName = scheduledBackupName(facts.clusterName, facts.lineage, facts.backup.scheduledBackupName);
  defineOnce(scope, facts.namespace, [...uniqueResources(plan), uniqueScheduledBackup(backupName), ...reserved]);
  // what comes after this does not fail
  validateAtSynth(scope);
  useExternalSecrets(scope, facts.namespace, needed);
  for (const secret of secrets) defineSecret(scope, plan, secret);
  const objectStores = stores.map((store) => defineStore(scope, plan, store));
  const cluster = defineResource(scope, plan);
  const scheduledBackup = defineScheduledBackup(scope, plan, backupName);
  const defined = feed?.define?.(feeding);
  const podMonitor = props.monitoring ? definePodMonitor(scope, facts.namespace, facts.clusterName, spec) : undefined;
  return { facts, cluster, scheduledBackup, objectStores, podMonitor, feed: defined };
}

function uniqueResources({ facts, stores }: ClusterPlan): UniqueResource[] {
  return [
    { kind: 'Cluster', name: facts.clusterName, cure: 'give one of them another \'clusterName\'' },
    ...stores.map(({ archive }) => ({
      kind: 'ObjectStore',
      name: archive.objectStoreName,
      cure: 'give one of them another \'resourceNamePrefix\', \'backup.objectStoreName\' or destination \'name\'',
    })),
  ];
}

function defineResource(scope: Construct, plan: ClusterPlan): ApiObject {
  const { props, facts: { clusterName, namespace }, spec } = plan;
  const annotations = withDeletionProtection(ownAnnotations(plan), props.deletionProtection);
  return new PlainObject(scope, 'Resource', {
    ...Cluster.GVK,
    metadata: { name: clusterName, namespace, labels: props.labels, annotations },
    spec: () => spec,
  });
}

function ownAnnotations({ props: { annotations }, existingStores }: ClusterPlan): { [key: string]: string } | undefined {
  if (existingStores.length === 0) return annotations;
  return { ...annotations, [DEFINED_ELSEWHERE]: [annotations?.[DEFINED_ELSEWHERE], ...existingStores].filter(Boolean).join(', ') };
}

function defineSecret(scope: Construct, { props, facts, stores }: ClusterPlan, secret: ExternalSecretModel): void {
  // ids that are alike in all clusters keep the construct tree small
  const { destinationName } = stores.find(({ credentials }) => credentials.externalSecret === secret)!;
  const annotations = withDeletionProtection(undefined, props.deletionProtection);
  defineExternalSecret(scope, `ExternalSecret-${destinationName}`, facts.namespace, secret, { annotations, shared: false });
}

function defineStore(scope: Construct, { props, facts }: ClusterPlan, { archive, destinationName, store, fedBy }: ArchivePlan): ApiObject {
  const spec = objectStoreSpec(store);
  const annotations = withDeletionProtection(fedBy === undefined ? undefined : { [FED_BY]: fedBy }, props.deletionProtection);
  return new PlainObject(scope, `ObjectStore-${destinationName}`, {
    ...ObjectStore.GVK,
    metadata: { name: archive.objectStoreName, namespace: facts.namespace, annotations },
    spec: () => spec,
    likeness: objectStoreLikeness(store),
  });
}

function defineScheduledBackup(scope: Construct, { facts: { clusterName, namespace, backup, archives } }: ClusterPlan, name: string): ApiObject {
  const spec = toJson_ScheduledBackupSpec(scheduledBackupSpec(clusterName, backup, archives[0].archive.objectStoreName));
  return new PlainObject(scope, 'ScheduledBackup', {
    ...ScheduledBackup.GVK,
    metadata: { name, namespace },
    spec: () => spec,
    likeness: scheduledBackupLikeness(backup),
  });
}
