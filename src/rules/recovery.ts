import type { Application, ClusterView, ExternalClusterEntry } from './cluster-view';
import { Severity } from './finding';
import { ArchiveView, BACKUP, EXTERNAL_SECRET, Inventory, SECRET, targetName } from './inventory';
import { baseName } from './lineage';
import type { Rule } from './rule';
import { at, isSet, isVariable, text } from './shape';
import { BARMAN_CLOUD_PLUGIN } from '../archive/plugin';
import { generatedApplicationSecretName } from '../names';
import { nearestName } from '../structure/nearest-name';

const KINDS = ['Cluster'];
const RECOVERY = 'spec.bootstrap.recovery';
const METHODS = ['initdb', 'recovery', 'pg_basebackup'];
const WEBHOOK = 'cnpg internal/webhook/v1/cluster_webhook.go';

const unknownSource: Rule = {
  id: 'recovery/unknown-source',
  title: 'a recovery from an external cluster that is not there',
  severity: Severity.ERROR,
  consequence: 'The webhook rejects the Cluster.',
  mend: 'name one of `externalClusters`',
  source: `${WEBHOOK}, validateBootstrapRecoverySource`,
  kinds: KINDS,
  * check({ clusters }) {
    for (const cluster of clusters) {
      const source = text(cluster.recovery?.source);
      if (source === undefined || isVariable(source) || cluster.recoverySource) continue;
      const names = cluster.externalClusters.flatMap(({ name }) => name ?? []);
      yield {
        resource: cluster.resource,
        path: `${RECOVERY}.source`,
        message: `'${source}' is not in 'externalClusters' (${names.map((name) => `'${name}'`).join(', ') || 'which is empty'}): CNPG rejects the Cluster`,
      };
    }
  },
};

const empty: Rule = {
  id: 'recovery/empty',
  title: 'a bootstrap that restores nothing',
  severity: Severity.ERROR,
  consequence: 'A method that CNPG does not know is pruned in silence, and the Cluster starts with a new, empty database. `recovery: {}` fails in the job.',
  mend: 'write `recovery` with a `source`',
  source: 'cnpg api/v1/cluster_defaults.go; pkg/management/postgres/restore.go',
  kinds: KINDS,
  * check({ clusters }) {
    for (const { resource, bootstrap, recovery } of clusters) {
      if (recovery && !['source', 'backup', 'volumeSnapshots'].some((name) => isSet(recovery[name]))) {
        yield { resource, path: RECOVERY, message: "'recovery' has no source, backup or volumeSnapshots: the job fails" };
      }
      const methods = METHODS.filter((name) => isSet(bootstrap[name]));
      if (methods.length > 1) yield { resource, path: `spec.bootstrap.${methods[1]}`, message: `there are ${methods.join(' and ')}: CNPG rejects the Cluster`, mend: 'keep one method' };
      for (const name of Object.keys(bootstrap).filter((method) => !METHODS.includes(method))) {
        const meant = nearestName(name, METHODS);
        const instead = methods.length > 0 ? '' : ', and the Cluster starts with a new, empty database';
        yield { resource, path: `spec.bootstrap.${name}`, message: `CNPG does not know '${name}'${meant ? `, did you mean '${meant}'? It` : ': it'} is dropped${instead}` };
      }
    }
  },
};

/** The external clusters that a recovery, a base backup or a replica reads through the plugin, with their archives. */
function* pluginSources(inventory: Inventory): Generator<{ cluster: ClusterView; external: ExternalClusterEntry; archive: ArchiveView }> {
  for (const cluster of inventory.clusters) {
    for (const external of cluster.sources) {
      const archive = external.plugin?.name === BARMAN_CLOUD_PLUGIN ? inventory.archiveBehind(cluster, external) : undefined;
      if (archive) yield { cluster, external, archive };
    }
  }
}

const noServerName: Rule = {
  id: 'recovery/no-server-name',
  title: 'a source without a server name',
  severity: Severity.ERROR,
  consequence: 'The plugin then looks for the name of the new Cluster, not of the external cluster as in-tree Barman did, and finds "no target backup".',
  mend: 'write `serverName`, the folder that holds `base/` and `wals/`',
  source: 'plugin-barman-cloud internal/cnpgi/operator/config/config.go',
  kinds: KINDS,
  * check(inventory) {
    for (const { cluster, external, archive } of pluginSources(inventory)) {
      if (text(external.plugin?.parameters.serverName) !== undefined) continue;
      const other = otherServer(inventory, archive, external.name);
      if (other === undefined) continue;
      yield {
        resource: cluster.resource,
        path: `${external.at}.plugin.parameters.serverName`,
        message: `it is missing and means '${cluster.name}', and the archive was written as '${other}': no backup is found`,
      };
    }
  },
};

/** The folder that holds the archive which a source without a server name is meant to be, or undefined if that is as it is read. */
function otherServer(inventory: Inventory, { cluster, store }: ArchiveView, externalName: string | undefined): string | undefined {
  const writers = store?.folder === undefined ? [] : inventory.writersOfFolder(store.folder).filter((written) => written.cluster !== cluster);
  if (writers.length > 0) return writers.some(({ serverName }) => serverName === cluster.name) ? undefined : writers[0].serverName;
  // in-tree Barman took the external cluster's name
  if (externalName === undefined || externalName === cluster.name) return undefined;
  const segment = store?.place?.path.split('/').filter((part) => part !== '').pop();
  return externalName === segment || baseName(externalName) === baseName(cluster.name) ? externalName : undefined;
}

const readsOwnArchive: Rule = {
  id: 'recovery/reads-own-archive',
  title: 'a Cluster that reads the archive it writes',
  severity: Severity.ERROR,
  consequence: 'The recovery job fails with "Expected empty archive". With that check off, or on a Cluster that already runs, the source is overwritten.',
  mend: 'give the Cluster a server name that nothing has written, such as `db-v2`',
  source: 'plugin-barman-cloud internal/cnpgi/restore/restore.go, internal/cnpgi/common/wal.go',
  kinds: KINDS,
  * check(inventory) {
    for (const cluster of inventory.clusters) {
      const own = inventory.archivesOf(cluster);
      for (const external of cluster.sources) {
        const source = inventory.archiveBehind(cluster, external);
        const same = own.find(({ key }) => key !== undefined && key === source?.key);
        if (!same) continue;
        yield {
          resource: cluster.resource,
          path: same.at,
          message: `it writes ${same.url}, which it also reads through '${external.name}': "Expected empty archive", or the source is overwritten`,
          // the plugin takes the Cluster's name, whatever that becomes
          ...external.plugin && text(external.plugin.parameters.serverName) === undefined
            ? { mend: 'write the server name of what is read into the external cluster, and give the Cluster one that nothing has written, such as `db-v2`' } : {},
        };
      }
    }
  },
};

const pluginBackupByName: Rule = {
  id: 'recovery/plugin-backup-by-name',
  title: 'a recovery from a Backup that the plugin took',
  severity: Severity.ERROR,
  consequence: 'Backups of the plugin say nothing of their store, so CNPG takes the in-tree way and the job fails with "no credentials defined".',
  mend: 'recover from an external cluster with the plugin; `recoveryTarget.backupID` chooses the backup',
  source: 'cnpg internal/management/plugin_backup.go; pkg/management/postgres/restore.go',
  kinds: KINDS,
  * check(inventory) {
    for (const cluster of inventory.clusters) {
      const name = text(at(cluster.recovery?.backup, 'name'));
      if (name === undefined || cluster.recoverySource?.plugin) continue;
      const [backup] = inventory.near(cluster.resource, BACKUP, name);
      const made = inventory.near(cluster.resource, 'postgresql.cnpg.io/ScheduledBackup', /^(.+)-\d{14}$/.exec(name)?.[1]);
      if ((backup ?? made[0])?.spec.method !== 'plugin') continue;
      yield { resource: cluster.resource, path: `${RECOVERY}.backup.name`, message: `the Backup '${name}' was taken by a plugin and does not say where it is: the recovery fails` };
    }
  },
};

/** The application's database in the archive that a Cluster recovers from, where the Cluster that writes it is known. */
function sourceApplication(inventory: Inventory, cluster: ClusterView): Application | undefined {
  const key = cluster.recoverySource && inventory.archiveBehind(cluster, cluster.recoverySource)?.key;
  return key === undefined ? undefined : inventory.writersOf(key).find((writer) => writer !== cluster)?.application;
}

const noApplicationDatabase: Rule = {
  id: 'recovery/no-application-database',
  title: 'a recovery without the application\'s database and owner',
  severity: Severity.ERROR,
  severityNote: 'warning where the source\'s are not known',
  consequence: 'CNPG takes `app`, or the database\'s name for the owner. If the source has others, it creates an empty database beside the restored one and points the application at it.',
  mend: 'write the `database` and `owner` of the source',
  source: 'cnpg api/v1/cluster_defaults.go; pkg/management/postgres/initdb.go',
  kinds: KINDS,
  * check(inventory) {
    for (const cluster of inventory.clusters) {
      const own = cluster.recovery && cluster.application;
      if (!own || !cluster.recovery) continue;
      const source = sourceApplication(inventory, cluster);
      const missing = ['database', 'owner'].filter((name) => !isSet(cluster.recovery![name]));
      const taken = `the database '${own.database}' with the owner '${own.owner}'`;
      if (source) {
        const same = source.database === own.database && source.owner === own.owner;
        if (same || isVariable(own.database) || isVariable(own.owner)) continue;
        yield {
          resource: cluster.resource,
          path: RECOVERY,
          message: `${missing.length > 0 ? `without ${missing.join(' and ')} ` : ''}it takes ${taken}, and the source has '${source.database}' with '${source.owner}': `
            + (source.database === own.database ? `'${own.owner}' has no rights on what is restored` : 'the application would find another, empty one'),
        };
      } else if (missing.length > 0) {
        yield {
          resource: cluster.resource,
          path: `${RECOVERY}.${missing[0]}`,
          message: `without ${missing.join(' and ')} it takes ${taken}: if the source has others, the application finds an empty database or has no rights`,
          severity: Severity.WARNING,
        };
      }
    }
  },
};

const twoMethods: Rule = {
  id: 'recovery/two-methods',
  title: 'an external cluster with two ways to its archive, or with its plugin off',
  severity: Severity.WARNING,
  consequence: 'With both the plugin wins in silence. With `enabled: false` the recovery still goes through the plugin, but the job may have no sidecar.',
  mend: 'keep `plugin`, without `enabled: false`',
  source: 'cnpg pkg/management/postgres/restore.go; api/v1/cluster_funcs.go, GetRecoverySourcePlugin',
  kinds: KINDS,
  * check({ clusters }) {
    for (const { resource, externalClusters } of clusters) {
      for (const { at: path, plugin, barmanObjectStore } of externalClusters) {
        if (plugin && barmanObjectStore) yield { resource, path: `${path}.barmanObjectStore`, message: 'there is a plugin too, and it wins: this is never read' };
        if (plugin && !plugin.enabled) yield { resource, path: `${path}.plugin.enabled`, message: 'the plugin is off and a recovery uses it nevertheless: its job may have no sidecar and fail' };
      }
    }
  },
};

const passwordReset: Rule = {
  id: 'recovery/password-reset',
  title: 'a recovery that changes the application\'s password',
  severity: Severity.WARNING,
  consequence: 'Without a Secret CNPG generates a new password for the owner. What the application has from before stops working.',
  mend: 'name a Secret with the old username and password in `secret`; or let the application read the generated one and acknowledge this',
  source: 'cnpg internal/controller/cluster_create.go; pkg/management/postgres/initdb.go',
  kinds: KINDS,
  * check(inventory) {
    for (const cluster of inventory.clusters) {
      const owner = text(cluster.recovery?.owner);
      if (owner === undefined || cluster.isReplica || isSet(at(cluster.recovery?.secret, 'name'))) continue;
      const generated = generatedApplicationSecretName(cluster.name);
      // one that exists already and is not the Cluster's own is used as it is
      if (inventory.near(cluster.resource, SECRET, generated).length > 0) continue;
      if (inventory.near(cluster.resource, EXTERNAL_SECRET, generated).some((secret) => targetName(secret) === generated)) continue;
      yield { resource: cluster.resource, path: `${RECOVERY}.secret`, message: `the password of '${owner}' becomes a new one, in the Secret '${generated}': credentials from before stop working` };
    }
  },
};

export const RECOVERY_RULES: Rule[] = [
  unknownSource, empty, noServerName, readsOwnArchive, pluginBackupByName, noApplicationDatabase, twoMethods, passwordReset,
];
