import vectors from './target-times.json';
import { RecoveryTarget } from '../../src';

const ID = '20260205T020001';
const TIME_CURE = 'write date, time and offset, such as \'2026-02-05T08:06:00Z\' or \'2026-02-05T09:06:00+01:00\'';

describe('renders', () => {
  test.each<[string, RecoveryTarget, object]>([
    ['the end of the archive', RecoveryTarget.latest(), {}],
    ['a time', RecoveryTarget.time('2026-02-05T08:06:00Z'), { targetTime: '2026-02-05T08:06:00Z' }],
    ['a time just before', RecoveryTarget.time('2026-02-05T08:06:00.123456+05:30', { exclusive: true }), { targetTime: '2026-02-05T08:06:00.123456+05:30', exclusive: true }],
    ['a base backup and all after it', RecoveryTarget.backup(ID), { backupId: ID }],
    ['the end of a base backup', RecoveryTarget.immediate(ID), { backupId: ID, targetImmediate: true }],
    ['a position', RecoveryTarget.lsn('16/B374D848'), { targetLsn: '16/B374D848' }],
    ['just before a position', RecoveryTarget.lsn('0/3000028', { exclusive: true }), { targetLsn: '0/3000028', exclusive: true }],
    ['a transaction', RecoveryTarget.transaction(4294967295, { backupId: ID }), { targetXid: '4294967295', backupId: ID }],
    ['just before a transaction', RecoveryTarget.transaction(3, { backupId: ID, exclusive: true }), { targetXid: '3', backupId: ID, exclusive: true }],
    ['a restore point', RecoveryTarget.restorePoint('before the migration', { backupId: ID }), { targetName: 'before the migration', backupId: ID }],
  ])('%s', (_, target, spec) => {
    expect(target._spec).toEqual(spec);
  });
});

describe('target times, row by row', () => {
  // PostgreSQL takes this for another moment, or refuses it, whatever CNPG's webhook says
  const needless: { [targetTime: string]: string } = {
    '2024-01-01T10:00:00,123Z': 'a comma is no RFC 3339',
    '2024-01-01T9:00:00Z': 'one digit is no RFC 3339',
    '2024-01-01T10:00:00.123456789+02:00': 'PostgreSQL has microseconds',
  };

  test.each(vectors.rows)('$targetTime', ({ targetTime, admitted, baseBackupChosenAt }) => {
    let accepted = true;
    try {
      RecoveryTarget.time(targetTime);
    } catch {
      accepted = false;
    }
    const explicitOffset = /T.*(Z|[+-]\d\d:\d\d)$/.test(targetTime);
    expect(accepted).toBe(admitted && explicitOffset && !(targetTime in needless));
    if (accepted) expect(new Date(targetTime).toISOString()).toBe(new Date(baseBackupChosenAt!).toISOString());
  });
});

describe('fails with', () => {
  const noTime = (time: string) => `the time of a recovery target should be RFC 3339 with seconds and an offset, got '${time}': it would be refused or mean another moment; ${TIME_CURE}`;
  const noMoment = (time: string) => `the time of a recovery target does not exist, got '${time}': PostgreSQL would refuse it after the whole restore; ${TIME_CURE}`;
  const noId = (id: string) => `a backup id should be Barman's, YYYYMMDDTHHMMSS such as '20260205T020001', got '${id}': no base backup would be found; `
    + 'it is the folder\'s name below base/, not the name of a Backup';
  const noLsn = (lsn: string) => `a WAL position should be two hexadecimal numbers of up to eight digits, such as '0/3000028', got '${lsn}': the Cluster would be refused, or PostgreSQL would`;
  const noXid = (xid: number) => `a transaction id should be a whole number from 3 to 4294967295, got ${xid}: no transaction has it, and the recovery would fail`;
  const noPoint = (name: string, bytes: number) => `the name of a restore point should have 1 to 63 bytes and no control characters, got ${name} (${bytes} bytes): `
    + 'CNPG would refuse it, and pg_create_restore_point() can\'t have made it';

  test.each<[string, () => RecoveryTarget, string]>([
    ['a time without offset', () => RecoveryTarget.time('2026-02-05T08:06:00'), noTime('2026-02-05T08:06:00')],
    ['a time with a space', () => RecoveryTarget.time('2026-02-05 08:06:00Z'), noTime('2026-02-05 08:06:00Z')],
    ['a date', () => RecoveryTarget.time('2026-02-05'), noTime('2026-02-05')],
    ['a year that is not', () => RecoveryTarget.time('0000-01-01T00:00:00Z'), noMoment('0000-01-01T00:00:00Z')],
    ['a day that is not', () => RecoveryTarget.time('2026-02-30T08:06:00Z'), noMoment('2026-02-30T08:06:00Z')],
    ['an hour that is not', () => RecoveryTarget.time('2026-02-05T24:00:00Z'), noMoment('2026-02-05T24:00:00Z')],
    ['a leap second', () => RecoveryTarget.time('2016-12-31T23:59:60Z'), noMoment('2016-12-31T23:59:60Z')],
    ['an offset that is not', () => RecoveryTarget.time('2026-02-05T08:06:00+16:00'), noMoment('2026-02-05T08:06:00+16:00')],
    ['minutes of an offset that are not', () => RecoveryTarget.time('2026-02-05T08:06:00+01:60'), noMoment('2026-02-05T08:06:00+01:60')],
    ['the name of a Backup', () => RecoveryTarget.backup('backup-20260205020000'), noId('backup-20260205020000')],
    ['an id of no moment', () => RecoveryTarget.immediate('20261305T020001'), noId('20261305T020001')],
    ['half a position', () => RecoveryTarget.lsn('3000028'), noLsn('3000028')],
    ['a position of 64 bits a half', () => RecoveryTarget.lsn('1FFFFFFFF/0'), noLsn('1FFFFFFFF/0')],
    ['transaction 2', () => RecoveryTarget.transaction(2, { backupId: ID }), noXid(2)],
    ['a transaction with an epoch', () => RecoveryTarget.transaction(2 ** 32, { backupId: ID }), noXid(4294967296)],
    ['half a transaction', () => RecoveryTarget.transaction(7.5, { backupId: ID }), noXid(7.5)],
    ['a transaction of no backup', () => RecoveryTarget.transaction(7, { backupId: 'x' }), noId('x')],
    ['a restore point without a name', () => RecoveryTarget.restorePoint('', { backupId: ID }), noPoint('""', 0)],
    ['a restore point of 64 bytes', () => RecoveryTarget.restorePoint('é'.repeat(32), { backupId: ID }), noPoint(`"${'é'.repeat(32)}"`, 64)],
    ['a restore point with a line break', () => RecoveryTarget.restorePoint('a\nb', { backupId: ID }), noPoint('"a\\nb"', 3)],
    ['a restore point of no backup', () => RecoveryTarget.restorePoint('a', { backupId: '' }), noId('')],
  ])('%s', (_, construct, message) => {
    expect(construct).toThrow(new Error(message));
  });

  test('but not with years of four digits that are small, or the largest offset', () => {
    expect(RecoveryTarget.time('0099-12-31T00:00:00-15:59')._spec.targetTime).toBe('0099-12-31T00:00:00-15:59');
  });
});
