import type { ClusterSpecExternalClusters, ClusterSpecPlugins } from '../../imports/postgresql.cnpg.io';

/** The name under which the operator knows the Barman Cloud plugin. */
export const BARMAN_CLOUD_PLUGIN = 'barman-cloud.cloudnative-pg.io';

/** One archive as the plugin is told of it. The server name is always written out: the plugin's default is the reading Cluster's own name. */
interface PluginArchive {
  readonly objectStoreName: string;
  readonly serverName: string;
}

/** The entry of `spec.plugins` that archives WAL and takes base backups. There is one: the plugin uses the last one's store. */
export function walArchiver(archive: PluginArchive): ClusterSpecPlugins {
  return { name: BARMAN_CLOUD_PLUGIN, isWalArchiver: true, parameters: parameters(archive) };
}

/** The entry of `spec.externalClusters` through which an archive is read. */
export function externalCluster(name: string, archive: PluginArchive): ClusterSpecExternalClusters {
  return { name, plugin: { name: BARMAN_CLOUD_PLUGIN, parameters: parameters(archive) } };
}

function parameters(archive: PluginArchive): { [name: string]: string } {
  return { barmanObjectName: archive.objectStoreName, serverName: archive.serverName };
}
