import { FED_BY } from '../annotations';
import { folderKey } from './archive-location';
import { Severity } from './finding';
import { Inventory } from './inventory';
import type { Rule } from './rule';
import { text } from './shape';
import type { StoreView } from './store-view';

/** Where a store is named as a backup, in words, or undefined. A store that only a recovery reads is none. */
function namedAsBackup(inventory: Inventory, store: StoreView): string | undefined {
  for (const { archive: { cluster }, external } of inventory.usesOf(store)) {
    if (external && !cluster.sources.includes(external)) return `the Cluster '${cluster.name}' names it in the external cluster '${external.name}'`;
  }
  for (const cluster of inventory.clustersIn(store.resource)) {
    const entry = cluster.barmanEntries.slice(0, -1).find(({ parameters }) => parameters.barmanObjectName === store.resource.name);
    if (entry) return `the Cluster '${cluster.name}' names it in a plugin entry that is not the last`;
  }
  for (const backup of inventory.backupsIn(store.resource)) {
    if (backup.parameters.barmanObjectName === store.resource.name) return `the ${backup.resource.kind} '${backup.resource.name}' names it`;
  }
  return undefined;
}

const neverWritten: Rule = {
  id: 'secondary/never-written',
  title: 'a second backup that nothing writes',
  severity: Severity.ERROR,
  consequence: 'The plugin writes to one store. A second one that is named in external clusters, ScheduledBackups or plugin entries stays empty while everything is green.',
  mend: `let something fill it (replication of the bucket, a mirror job, a standby cluster) and say what with the annotation \`${FED_BY}\``,
  source: 'plugin-barman-cloud internal/cnpgi/operator/config/config.go, internal/cnpgi/instance/backup.go',
  kinds: ['ObjectStore'],
  * check(inventory) {
    for (const store of inventory.objectStores) {
      const { resource, place } = store;
      if (!place) continue;
      const fedBy = text(resource.annotations[FED_BY]);
      if (fedBy !== undefined) {
        const writer = inventory.writersOfFolder(folderKey(place)).find((archive) => archive.store && archive.store !== store);
        if (writer) yield { resource, path: 'spec.configuration.destinationPath', message: `'${fedBy}' fills it, and it is where '${writer.cluster.name}' archives: there is one copy, not two` };
      }
      if (fedBy !== undefined || inventory.isWritten(folderKey(place))) continue;
      const named = namedAsBackup(inventory, store);
      if (named !== undefined) yield { resource, path: 'spec.configuration.destinationPath', message: `${named} and nothing writes it: this backup does not exist` };
    }
  },
};

const retentionNotEnforced: Rule = {
  id: 'secondary/retention-not-enforced',
  title: 'a retention that nothing enforces',
  severity: Severity.WARNING,
  consequence: 'The sidecar prunes only the store that its Cluster archives to. On any other store the policy has no effect, and nothing is ever deleted there.',
  mend: 'remove it, and let what fills the store prune it: a lifecycle rule of the bucket, the mirror job',
  source: 'plugin-barman-cloud internal/cnpgi/instance/retention.go',
  kinds: ['ObjectStore'],
  * check(inventory) {
    for (const store of inventory.objectStores) {
      const { resource } = store;
      const policy = text(resource.spec.retentionPolicy);
      const uses = inventory.usesOf(store);
      if (policy === undefined || uses.some(({ external }) => external === undefined) || (uses.length === 0 && !inventory.complete)) continue;
      yield { resource, path: 'spec.retentionPolicy', message: `no Cluster archives here: '${policy}' is never applied` };
    }
  },
};

export const SECONDARY_RULES: Rule[] = [neverWritten, retentionNotEnforced];
