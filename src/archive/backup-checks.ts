import type { BackupLocation } from './archive';
import type { ArchivesInput } from './archives';
import type { DestinationModel } from './destination-model';
import { samePlace } from './destination-model';
import { pathProblem, serverNameProblem } from './layout';
import type { SecondaryDestination } from './secondary-destination';

/** What is wrong with where an existing archive is said to be, or undefined. */
export function locationProblem(prop: string, location: BackupLocation | undefined): string | undefined {
  return location && (pathProblem(`${prop}.path`, location.path)
    ?? (location.serverName === undefined ? undefined : serverNameProblem(`${prop}.serverName`, location.serverName)));
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
