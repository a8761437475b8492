import { Cron } from 'cdk8s';
import * as fc from 'fast-check';
import { BackupSchedule, Weekday } from '../../src/schedule/backup-schedule';
import type {
  DailyScheduleOptions, EveryHoursScheduleOptions, MonthlyScheduleOptions, WeeklyScheduleOptions,
} from '../../src/schedule/backup-schedule';
import { parseCnpgSchedule } from '../../src/schedule/cnpg-schedule';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

describe('daily', () => {
  test('is at 02:00', () => {
    expect(BackupSchedule.daily().expressionString).toBe('0 0 2 * * *');
  });

  test('at another time', () => {
    const options: Required<DailyScheduleOptions> = { hour: 23, minute: 59 };
    expect(BackupSchedule.daily(options).expressionString).toBe('0 59 23 * * *');
    expect(BackupSchedule.daily({ hour: 0 }).expressionString).toBe('0 0 0 * * *');
    expect(BackupSchedule.daily({ minute: 5 }).expressionString).toBe('0 5 2 * * *');
  });

  test.each([24, -1, 2.5, NaN])('fails with hour %p', (hour) => {
    expectFailure(() => BackupSchedule.daily({ hour }),
      `'hour' of BackupSchedule.daily should be a whole number from 0 to 23, got '${hour}': CNPG would refuse the ScheduledBackup; write 0 for midnight`);
  });

  test.each([60, -1, 0.5, Infinity])('fails with minute %p', (minute) => {
    expectFailure(() => BackupSchedule.daily({ minute }),
      `'minute' of BackupSchedule.daily should be a whole number from 0 to 59, got '${minute}': CNPG would refuse the ScheduledBackup; write 0 for the full hour`);
  });
});

describe('weekly', () => {
  test('is at 02:00', () => {
    expect(BackupSchedule.weekly({ weekday: Weekday.SUNDAY }).expressionString).toBe('0 0 2 * * 0');
    expect(BackupSchedule.weekly({ weekday: Weekday.SATURDAY }).expressionString).toBe('0 0 2 * * 6');
  });

  test('at another time', () => {
    const options: Required<WeeklyScheduleOptions> = { weekday: Weekday.WEDNESDAY, hour: 4, minute: 30 };
    expect(BackupSchedule.weekly(options).expressionString).toBe('0 30 4 * * 3');
  });

  test.each([7, -1, 1.5])('fails with weekday %p', (weekday) => {
    expectFailure(() => BackupSchedule.weekly({ weekday }),
      `'weekday' of BackupSchedule.weekly should be a Weekday, got '${weekday}': CNPG knows 0 (Sunday) to 6 (Saturday) and would refuse the ScheduledBackup; write Weekday.SUNDAY for Sunday`);
  });

  test('fails with a time that does not exist', () => {
    expectFailure(() => BackupSchedule.weekly({ weekday: Weekday.MONDAY, hour: 24 }),
      "'hour' of BackupSchedule.weekly should be a whole number from 0 to 23, got '24': CNPG would refuse the ScheduledBackup; write 0 for midnight");
    expectFailure(() => BackupSchedule.weekly({ weekday: Weekday.MONDAY, minute: 60 }),
      "'minute' of BackupSchedule.weekly should be a whole number from 0 to 59, got '60': CNPG would refuse the ScheduledBackup; write 0 for the full hour");
  });
});

describe('monthly', () => {
  test('is on the first at 02:00', () => {
    expect(BackupSchedule.monthly().expressionString).toBe('0 0 2 1 * *');
  });

  test('on another day at another time', () => {
    const options: Required<MonthlyScheduleOptions> = { day: 28, hour: 3, minute: 15 };
    expect(BackupSchedule.monthly(options).expressionString).toBe('0 15 3 28 * *');
  });

  test.each([29, 31, 0, 1.5])('fails with day %p', (day) => {
    expectFailure(() => BackupSchedule.monthly({ day }),
      `'day' of BackupSchedule.monthly should be a whole number from 1 to 28, got '${day}': a month without that day would have no backup; write 28 for the end of the month`);
  });

  test('fails with a time that does not exist', () => {
    expectFailure(() => BackupSchedule.monthly({ hour: 24 }),
      "'hour' of BackupSchedule.monthly should be a whole number from 0 to 23, got '24': CNPG would refuse the ScheduledBackup; write 0 for midnight");
    expectFailure(() => BackupSchedule.monthly({ minute: 60 }),
      "'minute' of BackupSchedule.monthly should be a whole number from 0 to 59, got '60': CNPG would refuse the ScheduledBackup; write 0 for the full hour");
  });
});

describe('every so many hours', () => {
  test.each([
    [1, '0 0 * * * *'],
    [2, '0 0 */2 * * *'],
    [12, '0 0 */12 * * *'],
    [24, '0 0 0 * * *'],
  ])('%d', (hours, expression) => {
    expect(BackupSchedule.everyHours(hours).expressionString).toBe(expression);
  });

  test('at another minute', () => {
    const options: Required<EveryHoursScheduleOptions> = { minute: 30 };
    expect(BackupSchedule.everyHours(6, options).expressionString).toBe('0 30 */6 * * *');
  });

  test.each([5, 0, -6, 1.5, 48])('fails with %p', (hours) => {
    expectFailure(() => BackupSchedule.everyHours(hours),
      `'hours' of BackupSchedule.everyHours should divide a day, got '${hours}': CNPG counts from midnight on every day anew, so the backups would not be as far apart as you say; write 1, 2, 3, 4, 6, 8, 12 or 24`);
  });

  test('fails with a minute that does not exist', () => {
    expectFailure(() => BackupSchedule.everyHours(6, { minute: 60 }),
      "'minute' of BackupSchedule.everyHours should be a whole number from 0 to 59, got '60': CNPG would refuse the ScheduledBackup; write 0 for the full hour");
  });
});

describe('an expression', () => {
  test.each(['0 0 3 * * *', '0 0 3 * * SUN', '@daily', '@every 12h', '0 */5 * * * *', '0 0 3 29 2 *'])('is kept as it is: %j', (expression) => {
    expect(BackupSchedule.expression(expression).expressionString).toBe(expression);
  });

  test.each([
    ['0 3 * * *', 'would run at 3 minutes past the hour, every hour, every day', "'0 0 3 * * *' to run at 03:00, every day"],
    ['0 3 * * 1', 'would run at 3 minutes past the hour, every hour, every day, only in January', "'0 0 3 * * 1' to run at 03:00, only on Monday"],
    ['0 3 1 * *', 'would run at 01:03, every day', "'0 0 3 1 * *' to run at 03:00, on day 1 of the month"],
    ['*/15 * * * *', 'would run every 15 seconds, every minute, every hour, every day', "'0 */15 * * * *' to run every 15 minutes, every hour, every day"],
    [' 0  3 * *\tSUN', 'would be refused: Failed to parse int from SUN: strconv.Atoi: parsing "SUN": invalid syntax', "'0 0 3 * * SUN' to run at 03:00, only on Sunday"],
  ])('fails with the five fields %j', (expression, consequence, cure) => {
    expectFailure(() => BackupSchedule.expression(expression),
      `expression '${expression}' has five fields, and CNPG takes the first for seconds: it ${consequence}\nwrite ${cure}`);
  });

  test.each([
    ['0 3 * * 7', 'would run at 3 minutes past the hour, every hour, every day, only in July'],
    ['* * * * *', 'would run every second, every minute, every hour, every day'],
    ['0 0 3 31 4', 'would never run'],
  ])('fails with the five fields %j, which a sixth in front does not mend', (expression, consequence) => {
    expectFailure(() => BackupSchedule.expression(expression),
      `expression '${expression}' has five fields, and CNPG takes the first for seconds: it ${consequence}\n`
      + "write second, minute, hour, day of month, month and day of week (0-6 or SUN-SAT), such as '0 0 3 * * SUN' for Sundays at 03:00");
  });

  test.each([
    ['', 'Empty spec string'],
    ['0 0 3 * * 7', 'End of range (7) above maximum (6): 7'],
    ['@Daily', 'Unrecognized descriptor: @Daily'],
    ['@every 1d', 'Failed to parse duration @every 1d: time: unknown unit "d" in duration "1d"'],
    ['@daily 0 3 * *', 'Unrecognized descriptor: @daily 0 3 * *'],
  ])('fails with %j, which CNPG refuses', (expression, reason) => {
    expectFailure(() => BackupSchedule.expression(expression),
      `expression '${expression}' is refused by CNPG: ${reason}\n`
      + "write second, minute, hour, day of month, month and day of week (0-6 or SUN-SAT), such as '0 0 3 * * SUN' for Sundays at 03:00; or @daily, @weekly, @monthly");
  });

  test.each(['0 0 0 30 2 *', '0 0 , * * *', '0 0 0 29 2 */7'])('fails with %j, which never runs', (expression) => {
    expectFailure(() => BackupSchedule.expression(expression),
      `expression '${expression}' never runs: CNPG would accept it and take no backup\n`
      + "write a date that comes every five years at least, such as '0 0 2 1 * *' to run at 02:00, on day 1 of the month");
  });

  test.each([
    ['0 */4 * * * *', '4 minutes'],
    ['*/15 * * * * *', '15 seconds'],
    ['0 59,0 0,1 1 * *', 'minute'],
    ['@every 0s', 'second'],
    ['@every 299s', '299 seconds'],
  ])('fails with %j, which runs every %s', (expression, gap) => {
    expectFailure(() => BackupSchedule.expression(expression),
      `expression '${expression}' runs as often as every ${gap}: base backups so close together flood the operator and the object store\n`
      + "write '0 0 2 * * *' or use BackupSchedule.everyHours: the WAL archived in between already allows recovery to any time");
  });
});

describe('a Cron of cdk8s', () => {
  test.each([
    [Cron.daily(), '0 0 0 * * *'],
    [Cron.weekly(), '0 0 0 * * 0'],
    [Cron.monthly(), '0 0 0 1 * *'],
    [Cron.hourly(), '0 0 * * * *'],
    [Cron.schedule({ minute: '30', hour: '2', weekDay: 'MON-FRI' }), '0 30 2 * * MON-FRI'],
  ])('%j gets a field for the seconds', (cron, expression) => {
    expect(BackupSchedule.fromCron(cron).expressionString).toBe(expression);
  });

  test('fails with what CNPG refuses', () => {
    expectFailure(() => BackupSchedule.fromCron(Cron.schedule({ minute: '0', hour: '3', weekDay: '7' })),
      "cron '0 3 * * 7', written as '0 0 3 * * 7', is refused by CNPG: End of range (7) above maximum (6): 7\n"
      + "write second, minute, hour, day of month, month and day of week (0-6 or SUN-SAT), such as '0 0 3 * * SUN' for Sundays at 03:00; or @daily, @weekly, @monthly");
  });

  test('fails with a field too few', () => {
    expectFailure(() => BackupSchedule.fromCron(Cron.schedule({ minute: '', hour: '3' })),
      "cron ' 3 * * *', written as '0  3 * * *', has five fields, and CNPG takes the first for seconds: it would run at 3 minutes past the hour, every hour, every day\n"
      + "write '0 0 3 * * *' to run at 03:00, every day");
  });

  test('fails with what never runs', () => {
    expectFailure(() => BackupSchedule.fromCron(Cron.schedule({ minute: '0', hour: '3', day: '31', month: '4' })),
      "cron '0 3 31 4 *', written as '0 0 3 31 4 *', never runs: CNPG would accept it and take no backup\n"
      + "write a date that comes every five years at least, such as '0 0 2 1 * *' to run at 02:00, on day 1 of the month");
  });

  test('fails with what runs too often', () => {
    expectFailure(() => BackupSchedule.fromCron(Cron.everyMinute()),
      "cron '* * * * *', written as '0 * * * * *', runs as often as every minute: base backups so close together flood the operator and the object store\n"
      + "write '0 0 2 * * *' or use BackupSchedule.everyHours: the WAL archived in between already allows recovery to any time");
  });
});

describe('a schedule runs exactly when its factory says', () => {
  const hours = fc.integer({ min: 0, max: 23 });
  const minutes = fc.integer({ min: 0, max: 59 });
  const instants = fc.date({ min: new Date('2001-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true });

  test('daily: once on each day', () => {
    fc.assert(fc.property(hours, minutes, instants, (hour, minute, after) => {
      const runs = runsOf(BackupSchedule.daily({ hour, minute }), after, 5);
      expectTime(runs, hour, minute);
      expect(gapsOf([after, ...runs]).every((gap, index) => index === 0 ? gap <= DAY : gap === DAY)).toBe(true);
    }));
  });

  test('weekly: once in each week, on the day', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 6 }), hours, minutes, instants, (weekday, hour, minute, after) => {
      const runs = runsOf(BackupSchedule.weekly({ weekday, hour, minute }), after, 5);
      expectTime(runs, hour, minute);
      expect(runs.every((run) => run.getUTCDay() === weekday)).toBe(true);
      expect(gapsOf([after, ...runs]).every((gap, index) => index === 0 ? gap <= 7 * DAY : gap === 7 * DAY)).toBe(true);
    }));
  });

  test('monthly: once in each month, on the day', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 28 }), hours, minutes, instants, (day, hour, minute, after) => {
      const runs = runsOf(BackupSchedule.monthly({ day, hour, minute }), after, 13);
      expectTime(runs, hour, minute);
      expect(runs.every((run) => run.getUTCDate() === day)).toBe(true);
      const months = runs.map((run) => run.getUTCFullYear() * 12 + run.getUTCMonth());
      expect(months).toEqual(months.map((_, index) => months[0] + index));
      expect(runs[0].getTime() - after.getTime()).toBeLessThanOrEqual(31 * DAY);
    }));
  });

  test('every n hours: 24/n times on each day, evenly, over midnight too', () => {
    fc.assert(fc.property(fc.constantFrom(1, 2, 3, 4, 6, 8, 12, 24), minutes, instants, (step, minute, after) => {
      const runs = runsOf(BackupSchedule.everyHours(step, { minute }), after, 3 * 24 / step);
      expect(runs.every((run) => run.getUTCHours() % step === 0 && run.getUTCMinutes() === minute && run.getUTCSeconds() === 0)).toBe(true);
      expect(gapsOf([after, ...runs]).every((gap, index) => index === 0 ? gap <= step * HOUR : gap === step * HOUR)).toBe(true);
    }));
  });
});

describe('five fields run exactly when crontab says', () => {
  /** A field as it is written, and the values that it means. */
  interface Field {
    readonly text: string;
    readonly values: number[];
  }
  const MINUTE = 60 * 1000;
  const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
  const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

  const from = (min: number, max: number, step = 1) => Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, index) => min + index * step);
  const all = (min: number, max: number): fc.Arbitrary<Field> => fc.constant({ text: '*', values: from(min, max) });
  const steps = (min: number, max: number, sizes: fc.Arbitrary<number>): fc.Arbitrary<Field> => (
    sizes.map((size) => ({ text: `*/${size}`, values: from(min, max, size) })));
  const ranges = (min: number, max: number, sizes: fc.Arbitrary<number>): fc.Arbitrary<Field> => (
    fc.tuple(fc.integer({ min, max }), fc.integer({ min, max }), sizes).map(([one, other, size]) => {
      const [first, last] = [Math.min(one, other), Math.max(one, other)];
      return { text: `${first}-${last}${size === 1 ? '' : `/${size}`}`, values: from(first, last, size) };
    }));
  const lists = (values: fc.Arbitrary<number>, write: (value: number) => string = String): fc.Arbitrary<Field> => (
    fc.uniqueArray(values, { minLength: 1, maxLength: 4 }).map((list) => ({ text: list.map(write).join(), values: list })));
  const named = (names: string[], min: number) => lists(fc.integer({ min, max: min + names.length - 1 }), (value) => names[value - min]);
  const some = (min: number, max: number, last = max) => fc.oneof(
    steps(min, max, fc.integer({ min: 2, max: max - min })),
    ranges(min, last, fc.integer({ min: 1, max: 4 })),
    lists(fc.integer({ min, max: last })),
  );

  // five minutes apart at least, also from one hour to the next
  const minutes = fc.oneof(
    steps(0, 59, fc.constantFrom(5, 6, 9, 10, 11, 12, 13, 15, 20, 30)),
    ranges(0, 55, fc.integer({ min: 5, max: 30 })),
    lists(fc.integer({ min: 0, max: 11 }).map((step) => step * 5)),
    fc.integer({ min: 0, max: 59 }).map((minute) => ({ text: `${minute}`, values: [minute] })),
  );
  const hours = fc.oneof(all(0, 23), some(0, 23));
  const months = fc.oneof(some(1, 12), named(MONTHS, 1));
  const weekdays = fc.oneof(some(0, 6), named(WEEKDAYS, 0));
  // two of them at most, so that the day comes within the five years that CNPG looks ahead
  const days = fc.oneof(
    fc.tuple(all(1, 31), all(1, 12), all(0, 6)),
    fc.tuple(some(1, 31, 28), months, all(0, 6)),
    fc.tuple(some(1, 31), all(1, 12), weekdays),
    fc.tuple(all(1, 31), months, weekdays),
  );

  /** Where both day fields are restricted one of them is enough, unless one begins with a star. */
  function isDay(date: Date, [day, month, weekday]: Field[]): boolean {
    const matches = [day.values.includes(date.getUTCDate()), weekday.values.includes(date.getUTCDay())];
    const either = !day.text.startsWith('*') && !weekday.text.startsWith('*');
    return month.values.includes(date.getUTCMonth() + 1) && (either ? matches.some(Boolean) : matches.every(Boolean));
  }

  /** Each minute that matches, day by day. */
  function timesAfter(after: Date, count: number, minute: Field, hour: Field, calendar: Field[]): Date[] {
    const inOrder = ({ values }: Field) => [...values].sort((a, b) => a - b);
    const times = inOrder(hour).flatMap((h) => inOrder(minute).map((m) => h * HOUR + m * MINUTE));
    const found: Date[] = [];
    for (let day = Math.floor(after.getTime() / DAY) * DAY; found.length < count; day += DAY) {
      if (isDay(new Date(day), calendar)) found.push(...times.map((time) => new Date(day + time)).filter((time) => time > after));
    }
    return found.slice(0, count);
  }

  const instants = fc.date({ min: new Date('2001-01-01T00:00:00Z'), max: new Date('2080-01-01T00:00:00Z'), noInvalidDate: true });

  test('as a Cron of cdk8s, or as an expression with a second before them', () => {
    fc.assert(fc.property(minutes, hours, days, fc.integer({ min: 0, max: 59 }), instants, (minute, hour, calendar, second, after) => {
      const [day, month, weekDay] = calendar.map(({ text }) => text);
      const cron = Cron.schedule({ minute: minute.text, hour: hour.text, day, month, weekDay });
      const expected = timesAfter(after, 20, minute, hour, calendar);
      expect(runsOf(BackupSchedule.fromCron(cron), after, 20)).toEqual(expected);

      const later = (time: Date, seconds: number) => new Date(time.getTime() + seconds * 1000);
      const expression = BackupSchedule.expression(`${second} ${cron.expressionString}`);
      expect(runsOf(expression, later(after, second), 20)).toEqual(expected.map((time) => later(time, second)));
    }), { numRuns: 300 });
  });
});

function expectFailure(action: () => unknown, message: string): void {
  expect(action).toThrow(new Error(message));
  expect(message.split('\n').length).toBeLessThanOrEqual(3);
}

function runsOf(schedule: BackupSchedule, after: Date, count: number): Date[] {
  return parseCnpgSchedule(schedule.expressionString).nextRuns(after, count);
}

function gapsOf(instants: Date[]): number[] {
  return instants.slice(1).map((instant, index) => instant.getTime() - instants[index].getTime());
}

function expectTime(runs: Date[], hour: number, minute: number): void {
  const times = runs.map((run) => run.toISOString().slice(11));
  const expected = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00.000Z`;
  expect(new Set(times)).toEqual(new Set([expected]));
}
