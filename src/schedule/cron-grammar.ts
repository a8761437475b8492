/**
 * The grammar of `cron.Parse` in robfig/cron v1.2.0, with which CNPG reads `ScheduledBackup.spec.schedule`, and its
 * error messages word for word. It is not the crontab grammar: six fields with the seconds first, and of five
 * fields it is the day of the week that is missing.
 */

import { parseGoInt } from './go-text';

/** One field: the values at which it lets the schedule run. */
export interface CronField {
  /** In ascending order; empty for a field such as `,`, which is accepted and never matches. */
  readonly values: number[];
  /** Whether any of its ranges starts with `*` or `?`, with or without a step: decides how the two day fields combine. */
  readonly star: boolean;
}

export interface CronFields {
  readonly second: CronField;
  readonly minute: CronField;
  readonly hour: CronField;
  readonly dayOfMonth: CronField;
  readonly month: CronField;
  readonly dayOfWeek: CronField;
}

/** The values a field can have, and the names some of them go by. */
export interface FieldBounds {
  readonly min: number;
  readonly max: number;
  readonly names: string[];
}

export const FIELD_BOUNDS: { readonly [field in keyof CronFields]: FieldBounds } = {
  second: { min: 0, max: 59, names: [] },
  minute: { min: 0, max: 59, names: [] },
  hour: { min: 0, max: 23, names: [] },
  dayOfMonth: { min: 1, max: 31, names: [] },
  month: { min: 1, max: 12, names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] },
  dayOfWeek: { min: 0, max: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
};

/** White space by Go's `unicode.IsSpace`, which differs from JavaScript's `\s`. */
const SPACES = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

export function splitFields(expression: string): string[] {
  return expression.split(SPACES).filter((text) => text !== '');
}

/** Reads an expression of six fields, or of five, which run on every day of the week. */
export function parseFields(expression: string): CronFields {
  const texts = splitFields(expression);
  if (texts.length < 5 || texts.length > 6) {
    throw new Error(`Expected 5 to 6 fields, found ${texts.length}: ${expression}`);
  }
  const [second, minute, hour, dayOfMonth, month, dayOfWeek = '*'] = texts;
  return {
    second: parseField(second, FIELD_BOUNDS.second),
    minute: parseField(minute, FIELD_BOUNDS.minute),
    hour: parseField(hour, FIELD_BOUNDS.hour),
    dayOfMonth: parseField(dayOfMonth, FIELD_BOUNDS.dayOfMonth),
    month: parseField(month, FIELD_BOUNDS.month),
    dayOfWeek: parseField(dayOfWeek, FIELD_BOUNDS.dayOfWeek),
  };
}

function parseField(text: string, bounds: FieldBounds): CronField {
  const ranges = text.split(',').filter((range) => range !== '').map((range) => parseRange(range, bounds));
  const values = new Set(ranges.flatMap((range) => range.values));
  return {
    values: [...values].sort((a, b) => a - b),
    star: ranges.some((range) => range.star),
  };
}

function parseRange(text: string, bounds: FieldBounds): CronField {
  const [range, stepText, ...moreSlashes] = text.split('/');
  const [low, high, ...moreHyphens] = range.split('-');
  const star = low === '*' || low === '?';

  let start = BigInt(bounds.min);
  let end = BigInt(bounds.max);
  if (!star) { // after a star everything up to the slash is ignored: `*-foo` is `*`
    start = parseIntOrName(low, bounds.names, bounds.min);
    if (moreHyphens.length > 0) throw new Error(`Too many hyphens: ${text}`);
    end = high === undefined ? start : parseIntOrName(high, bounds.names, bounds.min);
  }

  let step = 1n;
  if (moreSlashes.length > 0) throw new Error(`Too many slashes: ${text}`);
  if (stepText !== undefined) {
    step = parseNumber(stepText);
    if (high === undefined) end = BigInt(bounds.max); // `5/10` is `5-59/10`
  }

  if (start < bounds.min) throw new Error(`Beginning of range (${start}) below minimum (${bounds.min}): ${text}`);
  if (end > bounds.max) throw new Error(`End of range (${end}) above maximum (${bounds.max}): ${text}`);
  if (start > end) throw new Error(`Beginning of range (${start}) beyond end of range (${end}): ${text}`);
  if (step === 0n) throw new Error(`Step of range should be a positive number: ${text}`);

  const values: number[] = [];
  for (let value = start; value <= end; value += step) values.push(Number(value));
  return { values, star };
}

function parseIntOrName(text: string, names: string[], firstValue: number): bigint {
  const index = names.indexOf(text.toLowerCase());
  return index >= 0 ? BigInt(firstValue + index) : parseNumber(text);
}

function parseNumber(text: string): bigint {
  let value: bigint;
  try {
    value = parseGoInt(text);
  } catch (error) {
    throw new Error(`Failed to parse int from ${text}: ${(error as Error).message}`);
  }
  if (value < 0n) throw new Error(`Negative number (${value}) not allowed: ${text}`);
  return value;
}
