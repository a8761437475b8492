import type { BackupDestination } from './backup-destination';
import type { Feed } from './feed';
import type { MirrorOptions } from '../mirror/mirror-options';
import type { StandbyClusterOptions } from '../standby/standby-cluster-options';

const REPLICATION: Feed = {
  fedBy: () => 'bucket-replication',
  problem: (copy, primary) => copy.prefix === primary.prefix ? undefined
    : `'backup.secondary' has the prefix '${copy.prefix}' and 'backup.primary' '${primary.prefix}': replication copies keys unchanged, `
      + 'so the copy would never be where a recovery reads; give both the same prefix',
};

/**
 * A second copy of the archive, and what fills it.
 *
 * The Barman Cloud plugin writes to one store only, so a second one stays empty unless something else fills it.
 */
export class SecondaryDestination {
  /**
   * A bucket that the storage itself replicates from the primary's bucket.
   *
   * You set the replication up at the provider. It copies keys unchanged, so both destinations need the same prefix.
   *
   * @param destination the bucket that receives the copy
   */
  public static replicated(destination: BackupDestination): SecondaryDestination {
    return new SecondaryDestination(destination, REPLICATION);
  }

  /**
   * A bucket that a CronJob copies the archive to, object by object, so that every moment of the copy can be restored.
   *
   * Works between any two providers. Each run copies what is new: base backups, timeline histories, WAL; a base backup
   * is published in the copy once everything that it needs is there. Nothing in the copy is ever overwritten: an object
   * of equal name and other size makes the run fail. After a good run the copy is pruned by its own retention. So a
   * primary that is deleted or overwritten, by a mistake or by an attacker, leaves the copy as it was; who gets hold of
   * the copy's keys can delete it, unless the bucket has object lock or versions.
   *
   * What the copy lacks at most: the schedule's period, the time of one run, and what PostgreSQL has not archived yet
   * (`archive_timeout`, five minutes in CNPG). A recovery under the next lineage makes the mirror feed that one; what
   * it copied of earlier lineages stays and is not pruned any more.
   *
   * @param destination the bucket that receives the copy; its prefix may be another than the primary's
   * @throws if an option makes no sense by itself
   */
  public static mirrored(destination: BackupDestination, options: MirrorOptions = {}): SecondaryDestination {
    const { mirrorFeed }: typeof import('../mirror/mirror-feed') = require('../mirror/mirror-feed');
    return new SecondaryDestination(destination, mirrorFeed(options));
  }

  /**
   * A standby: a Cluster of one instance beside this one that follows it by streaming, archives what it receives to the
   * secondary destination, and takes base backups there by itself.
   *
   * Its archive is one of its own, at `<prefix>/<namespace>/<standby's name>`, that can be restored when nothing else is left;
   * the standby itself can be promoted. It costs a second instance with volumes of its own, the traffic to it, and the traffic
   * and storage of its own base backups and WAL. What you have to know:
   *
   * - **The source has to be healthy** when the standby is made: its first copy is taken from the source, and the job that takes
   *   it gives up after about ten minutes. Then delete the standby's Cluster, and apply it again.
   * - Its base backups wait for WAL: one is complete when the source has ended the segment in which it ended. An idle source ends
   *   none, so a backup of its standby goes on until somebody writes; one that writes ends a segment each `archive_timeout`.
   * - **After a recovery of the source the standby is rebuilt**, since it can't follow another history: delete its Cluster and
   *   volumes before the recovery is applied. It takes the next lineage. So too after a major upgrade, with `lineage` raised here.
   * - Promotion (`promoted`) is one way.
   *
   * With an identity of the pods as credentials, both the source's service account and the standby's, which is called like
   * its Cluster, have to be allowed to use both buckets.
   *
   * @param destination the bucket that the standby archives to
   * @throws if an option can't be one
   */
  public static standbyCluster(destination: BackupDestination, options: StandbyClusterOptions): SecondaryDestination {
    const { standbyFeed }: typeof import('../standby/standby-feed') = require('../standby/standby-feed');
    return new SecondaryDestination(destination, standbyFeed(options));
  }

  /**
   * The destination of the copy.
   */
  public readonly destination: BackupDestination;

  /** What fills it. @internal */
  public readonly _feed: Feed;

  private constructor(destination: BackupDestination, feed: Feed) {
    this.destination = destination;
    this._feed = feed;
  }
}
