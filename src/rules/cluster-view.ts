import type { Resource } from './resource';
import { at, fields, Fields, isFields, isSet, list, text } from './shape';
import { BARMAN_CLOUD_PLUGIN } from '../archive/plugin';

export interface PluginEntry {
  readonly at: string;
  readonly name?: string;
  readonly enabled: boolean;
  readonly isWalArchiver: boolean;
  readonly parameters: Fields;
}

export interface ExternalClusterEntry {
  readonly at: string;
  readonly name?: string;
  readonly plugin?: PluginEntry;
  /** The in-tree form. */
  readonly barmanObjectStore?: Fields;
}

/** An entry of the Barman Cloud plugin, and the external cluster that it is read through unless it archives. */
export interface StoreEntry {
  readonly entry: PluginEntry;
  readonly external?: ExternalClusterEntry;
}

export interface Application {
  readonly database: string;
  readonly owner: string;
  readonly secretName?: string;
  /** Where `database`, `owner` and `secret` are. */
  readonly at: string;
}

/** What a Cluster says, as the operator and the Barman Cloud plugin 0.14 read it. */
export class ClusterView {
  public readonly spec: Fields;
  public readonly plugins: PluginEntry[];
  public readonly barmanEntries: PluginEntry[];
  /** `spec.backup.barmanObjectStore`. */
  public readonly inTree?: Fields;
  public readonly externalClusters: ExternalClusterEntry[];
  public readonly bootstrap: Fields;
  public readonly recovery?: Fields;
  public readonly isReplica: boolean;
  /** Whether the Barman Cloud plugin works for this Cluster at all. */
  public readonly usesPlugin: boolean;
  /** The entry whose store the plugin uses: the last one, whatever its flags say (plugin config.go). */
  public readonly effectiveEntry?: PluginEntry;
  /** The folder that the plugin archives to: that of the last enabled entry, by default the Cluster's name; an empty one counts. */
  public readonly serverName: string;
  /** The external cluster that a recovery reads. */
  public readonly recoverySource?: ExternalClusterEntry;
  /** The external clusters that the operator and the plugin look at, not only a person on the day of the restore. */
  public readonly sources: ExternalClusterEntry[];

  private entries?: StoreEntry[];

  constructor(public readonly resource: Resource) {
    const { spec } = resource;
    this.spec = spec;
    this.plugins = list(spec.plugins).map((entry, index) => plugin(entry, `spec.plugins[${index}]`));
    this.barmanEntries = this.plugins.filter(({ name }) => name === BARMAN_CLOUD_PLUGIN);
    const inTree = at(spec.backup, 'barmanObjectStore');
    this.inTree = isFields(inTree) ? inTree : undefined;
    this.externalClusters = list(spec.externalClusters).map((entry, index) => externalCluster(fields(entry), `spec.externalClusters[${index}]`));
    this.bootstrap = fields(spec.bootstrap);
    this.recovery = isFields(this.bootstrap.recovery) ? this.bootstrap.recovery : undefined;
    this.isReplica = isReplica(fields(spec.replica), resource.name);
    const enabled = this.barmanEntries.filter((entry) => entry.enabled);
    this.usesPlugin = enabled.length > 0;
    this.effectiveEntry = this.barmanEntries[this.barmanEntries.length - 1];
    this.serverName = serverNameOf(enabled[enabled.length - 1], resource.name);
    this.recoverySource = this.externalCluster(this.recovery?.source);
    this.sources = this.sourcesOf([this.recovery?.source, at(this.bootstrap, 'pg_basebackup', 'source'), at(spec.replica, 'source')]);
  }

  public get name(): string {
    return this.resource.name;
  }

  /** The annotation's value. */
  public annotation(name: string): unknown {
    return this.resource.annotations[name];
  }

  public externalCluster(name: unknown): ExternalClusterEntry | undefined {
    return this.externalClusters.find((entry) => entry.name !== undefined && entry.name === name);
  }

  /** The entries by which it names a store, first the one that archives. */
  public get storeEntries(): StoreEntry[] {
    this.entries ??= this.findStoreEntries();
    return this.entries;
  }

  private findStoreEntries(): StoreEntry[] {
    const entries: StoreEntry[] = this.effectiveEntry && this.usesPlugin ? [{ entry: this.effectiveEntry }] : [];
    for (const external of this.externalClusters) {
      if (external.plugin?.name === BARMAN_CLOUD_PLUGIN) entries.push({ entry: external.plugin, external });
    }
    return entries;
  }

  private sourcesOf(names: unknown[]): ExternalClusterEntry[] {
    return names.every((name) => name === undefined) ? [] : this.externalClusters.filter(({ name }) => name !== undefined && names.includes(name));
  }

  /** The application's database after the operator's defaults (cluster_defaults.go), or undefined where it makes none. */
  public get application(): Application | undefined {
    const method = ['initdb', 'recovery', 'pg_basebackup'].find((name) => isSet(this.bootstrap[name])) ?? 'initdb';
    const { database, owner, secret } = fields(this.bootstrap[method]);
    if (this.isReplica) return undefined;
    const databaseName = text(database) ?? 'app';
    return {
      database: databaseName, owner: text(owner) ?? databaseName, secretName: text(at(secret, 'name')), at: `spec.bootstrap.${method}`,
    };
  }
}

/** An empty name is used as it is: the plugin asks only whether the parameter is there. */
function serverNameOf(entry: PluginEntry | undefined, clusterName: string): string {
  const name = entry?.parameters.serverName;
  return typeof name === 'string' ? name : clusterName;
}

function plugin(value: unknown, path: string): PluginEntry {
  const { name, enabled, isWALArchiver, parameters } = fields(value);
  return { at: path, name: text(name), enabled: enabled !== false, isWalArchiver: isWALArchiver === true, parameters: fields(parameters) };
}

function externalCluster(entry: Fields, path: string): ExternalClusterEntry {
  return {
    at: path,
    name: text(entry.name),
    plugin: isFields(entry.plugin) ? plugin(entry.plugin, `${path}.plugin`) : undefined,
    barmanObjectStore: isFields(entry.barmanObjectStore) ? entry.barmanObjectStore : undefined,
  };
}

function isReplica({ enabled, primary, self }: Fields, name: string): boolean {
  return enabled === true || (text(primary) !== undefined && primary !== (text(self) ?? name));
}
