import { Severity } from './finding';
import type { ArchiveView, BackupView, Inventory } from './inventory';
import { lineageOf } from './lineage';
import type { Problem, Rule } from './rule';
import { scheduleOf } from './schedule';
import { at, isFields, isSet, isVariable, text } from './shape';
import { BARMAN_CLOUD_PLUGIN } from '../archive/plugin';
import { scheduledBackupNameProblem } from '../names';

const DAY_SECONDS = 24 * 60 * 60;
const KINDS = ['ScheduledBackup', 'Backup'];
const ELSEWHERE = 'if it is defined in another repository, acknowledge this with where';

export function archiver(inventory: Inventory, { cluster }: BackupView): ArchiveView | undefined {
  return cluster && inventory.archivesOf(cluster)[0];
}

function* allBackups({ scheduledBackups, backups }: Inventory): Generator<BackupView> {
  yield* scheduledBackups;
  yield* backups;
}

const noneScheduled: Rule = {
  id: 'backup/none-scheduled',
  title: 'an archive without base backups',
  severity: Severity.ERROR,
  severityNote: 'warning unless the set is complete',
  consequence: 'WAL is archived and no base backup is ever taken. WAL alone cannot be restored.',
  mend: 'add a ScheduledBackup with `method: plugin` and `immediate: true` that names this Cluster',
  source: 'cnpg docs/src/wal_archiving.md',
  kinds: ['Cluster'],
  * check(inventory) {
    for (const cluster of inventory.clusters) {
      const archive = inventory.archivesOf(cluster)[0];
      if (!archive || inventory.backupsNaming(cluster).length > 0) continue;
      const where = inventory.complete ? '' : ' here';
      const elsewhere = inventory.complete ? '' : '; it may be defined in another repository';
      yield {
        resource: cluster.resource,
        path: archive.at,
        message: `it archives WAL, and no ScheduledBackup or Backup${where} names it: without a base backup nothing can be restored${elsewhere}`,
        severity: inventory.complete ? Severity.ERROR : Severity.WARNING,
        ...cluster.usesPlugin ? {} : { mend: 'add a ScheduledBackup with `method: barmanObjectStore` and `immediate: true` that names this Cluster' },
      };
    }
  },
};

const noFirstBackup: Rule = {
  id: 'backup/no-first-backup',
  title: 'a long wait for the first base backup',
  severity: Severity.WARNING,
  consequence: 'Until the first base backup nothing can be restored, whatever WAL has been archived. `immediate` counts only for a ScheduledBackup that the operator has never '
    + 'seen: under its old name it does nothing for the archive of a later lineage.',
  mend: 'set `immediate: true`, and give the ScheduledBackup of a later lineage a name of its own, such as `db-backup-v2`',
  source: 'cnpg internal/controller/scheduledbackup_controller.go',
  kinds: ['ScheduledBackup'],
  * check(inventory) {
    for (const backup of inventory.scheduledBackups) {
      const { resource } = backup;
      if (resource.spec.suspend === true) continue;
      const { expression, gaps } = scheduleOf(backup) ?? {};
      const archive = archiver(inventory, backup);
      if (resource.spec.immediate !== true) {
        if (gaps && gaps.longest > DAY_SECONDS) {
          yield {
            resource,
            path: 'spec.immediate',
            message: `'${expression}' leaves up to ${Math.ceil(gaps.longest / DAY_SECONDS)} days without any base backup at the beginning: until the first one nothing can be restored`,
          };
        }
      } else if (archive && isOfLaterLineage(archive.serverName, resource.name)) {
        yield {
          resource,
          path: 'metadata.name',
          message: `the Cluster writes the archive '${archive.serverName}' and this is called '${resource.name}': if it was there before that archive, `
            + '\'immediate\' does nothing and the archive has no base backup until the next run',
        };
      }
    }
  },
};

/** Whether an archive is of a later lineage than the name of its ScheduledBackup. */
function isOfLaterLineage(serverName: string, name: string): boolean {
  return lineageOf(serverName) > 1 && !isVariable(name) && lineageOf(name) !== lineageOf(serverName);
}

const wrongMethod: Rule = {
  id: 'backup/wrong-method',
  title: 'a backup by another method than the cluster\'s',
  severity: Severity.ERROR,
  consequence: 'Without `method` CNPG takes in-tree Barman, whatever `pluginConfiguration` says, and every backup fails.',
  mend: 'write `method: plugin`',
  source: 'cnpg CRD default of spec.method; internal/controller/backup_controller.go',
  kinds: KINDS,
  * check(inventory) {
    for (const { resource, cluster } of allBackups(inventory)) {
      const method = resource.spec.method ?? 'barmanObjectStore';
      if (method === 'volumeSnapshot' && cluster && !isSet(at(cluster.spec, 'backup', 'volumeSnapshot'))) {
        yield { resource, path: 'spec.method', message: "'method' is 'volumeSnapshot', and the Cluster has no such section: every backup fails" };
      }
      if (method !== 'barmanObjectStore' || cluster?.inTree) continue;
      if (!(cluster ? cluster.usesPlugin || isFields(resource.spec.pluginConfiguration) : isFields(resource.spec.pluginConfiguration))) continue;
      yield {
        resource,
        path: 'spec.method',
        message: `${isSet(resource.spec.method) ? "'method' is 'barmanObjectStore'" : "'method' is missing and means barmanObjectStore"}, `
          + `and ${cluster ? 'the Cluster has no such section' : "'pluginConfiguration' is not looked at"}: every backup fails`,
      };
    }
  },
};

const noPluginConfiguration: Rule = {
  id: 'backup/no-plugin-configuration',
  title: 'a plugin backup that does not say which plugin',
  severity: Severity.ERROR,
  consequence: 'A ScheduledBackup is admitted so, and then every Backup it makes is rejected or fails. Only an event says so, no condition and no metric.',
  mend: `write \`pluginConfiguration: {name: ${BARMAN_CLOUD_PLUGIN}}\``,
  source: 'cnpg internal/webhook/v1/backup_webhook.go, scheduledbackup_webhook.go; internal/management/plugin_backup.go',
  kinds: KINDS,
  * check(inventory) {
    for (const { resource, cluster, plugin } of allBackups(inventory)) {
      if (resource.spec.method !== 'plugin') continue;
      const name = text(plugin.name);
      if (name === undefined) {
        yield { resource, path: 'spec.pluginConfiguration.name', message: "'method' is 'plugin' and 'pluginConfiguration.name' is missing: every backup is rejected" };
      } else if (cluster && !isVariable(name) && !cluster.plugins.some((entry) => entry.enabled && entry.name === name)) {
        const enabled = cluster.plugins.filter((entry) => entry.enabled).map((entry) => `'${entry.name}'`).join(', ');
        yield {
          resource,
          path: 'spec.pluginConfiguration.name',
          message: `the plugin '${name}' is not one of the Cluster's (${enabled || 'it has none enabled'}): every backup fails`,
          mend: cluster.inTree ? 'write `method: barmanObjectStore` and no plugin' : 'enable the plugin in `plugins` of the Cluster, or name one that is',
        };
      }
    }
  },
};

const ignoredParameters: Rule = {
  id: 'backup/ignored-parameters',
  title: 'a backup that names another store',
  severity: Severity.ERROR,
  consequence: 'The plugin ignores the parameters of Backups and ScheduledBackups. The backup completes into the store that the cluster archives to; the one named here stays empty.',
  mend: 'name the cluster\'s own store or none; a second copy has to be filled by something else',
  source: 'plugin-barman-cloud internal/cnpgi/instance/backup.go; plugin-barman-cloud#611',
  kinds: KINDS,
  * check(inventory) {
    for (const backup of allBackups(inventory)) {
      const { resource, plugin, parameters } = backup;
      if (resource.spec.method !== 'plugin' || plugin.name !== BARMAN_CLOUD_PLUGIN) continue;
      const archive = archiver(inventory, backup);
      const path = 'spec.pluginConfiguration.parameters';
      const store = text(parameters.barmanObjectName);
      if (store !== undefined && archive?.storeName !== undefined && store !== archive.storeName) {
        yield { resource, path: `${path}.barmanObjectName`, message: `'${store}' is ignored: the backup goes to the Cluster's own store '${archive.storeName}', and '${store}' stays empty` };
      }
      if (isSet(parameters.serverName)) {
        yield {
          resource,
          path: `${path}.serverName`,
          message: `'${parameters.serverName}' is ignored: the backup goes to ${archive ? `'${archive.serverName}', where the Cluster archives` : 'where the Cluster archives'}`,
          mend: 'remove it; the server name is a parameter of the Cluster\'s plugin entry',
        };
      }
    }
  },
};

const unknownCluster: Rule = {
  id: 'backup/unknown-cluster',
  title: 'a backup of a cluster that is not there',
  severity: Severity.ERROR,
  severityNote: 'warning unless the set is complete',
  consequence: 'The Backup stays pending forever and blocks every later one of the same ScheduledBackup.',
  mend: `name a Cluster in the same namespace; ${ELSEWHERE}`,
  source: 'cnpg internal/controller/backup_controller.go, scheduledbackup_controller.go',
  kinds: KINDS,
  * check(inventory) {
    for (const backup of allBackups(inventory)) {
      const { clusterName, cluster } = backup;
      if (cluster || clusterName === undefined || isVariable(clusterName)) continue;
      yield unknown(inventory, backup);
    }
  },
};

function unknown(inventory: Inventory, { resource, clusterName }: BackupView): Problem {
  const [other] = inventory.named('postgresql.cnpg.io/Cluster', clusterName);
  const where = other ? `is in namespace '${other.namespace}', not in this one`
    : inventory.complete ? 'does not exist' : 'is not here and may be defined in another repository';
  return {
    resource,
    path: 'spec.cluster.name',
    message: `the Cluster '${clusterName}' ${where}: ${inventory.complete || other ? 'the' : 'if it does not exist, the'} backup stays pending and blocks every later one`,
    severity: inventory.complete ? Severity.ERROR : Severity.WARNING,
  };
}

const nameTooLong: Rule = {
  id: 'backup/name-too-long',
  title: 'a ScheduledBackup with a name over 63 characters',
  severity: Severity.ERROR,
  consequence: 'CNPG copies the name into a label of every Backup. A label value ends at 63 characters, so every Backup is refused, and only an event says so.',
  mend: 'shorten the name to 63 characters',
  source: 'cnpg internal/controller/scheduledbackup_controller.go',
  kinds: ['ScheduledBackup'],
  * check({ scheduledBackups }) {
    for (const { resource } of scheduledBackups) {
      if (scheduledBackupNameProblem(resource.name) !== undefined && !isVariable(resource.name)) {
        yield { resource, path: 'metadata.name', message: `the name has ${resource.name.length} characters: every Backup it creates is refused` };
      }
    }
  },
};

export const BACKUP_RULES: Rule[] = [
  noneScheduled, noFirstBackup, wrongMethod, noPluginConfiguration, ignoredParameters, unknownCluster, nameTooLong,
];
