import { FED_BY } from '../annotations';
import { eachUnlike } from './alike';
import type { ClusterView, PluginEntry } from './cluster-view';
import { Severity } from './finding';
import { ArchiveView, CLUSTER, Inventory } from './inventory';
import type { Problem, Rule } from './rule';
import { Fields, fields, isSet, isVariable, text } from './shape';
import { StoreView } from './store-view';
import { twoWriters } from './two-writers';
import { BARMAN_CLOUD_PLUGIN } from '../archive/plugin';
import { nearestName } from '../structure/nearest-name';

const KINDS = ['Cluster'];
const BARMAN_PATHS = 'barman clients/cloud_walarchive.py, cloud_providers/';
const PARAMETERS = ['barmanObjectName', 'serverName'];

/** Whether an archive is one that a recovery reads. */
function isSource(inventory: Inventory, archive: ArchiveView): boolean {
  return archive.cluster.sources.some((external) => inventory.archiveBehind(archive.cluster, external) === archive);
}

function lastSegment(path: string = ''): string | undefined {
  const end = path.replace(/\/+$/, '');
  return end === '' ? undefined : end.slice(end.lastIndexOf('/') + 1);
}

/** The name at the end of a path, if it is that of one of the Cluster's pods and of no Cluster. */
function podAtEnd(inventory: Inventory, cluster: ClusterView, path: string = ''): string | undefined {
  if (!/-[1-9]\/*$/.test(path)) return undefined;
  const name = lastSegment(path)!;
  return name.slice(0, -2) === cluster.name && inventory.named(CLUSTER, name).length === 0 ? name : undefined;
}

const pathNamesInstance: Rule = {
  id: 'archive/path-names-instance',
  title: 'an archive called like a pod',
  severity: Severity.ERROR,
  severityNote: 'warning for a server name, and where a recovery reads',
  consequence: 'Pods come and go, the archive stays. A path that ends in a pod\'s name was copied from somewhere, and on the day of the restore nobody looks there.',
  mend: 'end the path in the name of the Cluster; the number of an archive belongs into the server name, as `-v2`',
  source: 'an incident of a user: hardcoded `…/authentik-postgresql-2`',
  kinds: ['ObjectStore', 'Cluster'],
  * check(inventory) {
    for (const cluster of inventory.clusters) {
      for (const archive of inventory.archivesNamedBy(cluster)) {
        const pod = podAtEnd(inventory, cluster, archive.store?.place?.path);
        if (archive.store && pod !== undefined) {
          yield {
            resource: archive.store.resource,
            path: `${archive.store.at}.destinationPath`,
            message: `the path ends in '${pod}', which is a pod of the Cluster '${cluster.name}' and no Cluster`,
            severity: isSource(inventory, archive) ? Severity.WARNING : Severity.ERROR,
          };
        }
        if (podAtEnd(inventory, cluster, archive.serverName) === archive.serverName) {
          yield {
            resource: cluster.resource,
            path: `${archive.at}.serverName`,
            message: `the server name '${archive.serverName}' is a pod of this Cluster and no Cluster`,
            severity: Severity.WARNING,
          };
        }
      }
    }
  },
};

const pathNamesOtherCluster: Rule = {
  id: 'archive/path-names-other-cluster',
  title: 'an archive called like another Cluster',
  severity: Severity.WARNING,
  consequence: 'The path was copied from another database. It works until somebody restores the wrong one, or the other one takes its path back.',
  mend: 'end the path in the name of the Cluster that writes it',
  source: 'measured: public repositories copy a page of YAML per database',
  kinds: ['ObjectStore', 'Cluster'],
  * check(inventory) {
    for (const cluster of inventory.clusters) {
      for (const { store } of inventory.archivesOf(cluster)) {
        const segment = store && lastSegment(store.place?.path);
        if (!store || segment === undefined || segment === cluster.name || segment === cluster.resource.namespace) continue;
        // the copy that a standby makes may lie where its source's name is
        if (store.resource.annotations[FED_BY] === `standby/${cluster.name}`) continue;
        const [other] = inventory.named(CLUSTER, segment);
        if (other) {
          yield {
            resource: store.resource,
            path: `${store.at}.destinationPath`,
            message: `the path ends in '${segment}', which is another Cluster, and '${cluster.name}' archives here`,
          };
        }
      }
    }
  },
};

const serverName: Rule = {
  id: 'archive/server-name',
  title: 'a server name that bends the path',
  severity: Severity.ERROR,
  severityNote: 'warning for a parameter that is ignored and looks like neither of the two',
  consequence: 'An empty server name writes into the store\'s folder itself, one with a slash into another one, one that begins with a slash discards the path. '
    + 'A parameter that the plugin does not know is ignored: the server name is then the Cluster\'s own.',
  mend: 'write one folder name, by default the Cluster\'s',
  source: `${BARMAN_PATHS}aws_s3.py; plugin-barman-cloud internal/cnpgi/operator/config/config.go`,
  kinds: KINDS,
  * check({ clusters }) {
    for (const { resource, name: clusterName, barmanEntries, externalClusters } of clusters) {
      for (const { at: path, parameters } of [...barmanEntries, ...externalClusters.map(({ plugin }) => plugin).filter(isBarman)]) {
        const name = parameters.serverName;
        if (name === '') {
          yield { resource, path: `${path}.parameters.serverName`, message: 'the server name is empty: the archive is in the store\'s folder itself, or at the Cluster\'s name when it is read' };
        } else if (text(name)?.includes('/') && !isVariable(name)) {
          yield { resource, path: `${path}.parameters.serverName`, message: `the server name '${name}' has a slash: the archive is in another folder than the store says` };
        }
        for (const unknown of Object.keys(parameters)) {
          const problem = PARAMETERS.includes(unknown) ? undefined : unknownParameter(unknown, parameters, clusterName);
          if (problem) yield { resource, path: `${path}.parameters.${unknown}`, ...problem };
        }
      }
    }
  },
};

function isBarman(plugin: PluginEntry | undefined): plugin is PluginEntry {
  return plugin?.name === BARMAN_CLOUD_PLUGIN;
}

/** The rule about the store's name speaks of what is meant for that. */
function unknownParameter(parameter: string, parameters: Fields, clusterName: string): Pick<Problem, 'message' | 'mend' | 'severity'> | undefined {
  const nearest = nearestName(parameter, PARAMETERS);
  if (nearest === 'barmanObjectName' && !isSet(parameters.barmanObjectName)) return undefined;
  const isServer = !isSet(parameters.serverName) && (nearest === 'serverName' || /^server|^folder$/i.test(parameter));
  return isServer
    ? { message: `the plugin does not know '${parameter}', did you mean 'serverName'? The archive is at '${clusterName}'`, mend: 'write `serverName`' }
    : { message: `the plugin does not know '${parameter}' and ignores it`, mend: 'remove it', severity: Severity.WARNING };
}

const malformedPath: Rule = {
  id: 'archive/malformed-path',
  title: 'a path that Barman reads differently',
  severity: Severity.ERROR,
  severityNote: 'warning for an inner `//`',
  consequence: 'A scheme that does not fit the credentials fails at run time. What follows `?` or `#` is dropped. Doubled slashes are kept, so that a path looks like another and is not.',
  mend: 'write `s3://<bucket>/<path>` (`gs://` for Google, `https://<account>.blob.core.windows.net/<container>` for Azure) with single slashes and without placeholders',
  source: BARMAN_PATHS,
  kinds: ['ObjectStore', 'Cluster'],
  * check(inventory) {
    yield* eachUnlike(inventory.objectStores, ({ resource }) => resource, pathProblems);
    for (const { resource, inTree, externalClusters } of inventory.clusters) {
      if (inTree) yield* pathProblems(new StoreView(resource, 'spec.backup.barmanObjectStore', inTree));
      for (const { at: path, barmanObjectStore } of externalClusters) {
        if (barmanObjectStore) yield* pathProblems(new StoreView(resource, `${path}.barmanObjectStore`, barmanObjectStore));
      }
    }
  },
};

function* pathProblems(store: StoreView): Generator<Problem> {
  const path = text(store.configuration.destinationPath);
  const problem = path === undefined ? undefined : pathProblem(store, path);
  if (problem) yield { resource: store.resource, path: `${store.at}.destinationPath`, ...problem };
}

function pathProblem({ configuration, place }: StoreView, path: string): { message: string; severity?: Severity } | undefined {
  const placeholder = /<[^>:]*>/.exec(path);
  if (placeholder) return { message: `'${path}' has the placeholder '${placeholder[0]}' in it: it is used as it is` };
  if (isVariable(path) && !place) return undefined;
  const scheme = expectedScheme(configuration);
  if (!place) return { message: `'${path}' is no URL: Barman fails` };
  if (scheme && !scheme.test(place.scheme)) return { message: `'${path}' does not fit the credentials, which are for ${credentialsKind(configuration)}: Barman fails` };
  if (place.bucket === '') return { message: `'${path}' has no bucket: Barman fails` };
  // what is read differently may stand in the variable: `${APP:?no name}`, `<path:backups#bucket>`
  if (isVariable(path)) return undefined;
  if (place.dropped) return { message: `'${path}' has a '?' or '#': Barman drops what follows` };
  if (/\s/.test(path)) return { message: `'${path}' has white space in it: the archive is at another place than it seems` };
  return /\/\/|\/$/.test(place.path.replace(/\/$/, ''))
    ? { message: `'${path}' has a doubled slash: it is kept, and the archive is at another place than with a single one`, severity: Severity.WARNING }
    : undefined;
}

function expectedScheme({ s3Credentials, azureCredentials, googleCredentials }: StoreView['configuration']): RegExp | undefined {
  const kinds = [[s3Credentials, /^s3$/], [azureCredentials, /^https?$/], [googleCredentials, /^gs$/]] as const;
  const given = kinds.filter(([credentials]) => isSet(credentials));
  return given.length === 1 ? given[0][1] : undefined;
}

function credentialsKind(configuration: StoreView['configuration']): string {
  return ['s3', 'azure', 'google'].find((kind) => isSet(fields(configuration)[`${kind}Credentials`]))!;
}

export const ARCHIVE_PATH_RULES: Rule[] = [twoWriters, pathNamesInstance, pathNamesOtherCluster, serverName, malformedPath];
