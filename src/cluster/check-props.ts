import type { Size } from 'cdk8s';
import { parametersProblem } from './check-parameters';
import { resourcesProblem } from './check-resources';
import { walSizeProblem } from './check-wal-size';
import { imageNameProblem } from './image-name';
import type { BackupOptions } from '../backup-options';
import {
  clusterNameProblem, lineageProblem, recoverableNameProblem, resourceNameProblem, scheduledBackupName, scheduledBackupNameProblem,
  wholeNumberProblem,
} from '../names';
import type { PostgresClusterProps } from '../postgres-cluster-props';
import { PrimaryUpdateStrategy } from '../postgres-cluster-props';

/** What is wrong with the props of one cluster, or undefined. */
export function propsProblem(props: PostgresClusterProps): string | undefined {
  const { secondaryObjectStoreName, scheduledBackupName: ownName, location } = props.backup;
  // what exists already is called as it is
  const nameProblem = location === undefined ? recoverableNameProblem : clusterNameProblem;
  return nameProblem('clusterName', props.clusterName)
    ?? wholeNumberProblem('instances', props.instances, 'CNPG would refuse the Cluster')
    ?? lineageProblem(props.lineage)
    ?? scheduledBackupNameProblem(scheduledBackupName(props.clusterName, props.lineage ?? 1, ownName))
    ?? (props.resourceNamePrefix === undefined ? undefined : clusterNameProblem('resourceNamePrefix', props.resourceNamePrefix))
    ?? sizeProblem('storage.size', props.storage.size)
    ?? (props.walStorage && sizeProblem('walStorage.size', props.walStorage.size))
    ?? nameOfDatabaseProblem('application.database', props.application?.database)
    ?? nameOfDatabaseProblem('application.owner', props.application?.owner)
    ?? imageProblem(props)
    ?? synchronousProblem(props)
    ?? parametersProblem(props)
    ?? walSizeProblem(props)
    ?? resourcesProblem(props)
    ?? updateProblem(props)
    ?? existingArchiveProblem(props.backup)
    ?? (secondaryObjectStoreName === undefined ? undefined : resourceNameProblem('backup.secondaryObjectStoreName', secondaryObjectStoreName))
    ?? (secondaryObjectStoreName !== undefined && props.backup.secondary === undefined
      ? '\'backup.secondaryObjectStoreName\' names the store of a secondary, and there is none: nothing would have that name; leave it out'
      : undefined)
    ?? (ownName === undefined ? undefined : resourceNameProblem('backup.scheduledBackupName', ownName));
}

/** The sidecar deletes what is older than the retention within the hour (plugin-barman-cloud: internal/cnpgi/instance/retention.go). */
function existingArchiveProblem({ location, retention }: BackupOptions): string | undefined {
  return location !== undefined && retention === undefined
    ? '\'backup.retention\' is missing beside \'backup.location\': what an existing archive holds from before the default of 30 days would be deleted soon after; '
      + 'write the retention that its store has now, and Duration.days(36500) if that has none'
    : undefined;
}

/** What is wrong with a volume's size, or undefined. */
export function sizeProblem(prop: string, size: Size): string | undefined {
  return Number.parseFloat(size.asString()) > 0 ? undefined : `'${prop}' should be more than nothing, got ${size.asString()}: no volume can be made of it`;
}

/** PostgreSQL cuts a longer name off (NAMEDATALEN in pg_config_manual.h). */
function nameOfDatabaseProblem(prop: string, name: string | undefined): string | undefined {
  const bytes = name === undefined ? 1 : Buffer.byteLength(name);
  return bytes >= 1 && bytes <= 63 ? undefined
    : `'${prop}' should have 1 to 63 bytes, got ${bytes} in '${name}': CNPG would use another name, and the application would not find it`;
}

function imageProblem({ imageName, clusterSpec }: PostgresClusterProps): string | undefined {
  const catalog = clusterSpec?.imageCatalogRef !== undefined;
  if (imageName === undefined) {
    return catalog ? undefined
      : '\'imageName\' is missing: the operator would choose an image, and another major version under a later recovery; '
        + 'write \'ghcr.io/cloudnative-pg/postgresql:17\' or the like, or \'imageCatalogRef\' in \'clusterSpec\'';
  }
  return catalog ? `'imageName' and 'clusterSpec.imageCatalogRef' exclude each other, got '${imageName}' beside a catalog: the API server would refuse the Cluster`
    : imageNameProblem(imageName);
}

function synchronousProblem({ synchronous, instances = 1, clusterSpec }: PostgresClusterProps): string | undefined {
  if (synchronous === undefined) return undefined;
  const elsewhere = clusterSpec?.postgresql?.synchronous ?? {};
  const standbys = instances - 1 + (elsewhere.standbyNamesPre?.length ?? 0) + (elsewhere.standbyNamesPost?.length ?? 0);
  if (!Number.isInteger(synchronous.number) || synchronous.number < 1 || synchronous.number > standbys) {
    return `'synchronous.number' should be from 1 to the number of standbys (${standbys}), got ${synchronous.number}: CNPG would refuse the Cluster`;
  }
  // zero is how CNPG writes that there is none
  const former = ['minSyncReplicas', 'maxSyncReplicas'].find((field) => clusterSpec?.[field] > 0);
  return former && `'synchronous' and 'clusterSpec.${former}' exclude each other, got ${former} ${clusterSpec![former]} beside synchronous replicas: `
    + `CNPG would refuse the Cluster; leave '${former}' out`;
}

function updateProblem({ primaryUpdateStrategy, instances = 1 }: PostgresClusterProps): string | undefined {
  return primaryUpdateStrategy === PrimaryUpdateStrategy.SUPERVISED && instances === 1
    ? '\'primaryUpdateStrategy\' is supervised with one instance: CNPG would refuse the Cluster, there is nothing to switch over to; add an instance or use unsupervised'
    : undefined;
}
