import { ApiObject, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import type { StandbyClusterOptions } from './standby-cluster-options';
import { standbySpec } from './standby-spec';
import { Cluster, ScheduledBackup, toJson_ScheduledBackupSpec } from '../../imports/postgresql.cnpg.io';
import type { FeedContext } from '../archive/feed';
import { definePodMonitor } from '../cluster/pod-monitor';
import { scheduledBackupSpec } from '../cluster/scheduled-backup';
import { scheduledBackupName } from '../names';
import { withDeletionProtection } from '../protection';

/** What a standby consists of. */
export interface DefinedStandby {
  readonly cluster: ApiObject;
  readonly objectStore: ApiObject;
  readonly scheduledBackup: ApiObject;
  readonly podMonitor?: ApiObject;
}

/** Defines what belongs to a standby; its ObjectStore is among those of the cluster that it follows. */
export function defineStandby(scope: Construct, context: FeedContext, options: StandbyClusterOptions): DefinedStandby {
  const { props, facts: { namespace }, copy: { archive, clusterName: name, destinationName } } = context;
  const spec = standbySpec(context, options);
  const cluster = new ApiObject(scope, 'Resource', {
    ...Cluster.GVK,
    metadata: {
      name,
      namespace,
      labels: options.labels,
      annotations: withDeletionProtection(options.annotations, props.deletionProtection),
    },
    spec,
  });
  const backup = {
    schedule: options.schedule ?? props.backup.schedule,
    immediate: options.immediate ?? props.backup.immediate,
  };
  const scheduledBackup = new ApiObject(scope, 'ScheduledBackup', {
    ...ScheduledBackup.GVK,
    metadata: { name: scheduledBackupName(name, archive.lineage), namespace },
    spec: Lazy.any({ produce: () => toJson_ScheduledBackupSpec(scheduledBackupSpec(name, backup, archive.objectStoreName)) }),
  });
  return {
    cluster,
    objectStore: context.scope.node.findChild(`ObjectStore-${destinationName}`) as ApiObject,
    scheduledBackup,
    podMonitor: props.monitoring ? definePodMonitor(scope, namespace, name, spec) : undefined,
  };
}
