import { DEFINED_ELSEWHERE } from '../annotations';
import type { ClusterView, PluginEntry } from './cluster-view';
import { Severity } from './finding';
import { Inventory, OBJECT_STORE } from './inventory';
import type { Problem, Rule } from './rule';
import { at, fields, isSet, isVariable, text } from './shape';
import { BARMAN_CLOUD_PLUGIN } from '../archive/plugin';
import { nearestName } from '../structure/nearest-name';

const KINDS = ['Cluster'];
const STORE_PARAMETER = 'barmanObjectName';

/** What the user of a Cluster without archiver has written that only makes sense with one, or undefined. */
function signOfBackups(inventory: Inventory, cluster: ClusterView): string | undefined {
  const snapshots = fields(at(cluster.spec, 'backup', 'volumeSnapshot'));
  for (const { resource } of inventory.backupsNaming(cluster)) {
    const { method, online } = resource.spec;
    const cold = method === 'volumeSnapshot' && (online ?? snapshots.online) === false;
    if (!cold) return `the ${resource.kind} '${resource.name}' names it`;
  }
  const unused = cluster.externalClusters.find((external) => (external.plugin ?? external.barmanObjectStore) && !cluster.sources.includes(external));
  return unused && `its external cluster '${unused.name}' is a backup`;
}

const noArchiver: Rule = {
  id: 'archive/no-archiver',
  title: 'backups without a WAL archiver',
  severity: Severity.ERROR,
  consequence: 'Without an archiver CNPG throws WAL away and reports "Continuous archiving is working". An entry with `isWALArchiver` false still archives: the flag turns off checks, not the archiving.',
  mend: `write one entry in \`plugins\` with \`name: ${BARMAN_CLOUD_PLUGIN}\`, \`isWALArchiver: true\` and its store`,
  source: 'cnpg pkg/management/postgres/archiver/archiver.go; cnpg-i client/wal.go; cloudnative-pg#11351',
  kinds: KINDS,
  * check(inventory) {
    for (const cluster of inventory.clusters) {
      const { resource } = cluster;
      const entry = cluster.effectiveEntry;
      if (entry && cluster.usesPlugin && !cluster.inTree) {
        if (!cluster.barmanEntries.some((one) => one.enabled && one.isWalArchiver) && text(entry.parameters[STORE_PARAMETER]) !== undefined) {
          yield {
            resource,
            path: `${entry.at}.isWALArchiver`,
            message: "'isWALArchiver' is not true: the plugin archives nevertheless, and CNPG's checks of the archiver are off",
            mend: 'write `isWALArchiver: true`; to stop archiving remove the entry',
          };
        }
        continue;
      }
      if (inventory.archivesOf(cluster).length > 0 || cluster.plugins.some((one) => one.enabled && one.isWalArchiver)) continue;
      const sign = signOfBackups(inventory, cluster);
      if (sign !== undefined) {
        yield { resource, path: 'spec.plugins', message: `no WAL archiver is enabled and ${sign}: CNPG throws WAL away, and the status says that archiving works` };
      }
    }
  },
};

const twoSystems: Rule = {
  id: 'archive/two-systems',
  title: 'the plugin and in-tree Barman together',
  severity: Severity.ERROR,
  consequence: 'With `isWALArchiver: true` the webhook rejects the Cluster. Without it both archive, to two places with two retentions.',
  mend: 'remove `spec.backup.barmanObjectStore`; compression, encryption and jobs go to the ObjectStore',
  source: 'cnpg internal/webhook/v1/cluster_webhook.go, validatePluginConfiguration',
  kinds: KINDS,
  * check({ clusters }) {
    for (const cluster of clusters) {
      if (!cluster.inTree || !cluster.usesPlugin) continue;
      const archiver = cluster.barmanEntries.some((entry) => entry.enabled && entry.isWalArchiver);
      yield {
        resource: cluster.resource,
        path: 'spec.backup.barmanObjectStore',
        message: `the Barman Cloud plugin is enabled too: ${archiver ? 'CNPG rejects the Cluster' : 'both archive'}`,
      };
    }
  },
};

const duplicatePlugin: Rule = {
  id: 'archive/duplicate-plugin',
  title: 'one plugin in two entries, or switched off with its parameters',
  severity: Severity.ERROR,
  consequence: 'Nothing is archived twice. The plugin takes its parameters from the last entry of its name, enabled or not, so the store of the first receives nothing. '
    + 'The parameters of an entry that is switched off are still used for the check of a recovery.',
  mend: 'keep one entry; a second copy has to be filled by something else',
  source: 'plugin-barman-cloud internal/cnpgi/operator/config/config.go; plugin-barman-cloud#350',
  kinds: KINDS,
  * check({ clusters }) {
    for (const { resource, plugins } of clusters) {
      const last = new Map(plugins.map((entry) => [entry.name, entry]));
      for (const entry of plugins) {
        const winner = last.get(entry.name)!;
        if (entry.name !== undefined && winner !== entry) {
          yield { resource, path: entry.at, message: `the plugin '${entry.name}' has another entry at ${winner.at}, and the last one's parameters win: ${lost(entry, winner)}` };
        } else if (!entry.enabled && Object.keys(entry.parameters).length > 0) {
          yield { resource, path: `${entry.at}.enabled`, message: `the plugin '${entry.name}' is switched off and keeps its parameters: they are still used`, mend: 'remove the entry' };
        }
      }
    }
  },
};

function lost(entry: PluginEntry, winner: PluginEntry): string {
  const [first, second] = [entry, winner].map(({ parameters }) => text(parameters[STORE_PARAMETER]));
  return first !== undefined && first !== second ? `nothing goes to '${first}'` : 'this one only confuses';
}

const unknownPlugin: Rule = {
  id: 'archive/unknown-plugin',
  title: 'a plugin that is called nearly like the Barman Cloud plugin',
  severity: Severity.ERROR,
  consequence: 'With a plugin that the operator does not know it stops reconciling the Cluster: nothing is archived, and there is no failover.',
  mend: `write \`${BARMAN_CLOUD_PLUGIN}\``,
  source: 'cnpg internal/controller/cluster_controller.go',
  kinds: KINDS,
  * check({ clusters }) {
    for (const { resource, plugins, externalClusters } of clusters) {
      for (const entry of plugins) {
        const message = nameProblem(entry, 'the operator stops reconciling this Cluster');
        if (message !== undefined) yield { resource, path: `${entry.at}.name`, message };
      }
      for (const { plugin } of externalClusters) {
        const message = plugin && nameProblem(plugin, 'a recovery through it fails');
        if (message !== undefined) yield { resource, path: `${plugin!.at}.name`, message };
      }
    }
  },
};

function nameProblem({ name }: PluginEntry, happens: string): string | undefined {
  if (name === BARMAN_CLOUD_PLUGIN) return undefined;
  if (name === undefined) return `the plugin has no name: ${happens}`;
  return name.startsWith('barman') || nearestName(name, [BARMAN_CLOUD_PLUGIN])
    ? `there is no plugin '${name}', did you mean '${BARMAN_CLOUD_PLUGIN}'? So ${happens}` : undefined;
}

const noObjectStoreName: Rule = {
  id: 'archive/no-object-store-name',
  title: 'the plugin without the name of its store',
  severity: Severity.ERROR,
  consequence: 'The sidecar is not injected. A new Cluster never starts PostgreSQL; in one that runs, archiving fails or WAL is thrown away.',
  mend: `write \`${STORE_PARAMETER}\` below \`parameters\``,
  source: 'plugin-barman-cloud internal/cnpgi/operator/lifecycle.go, config/config.go',
  kinds: KINDS,
  * check({ clusters }) {
    for (const cluster of clusters) {
      for (const { entry, external } of cluster.storeEntries) {
        if (text(entry.parameters[STORE_PARAMETER]) !== undefined) continue;
        const happens = external ? 'a recovery through it fails' : 'no sidecar is injected and nothing is archived';
        const misspelt = nearestName(STORE_PARAMETER, Object.keys(entry.parameters));
        yield {
          resource: cluster.resource,
          path: `${entry.at}.parameters.${STORE_PARAMETER}`,
          message: `'${STORE_PARAMETER}' is ${STORE_PARAMETER in entry.parameters ? 'empty' : 'missing'}${misspelt && misspelt !== STORE_PARAMETER ? `, the plugin does not know '${misspelt}'` : ''}: ${happens}`,
        };
      }
    }
  },
};

const unknownObjectStore: Rule = {
  id: 'archive/unknown-object-store',
  title: 'a store that is not in the Cluster\'s namespace',
  severity: Severity.ERROR,
  severityNote: 'warning unless the set is complete',
  consequence: 'While an ObjectStore that the plugin entry or the recovery source names is missing, even years after the recovery, the operator does nothing for the Cluster: '
    + 'no failover, no scaling, and only a log says so. An external cluster that nobody reads yet fails on the day of the restore.',
  mend: `define it in the same namespace; if another repository does, annotate the Cluster with \`${DEFINED_ELSEWHERE}: <store>\``,
  source: 'plugin-barman-cloud internal/cnpgi/operator/reconciler.go; plugin-barman-cloud#337, #504',
  kinds: KINDS,
  * check(inventory) {
    for (const cluster of inventory.clusters) {
      for (const { entry, external } of cluster.storeEntries) {
        const name = text(entry.parameters[STORE_PARAMETER]);
        if (name === undefined || inventory.objectStore(cluster.resource, name) || isVariable(name) || isElsewhere(cluster, name)) continue;
        const used = external === undefined || cluster.sources.includes(external);
        yield unknownStore(inventory, cluster, `${entry.at}.parameters.${STORE_PARAMETER}`, name, used);
      }
    }
  },
};

function unknownStore(inventory: Inventory, { resource }: ClusterView, path: string, name: string, used: boolean): Problem {
  const [other] = inventory.named(OBJECT_STORE, name);
  const where = other ? `is in namespace '${other.namespace}', not in this one`
    : inventory.complete ? 'does not exist' : 'is not here and may be defined in another repository';
  const happens = used ? 'the operator does nothing for this Cluster, no failover either' : 'a recovery from it fails';
  return { resource, path, message: `the ObjectStore '${name}' ${where}: ${inventory.complete || other ? '' : 'if it is nowhere, '}${happens}`, severity: inventory.complete ? Severity.ERROR : Severity.WARNING };
}

function isElsewhere(cluster: ClusterView, store: string): boolean {
  return (text(cluster.annotation(DEFINED_ELSEWHERE)) ?? '').split(',').some((name) => name.trim() === store);
}

const customServiceAccount: Rule = {
  id: 'archive/custom-service-account',
  title: 'the plugin with a service account of its own name',
  severity: Severity.ERROR,
  consequence: 'The plugin grants access to the service account that is named after the Cluster. Under another one the sidecar may not read the ObjectStore: no WAL, no backup.',
  mend: 'remove `serviceAccountName`; `serviceAccountTemplate` adds annotations to the default one',
  source: 'plugin-barman-cloud internal/cnpgi/operator/specs/role.go; cloudnative-pg#11345',
  kinds: KINDS,
  * check({ clusters }) {
    for (const { resource, spec, usesPlugin, sources, name } of clusters) {
      const account = text(spec.serviceAccountName);
      if (account === undefined || account === name || !(usesPlugin || sources.some(({ plugin }) => plugin))) continue;
      yield { resource, path: 'spec.serviceAccountName', message: `'${account}' may not read the ObjectStore, the plugin grants that to '${name}': nothing is archived` };
    }
  },
};

const inTree: Rule = {
  id: 'archive/in-tree',
  title: 'in-tree Barman',
  severity: Severity.WARNING,
  consequence: 'It works in CNPG 1.30 and is announced for removal in 1.31.',
  mend: 'move the configuration to an ObjectStore and name it in the plugin entry and the external cluster',
  source: 'cnpg internal/webhook/v1/cluster_webhook.go, deprecation warning; release notes 1.30',
  kinds: KINDS,
  * check({ clusters }) {
    for (const { resource, inTree: own, externalClusters } of clusters) {
      const places = [own && 'spec.backup', ...externalClusters.map((external) => external.barmanObjectStore && external.at)].filter((place) => place !== undefined);
      for (const place of places) {
        yield { resource, path: `${place}.barmanObjectStore`, message: 'in-tree Barman is announced for removal in CNPG 1.31: after that upgrade this does nothing' };
      }
    }
  },
};

const noWalVolume: Rule = {
  id: 'archive/no-wal-volume',
  title: 'WAL and data on one volume',
  severity: Severity.INFO,
  consequence: 'When archiving is stuck, WAL fills the volume of the data and PostgreSQL stops.',
  mend: 'add `walStorage`; it can be added to a running Cluster, not removed',
  source: 'cnpg docs/src/storage.md',
  kinds: KINDS,
  * check(inventory) {
    for (const cluster of inventory.clusters) {
      if (isSet(cluster.spec.walStorage) || inventory.archivesOf(cluster).length === 0) continue;
      yield { resource: cluster.resource, path: 'spec.walStorage', message: 'it archives WAL and has no volume for it: an archive that is stuck fills the data volume' };
    }
  },
};

export const ARCHIVER_RULES: Rule[] = [
  noArchiver, twoSystems, duplicatePlugin, unknownPlugin, noObjectStoreName, unknownObjectStore, customServiceAccount, inTree, noWalVolume,
];
