import type { Cron } from 'cdk8s';
import { failIf } from '../errors';

/**
 * A day of the week.
 */
export enum Weekday {
  /** Sunday. */
  SUNDAY = 0,
  /** Monday. */
  MONDAY = 1,
  /** Tuesday. */
  TUESDAY = 2,
  /** Wednesday. */
  WEDNESDAY = 3,
  /** Thursday. */
  THURSDAY = 4,
  /** Friday. */
  FRIDAY = 5,
  /** Saturday. */
  SATURDAY = 6,
}

/**
 * The time of a daily backup.
 */
export interface DailyScheduleOptions {
  /**
   * The hour, a whole number from 0 to 23, in the time zone of the CNPG operator: UTC, unless its container sets
   * another.
   *
   * @default 2
   */
  readonly hour?: number;

  /**
   * The minute, a whole number from 0 to 59.
   *
   * @default 0
   */
  readonly minute?: number;
}

/**
 * The day and time of a weekly backup.
 */
export interface WeeklyScheduleOptions extends DailyScheduleOptions {
  /**
   * The day of the week.
   */
  readonly weekday: Weekday;
}

/**
 * The day and time of a monthly backup.
 */
export interface MonthlyScheduleOptions extends DailyScheduleOptions {
  /**
   * The day of the month, a whole number from 1 to 28: a later day is missing from some months.
   *
   * @default 1
   */
  readonly day?: number;
}

/**
 * The minute of a backup that is taken several times a day.
 */
export interface EveryHoursScheduleOptions {
  /**
   * The minute of the hour, a whole number from 0 to 59.
   *
   * @default 0
   */
  readonly minute?: number;
}

const DEFAULT_HOUR = 2;
const HOURS_OF_A_DAY = 24;
/** The last day that every month has. */
const LAST_COMMON_DAY = 28;

/**
 * When base backups are taken. WAL is archived all the time, whatever the schedule: more frequent base backups make
 * a recovery shorter, not more precise.
 *
 * CNPG does not read crontab's five fields but six, the first of them for seconds: `0 3 * * *` in a ScheduledBackup
 * is not daily at 03:00 but hourly, three minutes past. A schedule made here means what its factory says.
 *
 * All times are in the time zone of the CNPG operator, which is UTC unless its container sets another.
 */
export class BackupSchedule {
  /**
   * Once a day.
   *
   * @throws if the hour or the minute does not exist
   */
  public static daily(options: DailyScheduleOptions = {}): BackupSchedule {
    return new BackupSchedule(`${timeOfDay('daily', options)} * * *`);
  }

  /**
   * Once a week.
   *
   * @throws if the hour or the minute does not exist
   */
  public static weekly(options: WeeklyScheduleOptions): BackupSchedule {
    const { weekday } = options;
    failIf(isWhole(weekday, Weekday.SUNDAY, Weekday.SATURDAY) ? undefined
      : `'weekday' of BackupSchedule.weekly should be a Weekday, got '${weekday}': CNPG knows 0 (Sunday) to 6 (Saturday) and would refuse the ScheduledBackup; write Weekday.SUNDAY for Sunday`);
    return new BackupSchedule(`${timeOfDay('weekly', options)} * * ${weekday}`);
  }

  /**
   * Once a month.
   *
   * @throws if some months do not have the day, or if the hour or the minute does not exist
   */
  public static monthly(options: MonthlyScheduleOptions = {}): BackupSchedule {
    const { day = 1 } = options;
    failIf(isWhole(day, 1, LAST_COMMON_DAY) ? undefined
      : `'day' of BackupSchedule.monthly should be a whole number from 1 to ${LAST_COMMON_DAY}, got '${day}': a month without that day would have no backup; write ${LAST_COMMON_DAY} for the end of the month`);
    return new BackupSchedule(`${timeOfDay('monthly', options)} ${day} * *`);
  }

  /**
   * Several times a day at equal distances, the first in the hour after midnight.
   *
   * @param hours the hours from one backup to the next: 1, 2, 3, 4, 6, 8, 12 or 24
   * @throws if the hours do not divide a day, or if the minute does not exist
   */
  public static everyHours(hours: number, options: EveryHoursScheduleOptions = {}): BackupSchedule {
    failIf(isWhole(hours, 1, HOURS_OF_A_DAY) && HOURS_OF_A_DAY % hours === 0 ? undefined
      : `'hours' of BackupSchedule.everyHours should divide a day, got '${hours}': CNPG counts from midnight on every day anew, so the backups would not be as far apart as you say; write 1, 2, 3, 4, 6, 8, 12 or 24`);
    const step = hours === 1 ? '*' : hours === HOURS_OF_A_DAY ? '0' : `*/${hours}`;
    return new BackupSchedule(`0 ${minuteOf('everyHours', options.minute)} ${step} * * *`);
  }

  /**
   * The times of a cdk8s `Cron`, whose five fields mean what they mean in crontab.
   *
   * Days of the week are 0 to 6 or `SUN` to `SAT`: CNPG does not know 7.
   *
   * @throws if CNPG would refuse the expression, or if it never runs, or more often than every five minutes
   */
  public static fromCron(cron: Cron): BackupSchedule {
    const expression = `0 ${cron.expressionString}`;
    failIf(scheduleProblem(`cron '${cron.expressionString}', written as '${expression}',`, expression));
    return new BackupSchedule(expression);
  }

  /**
   * The times of an expression in CNPG's own notation, written to the ScheduledBackup as it is.
   *
   * @param expression six fields (second, minute, hour, day of month, month, day of week) or a descriptor such as `@daily` or `@every 12h`
   * @throws if it has five fields, if CNPG would refuse it, or if it never runs, or more often than every five minutes
   */
  public static expression(expression: string): BackupSchedule {
    failIf(scheduleProblem(`expression '${expression}'`, expression));
    return new BackupSchedule(expression);
  }

  /**
   * The schedule in CNPG's notation, as it is written to `spec.schedule` of the ScheduledBackup.
   */
  public readonly expressionString: string;

  private constructor(expressionString: string) {
    this.expressionString = expressionString;
  }
}

/** Only expressions need the parser, which takes a while to load. */
function scheduleProblem(what: string, expression: string): string | undefined {
  const parser: typeof import('./schedule-problem') = require('./schedule-problem');
  return parser.scheduleProblem(what, expression);
}

/** Second, minute and hour. */
function timeOfDay(factory: string, { hour = DEFAULT_HOUR, minute }: DailyScheduleOptions): string {
  failIf(isWhole(hour, 0, HOURS_OF_A_DAY - 1) ? undefined
    : `'hour' of BackupSchedule.${factory} should be a whole number from 0 to 23, got '${hour}': CNPG would refuse the ScheduledBackup; write 0 for midnight`);
  return `0 ${minuteOf(factory, minute)} ${hour}`;
}

function minuteOf(factory: string, minute: number = 0): number {
  failIf(isWhole(minute, 0, 59) ? undefined
    : `'minute' of BackupSchedule.${factory} should be a whole number from 0 to 59, got '${minute}': CNPG would refuse the ScheduledBackup; write 0 for the full hour`);
  return minute;
}

function isWhole(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
