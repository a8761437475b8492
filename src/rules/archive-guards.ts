import { Severity } from './finding';
import type { Rule } from './rule';
import { at, isSet, text } from './shape';

const KINDS = ['Cluster'];
const SKIP_EMPTY_CHECK = 'cnpg.io/skipEmptyWalArchiveCheck';
const SKIP_ARCHIVING = 'cnpg.io/skipWalArchiving';

function annotationPath(name: string): string {
  return `metadata.annotations["${name}"]`;
}

const guardDisabled: Rule = {
  id: 'archive/guard-disabled',
  title: 'the check for an empty archive is off',
  severity: Severity.ERROR,
  severityNote: 'warning with a bootstrap that reads another archive',
  consequence: 'The check is what stops a rebuilt Cluster from writing its new timeline 1 over the archive of the one that was lost.',
  mend: 'remove the annotation and give the Cluster a server name that nothing has written, such as `db-v2`',
  source: 'cnpg pkg/utils/labels_annotations.go; plugin-barman-cloud internal/cnpgi/common/wal.go',
  kinds: KINDS,
  * check(inventory) {
    for (const cluster of inventory.clusters) {
      // only this exact value does it, 'true' does not
      if (cluster.annotation(SKIP_EMPTY_CHECK) !== 'enabled') continue;
      const source = cluster.recoverySource && inventory.archiveBehind(cluster, cluster.recoverySource);
      const own = inventory.archivesOf(cluster).map(({ key }) => key);
      const rebuilt = !cluster.recovery && !isSet(cluster.bootstrap.pg_basebackup);
      const same = source?.key !== undefined && own.includes(source.key);
      const happens = rebuilt ? 'with initdb a rebuilt Cluster writes over the archive of the one that was lost'
        : same ? 'the Cluster writes over the archive that it is recovered from'
          : 'a second recovery writes over the archive of the first';
      yield {
        resource: cluster.resource,
        path: annotationPath(SKIP_EMPTY_CHECK),
        message: `the check for an empty archive is off: ${happens}`,
        severity: rebuilt || same ? Severity.ERROR : Severity.WARNING,
      };
    }
  },
};

const switchedOff: Rule = {
  id: 'archive/switched-off',
  title: 'WAL archiving is off or unbounded',
  severity: Severity.ERROR,
  severityNote: 'warning for archive_timeout',
  consequence: 'With the annotation `archive_mode` is off: no WAL leaves the Cluster and no base backup can be restored. With `archive_timeout` 0 a quiet database keeps its last segment to itself for as long as it is quiet.',
  mend: 'remove it',
  source: 'cnpg pkg/postgres/configuration.go',
  kinds: KINDS,
  * check(inventory) {
    for (const cluster of inventory.clusters) {
      const { resource, spec } = cluster;
      if (inventory.archivesOf(cluster).length === 0 && inventory.backupsNaming(cluster).length === 0) continue;
      if (cluster.annotation(SKIP_ARCHIVING) === 'enabled') {
        yield { resource, path: annotationPath(SKIP_ARCHIVING), message: 'WAL archiving is switched off: no backup of this Cluster can be restored' };
      }
      const timeout = at(spec, 'postgresql', 'parameters', 'archive_timeout');
      if (/^0+\s*(us|ms|s|min|h|d)?$/.test(String(timeout ?? ''))) {
        yield {
          resource,
          path: 'spec.postgresql.parameters.archive_timeout',
          message: `'${timeout}' turns the time limit off: what a quiet database wrote last is lost with its volume`,
          severity: Severity.WARNING,
        };
      }
    }
  },
};

const noRetention: Rule = {
  id: 'archive/no-retention',
  title: 'an archive that is kept forever',
  severity: Severity.WARNING,
  consequence: 'Without `retentionPolicy` base backups and WAL are never deleted. They are paid for until the bucket is.',
  mend: 'write `retentionPolicy: 30d`, or acknowledge that all of it is kept',
  source: 'plugin-barman-cloud api/v1/objectstore_types.go',
  kinds: ['ObjectStore', 'Cluster'],
  * check(inventory) {
    for (const store of inventory.objectStores) {
      const archive = inventory.usesOf(store).find(({ external }) => external === undefined)?.archive;
      if (!archive || isSet(store.resource.spec.retentionPolicy)) continue;
      yield { resource: store.resource, path: 'spec.retentionPolicy', message: `the Cluster '${archive.cluster.name}' archives here and nothing is ever deleted` };
    }
    for (const { resource, inTree, spec } of inventory.clusters) {
      if (inTree && !isSet(at(spec.backup, 'retentionPolicy'))) {
        yield { resource, path: 'spec.backup.retentionPolicy', message: 'it archives with in-tree Barman and nothing is ever deleted' };
      }
    }
  },
};

const ignoredRetention: Rule = {
  id: 'archive/ignored-retention',
  title: 'a retention where nothing reads it',
  severity: Severity.ERROR,
  severityNote: 'warning if the ObjectStore has one too',
  consequence: '`spec.backup.retentionPolicy` belongs to in-tree Barman. Without that it has no effect, and backups are kept forever.',
  mend: 'write it on the ObjectStore that the Cluster archives to',
  source: 'cnpg internal/webhook/v1/cluster_webhook.go, admission warnings',
  kinds: KINDS,
  * check(inventory) {
    for (const cluster of inventory.clusters) {
      const policy = text(at(cluster.spec.backup, 'retentionPolicy'));
      if (policy === undefined || cluster.inTree) continue;
      const [archive] = inventory.archivesOf(cluster);
      const kept = text(archive?.store?.resource.spec.retentionPolicy);
      yield {
        resource: cluster.resource,
        path: 'spec.backup.retentionPolicy',
        message: kept === undefined ? `'${policy}' has no effect without in-tree Barman: nothing is ever deleted`
          : `'${policy}' has no effect without in-tree Barman: '${archive.storeName}' keeps ${kept}`,
        severity: kept === undefined ? Severity.ERROR : Severity.WARNING,
      };
    }
  },
};

export const ARCHIVE_GUARD_RULES: Rule[] = [guardDisabled, switchedOff, noRetention, ignoredRetention];
