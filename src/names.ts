/**
 * The names of everything a database consists of. People type them into kubectl, so they are readable, stable
 * and never carry a hash. What a server name or a path is called is decided in archive/layout.ts.
 */

/** CNPG refuses a longer Cluster name: pods, services and secrets are named after it. */
const MAX_CLUSTER_NAME_LENGTH = 50;
/** CNPG copies the ScheduledBackup's name into a label of every Backup; a label value ends here. */
const MAX_SCHEDULED_BACKUP_NAME_LENGTH = 63;
/** A CronJob appends eleven characters to its name for each Job (kubernetes: pkg/apis/batch/validation). */
const MAX_CRON_JOB_NAME_LENGTH = 52;
/** A Job's name becomes a label of its pods. */
const MAX_JOB_NAME_LENGTH = 63;
const DNS_LABEL = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const DNS_NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const MAX_DNS_NAME_LENGTH = 253;
const MAX_DNS_LABEL_LENGTH = 63;

/** What is wrong with a Cluster's name, or undefined: the checks of CNPG's admission webhook. */
export function clusterNameProblem(prop: string, name: string): string | undefined {
  if (!DNS_LABEL.test(name)) {
    return `'${prop}' should be lower-case letters, digits and '-', starting with a letter, got '${name}': CNPG would refuse the Cluster`;
  }
  if (name.length > MAX_CLUSTER_NAME_LENGTH) {
    return `'${prop}' should have at most ${MAX_CLUSTER_NAME_LENGTH} characters, got ${name.length} in '${name}': CNPG would refuse the Cluster`;
  }
  return undefined;
}

/**
 * What is wrong with the name of a Cluster that a recovery has to be possible under, or undefined. CNPG accepts longer
 * ones, and waits for ever once they are to be recovered (cnpg: pkg/specs/jobs.go; cloudnative-pg#6753).
 */
export function recoverableNameProblem(prop: string, name: string): string | undefined {
  const problem = clusterNameProblem(prop, name);
  const job = `${name}-1-full-recovery`;
  return problem ?? (job.length <= MAX_JOB_NAME_LENGTH ? undefined
    : `'${prop}' should have at most ${MAX_JOB_NAME_LENGTH - job.length + name.length} characters, got ${name.length} in '${name}': it could be backed up and not recovered, `
      + `since CNPG's Job would be called '${job}', over ${MAX_JOB_NAME_LENGTH}`);
}

/** What is wrong with the name of a Secret, an ObjectStore or the like, or undefined. */
export function resourceNameProblem(prop: string, name: string): string | undefined {
  if (!DNS_NAME.test(name) || name.length > MAX_DNS_NAME_LENGTH) {
    return `'${prop}' should be a Kubernetes resource name (lower-case letters, digits, '-' and '.', at most ${MAX_DNS_NAME_LENGTH}), got '${name}': the API server would refuse it`;
  }
  return undefined;
}

/** What is wrong with a namespace, or undefined. It becomes a folder of the archive's path. */
export function namespaceProblem(namespace: string): string | undefined {
  return /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(namespace) && namespace.length <= 63 ? undefined
    : `'namespace' should be lower-case letters, digits and '-', at most 63, got '${namespace}': the API server would refuse every resource in it`;
}

/** What is wrong with a count or a lineage, or undefined. */
export function wholeNumberProblem(prop: string, value: number | undefined, consequence: string): string | undefined {
  return value === undefined || (Number.isSafeInteger(value) && value >= 1) ? undefined
    : `'${prop}' should be a whole number of at least 1, got ${value}: ${consequence}`;
}

/** What is wrong with a lineage, or undefined. */
export function lineageProblem(lineage: number | undefined): string | undefined {
  return wholeNumberProblem('lineage', lineage, 'no archive has that number; the first lineage is 1, and each recovery takes the next');
}

/** What is wrong with the name that a destination lends to the resources made for it, or undefined. */
export function destinationNameProblem(name: string): string | undefined {
  return DNS_LABEL.test(name) && name.length <= MAX_DNS_LABEL_LENGTH
    ? undefined
    : `the 'name' of a destination should be lower-case letters, digits and '-', starting with a letter, at most ${MAX_DNS_LABEL_LENGTH}, got '${name}': `
      + 'it becomes part of resource names';
}

export function objectStoreName(prefix: string, destinationName: string): string {
  return `${prefix}-${destinationName}-store`;
}

export function credentialsName(prefix: string, destinationName: string): string {
  return `${prefix}-${destinationName}-credentials`;
}

/** The entry of `spec.externalClusters` through which an archive can be read. */
export function externalClusterName(prefix: string, destinationName: string): string {
  return `${prefix}-${destinationName}-backup`;
}

/** The entry of `spec.externalClusters` that a recovery reads. */
export function recoverySourceName(prefix: string): string {
  return `${prefix}-source`;
}

/** From lineage 2 on the name carries the lineage: `immediate` counts only for an object the operator has never seen. */
export function scheduledBackupName(clusterName: string, lineage: number, first: string = `${clusterName}-backup`): string {
  return `${first}${lineage > 1 ? `-v${lineage}` : ''}`;
}

/** What is wrong with the ScheduledBackup's name, or undefined. */
export function scheduledBackupNameProblem(name: string): string | undefined {
  return name.length <= MAX_SCHEDULED_BACKUP_NAME_LENGTH
    ? undefined
    : `the ScheduledBackup's name '${name}' has ${name.length} characters: over ${MAX_SCHEDULED_BACKUP_NAME_LENGTH}, every Backup it creates would be refused; shorten 'clusterName' or 'backup.scheduledBackupName'`;
}

/**
 * The PodMonitor. It can't be called like the Cluster: the operator deletes a PodMonitor of that name, whoever made it,
 * while its own flag is off (cnpg: internal/controller/cluster_create.go, createOrPatchPodMonitor).
 */
export function podMonitorName(clusterName: string): string {
  return `${clusterName}-metrics`;
}

/** The mirror's CronJob and ConfigMap, the same in every lineage. */
export function mirrorName(clusterName: string, own: string = `${clusterName}-mirror`): string {
  return own;
}

/** What is wrong with the name of the mirror's CronJob, or undefined. */
export function mirrorNameProblem(name: string): string | undefined {
  return name.length <= MAX_CRON_JOB_NAME_LENGTH
    ? undefined
    : `the mirror's CronJob name '${name}' has ${name.length} characters: over ${MAX_CRON_JOB_NAME_LENGTH} the API server would refuse it; write a shorter 'name' in the options of SecondaryDestination.mirrored`;
}

/** What is wrong with the name of a Job that runs the mirror once, or undefined. */
export function mirrorJobNameProblem(name: string): string | undefined {
  return resourceNameProblem('suffix', name)
    ?? (name.length <= MAX_JOB_NAME_LENGTH ? undefined
      : `the Job's name '${name}' has ${name.length} characters: over ${MAX_JOB_NAME_LENGTH} the API server would refuse it; shorten 'suffix'`);
}

/** The Secret that CNPG generates for the application. */
export function generatedApplicationSecretName(clusterName: string): string {
  return `${clusterName}-app`;
}

/** The Service in front of the primary. */
export function readWriteHost(clusterName: string, namespace: string): string {
  return `${clusterName}-rw.${namespace}.svc`;
}

/** The Service in front of the replicas. */
export function readOnlyHost(clusterName: string, namespace: string): string {
  return `${clusterName}-ro.${namespace}.svc`;
}

/** The Cluster that follows another one, unless it has a name of its own. */
export function standbyName(clusterName: string): string {
  return `${clusterName}-standby`;
}

/** The Secret with the certificate that CNPG makes for the role `streaming_replica`. */
export function replicationSecretName(clusterName: string): string {
  return `${clusterName}-replication`;
}

/** The Secret with the authority of a cluster's certificates. */
export function authoritySecretName(clusterName: string): string {
  return `${clusterName}-ca`;
}
