import { FED_BY } from '../annotations';
import type { NamedArchive } from './archive-view';
import { CLUSTER, Inventory } from './inventory';
import { CRON_JOB, mirrorView } from './mirror-view';
import type { Resource } from './resource';
import { isVariable, text } from './shape';
import type { StoreView } from './store-view';

/** What a store says about what fills it, where that is one of the kinds that there are. */
export interface FeedView {
  readonly stated: string;
  /** The type and name of what it is; undefined for the storage itself. */
  readonly type?: string;
  readonly name: string;
  /** The resources that this may mean: those of the namespace, or else of any other. */
  readonly resources: Resource[];
}

const TYPES: { [kind: string]: string } = { mirror: CRON_JOB, standby: CLUSTER };

export function feedView(inventory: Inventory, { resource }: StoreView): FeedView | undefined {
  const stated = text(resource.annotations[FED_BY]);
  if (stated === undefined || isVariable(stated)) return undefined;
  if (stated === 'bucket-replication') return { stated, name: '', resources: [] };
  const [, kind, name] = /^(mirror|standby)\/(.+)$/s.exec(stated) ?? [];
  if (kind === undefined) return undefined;
  const type = TYPES[kind];
  const near = inventory.near(resource, type, name);
  return { stated, type, name, resources: near.length > 0 ? near : inventory.named(type, name) };
}

/** The archives that a mirror or a standby writes; none for somebody's own job, which does not say. */
export function writtenBy(inventory: Inventory, resource: Resource): NamedArchive[] {
  if (resource.type === CLUSTER) return inventory.archivesOf(inventory.view(resource));
  const copy = mirrorView(inventory, resource)?.copy;
  return copy ? [copy] : [];
}

/** The archives that a mirror copies, or that a standby follows. */
export function readBy(inventory: Inventory, resource: Resource): NamedArchive[] {
  if (resource.type === CLUSTER) {
    const cluster = inventory.view(resource);
    return cluster.sources.flatMap((source) => inventory.archiveBehind(cluster, source) ?? []);
  }
  const source = mirrorView(inventory, resource)?.source;
  return source ? [source] : [];
}

/** Whether an archive is in a store, or at the same place; undefined where that is not known. */
export function liesIn(store: StoreView, archive: NamedArchive): boolean | undefined {
  if (archive.store === store) return true;
  const folder = archive.store?.folder;
  return folder === undefined || store.folder === undefined ? undefined : folder === store.folder;
}

/** Something that writes an archive. */
export interface Feeder {
  readonly resource: Resource;
  readonly archive: NamedArchive;
}

/** What writes into a store although something else is stated to fill it. */
export function otherFeed(inventory: Inventory, store: StoreView, { resources }: FeedView): Feeder | undefined {
  if (store.folder === undefined) return undefined;
  // a second writer of the same archive has a rule of its own
  if (resources.some((resource) => writtenBy(inventory, resource).some((archive) => liesIn(store, archive)))) return undefined;
  const uses = inventory.usesOf(store);
  const copies = [...new Set(uses.filter(({ external }) => external).map(({ archive }) => archive.key))];
  const mirrors = copies.length === 0 ? inventory.mirrorsInto(store.folder) : copies.flatMap((key) => inventory.mirrorsOnto(key!));
  // a Job runs once, say to bring over what was there before the storage began to replicate
  const mirror = mirrors.find(({ resource }) => resource.type === CRON_JOB && !resources.includes(resource));
  if (mirror) return { resource: mirror.resource, archive: mirror.copy! };
  const own = uses.find(({ external, archive: { cluster, key } }) => !external && !resources.includes(cluster.resource)
    && (copies.length === 0 || copies.includes(key)));
  return own && { resource: own.archive.cluster.resource, archive: own.archive };
}
