import { Cron } from 'croner';
import { hasEmptyField, toExpression } from './calendar-fields';
import type { CalendarFields } from './calendar-fields';

/** How many calendar years after the present one CNPG looks for the next run. */
const YEARS_AHEAD = 5;
const FEBRUARY = 2;

/** The next runs after a point in time, in UTC: fewer than asked for if CNPG would give up the search for more. */
export function calendarRuns(fields: CalendarFields, after: Date, count: number): Date[] {
  if (hasEmptyField(fields)) return [];
  const searches = apartFromFebruary(fields);
  const runs: Date[] = [];
  while (runs.length < count) {
    const from = runs[runs.length - 1] ?? after;
    const missing = count - runs.length;
    const found = searches.flatMap((search) => runsWithinReach(search, from, missing));
    if (found.length === 0) break;
    runs.push(...found.sort((a, b) => a.getTime() - b.getTime()).slice(0, missing));
  }
  return runs;
}

/**
 * croner 10 takes February 30 for March 2 and thereby passes over March 1, so that of days 1 and 31 it misses one
 * in March. Nothing is passed over if February is searched by itself.
 */
function apartFromFebruary(fields: CalendarFields): CalendarFields[] {
  const february = fields.months.filter((month) => month === FEBRUARY);
  const others = fields.months.filter((month) => month !== FEBRUARY);
  return [february, others].filter((months) => months.length > 0).map((months) => ({ ...fields, months }));
}

/** The years are part of the expression, so that the search ends where CNPG's does, and soon. */
function runsWithinReach(fields: CalendarFields, after: Date, count: number): Date[] {
  const year = new Date(after.getTime() + 1000).getUTCFullYear();
  const cron = new Cron(`${toExpression(fields)} ${year}-${year + YEARS_AHEAD}`, { utcOffset: 0, domAndDow: fields.bothDays });
  return cron.nextRuns(count, after);
}
