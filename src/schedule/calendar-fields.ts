import { FIELD_BOUNDS } from './cron-grammar';
import type { CronFields, FieldBounds } from './cron-grammar';

/** When a schedule runs, without the grammar's subtleties: equal schedules have equal fields. */
export interface CalendarFields {
  readonly seconds: number[];
  readonly minutes: number[];
  readonly hours: number[];
  readonly daysOfMonth: number[];
  readonly months: number[];
  readonly daysOfWeek: number[];
  /** Whether a day has to match both day fields; otherwise one is enough, and then neither field has all values or none. */
  readonly bothDays: boolean;
}

const ALL_DAYS_OF_MONTH = allValues(FIELD_BOUNDS.dayOfMonth);
const ALL_DAYS_OF_WEEK = allValues(FIELD_BOUNDS.dayOfWeek);

export function toCalendarFields(fields: CronFields): CalendarFields {
  return {
    seconds: fields.second.values,
    minutes: fields.minute.values,
    hours: fields.hour.values,
    months: fields.month.values,
    ...combineDays(fields),
  };
}

function combineDays(fields: CronFields): Pick<CalendarFields, 'daysOfMonth' | 'daysOfWeek' | 'bothDays'> {
  const daysOfMonth = fields.dayOfMonth.values;
  const daysOfWeek = fields.dayOfWeek.values;
  // a star counts even where it has a step
  if (fields.dayOfMonth.star || fields.dayOfWeek.star) return { daysOfMonth, daysOfWeek, bothDays: true };

  if (isAll(daysOfMonth, FIELD_BOUNDS.dayOfMonth) || isAll(daysOfWeek, FIELD_BOUNDS.dayOfWeek)) {
    return { daysOfMonth: ALL_DAYS_OF_MONTH, daysOfWeek: ALL_DAYS_OF_WEEK, bothDays: true };
  }
  if (daysOfMonth.length === 0) return { daysOfMonth: ALL_DAYS_OF_MONTH, daysOfWeek, bothDays: true };
  if (daysOfWeek.length === 0) return { daysOfMonth, daysOfWeek: ALL_DAYS_OF_WEEK, bothDays: true };
  return { daysOfMonth, daysOfWeek, bothDays: false };
}

/** Whether the schedule runs on certain days of the week of every month, whatever their date. */
export function isWeekly(fields: CalendarFields): boolean {
  return isAll(fields.daysOfMonth, FIELD_BOUNDS.dayOfMonth) && isAll(fields.months, FIELD_BOUNDS.month);
}

/** Whether a field has no value at all, so that the schedule can never run. */
export function hasEmptyField(fields: CalendarFields): boolean {
  return [fields.seconds, fields.minutes, fields.hours, fields.daysOfMonth, fields.months, fields.daysOfWeek]
    .some((values) => values.length === 0);
}

/** The fields in the plainest cron notation, which every cron library reads alike. No field may be empty. */
export function toExpression(fields: CalendarFields): string {
  return [
    toText(fields.seconds, FIELD_BOUNDS.second),
    toText(fields.minutes, FIELD_BOUNDS.minute),
    toText(fields.hours, FIELD_BOUNDS.hour),
    toText(fields.daysOfMonth, FIELD_BOUNDS.dayOfMonth),
    toText(fields.months, FIELD_BOUNDS.month),
    toText(fields.daysOfWeek, FIELD_BOUNDS.dayOfWeek),
  ].join(' ');
}

function toText(values: number[], bounds: FieldBounds): string {
  if (isAll(values, bounds)) return '*';
  return asStep(values, bounds) ?? asList(values);
}

/**
 * A step only where it comes out even: `*` with a step of 5 hours runs at 20:00 and again at midnight, and a
 * description must not call that "every 5 hours".
 */
function asStep(values: number[], { min, max }: FieldBounds): string | undefined {
  const step = (max - min + 1) / values.length;
  const even = Number.isInteger(step) && values.length > 1 && values.every((value, index) => value === min + index * step);
  return even ? `*/${step}` : undefined;
}

/** Single values and, from three neighbours on, ranges. */
function asList(values: number[]): string {
  const parts: string[] = [];
  for (let start = 0; start < values.length;) {
    let end = start;
    while (values[end + 1] === values[end] + 1) end++;
    if (end - start >= 2) {
      parts.push(`${values[start]}-${values[end]}`);
      start = end + 1;
    } else {
      parts.push(`${values[start]}`);
      start++;
    }
  }
  return parts.join(',');
}

function isAll(values: number[], { min, max }: FieldBounds): boolean {
  return values.length === max - min + 1;
}

function allValues({ min, max }: FieldBounds): number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}
