import { isDeepStrictEqual } from 'node:util';
import { folderKey } from './archive-location';
import type { ClusterView } from './cluster-view';
import { Severity } from './finding';
import { ArchiveView, Inventory, SCHEDULED_BACKUP } from './inventory';
import { lineageOf } from './lineage';
import { quantity } from '../quantity';
import type { Rule } from './rule';
import { at, isSet, isVariable, list, text } from './shape';

/** These compare with the manifests as they were. Without those they say nothing. */

const KINDS = ['Cluster'];
const WEBHOOK = 'cnpg internal/webhook/v1/cluster_webhook.go, validateClusterChanges';
const FIRST_DELETE = 'to recover, stop what writes, delete the Cluster and wait until it and its volumes are gone, then apply this';

interface Change {
  readonly before: ClusterView;
  readonly after: ClusterView;
  readonly old?: ArchiveView;
  readonly now?: ArchiveView;
}

function* changes(inventory: Inventory): Generator<Change> {
  const { previous } = inventory;
  if (!previous) return;
  const known = new Map(previous.clusters.map((cluster) => [cluster.resource.identity, cluster]));
  for (const after of inventory.clusters) {
    const before = known.get(after.resource.identity);
    if (before) yield { before, after, old: previous.archivesOf(before)[0], now: inventory.archivesOf(after)[0] };
  }
}

/** Whether the change describes a database that is made anew, by a recovery or from nothing. */
function isMadeAnew(inventory: Inventory, { before, after }: Change): boolean {
  if (!isDeepStrictEqual(before.bootstrap, after.bootstrap)) return true;
  const source = (from: Inventory, cluster: ClusterView) => {
    // a standby is made from a base backup of the Cluster whose archive this is
    const external = cluster.recoverySource ?? cluster.externalCluster(at(cluster.bootstrap, 'pg_basebackup', 'source'));
    return external && from.archiveBehind(cluster, external)?.key;
  };
  return source(inventory, after) !== source(inventory.previous!, before);
}

const lineageLowered: Rule = {
  id: 'archive/lineage-lowered',
  title: 'a running Cluster that is pointed at another archive',
  severity: Severity.ERROR,
  severityNote: 'compares with `previous`; warning for a standby whose lineage rises',
  consequence: 'On a Cluster that runs, nothing checks that the archive is empty: what is there is overwritten. A lineage that goes back writes over an archive that has been left.',
  mend: 'keep the server name; a recovery takes the next one, and going back is another recovery',
  source: 'cnpg internal/management/controller/instance_controller.go; pkg/management/postgres/archiver/archiver.go',
  kinds: KINDS,
  * check(inventory) {
    for (const change of changes(inventory)) {
      const { after, old, now } = change;
      if (!old || !now || old.serverName === now.serverName || isVariable(now.serverName)) continue;
      const lowered = lineageOf(now.serverName) < lineageOf(old.serverName);
      if (!lowered && isMadeAnew(inventory, change)) continue;
      const names = `from '${old.serverName}' to '${now.serverName}'`;
      const problem = { resource: after.resource, path: `${now.at}.serverName` };
      if (lowered) {
        yield { ...problem, message: `the server name goes back ${names}: what is in that archive is overwritten` };
      } else if (after.isReplica && lineageOf(now.serverName) > lineageOf(old.serverName)) {
        yield {
          ...problem,
          message: `the server name of a standby changes ${names}: one that is not deleted first goes on there unchecked`,
          mend: 'if it is rebuilt, delete the Cluster and wait until it and its volumes are gone, then apply this and acknowledge it; else keep the server name',
          severity: Severity.WARNING,
        };
      } else {
        yield { ...problem, message: `the server name changes ${names} with no recovery: nothing checks that archive, and it has no base backup` };
      }
    }
  },
};

const storeMoved: Rule = {
  id: 'change/store-moved',
  title: 'a running Cluster whose archive moves',
  severity: Severity.ERROR,
  severityNote: 'compares with `previous`',
  consequence: 'From then on WAL goes to a place without a base backup, so nothing later than the move can be restored. Nothing checks that the place is empty, '
    + 'and the Backups of the old one disappear from Kubernetes within half an hour.',
  mend: 'keep it; or take a base backup at once after the move and acknowledge this until the old archive has expired',
  source: 'plugin-barman-cloud internal/cnpgi/instance/retention.go; cnpg internal/management/controller/instance_controller.go',
  kinds: ['Cluster', 'ObjectStore'],
  * check(inventory) {
    for (const change of changes(inventory)) {
      const { after, old, now } = change;
      const [from, to] = [old?.store?.place, now?.store?.place];
      if (!old || !now?.store || !from || !to || folderKey(from) === folderKey(to) || isMadeAnew(inventory, change)) continue;
      const message = `the archive of '${after.name}' moves from ${old.url} to ${now.url}: there is no base backup`;
      if (old.storeName !== now.storeName && now.storeName !== undefined) yield { resource: after.resource, path: `${now.at}.barmanObjectName`, message };
      else yield { resource: now.store.resource, path: `${now.store.at}.${from.endpoint === to.endpoint ? 'destinationPath' : 'endpointURL'}`, message: from.endpoint === to.endpoint ? message : `the archive of '${after.name}' moves to another endpoint: there is no base backup` };
    }
  },
};

const bootstrap: Rule = {
  id: 'change/bootstrap',
  title: 'a bootstrap that changes on a Cluster that exists',
  severity: Severity.WARNING,
  severityNote: 'compares with `previous`',
  consequence: 'CNPG reads `bootstrap` when it creates a Cluster. On one that exists the change recovers nothing, and all is green; only the owner and the Secret of the application are derived from it anew.',
  mend: FIRST_DELETE,
  source: 'cnpg api/v1/cluster_funcs.go; no rule in validateClusterChanges',
  kinds: KINDS,
  * check(inventory) {
    for (const { before, after } of changes(inventory)) {
      if (isDeepStrictEqual(before.bootstrap, after.bootstrap)) continue;
      const same = isDeepStrictEqual({ ...before.application, at: '' }, { ...after.application, at: '' });
      // the stanza of a recovery that is done may go
      if (before.recovery && !after.recovery && same) continue;
      yield {
        resource: after.resource,
        path: 'spec.bootstrap',
        message: after.recovery ? 'it changes to another recovery: nothing is recovered while the Cluster exists'
          : `it changes: it does nothing while the Cluster exists${same ? '' : ', but the operator looks for another owner or Secret'}`,
        mend: after.recovery ? FIRST_DELETE : 'leave it as it was; databases and roles of a Cluster that exists go to `managed` and Database resources',
      };
    }
  },
};

/** Each volume that has a size. */
function sizes({ spec }: ClusterView): Map<string, unknown> {
  const tablespaces = list(spec.tablespaces).map((one) => [`tablespace ${text(at(one, 'name'))}`, at(one, 'storage', 'size')] as const);
  return new Map<string, unknown>([['spec.storage.size', at(spec.storage, 'size')], ['spec.walStorage.size', at(spec.walStorage, 'size')], ...tablespaces]);
}

const storageShrunk: Rule = {
  id: 'change/storage-shrunk',
  title: 'a volume that gets smaller',
  severity: Severity.ERROR,
  severityNote: 'compares with `previous`',
  consequence: 'The webhook rejects the change: "can\'t shrink existing storage". With it, everything else in the same commit is not applied.',
  mend: 'keep the size; a smaller Cluster is a new one',
  source: WEBHOOK,
  kinds: KINDS,
  * check(inventory) {
    for (const { before, after } of changes(inventory)) {
      const old = sizes(before);
      for (const [volume, size] of sizes(after)) {
        const [was, is] = [quantity(old.get(volume)), quantity(size)];
        if (was === undefined || is === undefined || is >= was) continue;
        yield { resource: after.resource, path: volume.startsWith('tablespace') ? 'spec.tablespaces' : volume, message: `it shrinks from '${old.get(volume)}' to '${size}': CNPG rejects the change` };
      }
    }
  },
};

const walStorageRemoved: Rule = {
  id: 'change/wal-storage-removed',
  title: 'a WAL volume that is removed',
  severity: Severity.ERROR,
  severityNote: 'compares with `previous`',
  consequence: 'The webhook rejects the change: "walStorage cannot be disabled once configured".',
  mend: 'keep `walStorage`',
  source: WEBHOOK,
  kinds: KINDS,
  * check(inventory) {
    for (const { before, after } of changes(inventory)) {
      if (isSet(before.spec.walStorage) && !isSet(after.spec.walStorage)) {
        yield { resource: after.resource, path: 'spec.walStorage', message: 'the volume for WAL is removed: CNPG rejects the change' };
      }
    }
  },
};

const scheduledBackupCluster: Rule = {
  id: 'change/scheduled-backup-cluster',
  title: 'a ScheduledBackup that changes its cluster',
  severity: Severity.ERROR,
  severityNote: 'compares with `previous`',
  consequence: 'The API server rejects the change: the reference is immutable. The old schedule goes on, and the new Cluster has none.',
  mend: 'give the ScheduledBackup of the new Cluster a name of its own',
  source: 'cnpg CRD of ScheduledBackup, CEL rule on spec.cluster',
  kinds: ['ScheduledBackup'],
  * check(inventory) {
    const known = new Map((inventory.previous?.ofType(SCHEDULED_BACKUP) ?? []).map((resource) => [resource.identity, text(at(resource.spec.cluster, 'name'))]));
    for (const { resource, clusterName } of inventory.scheduledBackups) {
      const old = known.get(resource.identity);
      if (old === undefined || clusterName === undefined || old === clusterName) continue;
      yield { resource, path: 'spec.cluster.name', message: `it changes from '${old}' to '${clusterName}': the API server rejects the change` };
    }
  },
};

const clusterRenamed: Rule = {
  id: 'change/cluster-renamed',
  title: 'a Cluster under another name that keeps the archive',
  severity: Severity.ERROR,
  severityNote: 'compares with `previous`',
  consequence: 'A Cluster with another name is another one. It starts with its own database and fails at the archive of the old one ("Expected empty archive"), or overwrites it with the check off.',
  mend: 'keep the name; or recover under the new one, with a server name that nothing has written',
  source: 'plugin-barman-cloud internal/cnpgi/common/wal.go',
  kinds: KINDS,
  * check(inventory) {
    const { previous } = inventory;
    if (!previous) return;
    const before = new Set(previous.clusters.map(({ resource }) => resource.identity));
    const after = new Set(inventory.clusters.map(({ resource }) => resource.identity));
    for (const cluster of inventory.clusters) {
      if (before.has(cluster.resource.identity)) continue;
      for (const { key, url, at: path } of inventory.archivesOf(cluster)) {
        const old = key === undefined ? undefined : previous.writersOf(key).find(({ resource }) => !after.has(resource.identity));
        if (old) yield { resource: cluster.resource, path, message: `it writes ${url}, the archive of '${old.name}', which is gone: "Expected empty archive", or that archive is overwritten` };
      }
    }
  },
};

export const CHANGE_RULES: Rule[] = [
  lineageLowered, storeMoved, bootstrap, storageShrunk, walStorageRemoved, scheduledBackupCluster, clusterRenamed,
];
