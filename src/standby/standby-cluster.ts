import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { StandbyClusterOptions } from './standby-cluster-options';
import type { Archive } from '../archive/archive';
import type { FeedContext } from '../archive/feed';
import { readOnlyHost, readWriteHost } from '../names';

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
    super(context.scope, 'Standby');
    const { facts: { namespace }, copy: { archive, clusterName } } = context;
    this.clusterName = clusterName;
    this.archive = archive;
    this.readWriteHost = readWriteHost(clusterName, namespace);
    this.readOnlyHost = readOnlyHost(clusterName, namespace);
    // most clusters have no standby
    const { defineStandby }: typeof import('./define-standby') = require('./define-standby');
    const defined = defineStandby(this, context, options);
    this.objectStore = defined.objectStore;
    this.cluster = defined.cluster;
    this.scheduledBackup = defined.scheduledBackup;
    this.podMonitor = defined.podMonitor;
  }
}
