import type { Construct } from 'constructs';
import { ArchiveCopy } from './recovery-source-options';
import type { ArchiveSourceOptions, ClusterSourceOptions, DestinationSourceOptions, ObjectStoreSourceOptions } from './recovery-source-options';
import type { MirrorOfSource, ResolveSource } from './source-model';
import type { ArchivePlan } from '../archive/archives';
import { planArchives, planSource, standbyArchive } from '../archive/archives';
import { locationProblem } from '../archive/backup-checks';
import { mirrorIn } from '../archive/feed';
import { serverNameProblem } from '../archive/layout';
import { failAt, failIf } from '../errors';
import { ImportedPostgresCluster } from '../imported-postgres-cluster';
import { clusterNameProblem, lineageProblem, namespaceProblem, resourceNameProblem } from '../names';
import { PostgresClusterBase } from '../postgres-cluster-base';
import type { ClusterFacts } from '../postgres-cluster-base';
import type { IPostgresCluster } from '../postgres-cluster-ref';

export function ownSource(copy: ArchiveCopy, { lineage }: ArchiveSourceOptions): ResolveSource {
  failIf(lineageProblem(lineage));
  return (scope, own) => {
    if (lineage === undefined && own.lineage === 1) {
      failAt(scope, '\'lineage\' should be at least 2 to recover from the lineage before, got 1: lineage 1 is the archive to read, and a Cluster must never write '
        + 'where it reads; write \'lineage: 2\'');
    }
    const { archive, plan, copies, name } = copyOf(scope, copy, own, 1, lineage);
    return {
      description: name,
      objectStoreName: archive.objectStoreName,
      serverName: archive.serverName,
      plan,
      definesStore: false,
      declaredExisting: false,
      application: own.application,
      mirror: mirrorOf(plan, own.namespace),
      copies,
      again: `RecoverySource.${copy}({ lineage: ${archive.lineage} })`,
    };
  };
}

export function clusterSource(cluster: IPostgresCluster, { copy = ArchiveCopy.PRIMARY, lineage }: ClusterSourceOptions): ResolveSource {
  failIf(lineageProblem(lineage));
  if (!(cluster instanceof PostgresClusterBase)) {
    throw new Error(`'cluster' should be one of this library, got '${cluster.node.path}': its archive is not known; describe it with PostgresCluster.fromClusterAttributes or RecoverySource.destination`);
  }
  return (scope, own) => {
    const other = cluster._facts;
    const { archive, plan, destination, name } = copyOf(scope, copy, other, 0, lineage);
    const sameNamespace = other.namespace === own.namespace;
    if (sameNamespace && !(cluster instanceof ImportedPostgresCluster) && cluster.node.root !== scope.node.root) {
      failAt(scope, `'source' is cluster '${cluster.node.path}' of another app: its ObjectStore '${plan.archive.objectStoreName}' would not be in this one, and the operator `
        + 'would not reconcile the Cluster; describe the other with PostgresCluster.fromClusterAttributes');
    }
    const read = sameNamespace ? plan : planSource({ ...plan, namespace: other.namespace, lineage: archive.lineage }, destination, own.prefix);
    return {
      description: `${name} of ${other.namespace}/${other.clusterName}`,
      objectStoreName: read.archive.objectStoreName,
      serverName: archive.serverName,
      plan: read,
      definesStore: !sameNamespace,
      declaredExisting: sameNamespace && cluster instanceof ImportedPostgresCluster,
      application: other.application,
      major: other.major,
      tablespaces: other.tablespaces,
      mirror: mirrorOf(plan, other.namespace),
      of: { clusterName: plan.clusterName, namespace: other.namespace },
    };
  };
}

export function objectStoreSource({ objectStoreName, serverName, existing = false }: ObjectStoreSourceOptions): ResolveSource {
  failIf(resourceNameProblem('objectStoreName', objectStoreName));
  failIf(serverNameProblem('serverName', serverName));
  return (scope, own) => ({
    description: `the archive '${serverName}' behind the ObjectStore '${objectStoreName}'`,
    objectStoreName,
    serverName,
    // a store of this very cluster is known; any other may be anything
    plan: own.archives.filter(({ archive }) => archive.objectStoreName === objectStoreName)
      .map((plan) => ({ ...plan, archive: { ...plan.archive, serverName, url: `${plan.archive.destinationPath}/${serverName}` } }))[0],
    definesStore: false,
    declaredExisting: existing && isElsewhere(scope, own, objectStoreName),
  });
}

/** Two stores of one name and namespace are one: that of the cluster would replace the other. */
function isElsewhere(scope: Construct, { archives }: ClusterFacts, objectStoreName: string): boolean {
  if (archives.some(({ archive }) => archive.objectStoreName === objectStoreName)) {
    failAt(scope, `'source' is the ObjectStore '${objectStoreName}' of another repository, and the cluster's own is called so too: it would replace the other, and what is archived `
      + 'there would move; write another \'resourceNamePrefix\', or leave \'existing\' out if it is the cluster\'s own');
  }
  return true;
}

export function destinationSource({ destination, clusterName, namespace, lineage = 1, location }: DestinationSourceOptions): ResolveSource {
  failIf(clusterNameProblem('clusterName', clusterName));
  failIf(namespaceProblem(namespace));
  failIf(lineageProblem(lineage));
  failIf(locationProblem('location', location));
  return (_, own) => {
    const plan = planSource({ clusterName, namespace, lineage, location }, destination, own.prefix);
    return {
      description: `the archive of lineage ${lineage} of ${namespace}/${clusterName} on '${destination.name}'`,
      objectStoreName: plan.archive.objectStoreName,
      serverName: plan.archive.serverName,
      plan,
      definesStore: true,
      declaredExisting: false,
      of: { clusterName, namespace },
    };
  };
}

function mirrorOf({ fedBy }: ArchivePlan, namespace: string): MirrorOfSource | undefined {
  const name = fedBy === undefined ? undefined : mirrorIn(fedBy);
  return name === undefined ? undefined : { name, namespace };
}

/**
 * One copy of a cluster's archive, and all of them.
 *
 * @param back how many lineages before the present one, unless a lineage is named
 */
function copyOf(scope: Construct, copy: ArchiveCopy, of: ClusterFacts, back: number, named?: number) {
  const [primary, secondary] = of.archives;
  const chosen = copy === ArchiveCopy.PRIMARY ? primary : secondary;
  if (chosen === undefined) {
    failAt(scope, `'source' is the secondary archive of ${of.namespace}/${of.clusterName}, which has no 'backup.secondary': there is no second copy to read; `
      + 'name the destination in \'backup.secondary\' or read the primary archive');
  }
  const standby = standbyArchive(of.archives);
  const lineage = named ?? chosen.archive.lineage - back;
  // a standby counts its own lineages: of the two archives the one that is not read is that of the same time
  const other = (plan: ArchivePlan) => Math.max(plan.archive.lineage - back, 1);
  const lineages = standby === undefined ? { lineage }
    : chosen === standby ? { lineage: other(primary), copyLineage: lineage } : { lineage, copyLineage: other(standby) };
  const copies = planArchives(scope, { ...of, ...lineages });
  const plan = copies[chosen === primary ? 0 : 1];
  return {
    plan,
    archive: plan.archive,
    destination: copy === ArchiveCopy.PRIMARY ? of.backup.primary : of.backup.secondary!.destination,
    copies,
    name: chosen === standby ? `the archive of lineage ${lineage} of the standby ${standby.clusterName}` : `the ${copy} archive of lineage ${lineage}`,
  };
}
