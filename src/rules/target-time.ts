/** The forms that CNPG admits and that have an offset: with a space as PostgreSQL writes it, with a `T` as RFC 3339 (machinery pkg/types/time.go). */
const WITH_SPACE = /^(\d{4,})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(\.\d+)?(Z|[+-]\d\d(?::\d\d(?::\d\d)?)?)$/;
const WITH_T = /^(\d{4})-(\d\d)-(\d\d)T(\d{1,2}):(\d\d):(\d\d)([.,]\d+)?(Z|[+-]\d\d:\d\d)$/;
/** The forms without an offset that it admits; the one with a space is read in the server's time zone. */
const WITHOUT_OFFSET = /^\d+-\d\d-\d\d([ T]\d\d:\d\d:\d\d([.,]\d+)?)?$/;

export type TargetTime = { readonly problem: 'no-offset' | 'no-time' | 'no-date' } | { readonly instant: number };

/** The moment that a `targetTime` means, if CNPG and PostgreSQL agree on one. */
export function parseTargetTime(time: string): TargetTime {
  const match = WITH_SPACE.exec(time) ?? WITH_T.exec(time);
  if (!match) return { problem: WITHOUT_OFFSET.test(time) ? 'no-offset' : 'no-time' };
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number);
  const utc = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(utc);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  return isReal ? { instant: utc - offsetSeconds(match[8]) * 1000 } : { problem: 'no-date' };
}

/** The moment that a base backup's id (`20260201T020000`) stands for. Barman takes the time of its container, which is UTC. */
export function backupIdInstant(id: string): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/.exec(id);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function offsetSeconds(offset: string): number {
  if (offset === 'Z') return 0;
  const [hours, minutes = 0, seconds = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds);
}
