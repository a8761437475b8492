import type { Construct } from 'constructs';
import type { Archive } from './archive';
import type { BackupDestination } from './backup-destination';
import type { CredentialsBinding } from './credentials-model';
import { AWS_DEFAULT_REGION } from './credentials-model';
import { archiveUrl, destinationPath, serverName } from './layout';
import type { ObjectStoreModel } from './object-store';
import { sidecarEnvironment } from './object-store';
import { failAt, failAtIf } from '../errors';
import { credentialsName, externalClusterName, objectStoreName, resourceNameProblem } from '../names';
import { locationProblem, retentionDays, retentionProblem } from './backup-checks';
import type { BackupOptions } from '../postgres-cluster-props';

/** One archive of a cluster, with everything that is defined for it. */
export interface ArchivePlan {
  readonly archive: Archive;
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
  readonly prefix: string;
}

/** The archives of a cluster, the primary's first. Nothing is defined yet. */
export function planArchives(scope: Construct, input: ArchivesInput): ArchivePlan[] {
  const { primary, secondary } = input.backup;
  failAtIf(scope, locationProblem('backup.location', input.backup.location));
  if (input.backup.objectStoreName !== undefined) failAtIf(scope, resourceNameProblem('backup.objectStoreName', input.backup.objectStoreName));
  failAtIf(scope, retentionProblem(input.backup));
  failAtIf(scope, secondary?._problem(primary._model, input));
  const plans = [plan(input, primary, { objectStoreName: input.backup.objectStoreName, retentionPolicy: `${retentionDays(input.backup)}d` })];
  if (secondary) {
    const { secondaryObjectStoreName } = input.backup;
    plans.push(plan(input, secondary.destination, { objectStoreName: secondaryObjectStoreName, fedBy: secondary._feed.fedBy(input) }));
  }
  return plans;
}

/**
 * An archive that is only read: a store of its own beside those of the cluster that reads it.
 *
 * @param of the cluster that wrote the archive
 * @param prefix what the names of the reading cluster's resources start with
 */
export function planSource(of: Omit<ArchivesInput, 'prefix'>, destination: BackupDestination, prefix: string): ArchivePlan {
  return plan({ ...of, prefix }, destination, { name: `source-${destination.name}` });
}

function plan(
  { backup, namespace, clusterName, lineage, prefix }: ArchivesInput,
  { name: destinationName, _model: destination }: BackupDestination,
  role: { name?: string; objectStoreName?: string; retentionPolicy?: string; fedBy?: string },
): ArchivePlan {
  const name = role.name ?? destinationName;
  const path = destinationPath(destination.root, destination.prefix, namespace, clusterName, backup.location);
  const server = serverName(clusterName, lineage, backup.location);
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
    destinationName: name,
    credentials,
    store: { destination, destinationPath: path, credentials, retentionPolicy: role.retentionPolicy },
    externalClusterName: externalClusterName(prefix, name),
    fedBy: role.fedBy,
  };
}

/** The plugin puts the environment of all stores of a Cluster into one sidecar, and the first value of a name wins. */
export function checkEnvironment(scope: Construct, plans: ArchivePlan[]): void {
  const seen = new Map<string, { value: string; plan: ArchivePlan }>();
  for (const second of plans) {
    for (const [variable, value] of Object.entries(sidecarEnvironment(second.store.destination, second.credentials))) {
      const first = seen.get(variable) ?? { value, plan: second };
      seen.set(variable, first);
      if (first.value !== value) {
        failAt(scope, `'${first.plan.archive.objectStoreName}' and '${second.archive.objectStoreName}' set ${variable} to '${first.value}' and '${value}': `
          + `the sidecar has one environment for both, so one would be wrong; ${cure(variable, first, second)}`);
      }
    }
  }
}

function cure(variable: string, first: { value: string; plan: ArchivePlan }, second: ArchivePlan): string {
  if (variable !== AWS_DEFAULT_REGION) return 'let both use one identity';
  const roles = [first.plan, second].every(({ credentials }) => credentials.configuration.s3Credentials?.inheritFromIamRole);
  return roles
    // botocore: utils.py, S3RegionRedirectorv2
    ? `write '${first.value}' as the region of both, since Amazon redirects requests to where a bucket is`
    : 'let one of them take its region from its Secret, with \'regionKey\' or S3Credentials.fromExternalSecret';
}
