import { Cron, Duration } from 'cdk8s';
import * as fc from 'fast-check';
import { MirrorSchedule } from '../../src';
import { parseCnpgSchedule } from '../../src/schedule/cnpg-schedule';

test.each([
  [Duration.minutes(1), '* * * * *'],
  [Duration.minutes(15), '*/15 * * * *'],
  [Duration.minutes(30), '*/30 * * * *'],
  [Duration.minutes(60), '0 * * * *'],
  [Duration.hours(1), '0 * * * *'],
  [Duration.hours(6), '0 */6 * * *'],
  [Duration.days(1), '0 0 * * *'],
])('every %p', (period, expression) => {
  expect(MirrorSchedule.every(period).expressionString).toBe(expression);
});

test('runs as far apart as it says, whatever the period', () => {
  const hours = fc.constantFrom(1, 2, 3, 4, 6, 8, 12, 24);
  const periods = fc.oneof(fc.constantFrom(1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30), hours.map((count) => count * 60));
  fc.assert(fc.property(periods, (minutes) => {
    const schedule = MirrorSchedule.every(Duration.minutes(minutes));
    expect(schedule.expressionString.split(' ')).toHaveLength(5);
    expect(parseCnpgSchedule(`0 ${schedule.expressionString}`).gaps()).toEqual({ shortest: minutes * 60, longest: minutes * 60 });
    expect(schedule._longestGap).toBe(minutes * 60);
  }));
});

test('any other period is an error', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 3000 }), (minutes) => {
    fc.pre(60 % minutes !== 0 && !(minutes % 60 === 0 && 24 % (minutes / 60) === 0));
    expect(() => MirrorSchedule.every(Duration.minutes(minutes))).toThrow('should be minutes that divide an hour or hours that divide a day');
  }));
});

test('a cron and an expression are written as they are', () => {
  expect(MirrorSchedule.cron(Cron.schedule({ minute: '7', hour: '*/2' })).expressionString).toBe('7 */2 * * *');
  const weekly = MirrorSchedule.expression('0 3 * * SUN');
  expect(weekly.expressionString).toBe('0 3 * * SUN');
  expect(weekly._longestGap).toBe(7 * 24 * 60 * 60);
});

describe('fails with', () => {
  test.each([
    ['seven minutes', () => MirrorSchedule.every(Duration.minutes(7)),
      "'period' of MirrorSchedule.every should be minutes that divide an hour or hours that divide a day, got 7 minutes: a CronJob counts from every full hour and "
      + 'midnight anew, so the runs would not be as far apart as you say; write Duration.minutes(15), Duration.hours(1) or the like'],
    ['half a minute', () => MirrorSchedule.every(Duration.seconds(30)),
      "'period' of MirrorSchedule.every should be minutes that divide an hour or hours that divide a day, got 30 seconds: a CronJob counts from every full hour and "
      + 'midnight anew, so the runs would not be as far apart as you say; write Duration.minutes(15), Duration.hours(1) or the like'],
    ['the six fields of a ScheduledBackup', () => MirrorSchedule.expression('0 */15 * * * *'),
      "expression '0 */15 * * * *' has six fields: a CronJob reads five, without seconds, and the API server would refuse it; write '*/15 * * * *'"],
    ['a descriptor', () => MirrorSchedule.expression('@hourly'),
      "expression '@hourly' should have five fields (minute, hour, day of month, month, day of week), got 1: the API server would refuse the CronJob; write '*/15 * * * *' or use MirrorSchedule.every"],
    ['a minute that is none', () => MirrorSchedule.expression('60 * * * *'),
      "expression '60 * * * *' is refused by Kubernetes: End of range (60) above maximum (59): 60; write '*/15 * * * *' or use MirrorSchedule.every"],
    ['a cron of a month that is none', () => MirrorSchedule.cron(Cron.schedule({ month: '13' })),
      "cron '* * * 13 *' is refused by Kubernetes: End of range (13) above maximum (12): 13; write '*/15 * * * *' or use MirrorSchedule.every"],
    ['a day that never comes', () => MirrorSchedule.expression('0 0 30 2 *'),
      "expression '0 0 30 2 *' never runs: the copy would stay empty; write '*/15 * * * *' or use MirrorSchedule.every"],
  ])('%s', (_, make, message) => {
    expect(make).toThrow(new Error(message));
  });
});
