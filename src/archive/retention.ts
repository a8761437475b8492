import type { Duration } from 'cdk8s';

const DEFAULT_RETENTION_DAYS = 30;
/** A hundred years stand for ever. Python's dates end at the year 1 (barman: retention_policies.py subtracts from now). */
const MAX_RETENTION_DAYS = 36500;

export function retentionDays(retention: Duration | undefined): number {
  return retention?.toDays({ integral: false }) ?? DEFAULT_RETENTION_DAYS;
}

/** `retentionPolicy` of an archiver's ObjectStore. */
export function retentionPolicy(retention: Duration | undefined): string {
  return `${retentionDays(retention)}d`;
}

/**
 * What is wrong with a retention, or undefined.
 *
 * @param what the prop, in quotes
 */
export function retentionProblem(what: string, retention: Duration | undefined): string | undefined {
  const days = retentionDays(retention);
  if (!Number.isInteger(days) || days < 1) {
    return `${what} should be whole days and at least one, got ${retention?.toHumanString()}: Barman keeps backups by the day; write Duration.days(…)`;
  }
  return days <= MAX_RETENTION_DAYS ? undefined
    : `${what} should be at most ${MAX_RETENTION_DAYS} days, got ${days} days: Barman counts back from today, and fails before the year 1; `
      + `write Duration.days(${MAX_RETENTION_DAYS}) for a hundred years`;
}
