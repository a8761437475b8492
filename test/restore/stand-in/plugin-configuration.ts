import type { ApiServer } from './api-server';
import type { Manifest } from './manifest';
import { Refused } from './manifest';

export const BARMAN_CLOUD = 'barman-cloud.cloudnative-pg.io';

/** An ObjectStore and the server name below it. */
export interface StoredArchive {
  readonly store: Manifest;
  readonly serverName: string;
}

/** Which archive is used for what (plugin: internal/cnpgi/operator/config/config.go:142-191; platform-behaviour 3.2). */
export interface PluginConfiguration {
  /** WAL, base backups and retention; none if no plugin archives. */
  readonly own?: StoredArchive;
  /** What a restore reads. */
  readonly recovery?: StoredArchive;
  /** What a standby reads where streaming has left a gap; also while it is promoted (plugin-barman-cloud#96). */
  readonly replica?: StoredArchive;
}

export function pluginConfiguration(api: ApiServer, { metadata, spec }: Manifest): PluginConfiguration {
  const archive = (parameters: { [name: string]: string } | undefined): StoredArchive | undefined => {
    if (!parameters?.barmanObjectName) return undefined;
    const store = api.find('ObjectStore', metadata.namespace!, parameters.barmanObjectName);
    if (!store) {
      // RT-1: any store that is missing, and the cluster is not reconciled at all; only the log says so
      throw new Refused('the stand-in for the plugin', `the ObjectStore ${parameters.barmanObjectName} is not in namespace ${metadata.namespace}`);
    }
    // KEY-3, EXT-5: only the presence of serverName is tested, and the default is the Cluster's own name, for the source too
    return { store, serverName: parameters.serverName ?? metadata.name };
  };
  // PLG-4: of several entries the last one's parameters win. RT-2: isWALArchiver is not looked at
  const plugin = (spec.plugins ?? []).filter(({ name, enabled }: any) => name === BARMAN_CLOUD && enabled !== false).pop();
  const source = (wanted: string | undefined) => (spec.externalClusters ?? []).find(({ name }: any) => wanted !== undefined && name === wanted);
  return {
    own: archive(plugin?.parameters),
    recovery: archive(source(spec.bootstrap?.recovery?.source)?.plugin?.parameters),
    replica: archive(source(spec.replica?.source)?.plugin?.parameters),
  };
}
