import type { RecoveryTarget } from './backup-choice';

/**
 * PostgreSQL's settings for a recovery target (cnpg:api/v1/cluster_funcs.go:1532-1562), and what the plugin adds
 * (plugin:internal/cnpgi/restore/restore.go:350-361).
 */
export function recoverySettings(target: RecoveryTarget, restoreCommand: string): { [name: string]: string } {
  const settings: { [name: string]: string | undefined } = {
    recovery_target_action: 'promote',
    restore_command: restoreCommand,
    recovery_target_timeline: target.targetTLI || 'latest',
    recovery_target_time: target.targetTime && postgresTime(target.targetTime),
    recovery_target_lsn: target.targetLSN,
    recovery_target_xid: target.targetXID,
    recovery_target_name: target.targetName,
    recovery_target: target.targetImmediate ? 'immediate' : undefined,
    recovery_target_inclusive: target.exclusive === undefined ? undefined : String(!target.exclusive),
  };
  return Object.fromEntries(Object.entries(settings).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** mach:pkg/postgres/time ConvertToPostgresFormat: an RFC 3339 time loses its `T`, and keeps its offset. */
function postgresTime(rfc3339: string): string {
  return rfc3339.replace('T', ' ').replace(/Z$/, '+00:00');
}
