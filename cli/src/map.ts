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
  const clusters = [...new Map(inventory.clusters.map((cluster) => [cluster.resource.identity, cluster])).values()];
  for (const cluster of clusters) {
    for (const source of cluster.sources) {
      const key = inventory.archiveBehind(cluster, source)?.key;
      if (key !== undefined) readers.set(key, (readers.get(key) ?? new Set()).add(nameOf(cluster.resource)));
    }
  }
  return clusters.map((cluster): MappedCluster => {
    const written = inventory.archivesOf(cluster);
    const keys = new Set(written.map(({ key }) => key));
    return {
      cluster: nameOf(cluster.resource),
      writes: written.map(mapped),
      schedules: inventory.backupsNaming(cluster).map(({ resource }) => text(resource.spec.schedule)).filter((schedule) => schedule !== undefined),
      copies: copiesOf(inventory, cluster).filter(({ key }) => !keys.has(key)).map((archive) => ({ ...mapped(archive), ...filler(archive) })),
      readBy: [...new Set(written.flatMap(({ key }) => [...readers.get(key ?? '') ?? []]))],
    };
  });
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
