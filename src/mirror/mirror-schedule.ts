import type { Cron, Duration } from 'cdk8s';
import { failIf } from '../errors';
import type { ScheduleGaps } from '../schedule/schedule-gaps';

const MINUTES_OF_AN_HOUR = 60;
const HOURS_OF_A_DAY = 24;

/**
 * When a mirror runs.
 *
 * Other than a ScheduledBackup, a CronJob reads the five fields of crontab. Times are in the time zone of the Kubernetes
 * cluster's controller manager, which is UTC nearly everywhere.
 */
export class MirrorSchedule {
  /**
   * At equal distances, counted from midnight.
   *
   * @param period minutes that divide an hour, or hours that divide a day
   * @throws if they do not
   */
  public static every(period: Duration): MirrorSchedule {
    const minutes = period.toMinutes({ integral: false });
    failIf(periodProblem(minutes, period.toHumanString()));
    return new MirrorSchedule(everyMinutes(minutes), minutes * 60);
  }

  /**
   * The times of a cdk8s `Cron`.
   *
   * @throws if Kubernetes would refuse the expression, or if it never runs
   */
  public static cron(cron: Cron): MirrorSchedule {
    return MirrorSchedule.parsed(`cron '${cron.expressionString}'`, cron.expressionString);
  }

  /**
   * The times of an expression in crontab's notation.
   *
   * @param expression five fields: minute, hour, day of month, month, day of week (0 to 6 or `SUN` to `SAT`)
   * @throws if it has six fields, if Kubernetes would refuse it, or if it never runs
   */
  public static expression(expression: string): MirrorSchedule {
    return MirrorSchedule.parsed(`expression '${expression}'`, expression);
  }

  private static parsed(what: string, expression: string): MirrorSchedule {
    const { longestGap, problem } = read(what, expression);
    failIf(problem);
    return new MirrorSchedule(expression, longestGap!);
  }

  /**
   * The schedule as it is written to `spec.schedule` of the CronJob.
   */
  public readonly expressionString: string;

  /** The longest time between two runs, in seconds. @internal */
  public readonly _longestGap: number;

  private constructor(expressionString: string, longestGap: number) {
    this.expressionString = expressionString;
    this._longestGap = longestGap;
  }
}

function periodProblem(minutes: number, period: string): string | undefined {
  const hours = minutes / MINUTES_OF_AN_HOUR;
  const divides = (part: number, whole: number) => Number.isInteger(part) && part >= 1 && whole % part === 0;
  return divides(minutes, MINUTES_OF_AN_HOUR) || divides(hours, HOURS_OF_A_DAY) ? undefined
    : `'period' of MirrorSchedule.every should be minutes that divide an hour or hours that divide a day, got ${period}: a CronJob counts from every full hour and `
      + 'midnight anew, so the runs would not be as far apart as you say; write Duration.minutes(15), Duration.hours(1) or the like';
}

function everyMinutes(minutes: number): string {
  if (minutes < MINUTES_OF_AN_HOUR) return minutes === 1 ? '* * * * *' : `*/${minutes} * * * *`;
  const hours = minutes / MINUTES_OF_AN_HOUR;
  return `0 ${hours === 1 ? '*' : hours === HOURS_OF_A_DAY ? '0' : `*/${hours}`} * * *`;
}

function read(what: string, expression: string): { readonly longestGap?: number; readonly problem?: string } {
  const fields = expression.trim().split(/\s+/);
  if (fields.length === 6) {
    return { problem: `${what} has six fields: a CronJob reads five, without seconds, and the API server would refuse it; write '${fields.slice(1).join(' ')}'` };
  }
  if (fields.length !== 5) {
    return { problem: `${what} should have five fields (minute, hour, day of month, month, day of week), got ${fields.length}: the API server would refuse the CronJob; write '*/15 * * * *' or use MirrorSchedule.every` };
  }
  // only expressions need the parser, which takes a while to load
  const { kubernetesGaps }: typeof import('../schedule/kubernetes-schedule') = require('../schedule/kubernetes-schedule');
  let gaps: ScheduleGaps | undefined;
  try {
    gaps = kubernetesGaps(expression);
  } catch (error) {
    return { problem: `${what} is refused by Kubernetes: ${(error as Error).message}; write '*/15 * * * *' or use MirrorSchedule.every` };
  }
  return gaps === undefined ? { problem: `${what} never runs: the copy would stay empty; write '*/15 * * * *' or use MirrorSchedule.every` } : { longestGap: gaps.longest };
}
