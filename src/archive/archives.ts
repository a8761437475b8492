import type { Construct } from 'constructs';
import type { Archive, BackupLocation } from './archive';
import { locationProblem, secondaryProblem } from './backup-checks';
import type { BackupDestination } from './backup-destination';
import type { CredentialsBinding } from './credentials-model';
import { archiveUrl, destinationPath, serverName } from './layout';
import type { ObjectStoreModel } from './object-store';
import { retentionPolicy, retentionProblem } from './retention';
import type { SecondaryDestination } from './secondary-destination';
import type { BackupOptions } from '../backup-options';
import { failAtIf } from '../errors';
import { credentialsName, externalClusterName, objectStoreName, resourceNameProblem } from '../names';

/** One archive of a cluster, with everything that is defined for it. */
export interface ArchivePlan {
  readonly archive: Archive;
  /** The Cluster that its path is called after: the one that writes it, or whose copy it is. */
  readonly clusterName: string;
  /** Where it is, if its path was not made here. */
  readonly location?: BackupLocation;
  /** The destination's name, or what stands for it where the archive is only read. */
  readonly destinationName: string;
  readonly credentials: CredentialsBinding;
  readonly store: ObjectStoreModel;
  readonly externalClusterName: string;
  /** What fills the archive, where the cluster does not write it itself. */
  readonly fedBy?: string;
}

export interface ArchivesInput {
  readonly backup: BackupOptions;
  readonly namespace: string;
  readonly clusterName: string;
  readonly lineage: number;
  /** The lineage of the second copy, if it counts its own and not the present one is meant. */
  readonly copyLineage?: number;
  readonly prefix: string;
}

/** The archives of a cluster, the primary's first. Nothing is defined yet. */
export function planArchives(scope: Construct, input: ArchivesInput): ArchivePlan[] {
  const { primary, secondary } = input.backup;
  failAtIf(scope, locationProblem('backup.location', input.backup.location));
  if (input.backup.objectStoreName !== undefined) failAtIf(scope, resourceNameProblem('backup.objectStoreName', input.backup.objectStoreName));
  failAtIf(scope, retentionProblem('\'backup.retention\'', input.backup.retention));
  failAtIf(scope, secondary && secondaryProblem(secondary, primary._model, input));
  const plans = [plan(input, primary, {
    location: input.backup.location, objectStoreName: input.backup.objectStoreName, retentionPolicy: retentionPolicy(input.backup.retention),
  })];
  if (secondary) plans.push(planCopy(input, secondary));
  return plans;
}

/** A copy is either the cluster's archive once more, or the archive of another Cluster that follows it. */
function planCopy(input: ArchivesInput, { destination, _feed: feed }: SecondaryDestination): ArchivePlan {
  const own = feed.archive?.(input);
  const { clusterName, lineage } = own ?? input;
  return plan({ ...input, clusterName, lineage: input.copyLineage ?? lineage }, destination, {
    // what exists already is the cluster's own archive and its copies, not that of a standby
    location: own ? undefined : input.backup.location,
    objectStoreName: input.backup.secondaryObjectStoreName,
    retentionPolicy: own?.retentionPolicy,
    fedBy: feed.fedBy(input),
  });
}

/** The second copy, if it is an archive of its own: that of a standby. */
export function standbyArchive([primary, secondary]: ArchivePlan[]): ArchivePlan | undefined {
  return secondary !== undefined && secondary.clusterName !== primary.clusterName ? secondary : undefined;
}

/**
 * An archive that is only read: a store of its own beside those of the cluster that reads it.
 *
 * @param of the cluster that wrote the archive
 * @param prefix what the names of the reading cluster's resources start with
 */
export function planSource(
  of: Pick<ArchivesInput, 'namespace' | 'clusterName' | 'lineage'> & { location?: BackupLocation }, destination: BackupDestination, prefix: string,
): ArchivePlan {
  return plan({ ...of, prefix }, destination, { location: of.location, name: `source-${destination.name}` });
}

function plan(
  { namespace, clusterName, lineage, prefix }: Omit<ArchivesInput, 'backup'>,
  { name: destinationName, _model: destination }: BackupDestination,
  role: { location?: BackupLocation; name?: string; objectStoreName?: string; retentionPolicy?: string; fedBy?: string },
): ArchivePlan {
  const name = role.name ?? destinationName;
  const path = destinationPath(destination.root, destination.prefix, namespace, clusterName, role.location);
  const server = serverName(clusterName, lineage, role.location);
  const credentials = destination.credentials.bind(destination.credentials.secretName ?? credentialsName(prefix, name));
  return {
    archive: {
      url: archiveUrl(path, server),
      endpointUrl: destination.endpointUrl,
      destinationPath: path,
      serverName: server,
      objectStoreName: role.objectStoreName ?? objectStoreName(prefix, name),
      lineage,
    },
    clusterName,
    location: role.location,
    destinationName: name,
    credentials,
    store: { destination, destinationPath: path, credentials, retentionPolicy: role.retentionPolicy },
    externalClusterName: externalClusterName(prefix, name),
    fedBy: role.fedBy,
  };
}
