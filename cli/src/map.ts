import { ArchiveView, at, ClusterView, FED_BY, fields, Inventory, text } from './library';
import { nameOf } from './report';

/** An archive as one Cluster sees it. */
export interface MappedArchive {
  readonly url: string;
  readonly endpoint?: string;
  readonly objectStore?: string;
}

export interface MappedCluster {
  readonly cluster: string;
  readonly writes: MappedArchive[];
  /** The ScheduledBackups' schedules. */
  readonly schedules: string[];
  /** Other archives that it knows of as backups. */
  readonly copies: (MappedArchive & { readonly filledBy?: string })[];
  /** The Clusters that are made from its archive, or follow it. */
  readonly readBy: string[];
}

export type ArchiveMap = readonly MappedCluster[];

/** Who writes, fills and reads which archive. */
export function mapOf(inventory: Inventory): ArchiveMap {
  const readers = new Map<string, Set<string>>();
  // one Cluster may be written in several places, and not everywhere the same
  const views = new Map<string, ClusterView[]>();
  for (const cluster of inventory.clusters) {
    views.set(cluster.resource.identity, [...views.get(cluster.resource.identity) ?? [], cluster]);
    for (const source of cluster.sources) {
      const key = inventory.archiveBehind(cluster, source)?.key;
      if (key !== undefined) readers.set(key, (readers.get(key) ?? new Set()).add(nameOf(cluster.resource)));
    }
  }
  return [...views.values()].map((same): MappedCluster => {
    const written = same.flatMap((cluster) => inventory.archivesOf(cluster));
    const keys = new Set(written.map(({ key }) => key));
    const schedules = same.flatMap((cluster) => inventory.backupsNaming(cluster)).map(({ resource }) => text(resource.spec.schedule));
    const copies = same.flatMap((cluster) => copiesOf(inventory, cluster)).filter(({ key }) => !keys.has(key));
    return {
      cluster: nameOf(same[0].resource),
      writes: unique(written.map(mapped)),
      schedules: unique(schedules.filter((schedule) => schedule !== undefined)),
      copies: unique(copies.map((archive) => ({ ...mapped(archive), ...filler(archive) }))),
      readBy: unique(written.flatMap(({ key }) => [...readers.get(key ?? '') ?? []])),
    };
  });
}

function unique<T>(values: T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** What it names and is not made from. */
function copiesOf(inventory: Inventory, cluster: ClusterView): ArchiveView[] {
  const others = cluster.externalClusters.filter((external) => !cluster.sources.includes(external));
  return others.map((external) => inventory.archiveBehind(cluster, external)).filter((archive) => archive !== undefined);
}

function mapped({ url, store, storeName }: ArchiveView): MappedArchive {
  const endpoint = text(at(fields(store?.configuration), 'endpointURL'));
  return {
    url: url ?? 'an archive that is not known here',
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(storeName === undefined ? {} : { objectStore: storeName }),
  };
}

function filler({ store }: ArchiveView): { filledBy?: string } {
  const filledBy = text(store?.resource.annotations[FED_BY]);
  return filledBy === undefined ? {} : { filledBy };
}
