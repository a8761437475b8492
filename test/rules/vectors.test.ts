import { audit } from '../../src';
import targetTimes from '../recovery/target-times.json';
import schedules from '../schedule/schedules.json';

describe('what CNPG makes of a schedule', () => {
  const rulesOf = (schedule: string) => audit([{
    apiVersion: 'postgresql.cnpg.io/v1',
    kind: 'ScheduledBackup',
    metadata: { name: 'b', namespace: 'n' },
    spec: { schedule, cluster: { name: 'c' }, method: 'plugin', pluginConfiguration: { name: 'barman-cloud.cloudnative-pg.io' }, immediate: true },
  }]).map(({ rule }) => rule).filter((rule) => rule.startsWith('schedule/'));
  const HOUR = 3600 * 1000;

  test.each(schedules.rows.map((row) => [row.schedule, row] as const))('%j is what the rules say', (schedule, { accepted, next = [] }) => {
    const times = next.map((run) => Date.parse(`${run}Z`));
    const gaps = times.slice(1).map((time, index) => time - times[index]);
    const fiveFields = !schedule.startsWith('@') && schedule.split(/\s+/).filter(Boolean).length === 5;
    const expected = fiveFields ? 'schedule/six-fields'
      : !accepted ? 'schedule/unparsable'
        : times.length === 0 ? 'schedule/never-fires'
          : Math.min(...gaps) < HOUR ? 'schedule/too-often' : undefined;
    expect(rulesOf(schedule)).toEqual(expected === undefined ? [] : [expected]);
  });
});

describe('what CNPG makes of a target time', () => {
  const rulesOf = (targetTime: string) => audit([{
    apiVersion: 'postgresql.cnpg.io/v1',
    kind: 'Cluster',
    metadata: { name: 'c', namespace: 'n' },
    spec: { instances: 1, storage: { size: '1Gi' }, bootstrap: { recovery: { volumeSnapshots: { storage: { kind: 'VolumeSnapshot', name: 's' } }, recoveryTarget: { targetTime } } } },
  }]).map(({ rule }) => rule).filter((rule) => rule === 'recovery/target-time');

  /** PostgreSQL gets a real date with an offset, and it is the moment that the base backup was chosen for. */
  function isOneMoment({ admitted, sentToPostgres = '', baseBackupChosenAt = '' }: typeof targetTimes.rows[number]): boolean {
    const hasOffset = /(Z|[+-]\d\d(:\d\d)?)$/.test(sentToPostgres.slice(11));
    const same = Date.parse(sentToPostgres.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')) === Date.parse(baseBackupChosenAt);
    return admitted && hasOffset && same;
  }

  test.each(targetTimes.rows.map((row) => [row.targetTime, row] as const))('%j is what the rule says', (targetTime, row) => {
    // CNPG adds the offset of UTC to a time with T and without one: right, if that was meant
    const offsetIsGuessed = /T\d\d:\d\d:\d\d([.,]\d+)?$/.test(targetTime);
    expect(rulesOf(targetTime)).toEqual(isOneMoment(row) && !offsetIsGuessed ? [] : ['recovery/target-time']);
  });
});
