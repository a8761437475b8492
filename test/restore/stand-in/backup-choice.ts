/** A base backup as `barman-cloud-backup-list --format json` shows it. */
export interface ListedBackup {
  readonly backup_id: string;
  readonly begin_time_iso?: string | null;
  readonly end_time_iso?: string | null;
  readonly begin_wal: string;
  readonly end_xlog: string;
  readonly timeline: number;
  readonly status: string;
}

export interface RecoveryTarget {
  readonly backupID?: string;
  readonly targetTLI?: string;
  readonly targetTime?: string;
  readonly targetLSN?: string;
  readonly targetXID?: string;
  readonly targetName?: string;
  readonly targetImmediate?: boolean;
  readonly exclusive?: boolean;
}

/** Which base backup a recovery starts from, or undefined (bc:catalog/catalog.go FindBackupInfo, LatestBackupInfo). */
export function chooseBackup(list: readonly ListedBackup[], target: RecoveryTarget = {}): ListedBackup | undefined {
  // isBackupDone: it has begun and it has ended
  const newestFirst = list.filter(({ begin_time_iso, end_time_iso }) => begin_time_iso && end_time_iso)
    .sort((a, b) => time(b.end_time_iso!) - time(a.end_time_iso!));
  if (target.backupID) return newestFirst.find(({ backup_id }) => backup_id === target.backupID);
  // any timeline, unless the target names one by its number
  const timeline = /^\d+$/.test(target.targetTLI ?? '') ? Number(target.targetTLI) : undefined;
  return newestFirst.find((backup) => (timeline === undefined || backup.timeline === timeline) && endsBefore(backup, target));
}

function endsBefore(backup: ListedBackup, { targetTime, targetLSN }: RecoveryTarget): boolean {
  if (targetTime) return time(backup.end_time_iso!) <= time(targetTime);
  return targetLSN ? position(backup.end_xlog) < position(targetLSN) : true;
}

function time(text: string): number {
  return new Date(text).getTime();
}

function position(lsn: string): bigint {
  const [high, low] = lsn.split('/').map((part) => BigInt(`0x${part}`));
  return high * 2n ** 32n + low;
}
