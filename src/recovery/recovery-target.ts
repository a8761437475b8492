import { backupIdProblem, lsnProblem, restorePointProblem, timeProblem, xidProblem } from './target-checks';
import type { ClusterSpecBootstrapRecoveryRecoveryTarget } from '../../imports/postgresql.cnpg.io';
import { failIf } from '../errors';

/**
 * On which side of the target replay stops.
 */
export interface RecoveryTargetOptions {
  /**
   * Whether replay stops just before the target instead of just after it.
   *
   * @default false
   */
  readonly exclusive?: boolean;
}

/**
 * The base backup to start from.
 */
export interface RecoveryBackupOptions {
  /**
   * Barman's id of the base backup, `YYYYMMDDTHHMMSS`: the folder's name below `base/`, not the name of a Backup.
   *
   * CNPG can't choose one for this kind of target. It has to end before the target.
   */
  readonly backupId: string;
}

/**
 * A transaction to stop at, and the base backup to start from.
 */
export interface RecoveryTransactionOptions extends RecoveryTargetOptions, RecoveryBackupOptions {}

/**
 * Where WAL replay stops. The recovered cluster is promoted there.
 *
 * Sources: PostgreSQL, recovery target settings; CNPG, `bootstrap.recovery.recoveryTarget` and its admission webhook.
 */
export class RecoveryTarget {
  /**
   * The end of the archive: everything that was ever archived.
   *
   * An error while WAL is fetched looks like the end of the archive, so compare what was replayed with what is there;
   * the recovery's plan says how.
   */
  public static latest(): RecoveryTarget {
    return new RecoveryTarget('the end of the archive', true, {});
  }

  /**
   * A moment. The newest base backup that ended before it is chosen. Recovery fails if no transaction was committed
   * at or after it.
   *
   * @param rfc3339 date, time and offset, such as `2026-02-05T08:06:00Z` or `2026-02-05T09:06:00+01:00`
   * @throws if there is no offset, or no such date or time
   */
  public static time(rfc3339: string, options: RecoveryTargetOptions = {}): RecoveryTarget {
    failIf(timeProblem(rfc3339));
    return new RecoveryTarget(`${side(options)}the time ${rfc3339}`, false, { targetTime: rfc3339, ...options });
  }

  /**
   * The end of the archive, from a base backup of your choice.
   *
   * @param backupId Barman's id of the base backup, `YYYYMMDDTHHMMSS`
   * @throws if it is no backup id
   */
  public static backup(backupId: string): RecoveryTarget {
    failIf(backupIdProblem(backupId));
    return new RecoveryTarget('the end of the archive', true, { backupId });
  }

  /**
   * The end of one base backup: the earliest consistent state after it, and nothing later.
   *
   * @param backupId Barman's id of the base backup, `YYYYMMDDTHHMMSS`
   * @throws if it is no backup id
   */
  public static immediate(backupId: string): RecoveryTarget {
    failIf(backupIdProblem(backupId));
    return new RecoveryTarget('the end of the base backup', false, { backupId, targetImmediate: true });
  }

  /**
   * A position in the WAL. The newest base backup that ended before it is chosen.
   *
   * @param position two hexadecimal numbers of up to eight digits, such as `0/3000028`
   * @throws if it is no such position
   */
  public static lsn(position: string, options: RecoveryTargetOptions = {}): RecoveryTarget {
    failIf(lsnProblem(position));
    return new RecoveryTarget(`${side(options)}the WAL position ${position}`, false, { targetLsn: position, ...options });
  }

  /**
   * The commit of a transaction.
   *
   * @param xid the transaction's 32-bit id; ids count up in order of begin, not of commit
   * @throws if no transaction can have that id, or the backup id is none
   */
  public static transaction(xid: number, options: RecoveryTransactionOptions): RecoveryTarget {
    failIf(xidProblem(xid));
    failIf(backupIdProblem(options.backupId));
    return new RecoveryTarget(`${side(options)}transaction ${xid}`, false, { targetXid: String(xid), ...options });
  }

  /**
   * A point that was named with `pg_create_restore_point()`.
   *
   * @param name the name, at most 63 bytes
   * @throws if no restore point can have that name, or the backup id is none
   */
  public static restorePoint(name: string, options: RecoveryBackupOptions): RecoveryTarget {
    failIf(restorePointProblem(name));
    failIf(backupIdProblem(options.backupId));
    return new RecoveryTarget(`the restore point '${name}'`, false, { targetName: name, ...options });
  }

  /** In words, to be read within a sentence. @internal */
  public readonly _description: string;

  /** Whether replay goes on for as long as there is WAL, so that a failing fetch can end it early. @internal */
  public readonly _toTheEnd: boolean;

  /** @internal */
  public readonly _spec: ClusterSpecBootstrapRecoveryRecoveryTarget;

  private constructor(description: string, toTheEnd: boolean, spec: ClusterSpecBootstrapRecoveryRecoveryTarget) {
    this._description = description;
    this._toTheEnd = toTheEnd;
    this._spec = spec;
  }
}

function side({ exclusive = false }: RecoveryTargetOptions): string {
  return exclusive ? 'just before ' : '';
}
