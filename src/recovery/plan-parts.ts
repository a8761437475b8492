import type { ArchiveCommands } from './archive-commands';
import type { PlanModel } from './plan-model';
import type { Archive } from '../archive/archive';
import { standbyArchive } from '../archive/archives';

// by their full names: other operators have clusters and backups too
export const CLUSTERS = 'clusters.postgresql.cnpg.io';
export const BACKUPS = 'backups.postgresql.cnpg.io';
export const SCHEDULED_BACKUPS = 'scheduledbackups.postgresql.cnpg.io';

/** A block of shell commands. */
export function sh(...lines: string[]): string {
  return ['```sh', ...lines, '```'].join('\n');
}

/** A block of commands on one archive, in a shell of its own: another archive has other keys. */
export function inArchive({ setUp }: ArchiveCommands, ...lines: string[]): string {
  return sh('(', ...setUp, ...lines, ')');
}

/** A word for the shell, whatever is in it. */
export function quoted(word: string): string {
  return /^[\w.-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** A query on the first instance of the Cluster, or of its standby. */
export function exec({ own }: PlanModel, database: string, sql: string, clusterName: string = own.clusterName): string {
  return `kubectl exec -n ${own.namespace} ${clusterName}-1 -c postgres -- psql -d ${quoted(database)} -c "${sql}"`;
}

export function place({ url, endpointUrl }: Archive): string {
  return `\`${url}\`${endpointUrl ? ` at ${endpointUrl}` : ''}`;
}

/** How to go on with another lineage, reading the same archive: the default would be the lineage before, which is this one. */
export function nextAttempt({ own, source }: Pick<PlanModel, 'own' | 'source'>): string {
  const standby = standbyArchive(own.archives)?.archive;
  const next = own.lineage + 1;
  const raised = `\`lineage: ${next}\`${standby && standby.lineage !== own.lineage ? `, \`lineage: ${standby.lineage + 1}\` of the standby` : ''}`;
  const { archive: present } = own.archives.find(({ archive }) => archive.objectStoreName === source.objectStoreName) ?? own.archives[0];
  return `recover again with ${raised}${source.again ? ` and \`source: ${source.again}\` (without it, lineage ${next} would read lineage ${present.lineage})` : ''}`;
}
