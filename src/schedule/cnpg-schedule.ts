/** What CNPG makes of `ScheduledBackup.spec.schedule`: when it runs, in UTC, and in words. */

import { hasEmptyField, toCalendarFields, toExpression } from './calendar-fields';
import type { CalendarFields } from './calendar-fields';
import { parseFields, splitFields } from './cron-grammar';
import { parseGoDuration } from './go-text';
import { calendarGaps } from './schedule-gaps';
import type { ScheduleGaps } from './schedule-gaps';
import { calendarRuns } from './schedule-runs';

export interface CnpgSchedule {
  /** Five or six; undefined for a descriptor such as `@daily`. */
  readonly fieldCount?: number;
  /** The next runs after a point in time, in the operator's time zone taken as UTC; fewer than asked for if CNPG finds no more. */
  nextRuns(after: Date, count: number): Date[];
  /** The shortest and the longest time between two runs, or undefined if the schedule never runs. */
  gaps(): ScheduleGaps | undefined;
  /** When it runs, in English, to be read within a sentence: `at 02:00, every day`. */
  describe(): string;
}

const DESCRIPTORS = new Map([
  ['@yearly', '0 0 0 1 1 *'],
  ['@annually', '0 0 0 1 1 *'],
  ['@monthly', '0 0 0 1 * *'],
  ['@weekly', '0 0 0 * * 0'],
  ['@daily', '0 0 0 * * *'],
  ['@midnight', '0 0 0 * * *'],
  ['@hourly', '0 0 * * * *'],
]);
const EVERY = '@every ';

/** Reads a schedule as CNPG does, or throws the message with which CNPG refuses it. */
export function parseCnpgSchedule(expression: string): CnpgSchedule {
  if (expression === '') throw new Error('Empty spec string');
  if (expression.startsWith('@')) return parseDescriptor(expression);
  return new CalendarSchedule(toCalendarFields(parseFields(expression)), splitFields(expression).length);
}

function parseDescriptor(descriptor: string): CnpgSchedule {
  const equivalent = DESCRIPTORS.get(descriptor);
  if (equivalent !== undefined) return new CalendarSchedule(toCalendarFields(parseFields(equivalent)));
  if (!descriptor.startsWith(EVERY)) throw new Error(`Unrecognized descriptor: ${descriptor}`);
  try {
    return new IntervalSchedule(parseGoDuration(descriptor.slice(EVERY.length)));
  } catch (error) {
    throw new Error(`Failed to parse duration ${descriptor}: ${(error as Error).message}`);
  }
}

class CalendarSchedule implements CnpgSchedule {
  constructor(private readonly fields: CalendarFields, public readonly fieldCount?: number) {
  }

  public nextRuns(after: Date, count: number): Date[] {
    return calendarRuns(this.fields, after, count);
  }

  public gaps(): ScheduleGaps | undefined {
    return calendarGaps(this.fields);
  }

  public describe(): string {
    if (hasEmptyField(this.fields)) return 'never';
    // loaded when somebody asks: it takes several times as long to load as the rest of this folder
    const cronstrue: typeof import('cronstrue') = require('cronstrue');
    const sentence = cronstrue.toString(toExpression(this.fields), {
      use24HourTimeFormat: true,
      verbose: true,
      logicalAndDayFields: this.fields.bothDays,
    });
    return sentence.charAt(0).toLowerCase() + sentence.slice(1);
  }
}

/** `@every`: a fixed delay after the operator's last check, a second at least. */
class IntervalSchedule implements CnpgSchedule {
  private readonly seconds: number;

  constructor(seconds: number) {
    this.seconds = Math.max(1, seconds);
  }

  public nextRuns(after: Date, count: number): Date[] {
    const start = Math.floor(after.getTime() / 1000);
    return Array.from({ length: count }, (_, index) => new Date((start + (index + 1) * this.seconds) * 1000));
  }

  public gaps(): ScheduleGaps {
    return { shortest: this.seconds, longest: this.seconds };
  }

  public describe(): string {
    return `every ${inWords(this.seconds)}, counted from the operator's last check`;
  }
}

/** In the largest unit that comes out whole: 5400 seconds are 90 minutes. */
export function inWords(seconds: number): string {
  const [unit, length] = seconds % 3600 === 0 ? ['hour', 3600] as const
    : seconds % 60 === 0 ? ['minute', 60] as const
      : ['second', 1] as const;
  const count = seconds / length;
  return count === 1 ? unit : `${count} ${unit}s`;
}
