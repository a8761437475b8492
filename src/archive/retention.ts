import type { Duration } from 'cdk8s';

const DEFAULT_RETENTION_DAYS = 30;

export function retentionDays(retention: Duration | undefined): number {
  return retention?.toDays({ integral: false }) ?? DEFAULT_RETENTION_DAYS;
}

/** `retentionPolicy` of an archiver's ObjectStore. */
export function retentionPolicy(retention: Duration | undefined): string {
  return `${retentionDays(retention)}d`;
}

export function retentionProblem(prop: string, retention: Duration | undefined): string | undefined {
  const days = retentionDays(retention);
  return Number.isInteger(days) && days >= 1 ? undefined
    : `'${prop}' should be whole days and at least one, got ${retention?.toHumanString()}: Barman keeps backups by the day; write Duration.days(…)`;
}
