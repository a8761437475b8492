import type { SourceModel } from './source-model';
import type { ArchivePlan } from '../archive/archives';
import { standbyArchive } from '../archive/archives';
import { sameEndpoint } from '../archive/destination-model';
import { lineageOf } from '../archive/layout';
import { databaseAndOwner } from '../cluster/application';
import { recoverableNameProblem } from '../names';
import type { PostgresApplication } from '../postgres-application';
import type { ClusterFacts } from '../postgres-cluster-base';
import type { PostgresClusterProps } from '../postgres-cluster-props';

/** What makes this recovery harmful or impossible, or undefined. */
export function recoveryProblem(props: PostgresClusterProps, own: ClusterFacts, source: SourceModel): string | undefined {
  return recoverableNameProblem('clusterName', props.clusterName)
    ?? props.backup.secondary?._feed.recoveryProblem?.()
    ?? storeProblem(own, source)
    ?? ownArchiveProblem(own, source)
    ?? lineageProblem(own, source)
    ?? initdbOnlyProblem(props.application)
    ?? applicationProblem(props.application, source)
    ?? majorProblem(own.major, source.major)
    ?? tablespacesProblem(own, source);
}

/** A store that is said to be there already is not what is defined here under its name. */
function storeProblem(own: ClusterFacts, { plan: read, declaredExisting }: SourceModel): string | undefined {
  const defined = declaredExisting && read ? own.archives.find(({ archive }) => archive.objectStoreName === read.archive.objectStoreName) : undefined;
  return defined === undefined || sameStore(defined, read!) ? undefined
    : `'source' is read through the ObjectStore '${read!.archive.objectStoreName}', and this Cluster's own store at ${defined.archive.destinationPath} would have that name: `
      + `nothing of ${read!.archive.url} would be found, and who archives there would go on elsewhere; give this one another 'resourceNamePrefix', `
      + '\'backup.objectStoreName\' or destination \'name\'';
}

function sameStore(one: ArchivePlan, other: ArchivePlan): boolean {
  return samePath(one, other) && JSON.stringify(one.credentials.configuration) === JSON.stringify(other.credentials.configuration);
}

function ownArchiveProblem(own: ClusterFacts, source: SourceModel): string | undefined {
  const { archive } = own.archives[0];
  return ownPath(own, source) === 0 && source.serverName === archive.serverName
    ? `'source' is the archive that this Cluster writes itself (${archive.url}): the restore would find it not empty and fail, or without that check write over what it reads; `
      + `write 'lineage: ${own.lineage + 1}' to read lineage ${own.lineage}`
    : undefined;
}

function lineageProblem(own: ClusterFacts, source: SourceModel): string | undefined {
  const read = ownLineageOf(own, source);
  if (read === undefined) return undefined;
  const standby = standbyArchive(own.archives);
  if (standby !== undefined && standby === own.archives[ownPath(own, source)]) return standbyLineageProblem(own, source, standby, read);
  // a lineage that has been written before may hold another history of this database
  return read >= own.lineage
    ? `'lineage' should be higher than the one read (${read}), got ${own.lineage}: the archive of lineage ${own.lineage} may hold another history of this database; `
      + `write 'lineage: ${read + 1}' or the next that was never used`
    : undefined;
}

/** A standby counts lineages of its own, and is rebuilt with the recovery. */
function standbyLineageProblem(own: ClusterFacts, source: SourceModel, { archive }: ArchivePlan, read: number): string | undefined {
  if (own.lineage === 1) {
    return `'lineage' should be at least 2 to recover from ${source.description}, got 1: the Cluster that the standby followed has written lineage 1; `
      + 'write \'lineage: 2\' or the next that was never used';
  }
  return read < archive.lineage ? undefined
    : `the 'lineage' of the standby should be higher than the one read (${read}), got ${archive.lineage}: the rebuilt standby would find that archive not empty, and archive nothing; `
      + `write 'lineage: ${read + 1}' in the options of 'standbyCluster', or the next that was never used`;
}

/** The lineage of the very database that is recovered which the source holds, or undefined if it is another's. */
export function ownLineageOf(own: ClusterFacts, source: SourceModel): number | undefined {
  const { of } = source;
  const path = own.archives[ownPath(own, source)];
  if (path === undefined || (of && (of.clusterName !== path.clusterName || of.namespace !== own.namespace))) return undefined;
  return lineageOf(source.serverName, path.clusterName, path.location);
}

/** Which of the cluster's own paths the source is below, or -1. */
function ownPath(own: ClusterFacts, source: SourceModel): number {
  const { plan } = source;
  return plan === undefined ? -1 : own.archives.findIndex((archive) => samePath(archive, plan));
}

function samePath(one: ArchivePlan, other: ArchivePlan): boolean {
  return one.archive.destinationPath === other.archive.destinationPath && sameEndpoint(one.store.destination, other.store.destination);
}

function initdbOnlyProblem(application: PostgresApplication | undefined): string | undefined {
  const once = (['postInitSql', 'postInitApplicationSql', 'postInitTemplateSql'] as const).find((prop) => application?.[prop] !== undefined);
  return once && `'application.${once}' is run when a new cluster is made, and this one comes from a backup that has its effects: it would not be run; leave it out`;
}

function applicationProblem(application: PostgresApplication | undefined, source: SourceModel): string | undefined {
  if (source.application === undefined) {
    return application ? undefined
      : `'application' is missing, and what is in ${source.description} is not known here: CNPG would create an empty database 'app' beside the restored one; `
        + 'write the database and the owner that the archive holds';
  }
  const wanted = databaseAndOwner(application ?? source.application);
  const there = databaseAndOwner(source.application);
  return wanted.database === there.database && wanted.owner === there.owner ? undefined
    : `'application' is database '${wanted.database}' of owner '${wanted.owner}', and the source holds '${there.database}' of '${there.owner}': `
      + 'CNPG would create an empty database beside the restored one; write the source\'s or leave \'application\' out';
}

/** The restore puts each tablespace where the operator has mounted a volume for it (cnpg: docs/src/recovery.md). */
function tablespacesProblem(own: ClusterFacts, { description, tablespaces = [] }: SourceModel): string | undefined {
  const missing = tablespaces.find((name) => !own.tablespaces?.includes(name));
  return missing && `'clusterSpec.tablespaces' has no '${missing}', and ${description} has one: the restore would have nowhere to put its files and fail; `
    + 'write the same tablespaces as the source\'s';
}

function majorProblem(wanted: number | undefined, there: number | undefined): string | undefined {
  return wanted === undefined || there === undefined || wanted === there ? undefined
    : `the image is PostgreSQL ${wanted}, and the source was written by ${there}: PostgreSQL would refuse to start on the restored files; `
      + `recover with ${there} and upgrade afterwards`;
}
