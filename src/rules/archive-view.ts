import { archiveKey, archiveUrl } from './archive-location';
import type { ClusterView } from './cluster-view';
import type { StoreView } from './store-view';

/** One archive as something in the set names it. */
export class NamedArchive {
  /** Equal for two archives that are one; undefined if it is not known where it is. */
  public readonly key?: string;

  /**
   * @param at where it is named
   * @param serverName the folder in the store
   * @param store undefined if the ObjectStore is not in the set
   * @param storeName the ObjectStore's name; undefined in the in-tree form
   */
  constructor(
    public readonly at: string,
    public readonly serverName: string,
    public readonly store: StoreView | undefined,
    public readonly storeName?: string,
  ) {
    this.key = store?.place && archiveKey(store.place, serverName);
  }

  /** For people; undefined if it is not known. */
  public get url(): string | undefined {
    return this.store?.place && archiveUrl(this.store.place, this.serverName);
  }
}

/** One archive as a Cluster writes or reads it. */
export class ArchiveView extends NamedArchive {
  constructor(public readonly cluster: ClusterView, at: string, serverName: string, store: StoreView | undefined, storeName?: string) {
    super(at, serverName, store, storeName);
  }
}
