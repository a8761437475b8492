import type { ClusterView } from './cluster-view';
import { Severity } from './finding';
import type { Inventory } from './inventory';
import type { Rule } from './rule';
import { Fields, isFields, isSet, isVariable, text } from './shape';
import { backupIdInstant, parseTargetTime } from './target-time';

const KINDS = ['Cluster'];
const PATH = 'spec.bootstrap.recovery.recoveryTarget';
const CNPG_TARGET = 'cnpg internal/webhook/v1/cluster_webhook.go, validateRecoveryTarget';
const TARGETS = ['targetTime', 'targetLSN', 'targetXID', 'targetName', 'targetImmediate'];
const NEED_BACKUP_ID = ['targetName', 'targetXID', 'targetImmediate'];

function* targets({ clusters }: Inventory): Generator<{ cluster: ClusterView; recovery: Fields; target: Fields }> {
  for (const cluster of clusters) {
    const target = cluster.recovery?.recoveryTarget;
    if (cluster.recovery && isFields(target)) yield { cluster, recovery: cluster.recovery, target };
  }
}

/** What is wrong with the form of one field of the target, or undefined. */
const FORMS: { [field: string]: (value: string) => string | undefined } = {
  targetLSN: (lsn) => (/^[0-9A-Fa-f]{1,8}\/[0-9A-Fa-f]{1,8}$/.test(lsn) ? undefined : 'is no LSN such as \'0/3000028\': PostgreSQL refuses it'),
  targetXID: (xid) => (/^\d{1,10}$/.test(xid) && Number(xid) <= 0xFFFFFFFF ? undefined : 'is no transaction id from 0 to 4294967295: CNPG rejects the Cluster'),
  targetName: (name) => (Buffer.byteLength(name) < 64 && [...name].every((character) => character >= ' ' && character !== '\x7F') ? undefined
    : 'has 64 bytes or more, or a control character: CNPG rejects the Cluster'),
  targetTLI: (timeline) => (timeline === 'latest' || (/^\+?\d+$/.test(timeline) && Number(timeline) >= 1) ? undefined : 'is neither \'latest\' nor a number from 1: CNPG rejects the Cluster'),
  backupID: (id) => (backupIdInstant(id) !== undefined ? undefined : 'is no id of a base backup such as \'20260201T020000\': the job finds no such backup'),
};

const target: Rule = {
  id: 'recovery/target',
  title: 'a recovery target that cannot be reached',
  severity: Severity.ERROR,
  consequence: 'CNPG rejects the Cluster, or the recovery job fails when it is needed.',
  mend: 'give one target; name, transaction id and immediate with `backupID`, which is the id in the bucket (`20260201T020000`), not the name of a Backup',
  source: CNPG_TARGET,
  kinds: KINDS,
  * check(inventory) {
    for (const { cluster: { resource }, recovery, target: fields } of targets(inventory)) {
      // false counts as given: CNPG asks only whether targetImmediate is there
      const given = TARGETS.filter((name) => isSet(fields[name]) && fields[name] !== '');
      if (given.length > 1) yield { resource, path: `${PATH}.${given[1]}`, message: `there are ${given.join(' and ')}: CNPG rejects the Cluster` };
      for (const name of NEED_BACKUP_ID) {
        if (!given.includes(name) || text(fields.backupID) !== undefined || isSet(recovery.volumeSnapshots)) continue;
        yield { resource, path: `${PATH}.backupID`, message: `'${name}' needs 'backupID': CNPG rejects the Cluster` };
      }
      for (const [name, problemOf] of Object.entries(FORMS)) {
        const value = text(fields[name]);
        const problem = value === undefined || isVariable(value) ? undefined : problemOf(value);
        if (problem) yield { resource, path: `${PATH}.${name}`, message: `'${value}' ${problem}` };
      }
    }
  },
};

const TIME_PROBLEMS = {
  'no-offset': 'has no offset: it is not the moment that was meant wherever a time zone is set, and the base backup is chosen as if it were UTC',
  'no-date': 'is no real date: PostgreSQL refuses it, or takes another one than CNPG chose the base backup for',
  'no-time': 'is no time with an offset: CNPG or PostgreSQL refuses it',
};

const targetTime: Rule = {
  id: 'recovery/target-time',
  title: 'a target time that is not one moment',
  severity: Severity.ERROR,
  consequence: 'CNPG hands a time without offset to PostgreSQL, which reads it in its own time zone. CNPG itself checks no ranges: February 30 is admitted.',
  mend: 'write RFC 3339 with an offset: `2026-02-05T08:06:00Z`',
  source: 'machinery pkg/types/time.go, pkg/postgres/time/time.go, lib/pq internal/pqtime, executed',
  kinds: KINDS,
  * check(inventory) {
    for (const { cluster: { resource }, target: { targetTime: time } } of targets(inventory)) {
      if (typeof time !== 'string' || time === '' || isVariable(time)) continue;
      const parsed = parseTargetTime(time);
      if ('problem' in parsed) yield { resource, path: `${PATH}.targetTime`, message: `'${time}' ${TIME_PROBLEMS[parsed.problem]}` };
    }
  },
};

const targetBeforeBackup: Rule = {
  id: 'recovery/target-before-backup',
  title: 'a target time before the base backup',
  severity: Severity.ERROR,
  consequence: 'Replay only goes forward: the recovery job fails.',
  mend: 'remove `backupID`, then the newest backup before the time is taken; or name an older one',
  source: 'barman-cloud pkg/catalog/catalog.go; postgresql recovery_target_time',
  kinds: KINDS,
  * check(inventory) {
    for (const { cluster: { resource }, target: { targetTime: time, backupID } } of targets(inventory)) {
      const parsed = typeof time === 'string' ? parseTargetTime(time) : undefined;
      const backup = backupIdInstant(text(backupID) ?? '');
      if (!parsed || !('instant' in parsed) || backup === undefined || parsed.instant >= backup) continue;
      yield { resource, path: `${PATH}.backupID`, message: `the backup '${backupID}' was begun after the target time '${time}': it cannot be reached` };
    }
  },
};

const pinnedTimeline: Rule = {
  id: 'recovery/pinned-timeline',
  title: 'a timeline that is pinned',
  severity: Severity.WARNING,
  consequence: 'A timeline ends at a failover or a recovery. In a manifest that stays, the next recovery silently drops everything after that.',
  mend: 'remove `targetTLI`, which means the latest, once this recovery is done',
  source: 'postgresql recovery_target_timeline',
  kinds: KINDS,
  * check(inventory) {
    for (const { cluster: { resource }, target: { targetTLI } } of targets(inventory)) {
      if (!/^\+?\d+$/.test(text(targetTLI) ?? '')) continue;
      yield { resource, path: `${PATH}.targetTLI`, message: `only timeline ${targetTLI} is replayed: what was written after its end is dropped` };
    }
  },
};

const noTarget: Rule = {
  id: 'recovery/no-target',
  title: 'a recovery to the end of the archive',
  severity: Severity.INFO,
  consequence: 'Without a target any error in fetching WAL, a passing one too, counts as the end of the archive: the Cluster is promoted without the rest.',
  mend: 'give a `targetTime` shortly before the end, then a recovery that stops early fails instead',
  source: 'cnpg cmd/manager/walrestore/cmd.go; cloudnative-pg#10552',
  kinds: KINDS,
  * check({ clusters }) {
    for (const { resource, recovery } of clusters) {
      if (!recovery || text(recovery.source) === undefined || isSet(recovery.volumeSnapshots)) continue;
      const given = isFields(recovery.recoveryTarget) ? recovery.recoveryTarget : {};
      if ([...TARGETS, 'backupID'].some((name) => isSet(given[name]) && given[name] !== '')) continue;
      yield { resource, path: PATH, message: 'it replays to the end of the archive: a passing error in fetching WAL ends it early, and nothing says so' };
    }
  },
};

export const RECOVERY_TARGET_RULES: Rule[] = [target, targetTime, targetBeforeBackup, pinnedTimeline, noTarget];
