import type { ArchiveCommands } from './archive-commands';
import type { PlanModel } from './plan-model';
import type { Archive } from '../archive/archive';

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

/** A query on the first instance. */
export function exec({ own }: PlanModel, database: string, sql: string): string {
  return `kubectl exec -n ${own.namespace} ${own.clusterName}-1 -c postgres -- psql -d ${quoted(database)} -c "${sql}"`;
}

export function place({ url, endpointUrl }: Archive): string {
  return `\`${url}\`${endpointUrl ? ` at ${endpointUrl}` : ''}`;
}

/** How to go on with another lineage, reading the same archive: the default would be the lineage before, which is this one. */
export function nextAttempt({ own, source }: Pick<PlanModel, 'own' | 'source'>): string {
  const lineage = `\`lineage: ${own.lineage + 1}\``;
  return `recover again with ${lineage}${source.again ? ` and \`source: ${source.again}\` (without it, lineage ${own.lineage + 1} would read lineage ${own.lineage})` : ''}`;
}
