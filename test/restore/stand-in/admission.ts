import type { Manifest } from './manifest';
import { BARMAN_CLOUD } from './plugin-configuration';

/** What the API server or the operator's webhook refuses, as far as a restore depends on it (platform-behaviour 1 and 3.1). */
export function admissionProblem({ kind, spec }: Manifest): string | undefined {
  if (kind === 'Cluster') return clusterProblem(spec);
  // KEY-4: CEL rule of the ObjectStore CRD
  return kind === 'ObjectStore' && spec.configuration.serverName !== undefined
    ? 'use the \'serverName\' plugin parameter in the Cluster resource' : undefined;
}

function clusterProblem(spec: any): string | undefined {
  const archivers = (spec.plugins ?? []).filter((plugin: any) => plugin.name === BARMAN_CLOUD && plugin.isWALArchiver);
  // PLG-1 and PLG-2: cnpg:internal/webhook/v1/cluster_webhook.go
  if (archivers.length > 0 && spec.backup?.barmanObjectStore) return 'a plugin is the WAL archiver and barmanObjectStore is given too';
  if (archivers.length > 1) return 'more than one plugin is the WAL archiver';
  const { bootstrap, externalClusters = [] } = spec;
  return replicaProblem(spec) ?? (bootstrap?.recovery ? recoveryProblem(bootstrap.recovery, externalClusters) : undefined);
}

/** REC-10, and the sources have to be there: cluster_webhook.go validateReplicaMode, validateBootstrapPgBaseBackupSource. */
function replicaProblem({ bootstrap = {}, replica, externalClusters = [] }: any): string | undefined {
  if (replica?.enabled && !bootstrap.pg_basebackup && !bootstrap.recovery) return 'replica mode bootstrap is compatible only with pg_basebackup or recovery';
  const missing = [bootstrap.pg_basebackup?.source, replica?.source].filter((source) => source !== undefined)
    .find((source) => !externalClusters.some(({ name }: any) => name === source));
  return missing && `external cluster ${missing} not found`;
}

const EXCLUSIVE = ['targetTime', 'targetLSN', 'targetXID', 'targetName', 'targetImmediate'];
const NEED_BACKUP_ID = ['targetName', 'targetXID', 'targetImmediate'];

function recoveryProblem(recovery: any, externalClusters: any[]): string | undefined {
  // REC-2
  if (recovery.source !== undefined && !externalClusters.some(({ name }) => name === recovery.source)) {
    return `external cluster ${recovery.source} not found`;
  }
  const target = recovery.recoveryTarget ?? {};
  const given = EXCLUSIVE.filter((field) => target[field] !== undefined);
  // TGT-1, TGT-2
  if (given.length > 1) return 'Recovery target options are mutually exclusive';
  return given.some((field) => NEED_BACKUP_ID.includes(field)) && !target.backupID ? 'BackupID is missing' : undefined;
}
