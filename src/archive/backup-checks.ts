import type { BackupLocation } from './archive';
import { pathProblem, serverNameProblem } from './layout';
import type { BackupOptions } from '../postgres-cluster-props';

const DEFAULT_RETENTION_DAYS = 30;

/** What is wrong with where an existing archive is said to be, or undefined. */
export function locationProblem(prop: string, location: BackupLocation | undefined): string | undefined {
  return location && (pathProblem(`${prop}.path`, location.path)
    ?? (location.serverName === undefined ? undefined : serverNameProblem(`${prop}.serverName`, location.serverName)));
}

/** `retentionPolicy` of the archiver's ObjectStore, in days. */
export function retentionDays({ retention }: BackupOptions): number {
  return retention?.toDays({ integral: false }) ?? DEFAULT_RETENTION_DAYS;
}

export function retentionProblem(backup: BackupOptions): string | undefined {
  const days = retentionDays(backup);
  return Number.isInteger(days) && days >= 1 ? undefined
    : `'backup.retention' should be whole days and at least one, got ${backup.retention?.toHumanString()}: Barman keeps backups by the day; write Duration.days(…)`;
}
