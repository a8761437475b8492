import { hasEmptyField, isWeekly } from './calendar-fields';
import type { CalendarFields } from './calendar-fields';

/** The time between two successive runs, in seconds. */
export interface ScheduleGaps {
  readonly shortest: number;
  readonly longest: number;
}

const DAY_SECONDS = 24 * 60 * 60;
/** CNPG looks five years ahead for the next run. Five years have one leap day at least. */
const SEARCH_SECONDS = (5 * 365 + 1) * DAY_SECONDS;

const WEEK_DAYS = 7;
/** Dates and days of the week repeat after 28 years; 2100, which is no leap year, is left out of account. */
const CALENDAR_DAYS = 28 * 365 + 7;
const CYCLE_START = Date.UTC(2001, 0, 1);

/**
 * The shortest and the longest gap, exact and whatever the present date, or undefined if the schedule never runs.
 * More than five years between two runs is never: CNPG gives up before.
 *
 * The times of one day are the same on every day, so nothing is enumerated but days: seven if only days of the
 * week matter, else those of 28 years, which takes about a millisecond.
 */
export function calendarGaps(fields: CalendarFields): ScheduleGaps | undefined {
  if (hasEmptyField(fields)) return undefined;

  const cycle = isWeekly(fields) ? WEEK_DAYS : CALENDAR_DAYS;
  const days = runDays(fields, cycle);
  if (days.length === 0) return undefined;

  const inMinute = repeat({ first: 0, last: 0, shortest: Infinity, longest: 0 }, fields.seconds, 1);
  const inHour = repeat(inMinute, fields.minutes, 60);
  const inDay = repeat(inHour, fields.hours, 60 * 60);
  const { shortest, longest } = repeat(inDay, [...days, days[0] + cycle], DAY_SECONDS);
  return longest > SEARCH_SECONDS ? undefined : { shortest, longest };
}

/** The runs within a span of time, in seconds from its beginning. */
interface Runs extends ScheduleGaps {
  readonly first: number;
  readonly last: number;
}

/** The same runs in several spans, say a minute's in each of the minutes of an hour. */
function repeat(runs: Runs, starts: number[], unit: number): Runs {
  const length = runs.last - runs.first;
  const between = starts.slice(1).map((start, index) => (start - starts[index]) * unit - length);
  return {
    first: starts[0] * unit + runs.first,
    last: starts[starts.length - 1] * unit + runs.last,
    shortest: Math.min(runs.shortest, ...between),
    longest: Math.max(runs.longest, ...between),
  };
}

function runDays(fields: CalendarFields, cycle: number): number[] {
  const days: number[] = [];
  for (let day = 0; day < cycle; day++) {
    if (matchesDay(fields, new Date(CYCLE_START + day * DAY_SECONDS * 1000))) days.push(day);
  }
  return days;
}

function matchesDay(fields: CalendarFields, date: Date): boolean {
  if (!fields.months.includes(date.getUTCMonth() + 1)) return false;
  const dayOfMonth = fields.daysOfMonth.includes(date.getUTCDate());
  const dayOfWeek = fields.daysOfWeek.includes(date.getUTCDay());
  return fields.bothDays ? dayOfMonth && dayOfWeek : dayOfMonth || dayOfWeek;
}
