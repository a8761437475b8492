import type { ScheduledBackupSpec } from '../../imports/postgresql.cnpg.io';
import { ScheduledBackupSpecBackupOwnerReference, ScheduledBackupSpecMethod } from '../../imports/postgresql.cnpg.io';
import { BARMAN_CLOUD_PLUGIN } from '../archive/plugin';
import type { BackupOptions } from '../backup-options';
import type { UniqueResource } from '../defined-once';
import { BackupSchedule } from '../schedule/backup-schedule';

export function scheduledBackupSpec(clusterName: string, backup: Pick<BackupOptions, 'schedule' | 'immediate'>, archiverStore: string): ScheduledBackupSpec {
  return {
    schedule: (backup.schedule ?? BackupSchedule.daily()).expressionString,
    immediate: backup.immediate ?? true,
    backupOwnerReference: ScheduledBackupSpecBackupOwnerReference.SELF,
    cluster: { name: clusterName },
    // without the method CNPG falls back to in-tree Barman and every backup fails
    method: ScheduledBackupSpecMethod.PLUGIN,
    // the plugin ignores the store: base backups go where WAL goes, and the manifest says so
    pluginConfiguration: { name: BARMAN_CLOUD_PLUGIN, parameters: { barmanObjectName: archiverStore } },
  };
}

/** A ScheduledBackup is of one Cluster only, for good (CRD: spec.cluster is immutable). */
export function uniqueScheduledBackup(name: string): UniqueResource {
  return { kind: 'ScheduledBackup', name, harm: 'one of the clusters would never get a base backup', cure: 'give one of them another \'backup.scheduledBackupName\'' };
}

const LIKENESS = {};

/** One for all of them: the schedule is a BackupSchedule's, and the rest are names, unless something else than types allow was given. */
export function scheduledBackupLikeness({ immediate = true, schedule }: BackupOptions): object | undefined {
  return typeof immediate === 'boolean' && (schedule === undefined || schedule instanceof BackupSchedule) ? LIKENESS : undefined;
}
