import { at, ClusterView, FED_BY, fields, Inventory, NamedArchive, text } from './library';
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
  const mirrored = new Map<string, Map<string, NamedArchive>>();
  for (const { source, copy } of inventory.mirrors) {
    if (source?.key === undefined || copy?.key === undefined) continue;
    mirrored.set(source.key, (mirrored.get(source.key) ?? new Map()).set(copy.key, copy));
  }
  return [...views.values()].map((same): MappedCluster => {
    const written = same.flatMap((cluster) => inventory.archivesOf(cluster));
    const keys = new Set(written.map(({ key }) => key));
    const schedules = same.flatMap((cluster) => inventory.backupsNaming(cluster)).map(({ resource }) => text(resource.spec.schedule));
    const byMirrors = written.flatMap(({ key }) => [...mirrored.get(key ?? '')?.values() ?? []]);
    const copies = same.flatMap((cluster) => copiesOf(inventory, cluster, byMirrors)).filter(({ key }) => !keys.has(key));
    return {
      cluster: nameOf(same[0].resource),
      writes: unique(written.map(mapped)),
      schedules: unique(schedules.filter((schedule) => schedule !== undefined)),
      copies: unique(copies.map((archive) => ({ ...mapped(archive), ...filler(inventory, archive) }))),
      readBy: unique(written.flatMap(({ key }) => [...readers.get(key ?? '') ?? []])),
    };
  });
}

function unique<T>(values: T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** What it names and is not made from, and what mirrors make of its archive, each once. */
function copiesOf(inventory: Inventory, cluster: ClusterView, mirrored: NamedArchive[]): NamedArchive[] {
  const others = cluster.externalClusters.filter((external) => !cluster.sources.includes(external));
  const named: NamedArchive[] = others.map((external) => inventory.archiveBehind(cluster, external)).filter((archive) => archive !== undefined);
  const known = new Set(named.map(({ key }) => key));
  return [...named, ...mirrored.filter(({ key }) => !known.has(key))];
}

function mapped({ url, store, storeName }: NamedArchive): MappedArchive {
  const endpoint = text(at(fields(store?.configuration), 'endpointURL'));
  return {
    url: url ?? 'an archive that is not known here',
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(storeName === undefined ? {} : { objectStore: storeName }),
  };
}

/** What its store says, or else what writes there. */
function filler(inventory: Inventory, { store, key }: NamedArchive): { filledBy?: string } {
  const [mirror] = key === undefined ? [] : inventory.mirrorsOnto(key);
  const [writer] = key === undefined ? [] : inventory.writersOf(key);
  const filledBy = text(store?.resource.annotations[FED_BY]) ?? (mirror ? `mirror/${mirror.resource.name}` : writer && `the Cluster ${nameOf(writer.resource)}`);
  return filledBy === undefined ? {} : { filledBy };
}
