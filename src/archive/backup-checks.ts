import type { Duration } from 'cdk8s';
import type { BackupLocation } from './archive';
import type { ArchivesInput } from './archives';
import type { DestinationModel } from './destination-model';
import { samePlace } from './destination-model';
import { pathProblem, serverNameProblem } from './layout';
import type { SecondaryDestination } from './secondary-destination';

const DEFAULT_RETENTION_DAYS = 30;

/** What is wrong with where an existing archive is said to be, or undefined. */
export function locationProblem(prop: string, location: BackupLocation | undefined): string | undefined {
  return location && (pathProblem(`${prop}.path`, location.path)
    ?? (location.serverName === undefined ? undefined : serverNameProblem(`${prop}.serverName`, location.serverName)));
}

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

/** What is wrong with this copy of that primary, or undefined. */
export function secondaryProblem(secondary: SecondaryDestination, primary: DestinationModel, of: ArchivesInput): string | undefined {
  const copy = secondary.destination._model;
  if (samePlace(copy, primary)) {
    return `'backup.primary' and 'backup.secondary' are the same place (${[copy.root, copy.prefix].filter(Boolean).join('/')}): `
      + 'there would be one copy, not two; use another bucket or leave \'secondary\' out';
  }
  if (copy.name === primary.name) {
    return `'backup.primary' and 'backup.secondary' are both called '${copy.name}': they would share one ObjectStore; give one of them another 'name'`;
  }
  return secondary._feed.problem(copy, primary, of);
}
