import * as fc from 'fast-check';
import { parseCnpgSchedule } from '../../src/schedule/cnpg-schedule';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('the shortest and the longest gap', () => {
  test.each([
    ['* * * * * *', 1, 1],
    ['*/45 * * * * *', 15, 45],
    ['0 */15 * * * *', 15 * MINUTE, 15 * MINUTE],
    ['0 3 * * *', HOUR, HOUR],
    ['0 3 * * 1', HOUR, 335 * DAY + HOUR], // hourly in January, and February to December of a leap year without
    ['0 30 */6 * * *', 6 * HOUR, 6 * HOUR],
    ['0 0 */5 * * *', 4 * HOUR, 5 * HOUR],
    ['0 0,10 2 * * *', 10 * MINUTE, DAY - 10 * MINUTE],
    ['0 59 0,23 * * *', HOUR, 23 * HOUR],
    ['0 0 2 * * *', DAY, DAY],
    ['0 0 2 * * SUN', 7 * DAY, 7 * DAY],
    ['0 0 2 * * MON-FRI', DAY, 3 * DAY],
    ['0 0 2,14 * * MON', 12 * HOUR, 7 * DAY - 12 * HOUR],
    ['0 0 2 1 * *', 28 * DAY, 31 * DAY],
    ['0 0 2 31 * *', 31 * DAY, 61 * DAY],
    ['0 0 2 1 * MON', DAY, 7 * DAY],
    ['0 0 2 */15 * *', DAY, 15 * DAY],
    ['0 0 2 * 1 SUN', 7 * DAY, 343 * DAY],
    ['@yearly', 365 * DAY, 366 * DAY],
    ['0 0 2 29 2 *', 4 * 365 * DAY + DAY, 4 * 365 * DAY + DAY],
    ['@every 90m', 90 * MINUTE, 90 * MINUTE],
    ['@every 0s', 1, 1],
  ])('of %j', (expression, shortest, longest) => {
    expect(parseCnpgSchedule(expression).gaps()).toEqual({ shortest, longest });
  });

  test.each([
    ['a date that does not exist', '0 0 0 30 2 *'],
    ['a field that matches nothing', '0 0 , * * *'],
    ['a date that comes less often than CNPG looks ahead', '0 0 0 29 2 */7'],
  ])('do not exist with %s', (_, expression) => {
    expect(parseCnpgSchedule(expression).gaps()).toBeUndefined();
  });

  const values = (min: number, max: number) => fc.oneof(
    fc.constant('*'),
    fc.integer({ min, max }).map(String),
    fc.integer({ min: 1, max }).map((step) => `*/${step}`),
    fc.uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: 4 }).map((list) => list.join(',')),
  );
  const expressions = fc.tuple(values(0, 59), values(0, 59), values(0, 23), values(1, 31), values(1, 12), values(0, 6))
    .map((fields) => fields.join(' '));
  const instants = fc.date({ min: new Date('2001-01-01T00:00:00Z'), max: new Date('2045-01-01T00:00:00Z'), noInvalidDate: true });

  test('bound the time between any two runs', () => {
    fc.assert(fc.property(expressions, instants, (expression, after) => {
      const schedule = parseCnpgSchedule(expression);
      const gaps = schedule.gaps();
      fc.pre(gaps !== undefined);
      const runs = schedule.nextRuns(after, 10).map((run) => run.getTime() / 1000);
      expect(runs).toHaveLength(10);
      runs.slice(1).forEach((run, index) => {
        expect(run - runs[index]).toBeGreaterThanOrEqual(gaps.shortest);
        expect(run - runs[index]).toBeLessThanOrEqual(gaps.longest);
      });
    }), { numRuns: 300 });
  });

  test('are reached within 28 years', () => {
    const days = fc.tuple(values(1, 31), values(1, 12), values(0, 6)).map((fields) => `0 0 2 ${fields.join(' ')}`);
    fc.assert(fc.property(days, (expression) => {
      const schedule = parseCnpgSchedule(expression);
      const gaps = schedule.gaps();
      fc.pre(gaps !== undefined);
      const start = Date.UTC(2030, 0, 1);
      const end = Date.UTC(2030 + 28 + 5, 0, 1); // the longest gap may begin at the end of the 28 years
      const runs = schedule.nextRuns(new Date(start), 1400).map((run) => run.getTime());
      fc.pre(runs[runs.length - 1] >= end);
      // sparse schedules reach beyond 2100, which is no leap year and left out of account
      const within = runs.filter((run) => run <= end);
      const between = within.slice(1).map((run, index) => (run - within[index]) / 1000);
      expect({ shortest: Math.min(...between), longest: Math.max(...between) }).toEqual(gaps);
    }), { numRuns: 20 });
  });
});
