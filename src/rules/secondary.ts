import { FED_BY } from '../annotations';
import type { ClusterView } from './cluster-view';
import { feedView, liesIn, readBy, writtenBy } from './feed-view';
import { FEED_RULES } from './feeds';
import { Severity } from './finding';
import { CLUSTER, Inventory } from './inventory';
import { baseName, lineageOf } from './lineage';
import { MIRROR_RULES } from './mirror';
import type { Resource } from './resource';
import type { Rule } from './rule';
import { text } from './shape';
import type { StoreView } from './store-view';

/** Where a store is named as a backup, in words, or undefined. A store that only a recovery reads is none. */
function namedAsBackup(inventory: Inventory, store: StoreView): string | undefined {
  for (const { archive, external } of inventory.usesOf(store)) {
    const { cluster } = archive;
    if (external && !cluster.sources.includes(external) && !isEarlier(archive.serverName, cluster)) return `the Cluster '${cluster.name}' names it in the external cluster '${external.name}'`;
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

/** Whether an archive is one that the Cluster wrote before its present one: what once was there need not be written. */
function isEarlier(serverName: string, cluster: ClusterView): boolean {
  return baseName(serverName) === baseName(cluster.serverName) && lineageOf(serverName) < lineageOf(cluster.serverName);
}

const neverWritten: Rule = {
  id: 'secondary/never-written',
  title: 'a second backup that nothing writes',
  severity: Severity.ERROR,
  consequence: 'The plugin writes to one store. A second one that is named in external clusters, ScheduledBackups or plugin entries stays empty while everything is green.',
  mend: 'let something fill it, replication of the bucket (`SecondaryDestination.replicated`), a mirror job (`.mirrored`) or a standby cluster (`.standbyCluster`), '
    + `and say which with the annotation \`${FED_BY}\``,
  source: 'plugin-barman-cloud internal/cnpgi/operator/config/config.go, internal/cnpgi/instance/backup.go',
  kinds: ['ObjectStore'],
  * check(inventory) {
    for (const store of inventory.objectStores) {
      const { resource, folder } = store;
      if (folder === undefined) continue;
      const problem = { resource, path: 'spec.configuration.destinationPath' };
      const fedBy = text(resource.annotations[FED_BY]);
      if (fedBy === undefined) {
        const named = inventory.isWritten(folder) ? undefined : namedAsBackup(inventory, store);
        if (named !== undefined) yield { ...problem, message: `${named} and nothing writes it: this backup does not exist` };
        continue;
      }
      const feeds = feedView(inventory, store)?.resources ?? [];
      const writer = inventory.writersOfFolder(folder)
        .find((archive) => archive.store && archive.store !== store && !feeds.includes(archive.cluster.resource));
      if (writer) yield { ...problem, message: `'${fedBy}' fills it, and it is where '${writer.cluster.name}' archives: there is one copy, not two` };
      const message = otherServer(inventory, store, feeds);
      if (message !== undefined) yield { ...problem, message, mend: 'write the server name of what fills the store in the external cluster' };
    }
  },
};

/** How the Cluster that a mirror or a standby follows names another archive as its copy than that one writes, or undefined. */
function otherServer(inventory: Inventory, store: StoreView, feeds: Resource[]): string | undefined {
  const written = feeds.flatMap((feed) => writtenBy(inventory, feed)).find((archive) => archive.key !== undefined && liesIn(store, archive));
  if (!written) return undefined;
  const followed = feeds.flatMap((feed) => readBy(inventory, feed)).map(({ key }) => key);
  for (const { archive, external } of inventory.usesOf(store)) {
    const { cluster, key } = archive;
    if (!external || key === undefined || cluster.sources.includes(external) || key === written.key) continue;
    if (inventory.writersOf(key).length > 0 || inventory.mirrorsOnto(key).length > 0) continue;
    if (!inventory.archivesOf(cluster).some((own) => own.key !== undefined && followed.includes(own.key))) continue;
    return `the Cluster '${cluster.name}' names ${archive.url} in the external cluster '${external.name}', and what fills this store writes ${written.url}: this backup does not exist`;
  }
  return undefined;
}

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
      // a standby prunes its own archive, also one that another repository defines
      const feed = feedView(inventory, store);
      if (feed?.type === CLUSTER && feed.resources.length === 0 && !inventory.complete) continue;
      yield { resource, path: 'spec.retentionPolicy', message: `no Cluster archives here: '${policy}' is never applied` };
    }
  },
};

export const SECONDARY_RULES: Rule[] = [neverWritten, retentionNotEnforced, ...FEED_RULES, ...MIRROR_RULES];
