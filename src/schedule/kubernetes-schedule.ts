/**
 * What Kubernetes makes of `CronJob.spec.schedule`: robfig/cron v3.0.1, `ParseStandard`. Each field reads as in CNPG's
 * grammar, but there are five, the first is minutes, and in a day field a star with a step is no star.
 */

import { toCalendarFields } from './calendar-fields';
import { parseCnpgSchedule } from './cnpg-schedule';
import { FIELD_BOUNDS, parseFields, splitFields } from './cron-grammar';
import type { FieldBounds } from './cron-grammar';
import { calendarGaps } from './schedule-gaps';
import type { ScheduleGaps } from './schedule-gaps';

/**
 * The shortest and the longest time between two runs, whatever the time zone, or undefined if it never runs. Throws for
 * what Kubernetes refuses.
 */
export function kubernetesGaps(expression: string): ScheduleGaps | undefined {
  // descriptors are the same in both versions
  if (expression.startsWith('@')) return parseCnpgSchedule(expression).gaps();
  const fields = splitFields(expression);
  if (fields.length !== 5) throw new Error(`expected exactly 5 fields, found ${fields.length}: ${expression}`);
  const [minute, hour, dayOfMonth, month, dayOfWeek] = fields;
  const days = [withoutSteppedStars(dayOfMonth, FIELD_BOUNDS.dayOfMonth), month, withoutSteppedStars(dayOfWeek, FIELD_BOUNDS.dayOfWeek)];
  return calendarGaps(toCalendarFields(parseFields(['0', minute, hour, ...days].join(' '))));
}

/** The same values written as a range, where a star has a step of two or more. */
function withoutSteppedStars(field: string, { min, max }: FieldBounds): string {
  return field.split(',').map((range) => range.replace(/^[*?](-[^/]*)?\/(?!\+?0*1$)/, `${min}-${max}/`)).join(',');
}
