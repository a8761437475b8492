import type { BackupDestination } from './backup-destination';
import type { DestinationModel } from './destination-model';
import type { Feed } from './feed';

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
   * The destination of the copy.
   */
  public readonly destination: BackupDestination;

  /** What fills it. @internal */
  public readonly _feed: Feed;

  private constructor(destination: BackupDestination, feed: Feed) {
    this.destination = destination;
    this._feed = feed;
  }

  /** What is wrong with this copy of that primary, or undefined. @internal */
  public _problem(primary: DestinationModel): string | undefined {
    const { samePlace }: typeof import('./destination-model') = require('./destination-model');
    const copy = this.destination._model;
    if (samePlace(copy, primary)) {
      return `'backup.primary' and 'backup.secondary' are the same place (${[copy.root, copy.prefix].filter(Boolean).join('/')}): `
        + 'there would be one copy, not two; use another bucket or leave \'secondary\' out';
    }
    if (copy.name === primary.name) {
      return `'backup.primary' and 'backup.secondary' are both called '${copy.name}': they would share one ObjectStore; give one of them another 'name'`;
    }
    return this._feed.problem(copy, primary);
  }
}
