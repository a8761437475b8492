import { archiveKey, archiveUrl } from './archive-location';
import type { ClusterView } from './cluster-view';
import { Fields, text } from './shape';
import { StoreView, storeView } from './store-view';

/** One archive as something in the set names it. */
export interface NamedArchive {
  /** Where it is named. */
  readonly at: string;
  /** The ObjectStore's name; undefined in the in-tree form. */
  readonly storeName?: string;
  /** Undefined if the ObjectStore is not in the set. */
  readonly store?: StoreView;
  readonly serverName: string;
  /** Equal for two archives that are one; undefined if it is not known where it is. */
  readonly key?: string;
  readonly url?: string;
}

/** One archive as a Cluster writes or reads it. */
export interface ArchiveView extends NamedArchive {
  readonly cluster: ClusterView;
}

export function inTreeArchive(cluster: ClusterView, path: string, configuration: Fields, defaultServer: string): ArchiveView {
  const serverName = text(configuration.serverName) ?? defaultServer;
  return located({ cluster, at: path, store: storeView(cluster.resource, path, configuration), serverName });
}

/** An archive with where it is, if that is known. */
export function located<T extends NamedArchive>(archive: T): T {
  const place = archive.store?.place;
  return place ? { ...archive, key: archiveKey(place, archive.serverName), url: archiveUrl(place, archive.serverName) } : archive;
}
