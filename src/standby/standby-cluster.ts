import { ApiObject, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import type { StandbyClusterOptions } from './standby-cluster-options';
import { standbySpec } from './standby-spec';
import { Cluster, ScheduledBackup, toJson_ScheduledBackupSpec } from '../../imports/postgresql.cnpg.io';
import type { Archive } from '../archive/archive';
import type { FeedContext } from '../archive/feed';
import { definePodMonitor } from '../cluster/pod-monitor';
import { scheduledBackupSpec } from '../cluster/scheduled-backup';
import { readOnlyHost, readWriteHost, scheduledBackupName } from '../names';
import { withDeletionProtection } from '../protection';

/**
 * What `SecondaryDestination.standbyCluster` has defined beside a cluster: a Cluster of one instance that follows it, writes
 * an archive of its own at the secondary destination, and is backed up there.
 */
export class StandbyCluster extends Construct {
  /** @internal */
  public static _define(context: FeedContext, options: StandbyClusterOptions): StandbyCluster {
    return new StandbyCluster(context, options);
  }

  /**
   * The name of the standby's Cluster.
   */
  public readonly clusterName: string;

  /**
   * The standby's Cluster.
   */
  public readonly cluster: ApiObject;

  /**
   * The ObjectStore that the standby archives to.
   */
  public readonly objectStore: ApiObject;

  /**
   * The ScheduledBackup of the standby.
   */
  public readonly scheduledBackup: ApiObject;

  /**
   * The archive that the standby writes.
   */
  public readonly archive: Archive;

  /**
   * The host name of the Service that takes writes once the standby is promoted; until then it is read only.
   */
  public readonly readWriteHost: string;

  /**
   * The host name of the Service for reading. With one instance it has somebody behind it only as long as the standby is one.
   */
  public readonly readOnlyHost: string;

  /**
   * The PodMonitor, where the source has one.
   */
  public readonly podMonitor?: ApiObject;

  private constructor(context: FeedContext, options: StandbyClusterOptions) {
    const { scope, props, facts: { namespace }, copy } = context;
    super(scope, 'Standby');
    const { archive, clusterName: name } = copy;
    const spec = standbySpec(context, options);
    this.clusterName = name;
    this.archive = archive;
    this.readWriteHost = readWriteHost(name, namespace);
    this.readOnlyHost = readOnlyHost(name, namespace);
    this.objectStore = scope.node.findChild(`ObjectStore-${copy.destinationName}`) as ApiObject;
    this.cluster = new ApiObject(this, 'Resource', {
      ...Cluster.GVK,
      metadata: {
        name,
        namespace,
        labels: options.labels,
        annotations: props.deletionProtection ?? true ? withDeletionProtection(options.annotations) : options.annotations,
      },
      spec,
    });
    const backup = {
      schedule: options.schedule ?? props.backup.schedule,
      immediate: options.immediate ?? props.backup.immediate,
    };
    this.scheduledBackup = new ApiObject(this, 'ScheduledBackup', {
      ...ScheduledBackup.GVK,
      metadata: { name: scheduledBackupName(name, archive.lineage), namespace },
      spec: Lazy.any({ produce: () => toJson_ScheduledBackupSpec(scheduledBackupSpec(name, backup, archive.objectStoreName)) }),
    });
    if (props.monitoring) this.podMonitor = definePodMonitor(this, namespace, name, spec.monitoring?.tls?.enabled === true);
  }
}
