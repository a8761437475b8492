import { ArchiveView } from './archive-view';
import { ClusterView, ExternalClusterEntry, PluginEntry } from './cluster-view';
import { grouped, groupedBy, inner, memo, neighbours, parentsOf, push } from './grouping';
import { CRON_JOB, JOB, MirrorView, mirrorView } from './mirror-view';
import { mergePartial } from './partial';
import { Resource, Source } from './resource';
import { at, Fields, fields, list, text } from './shape';
import { StoreView } from './store-view';
import { BARMAN_CLOUD_PLUGIN } from '../archive/plugin';

export const CLUSTER = 'postgresql.cnpg.io/Cluster';
export const SCHEDULED_BACKUP = 'postgresql.cnpg.io/ScheduledBackup';
export const BACKUP = 'postgresql.cnpg.io/Backup';
export const OBJECT_STORE = 'barmancloud.cnpg.io/ObjectStore';
export const EXTERNAL_SECRET = 'external-secrets.io/ExternalSecret';
export const SECRET = 'Secret';
export const SERVICE = 'Service';
export const POD_MONITOR = 'monitoring.coreos.com/PodMonitor';
export const PROMETHEUS_RULE = 'monitoring.coreos.com/PrometheusRule';

export { ArchiveView } from './archive-view';

/** An archive in a store, and through which external cluster it is read unless the Cluster writes it. */
export interface StoreUse {
  readonly archive: ArchiveView;
  readonly external?: ExternalClusterEntry;
}

/** A Backup or ScheduledBackup. */
export interface BackupView {
  readonly resource: Resource;
  readonly clusterName?: string;
  readonly cluster?: ClusterView;
  readonly plugin: Fields;
  readonly parameters: Fields;
}

const NONE: Resource[] = [];

/** Manifests and how they refer to each other. It takes any input and never throws. */
export class Inventory {
  /** One for each document that stands for a whole resource. */
  public readonly clusters: ClusterView[];
  public readonly objectStores: StoreView[];
  public readonly scheduledBackups: BackupView[];
  public readonly backups: BackupView[];
  public readonly externalSecrets: Resource[];
  /** All that stand for a whole resource, with what partial ones add to them. */
  public readonly resources: Resource[];
  /** The documents that are a part of a resource only. */
  public readonly partial: Resource[];

  /** A Cluster as it is read. */
  public readonly view = memo((resource: Resource) => new ClusterView(resource));
  /** What a Cluster writes: the plugin's archive, the in-tree one, or both. */
  public readonly archivesOf = memo((cluster: ClusterView) => this.findWritten(cluster));
  /** The archives behind all external clusters. */
  public readonly archivesBehind = memo((cluster: ClusterView) => this.findRead(cluster));
  /** Each archive that a Cluster names, first what it writes. */
  public readonly archivesNamedBy = memo((cluster: ClusterView) => [...this.archivesOf(cluster), ...this.archivesBehind(cluster)]);

  /** Lists of resources that have kind, namespace and name in common. */
  public readonly repeated = new Set<Resource[]>();

  private readonly byType = new Map<string, Resource[]>();
  /** By type, then by namespace, those without one under the empty name, then by name. */
  private readonly byNamespace = new Map<string, Map<string, Map<string, Resource[]>>>();
  private readonly storeOf = memo((resource: Resource) => StoreView.of(resource));
  private readonly behind = new Map<ExternalClusterEntry, ArchiveView | undefined>();
  private readonly backupsOf = new Map<ClusterView, BackupView[]>();
  /** By type, then by name. */
  private byName?: Map<string, Map<string, Resource[]>>;
  private written?: ArchiveView[];
  private writers?: Map<string, ClusterView[]>;
  private folders?: Map<string, ArchiveView[]>;
  private fillers?: Map<string, Resource[]>;
  private readers?: Map<string, Resource[]>;
  private archivers?: Map<string, ClusterView[]>;
  private writtenFolders?: Set<string>;
  private clustersByNamespace?: Map<string, ClusterView[]>;
  private backupsByNamespace?: Map<string, BackupView[]>;
  private uses?: Map<StoreView, StoreUse[]>;
  private jobs?: MirrorView[];
  private copies?: Map<string, MirrorView[]>;
  private mirrored?: Map<string, MirrorView[]>;

  /**
   * @param complete whether nothing that these manifests refer to is defined elsewhere
   * @param previous the manifests as they were
   */
  constructor(sources: Source[], public readonly complete = false, public readonly previous?: Inventory) {
    const { whole, partial } = mergePartial(sources.flatMap((source) => Resource.all(source)));
    this.resources = whole;
    this.partial = partial;
    for (const resource of whole) this.index(resource);
    this.clusters = this.ofType(CLUSTER).map((resource) => this.view(resource));
    this.objectStores = this.ofType(OBJECT_STORE).map((resource) => this.storeOf(resource));
    this.scheduledBackups = this.ofType(SCHEDULED_BACKUP).map((resource) => this.backup(resource));
    this.backups = this.ofType(BACKUP).map((resource) => this.backup(resource));
    this.externalSecrets = this.ofType(EXTERNAL_SECRET);
  }

  public ofType(type: string): Resource[] {
    return this.byType.get(type) ?? [];
  }

  /** The resources of a name that something in the namespace of another can mean; those that lie nearest first. */
  public near(from: Resource, type: string, name: string | undefined): Resource[] {
    if (name === undefined) return NONE;
    const near = from.namespace === undefined
      ? this.named(type, name).filter((resource) => from.sharesNamespace(resource)) : this.around(from, type, name);
    return near.length < 2 ? near : [...near.filter(({ group }) => group === from.group), ...near.filter(({ group }) => group !== from.group)];
  }

  /** The resources of a name in any namespace. */
  public named(type: string, name: string | undefined): Resource[] {
    this.byName ??= this.indexNames();
    return name === undefined ? NONE : this.byName.get(type)?.get(name) ?? NONE;
  }

  public cluster(from: Resource, name: string | undefined): ClusterView | undefined {
    const found = this.near(from, CLUSTER, name)[0];
    return found && this.view(found);
  }

  public objectStore(from: Resource, name: string | undefined): StoreView | undefined {
    const found = this.near(from, OBJECT_STORE, name)[0];
    return found && this.storeOf(found);
  }

  /** The archive behind an external cluster, or undefined if it has none. */
  public archiveBehind(cluster: ClusterView, external: ExternalClusterEntry): ArchiveView | undefined {
    if (!this.behind.has(external)) this.behind.set(external, this.readArchive(cluster, external));
    return this.behind.get(external);
  }

  /** What all Clusters write. */
  public get writtenArchives(): ArchiveView[] {
    this.written ??= this.clusters.flatMap((cluster) => this.archivesOf(cluster));
    return this.written;
  }

  /** The Backups and ScheduledBackups that name a Cluster. */
  public backupsNaming(cluster: ClusterView): BackupView[] {
    return this.backupsOf.get(cluster) ?? [];
  }

  /** The archives in an ObjectStore that Clusters write or read. */
  public usesOf(store: StoreView): StoreUse[] {
    this.uses ??= this.indexUses();
    return this.uses.get(store) ?? [];
  }

  /** The Clusters that may mean a resource when they name it. */
  public clustersIn(resource: Resource): ClusterView[] {
    this.clustersByNamespace ??= grouped(this.clusters, (cluster) => cluster.resource);
    return neighbours(this.clustersByNamespace, resource, (cluster) => cluster.resource);
  }

  /** The Backups and ScheduledBackups of the same namespace. */
  public backupsIn(resource: Resource): BackupView[] {
    this.backupsByNamespace ??= grouped([...this.scheduledBackups, ...this.backups], (backup) => backup.resource);
    return neighbours(this.backupsByNamespace, resource, (backup) => backup.resource);
  }

  /** The Clusters that write an archive. */
  public writersOf(key: string): ClusterView[] {
    this.writers ??= groupedBy(this.writtenArchives.map((archive) => [archive.key, archive.cluster] as const));
    return this.writers.get(key) ?? [];
  }

  /** The archives that Clusters write into a folder, whatever the server name. */
  public writersOfFolder(folder: string): ArchiveView[] {
    this.folders ??= groupedBy(this.writtenArchives.map((archive) => [archive.store?.folder, archive] as const));
    return this.folders.get(folder) ?? [];
  }

  /** The jobs that copy an archive to another, CronJobs first. */
  public get mirrors(): MirrorView[] {
    this.jobs ??= [...this.ofType(CRON_JOB), ...this.ofType(JOB)].map((job) => mirrorView(this, job)).filter((mirror) => mirror !== undefined);
    return this.jobs;
  }

  /** The mirrors that copy into an archive. */
  public mirrorsOnto(key: string): MirrorView[] {
    this.copies ??= groupedBy(this.mirrors.map((mirror) => [mirror.copy?.key, mirror] as const));
    return this.copies.get(key) ?? [];
  }

  /** The mirrors that copy into a folder, whatever the server name. */
  public mirrorsInto(folder: string): MirrorView[] {
    this.mirrored ??= groupedBy(this.mirrors.map((mirror) => [mirror.copy?.store?.folder, mirror] as const));
    return this.mirrored.get(folder) ?? [];
  }

  /** The ExternalSecrets that fill a Secret of a name, in any namespace. */
  public externalSecretsFilling(secret: string): Resource[] {
    this.fillers ??= groupedBy(this.externalSecrets.map((resource) => [targetName(resource), resource] as const));
    return this.fillers.get(secret) ?? [];
  }

  /** The Clusters and stores that read a Secret of a name, in any namespace. */
  public readersOf(secret: string): Resource[] {
    this.readers ??= groupedBy([
      ...this.objectStores.flatMap((store) => store.keyReferences.map((reference) => [reference.secret, store.resource] as const)),
      ...this.clusters.flatMap((cluster) => secretsOf(cluster).map((name) => [name, cluster.resource] as const)),
    ]);
    return this.readers.get(secret) ?? [];
  }

  /** The Clusters that archive with keys from a Secret of a name, in any namespace. */
  public archivingWith(secret: string): ClusterView[] {
    this.archivers ??= groupedBy(this.writtenArchives.flatMap(({ store, cluster }) => (store
      ? [...new Set(store.keyReferences.map((reference) => reference.secret))].map((name) => [name, cluster] as const) : [])));
    return this.archivers.get(secret) ?? [];
  }

  /** Whether a Cluster or a mirror writes below a folder. */
  public isWritten(folder: string): boolean {
    if (this.writersOfFolder(folder).length > 0) return true;
    this.writtenFolders ??= new Set([...this.writtenArchives, ...this.mirrors.map(({ copy }) => copy)]
      .flatMap((archive) => (archive?.key === undefined ? [] : parentsOf(archive.key))));
    return this.writtenFolders.has(folder);
  }

  private indexUses(): Map<StoreView, StoreUse[]> {
    const uses = new Map<StoreView, StoreUse[]>();
    for (const cluster of this.clusters) {
      for (const archive of this.archivesOf(cluster)) {
        if (archive.store) push(uses, archive.store, { archive });
      }
      for (const external of cluster.externalClusters) {
        const archive = this.archiveBehind(cluster, external);
        if (archive?.store) push(uses, archive.store, { archive, external });
      }
    }
    return uses;
  }

  private around(from: Resource, type: string, name: string): Resource[] {
    const namespaces = this.byNamespace.get(type);
    const within = namespaces?.get(from.namespace!)?.get(name) ?? NONE;
    const without = namespaces?.get('')?.get(name);
    return without ? [...within, ...without.filter((resource) => from.sharesNamespace(resource))] : within;
  }

  private index(resource: Resource): void {
    const { type, namespace = '', name } = resource;
    push(this.byType, type, resource);
    if (name === '') return;
    const named = inner(inner(this.byNamespace, type), namespace);
    const same = named.get(name);
    if (same) this.repeated.add(same);
    push(named, name, resource);
  }

  private indexNames(): Map<string, Map<string, Resource[]>> {
    const names = new Map<string, Map<string, Resource[]>>();
    for (const resource of this.resources) {
      if (resource.name !== '') push(inner(names, resource.type), resource.name, resource);
    }
    return names;
  }

  private backup(resource: Resource): BackupView {
    const clusterName = text(at(resource.spec, 'cluster', 'name'));
    const clusters = this.near(resource, CLUSTER, clusterName).map((found) => this.view(found));
    const plugin = fields(resource.spec.pluginConfiguration);
    const view = { resource, clusterName, cluster: clusters[0], plugin, parameters: fields(plugin.parameters) };
    for (const cluster of clusters) push(this.backupsOf, cluster, view);
    return view;
  }

  private findWritten(cluster: ClusterView): ArchiveView[] {
    const archives: ArchiveView[] = [];
    const { effectiveEntry: entry, usesPlugin, inTree, serverName, name } = cluster;
    if (entry && usesPlugin && text(entry.parameters.barmanObjectName)) archives.push(this.pluginArchive(cluster, entry, serverName));
    if (inTree) archives.push(inTreeArchive(cluster, 'spec.backup.barmanObjectStore', inTree, name));
    return archives;
  }

  private findRead(cluster: ClusterView): ArchiveView[] {
    return cluster.externalClusters.map((external) => this.archiveBehind(cluster, external)).filter((archive) => archive !== undefined);
  }

  private readArchive(cluster: ClusterView, { at: path, name, plugin, barmanObjectStore }: ExternalClusterEntry): ArchiveView | undefined {
    // with both the plugin wins (cnpg restore.go); an empty server name counts as none here (plugin config.go)
    if (plugin?.name === BARMAN_CLOUD_PLUGIN) return this.pluginArchive(cluster, plugin, text(plugin.parameters.serverName) ?? cluster.name);
    return barmanObjectStore && inTreeArchive(cluster, `${path}.barmanObjectStore`, barmanObjectStore, name ?? '');
  }

  private pluginArchive(cluster: ClusterView, entry: PluginEntry, serverName: string): ArchiveView {
    const storeName = text(entry.parameters.barmanObjectName);
    return new ArchiveView(cluster, `${entry.at}.parameters`, serverName, this.objectStore(cluster.resource, storeName), storeName);
  }
}

function inTreeArchive(cluster: ClusterView, path: string, configuration: Fields, defaultServer: string): ArchiveView {
  return new ArchiveView(cluster, path, text(configuration.serverName) ?? defaultServer, new StoreView(cluster.resource, path, configuration));
}

/** The Secrets with credentials that a Cluster names. */
function secretsOf({ application, spec, inTree }: ClusterView): string[] {
  const roles = list(at(spec, 'managed', 'roles')).map((role) => text(at(role, 'passwordSecret', 'name')));
  const keys = inTree ? Object.values(fields(inTree.s3Credentials)).map((reference) => text(at(reference, 'name'))) : [];
  return [application?.secretName, text(at(spec.superuserSecret, 'name')), ...roles, ...keys].filter((name) => name !== undefined);
}

/** The Secret that an ExternalSecret fills; by default it is called like it. */
export function targetName({ spec, name }: Resource): string {
  return text(at(spec, 'target', 'name')) ?? name;
}

/** The keys of the fetched values. */
export function fetchedKeys({ spec }: Resource): string[] {
  return list(spec.data).map((item) => text(at(item, 'secretKey'))).filter((key) => key !== undefined);
}
