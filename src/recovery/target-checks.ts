/** Checks of recovery targets: stricter than CNPG's webhook where PostgreSQL would fail later or mean another moment. */

const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,6})?(?:Z|[+-](\d{2}):(\d{2}))$/;
const BACKUP_ID = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})$/;
/** PostgreSQL refuses a time zone displacement of sixteen hours (MAX_TZDISP_HOUR in datatype/timestamp.h). */
const MAX_OFFSET_HOURS = 15;
/** Below it are ids with a meaning of their own (FirstNormalTransactionId in access/transam.h). */
const FIRST_TRANSACTION = 3;
const LAST_TRANSACTION = 2 ** 32 - 1;
/** MAXFNAMELEN of PostgreSQL's xlog_internal.h, less the final zero. */
const MAX_RESTORE_POINT_BYTES = 63;

/** CNPG reads a time without offset as UTC when it chooses the base backup, and PostgreSQL in the server's time zone when it replays. */
export function timeProblem(time: string): string | undefined {
  const cure = 'write date, time and offset, such as \'2026-02-05T08:06:00Z\' or \'2026-02-05T09:06:00+01:00\'';
  const match = RFC3339.exec(time);
  if (!match) {
    return `the time of a recovery target should be RFC 3339 with seconds and an offset, got '${time}': it would be refused or mean another moment; ${cure}`;
  }
  const [hours, minutes] = match.slice(7).map((part) => Number(part ?? 0));
  return isMoment(match.slice(1, 7)) && hours <= MAX_OFFSET_HOURS && minutes < 60 ? undefined
    : `the time of a recovery target does not exist, got '${time}': PostgreSQL would refuse it after the whole restore; ${cure}`;
}

/** CNPG does not look at it until the base backup is sought. */
export function backupIdProblem(backupId: string): string | undefined {
  const match = BACKUP_ID.exec(backupId);
  return match && isMoment(match.slice(1)) ? undefined
    : `a backup id should be Barman's, YYYYMMDDTHHMMSS such as '20260205T020001', got '${backupId}': no base backup would be found; `
      + 'it is the folder\'s name below base/, not the name of a Backup';
}

/** The webhook lets each half have 64 bits; PostgreSQL has 32. */
export function lsnProblem(position: string): string | undefined {
  return /^[0-9A-Fa-f]{1,8}\/[0-9A-Fa-f]{1,8}$/.test(position) ? undefined
    : `a WAL position should be two hexadecimal numbers of up to eight digits, such as '0/3000028', got '${position}': the Cluster would be refused, or PostgreSQL would`;
}

export function xidProblem(xid: number): string | undefined {
  return Number.isInteger(xid) && xid >= FIRST_TRANSACTION && xid <= LAST_TRANSACTION ? undefined
    : `a transaction id should be a whole number from ${FIRST_TRANSACTION} to ${LAST_TRANSACTION}, got ${xid}: no transaction has it, and the recovery would fail`;
}

export function restorePointProblem(name: string): string | undefined {
  // eslint's no-control-regex is why this is no regular expression
  const control = [...name].some((character) => character < ' ' || character === '\x7f');
  const bytes = Buffer.byteLength(name);
  return bytes >= 1 && bytes <= MAX_RESTORE_POINT_BYTES && !control ? undefined
    : `the name of a restore point should have 1 to ${MAX_RESTORE_POINT_BYTES} bytes and no control characters, got ${JSON.stringify(name)} (${bytes} bytes): `
      + 'CNPG would refuse it, and pg_create_restore_point() can\'t have made it';
}

/** Whether year, month, day, hour, minute and second are a moment of the calendar. */
function isMoment(parts: string[]): boolean {
  const [year, month, day, hour, minute, second] = parts.map(Number);
  const date = new Date(Date.UTC(2000, month - 1, day, hour, minute, second));
  // Date.UTC takes years below 100 for those of the twentieth century
  date.setUTCFullYear(year, month - 1, day);
  return year >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    && date.getUTCHours() === hour && date.getUTCMinutes() === minute && date.getUTCSeconds() === second;
}
