const DAYS: { [unit: string]: number } = { d: 1, w: 7, m: 31 };

/** The days of a `retentionPolicy`; a month has 31 in Barman. Undefined if it is none. */
export function retentionDays(policy: string | undefined): number | undefined {
  const match = /^([1-9]\d*)([dwm])$/.exec(policy ?? '');
  return match ? Number(match[1]) * DAYS[match[2]] : undefined;
}
