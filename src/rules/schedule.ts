import { Severity } from './finding';
import type { BackupView, Inventory } from './inventory';
import { retentionDays } from './retention';
import type { Problem, Rule } from './rule';
import { isVariable, text } from './shape';
import { inWords, parseCnpgSchedule } from '../schedule/cnpg-schedule';
import type { ScheduleGaps } from '../schedule/schedule-gaps';
import { ScheduleFault, scheduleFault } from '../schedule/schedule-problem';

const DAY_SECONDS = 24 * 60 * 60;
const HOUR_SECONDS = 60 * 60;
const PATH = 'spec.schedule';
const KINDS = ['ScheduledBackup'];
const CNPG_SCHEDULE = 'robfig/cron v1.2.0, parser.go, as CNPG uses it; cnpg internal/webhook/v1/scheduledbackup_webhook.go';

interface Judged {
  readonly expression: string;
  readonly fault?: ScheduleFault;
  readonly gaps?: ScheduleGaps;
}

/** Many databases share few schedules, and a calendar schedule takes a millisecond. */
const judged = new Map<string, Judged>();
const MOST_JUDGED = 1000;

/** What is wrong with a ScheduledBackup's schedule; the gaps only if CNPG takes it as it is meant. */
export function scheduleOf({ resource: { spec } }: BackupView): Judged | undefined {
  const expression = typeof spec.schedule === 'string' ? spec.schedule : undefined;
  if (expression === undefined) return undefined;
  const before = judged.get(expression);
  if (before) return before;
  if (isVariable(expression)) return undefined;
  const known = judge(expression);
  if (judged.size < MOST_JUDGED) judged.set(expression, known);
  return known;
}

function judge(expression: string): Judged {
  const fault = scheduleFault(`'${expression}'`, expression);
  return { expression, fault, gaps: fault === undefined || fault.kind === 'too-often' ? parseCnpgSchedule(expression).gaps() : undefined };
}

function* faults({ scheduledBackups }: Inventory, kind: ScheduleFault['kind']): Generator<Problem> {
  for (const backup of scheduledBackups) {
    const fault = scheduleOf(backup)?.fault;
    if (fault?.kind === kind) yield { resource: backup.resource, path: PATH, message: fault.message, mend: fault.mend };
  }
}

const sixFields: Rule = {
  id: 'schedule/six-fields',
  title: 'a schedule of five fields',
  severity: Severity.ERROR,
  consequence: 'CNPG accepts five fields and takes the first for seconds, so each field means the next smaller unit: `0 3 * * *` runs every hour at three minutes '
    + 'past, `0 3 * * 1` hourly in January only, `0 3 1 * *` daily at 01:03, `*/15 * * * *` every 15 seconds.',
  mend: 'write six fields; the first is seconds: `0 0 3 * * *` for daily at 03:00',
  source: CNPG_SCHEDULE,
  kinds: KINDS,
  check: (inventory) => faults(inventory, 'five-fields'),
};

const unparsable: Rule = {
  id: 'schedule/unparsable',
  title: 'a schedule that CNPG does not understand',
  severity: Severity.ERROR,
  consequence: 'The webhook rejects the ScheduledBackup. `@Daily`, `7` as a day of the week, `SAT-SUN`, `TZ=…` and `@every 1d` are all refused.',
  mend: 'write six fields (second, minute, hour, day of month, month, day of week) or `@daily`, `@weekly`, `@monthly`',
  source: CNPG_SCHEDULE,
  kinds: KINDS,
  check: (inventory) => faults(inventory, 'refused'),
};

const neverFires: Rule = {
  id: 'schedule/never-fires',
  title: 'a schedule without a next run',
  severity: Severity.ERROR,
  consequence: 'The ScheduledBackup is accepted and never takes a backup. One event says so.',
  mend: 'write a date that exists: `0 0 2 1 * *` for the first of each month',
  source: 'cnpg internal/controller/scheduledbackup_controller.go',
  kinds: KINDS,
  check: (inventory) => faults(inventory, 'never-runs'),
};

const tooOften: Rule = {
  id: 'schedule/too-often',
  title: 'base backups less than an hour apart',
  severity: Severity.WARNING,
  worst: Severity.ERROR,
  severityNote: 'error under five minutes',
  consequence: 'The operator and the object store are flooded with backups. `@every 0s` means every second.',
  mend: 'write `0 0 2 * * *`: the WAL archived in between already allows recovery to any time',
  source: CNPG_SCHEDULE,
  kinds: KINDS,
  * check(inventory) {
    for (const problem of faults(inventory, 'too-often')) yield { ...problem, severity: Severity.ERROR, mend: undefined };
    for (const backup of inventory.scheduledBackups) {
      const { expression, fault, gaps } = scheduleOf(backup) ?? {};
      if (fault || !gaps || gaps.shortest >= HOUR_SECONDS) continue;
      yield {
        resource: backup.resource,
        path: PATH,
        message: `'${expression}' runs as often as every ${inWords(gaps.shortest)}: so many base backups fill the object store and slow the database down`,
      };
    }
  },
};

const retentionTooShort: Rule = {
  id: 'schedule/retention-too-short',
  title: 'a longer time between backups than the retention',
  severity: Severity.WARNING,
  consequence: 'Nothing is lost: Barman keeps the newest backup before the window and all WAL since. But the store holds the gap and the retention together, not the retention alone.',
  mend: 'back up more often, or keep longer and know what it costs',
  source: 'plugin-barman-cloud internal/cnpgi/instance/retention.go; barman retention_policies.py',
  kinds: KINDS,
  * check(inventory) {
    for (const backup of inventory.scheduledBackups) {
      const { expression, gaps } = scheduleOf(backup) ?? {};
      const archive = backup.cluster && inventory.archivesOf(backup.cluster)[0];
      const policy = text(archive?.store?.resource.spec.retentionPolicy);
      const days = retentionDays(policy);
      if (!gaps || days === undefined || gaps.longest <= days * DAY_SECONDS) continue;
      yield {
        resource: backup.resource,
        path: PATH,
        message: `'${expression}' leaves up to ${Math.ceil(gaps.longest / DAY_SECONDS)} days between two backups, and '${archive?.storeName}' keeps ${policy}: `
          + `it will hold up to ${Math.ceil(gaps.longest / DAY_SECONDS) + days} days`,
      };
    }
  },
};

const suspended: Rule = {
  id: 'schedule/suspended',
  title: 'a ScheduledBackup that is suspended',
  severity: Severity.WARNING,
  consequence: 'No backups are taken until somebody remembers. WAL piles up behind the last one, and a recovery replays all of it.',
  mend: 'remove `suspend`, or acknowledge it with the reason and the date',
  source: 'cnpg internal/controller/scheduledbackup_controller.go',
  kinds: KINDS,
  * check({ scheduledBackups }) {
    for (const { resource } of scheduledBackups) {
      if (resource.spec.suspend === true) yield { resource, path: 'spec.suspend', message: 'it is suspended: no backups are taken' };
    }
  },
};

export const SCHEDULE_RULES: Rule[] = [sixFields, unparsable, neverFires, tooOften, retentionTooShort, suspended];
