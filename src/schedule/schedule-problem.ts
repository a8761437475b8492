import { inWords, parseCnpgSchedule } from './cnpg-schedule';
import type { CnpgSchedule } from './cnpg-schedule';
import { splitFields } from './cron-grammar';

/** Below this many seconds between two runs nobody wants a base backup. */
const SHORTEST_GAP = 5 * 60;
const SIX_FIELDS = "second, minute, hour, day of month, month and day of week (0-6 or SUN-SAT), such as '0 0 3 * * SUN' for Sundays at 03:00";

/** What is wrong with a schedule, and what to write instead. */
export interface ScheduleFault {
  readonly kind: 'five-fields' | 'refused' | 'never-runs' | 'too-often';
  readonly message: string;
  readonly mend: string;
}

/**
 * What is wrong with a schedule, or undefined. The subject names it at the beginning of the message; the expression
 * is what would be written to the ScheduledBackup.
 */
export function scheduleProblem(subject: string, expression: string): string | undefined {
  const fault = scheduleFault(subject, expression);
  return fault && `${fault.message}\n${fault.mend}`;
}

/** The same in parts. */
export function scheduleFault(subject: string, expression: string): ScheduleFault | undefined {
  // the most frequent mistake comes first: CNPG accepts most of these, or refuses them for a reason that misleads
  const fields = splitFields(expression);
  if (fields.length === 5 && !expression.startsWith('@')) return fiveFields(subject, expression, fields);

  let schedule: CnpgSchedule;
  try {
    schedule = parseCnpgSchedule(expression);
  } catch (error) {
    return {
      kind: 'refused',
      message: `${subject} is refused by CNPG: ${(error as Error).message}`,
      mend: `write ${SIX_FIELDS}; or @daily, @weekly, @monthly`,
    };
  }

  const gaps = schedule.gaps();
  if (gaps === undefined) {
    return {
      kind: 'never-runs',
      message: `${subject} never runs: CNPG would accept it and take no backup`,
      mend: `write a date that comes every five years at least, such as ${quoteAndDescribe('0 0 2 1 * *')}`,
    };
  }
  if (gaps.shortest < SHORTEST_GAP) {
    return {
      kind: 'too-often',
      message: `${subject} runs as often as every ${inWords(gaps.shortest)}: base backups so close together flood the operator and the object store`,
      mend: "write '0 0 2 * * *' or use BackupSchedule.everyHours: the WAL archived in between already allows recovery to any time",
    };
  }
  return undefined;
}

function fiveFields(subject: string, expression: string, fields: string[]): ScheduleFault {
  const withSeconds = `0 ${fields.join(' ')}`;
  return {
    kind: 'five-fields',
    message: `${subject} has five fields, and CNPG takes the first for seconds: it ${consequence(expression)}`,
    mend: scheduleFault('', withSeconds) === undefined ? `write ${quoteAndDescribe(withSeconds)}` : `write ${SIX_FIELDS}`,
  };
}

function consequence(expression: string): string {
  try {
    const schedule = parseCnpgSchedule(expression);
    return schedule.gaps() === undefined ? 'would never run' : `would run ${schedule.describe()}`;
  } catch (error) {
    return `would be refused: ${(error as Error).message}`;
  }
}

function quoteAndDescribe(expression: string): string {
  return `'${expression}' to run ${parseCnpgSchedule(expression).describe()}`;
}
