import type { MirrorOptions } from './mirror-options';
import { MirrorSchedule } from './mirror-schedule';
import type { ArchivesInput } from '../archive/archives';
import type { CredentialsConfiguration } from '../archive/credentials-model';
import type { DestinationModel } from '../archive/destination-model';
import { sameEndpoint } from '../archive/destination-model';
import { retentionDays, retentionProblem } from '../archive/retention';
import { mirrorName, mirrorNameProblem, resourceNameProblem } from '../names';
import { limitProblem } from '../resources';

const DAY_SECONDS = 24 * 60 * 60;

/** What the script decides itself, by the beginning of a flag's name. With another value it would copy less, or more than it says. */
const DECIDED = [
  'backup-dir', 'check', 'compare-dest', 'config', 'copy-dest', 'delete', 'dry-run', 'dump', 'exclude', 'fast-list', 'files-from', 'filter', 'format', 'hash-filter',
  'ignore', 'immutable', 'include', 'interactive', 'inplace', 'max-age', 'max-backlog', 'max-delete', 'max-depth', 'max-duration', 'max-size', 'max-transfer', 'metadata',
  'min-age', 'min-size', 'no-check-dest', 'no-traverse', 'separator', 'size-only', 'suffix', 'track-renames', 'update',
];

/** What is wrong with the options by themselves, or undefined. */
export function optionsProblem(options: MirrorOptions): string | undefined {
  const { name, serviceAccountName, retention, deadline, bandwidthLimit, rcloneFlags = [], resources } = options;
  const seconds = deadline?.toSeconds({ integral: false }) ?? 1;
  const kibibytes = bandwidthLimit?.toKibibytes({ rounding: 1 }) ?? 1;
  return (name === undefined ? undefined : resourceNameProblem('name', name) ?? mirrorNameProblem(name))
    ?? (serviceAccountName === undefined ? undefined : resourceNameProblem('serviceAccountName', serviceAccountName))
    ?? retentionProblem('\'retention\' of a mirror', retention)
    ?? limitProblem('resources', resources ?? {}, 'Kubernetes would refuse the pods of its Jobs')
    ?? (isPositive(seconds) ? undefined
      : `'deadline' should be whole seconds and at least one, got ${deadline!.toHumanString()}: the API server would refuse the CronJob`)
    ?? (isPositive(kibibytes) ? undefined
      : `'bandwidthLimit' should be at least one KiB, got ${bandwidthLimit!.asString()}: rclone takes nothing for no limit`)
    ?? rcloneFlags.map(flagProblem).find((problem) => problem !== undefined);
}

function isPositive(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}

function flagProblem(flag: string): string | undefined {
  const [, flagName] = /^--([a-z0-9]+(?:-[a-z0-9]+)*)(?:=\S.*)?$/.exec(flag) ?? [];
  if (flagName === undefined) {
    return `'rcloneFlags' should hold one flag a string in the form '--flag' or '--flag=value', got '${flag}': rclone would not read it`;
  }
  return DECIDED.some((decided) => flagName.startsWith(decided))
    ? `'rcloneFlags' has '${flag}': the mirror's script decides that itself, and the copy could become one that can't be restored; leave it out`
    : undefined;
}

/** What is wrong with this mirror of that cluster, or undefined. */
export function mirrorProblem(options: MirrorOptions, copy: DestinationModel, primary: DestinationModel, of: ArchivesInput): string | undefined {
  return mirrorNameProblem(mirrorName(of.clusterName, options.name))
    ?? locationProblem(copy, primary, of)
    ?? identityProblem(options, copy, primary)
    ?? periodProblem(options, of);
}

/** A location takes the place of prefix, namespace and cluster name. */
function locationProblem(copy: DestinationModel, primary: DestinationModel, { backup }: ArchivesInput): string | undefined {
  return backup.location && copy.root === primary.root && sameEndpoint(copy, primary)
    ? `'backup.location' holds for both copies, and both are in ${copy.root}: the mirror would copy the archive onto itself; use another bucket for the copy`
    : undefined;
}

function identityProblem({ serviceAccountName }: MirrorOptions, copy: DestinationModel, primary: DestinationModel): string | undefined {
  const one = [primary, copy].find(({ credentials }) => isIdentity(credentials.bind('').configuration));
  return serviceAccountName === undefined && one
    ? `the credentials of '${one.name}' are an identity of the cluster's pods, and the mirror's pods are not the cluster's: every run would fail; `
      + 'write a service account that the bucket trusts as \'serviceAccountName\' in the options of SecondaryDestination.mirrored'
    : undefined;
}

/** Whether nothing but the pods' own identity opens the bucket. */
export function isIdentity({ s3Credentials, azureCredentials, googleCredentials }: CredentialsConfiguration): boolean {
  return Boolean(s3Credentials?.inheritFromIamRole || azureCredentials?.inheritFromAzureAd || azureCredentials?.useDefaultAzureCredentials
    || googleCredentials?.gkeEnvironment);
}

function periodProblem(options: MirrorOptions, { backup }: ArchivesInput): string | undefined {
  const days = Math.min(retentionDays(backup.retention), mirrorRetentionDays(options, retentionDays(backup.retention)));
  const schedule = scheduleOf(options);
  return schedule._longestGap <= days * DAY_SECONDS ? undefined
    : `the mirror's schedule '${schedule.expressionString}' leaves up to ${(schedule._longestGap / DAY_SECONDS).toFixed(1)} days between two runs, and what it copies is kept for ${days}: `
      + 'the primary would prune WAL before it is copied; write MirrorSchedule.every(Duration.minutes(15)) or the like';
}

/** The copy's recovery window in days. */
export function mirrorRetentionDays({ retention }: MirrorOptions, ofTheCluster: number): number {
  return retention?.toDays() ?? ofTheCluster;
}

export function scheduleOf({ schedule }: MirrorOptions): MirrorSchedule {
  return schedule ?? MirrorSchedule.expression('*/15 * * * *');
}
