import * as fc from 'fast-check';
import finerPoints from './finer-points.json';
import schedules from './schedules.json';
import { inWords, parseCnpgSchedule } from '../../src/schedule/cnpg-schedule';

const AFTER = '2026-08-21T10:07:13';

interface Row {
  readonly schedule: string;
  readonly after?: string;
  readonly accepted: boolean;
  readonly error?: string;
  readonly next?: string[];
}

const ROWS: Row[] = [...schedules.rows, ...finerPoints.rows];

function utc(instant: string): Date {
  return new Date(`${instant}Z`);
}

function nextRuns(expression: string, count: number, after: string = AFTER): string[] {
  return parseCnpgSchedule(expression).nextRuns(utc(after), count).map((run) => run.toISOString().slice(0, 19));
}

describe('what the parser of CNPG makes of a schedule', () => {
  test.each(ROWS.filter((row) => row.accepted).map((row) => [row.schedule, row.after ?? AFTER, row.next!] as const))(
    '%j after %s', (schedule, after, next) => {
      expect(nextRuns(schedule, 4, after)).toEqual(next);
    });

  test.each(ROWS.filter((row) => !row.accepted).map((row) => [row.schedule, row.error!] as const))(
    '%j is refused: %s', (schedule, error) => {
      expect(() => parseCnpgSchedule(schedule)).toThrow(new Error(error));
    });
});

describe('the next runs', () => {
  test('are later than the given instant, which counts in whole seconds', () => {
    const daily = parseCnpgSchedule('0 0 3 * * *');
    expect(daily.nextRuns(new Date('2026-08-22T02:59:59.999Z'), 1)).toEqual([utc('2026-08-22T03:00:00')]);
    expect(daily.nextRuns(new Date('2026-08-22T03:00:00.000Z'), 1)).toEqual([utc('2026-08-23T03:00:00')]);
    expect(parseCnpgSchedule('@every 1m').nextRuns(new Date('2026-08-22T03:00:00.999Z'), 1)).toEqual([utc('2026-08-22T03:01:00')]);
  });

  test('can be more than five years away, as long as each is within five years of the one before', () => {
    expect(nextRuns('0 0 3 29 2 *', 10).slice(-1)).toEqual(['2064-02-29T03:00:00']);
  });

  test('none are asked for', () => {
    expect(nextRuns('0 0 3 * * *', 0)).toEqual([]);
    expect(nextRuns('@every 1h', 0)).toEqual([]);
  });
});

describe('the number of fields', () => {
  test.each([
    ['0 3 * * *', 5],
    [' 0  0 3 * *\t* ', 6],
    ['@daily', undefined],
    ['@every 24h', undefined],
  ])('of %j is %p', (expression, fieldCount) => {
    expect(parseCnpgSchedule(expression).fieldCount).toBe(fieldCount);
  });
});

describe('the description', () => {
  test.each([
    ['0 0 2 * * *', 'at 02:00, every day'],
    ['15 30 14 * * *', 'at 14:30:15, every day'],
    ['0 3 * * *', 'at 3 minutes past the hour, every hour, every day'],
    ['0 3 * * 1', 'at 3 minutes past the hour, every hour, every day, only in January'],
    ['0 3 1 * *', 'at 01:03, every day'],
    ['*/15 * * * *', 'every 15 seconds, every minute, every hour, every day'],
    ['0 0 2 * * SUN', 'at 02:00, only on Sunday'],
    ['0 0 2 * * 1-5', 'at 02:00, Monday through Friday'],
    ['0 30 */6 * * *', 'at 30 minutes past the hour, every 6 hours, every day'],
    ['@monthly', 'at 00:00, on day 1 of the month'],
    ['@hourly', 'every hour, every day'],
  ])('of %j', (expression, description) => {
    expect(parseCnpgSchedule(expression).describe()).toBe(description);
  });

  test('tells a day that has to match both day fields from one that may match either', () => {
    expect(parseCnpgSchedule('0 0 3 13 * FRI').describe()).toBe('at 03:00, on day 13 of the month, and on Friday');
    expect(parseCnpgSchedule('0 0 3 */13 * FRI').describe()).toBe('at 03:00, on day 1, 14, and 27 of the month, only on Friday');
  });

  test('does not call five hours what is four over midnight', () => {
    expect(parseCnpgSchedule('0 0 */5 * * *').describe()).toBe('at 00:00, 05:00, 10:00, 15:00 and 20:00, every day');
  });

  test('of a field that matches nothing', () => {
    expect(parseCnpgSchedule('0 0 , * * *').describe()).toBe('never');
  });

  test('of a fixed delay', () => {
    expect(parseCnpgSchedule('@every 24h').describe()).toBe("every 24 hours, counted from the operator's last check");
    expect(parseCnpgSchedule('@every -1h').describe()).toBe("every second, counted from the operator's last check");
  });
});

test.each([
  [1, 'second'],
  [90, '90 seconds'],
  [60, 'minute'],
  [5400, '90 minutes'],
  [3600, 'hour'],
  [604800, '168 hours'],
])('%d seconds in words are %s', (seconds, words) => {
  expect(inWords(seconds)).toBe(words);
});

describe('whatever the text', () => {
  const fieldText = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('*', '?', '*/2', '*/31', '0', '1-5', '3,5', '5/1', ',', '*-foo', '+4', '2', 'MON', 'JAN', '30', '31') },
    { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'0123456789*?/-,+aJANsun. '), maxLength: 8 }) },
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fieldText, { minLength: 4, maxLength: 7 }).map((fields) => fields.join(' ')),
    fc.string({ unit: fc.constantFrom(...'0123456789.hmsunµd-+ ') }).map((duration) => `@every ${duration}`),
  );

  test('it is refused with a message, or its runs can be counted, and soon', () => {
    fc.assert(fc.property(anyText, fc.date({ min: utc('2001-01-01T00:00:00'), max: utc('2099-01-01T00:00:00'), noInvalidDate: true }), (text, after) => {
      const start = process.hrtime.bigint();
      const schedule = attempt(() => parseCnpgSchedule(text));
      if (schedule instanceof Error) {
        expect(schedule.message).not.toBe('');
      } else {
        const runs = schedule.nextRuns(after, 3);
        expect(runs).toEqual([...runs].sort((a, b) => a.getTime() - b.getTime()));
        expect(schedule.describe()).not.toBe('');
        schedule.gaps();
      }
      expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(1000);
    }), { numRuns: 2000 });
  });

  test('a very long one is read as well', () => {
    expect(nextRuns(`0 0 3 ${'1,'.repeat(10_000)} * *`, 1)).toEqual(['2026-09-01T03:00:00']);
    expect(nextRuns(`@every ${'1ns'.repeat(10_000)}`, 1)).toEqual(['2026-08-21T10:07:14']);
    expect(() => parseCnpgSchedule('9'.repeat(10_000))).toThrow(/^Expected 5 to 6 fields, found 1: 9+$/);
    expect(() => parseCnpgSchedule(`${'9'.repeat(10_000)} 0 3 * * *`)).toThrow(/: value out of range$/);
  });
});

function attempt<T>(action: () => T): T | Error {
  try {
    return action();
  } catch (error) {
    return error as Error;
  }
}
