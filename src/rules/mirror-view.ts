import { MIRROR_COPY, MIRROR_RETENTION, MIRROR_SOURCE } from '../annotations';
import { NamedArchive } from './archive-view';
import type { Inventory } from './inventory';
import type { Resource } from './resource';
import { text } from './shape';

export const CRON_JOB = 'batch/CronJob';
export const JOB = 'batch/Job';

/** A job that copies one archive to another, as its annotations say. */
export interface MirrorView {
  readonly resource: Resource;
  readonly source?: NamedArchive;
  readonly copy?: NamedArchive;
  /** How long it keeps what it has copied. */
  readonly retention?: string;
}

/** What a CronJob or a Job says of the archives that it copies, or undefined if it says nothing. */
export function mirrorView(inventory: Inventory, resource: Resource): MirrorView | undefined {
  const [source, copy] = [MIRROR_SOURCE, MIRROR_COPY].map((name) => archiveIn(inventory, resource, name));
  return source || copy ? { resource, source, copy, retention: text(resource.annotations[MIRROR_RETENTION]) } : undefined;
}

/** Jobs of one mirror run what its CronJob runs: they have its source and its copy. */
export function isSameMirror(one: MirrorView, other: MirrorView): boolean {
  return sameArchive(one.source, other.source) && sameArchive(one.copy, other.copy);
}

/** The archive by its URL, or by the names it is given where the store is not known. */
export function archiveInWords({ url, storeName, serverName }: NamedArchive): string {
  return url ?? `'${storeName}/${serverName}'`;
}

/** Whether two names mean one archive; where a store is not known only equal names do. */
export function sameArchive(one: NamedArchive | undefined, other: NamedArchive | undefined): boolean {
  if (one?.key !== undefined || other?.key !== undefined) return one?.key === other?.key;
  return one !== undefined && other !== undefined && one.storeName === other.storeName && one.serverName === other.serverName;
}

function archiveIn(inventory: Inventory, resource: Resource, annotation: string): NamedArchive | undefined {
  const [, storeName, serverName] = /^([^/]+)\/(.+)$/s.exec(text(resource.annotations[annotation]) ?? '') ?? [];
  return storeName === undefined ? undefined
    : new NamedArchive(`metadata.annotations["${annotation}"]`, serverName, inventory.objectStore(resource, storeName), storeName);
}
