import { chooseBackup } from './backup-choice';
import type { ListedBackup } from './backup-choice';

function backup(id: string, end: string | null, timeline: number, end_xlog: string): ListedBackup {
  return { backup_id: id, begin_time_iso: '2026-02-01T00:00:00+00:00', end_time_iso: end, begin_wal: '', end_xlog, timeline, status: end ? 'DONE' : 'FAILED' };
}

const FIRST = backup('20260201T000000', '2026-02-01T00:05:00+00:00', 1, '0/3000000');
const SECOND = backup('20260202T000000', '2026-02-02T00:05:00+00:00', 1, '1/0');
const THIRD = backup('20260203T000000', '2026-02-03T00:05:00+00:00', 2, '1/5000000');
const BROKEN = backup('20260204T000000', null, 2, '');
const LIST = [SECOND, BROKEN, THIRD, FIRST];

test.each([
  ['no target: the newest that is done', {}, THIRD],
  ['an id', { backupID: SECOND.backup_id }, SECOND],
  ['an id of one that is not done', { backupID: BROKEN.backup_id }, undefined],
  ['an id that nobody has', { backupID: '20200101T000000' }, undefined],
  ['a time between two', { targetTime: '2026-02-02T12:00:00Z' }, SECOND],
  ['the very moment one ended', { targetTime: '2026-02-02T01:05:00+01:00' }, SECOND],
  ['a moment before it ended', { targetTime: '2026-02-02T00:04:59Z' }, FIRST],
  ['a time before all', { targetTime: '2026-01-01T00:00:00Z' }, undefined],
  ['a position', { targetLSN: '1/1' }, SECOND],
  ['the position where one ended', { targetLSN: '1/0' }, FIRST],
  ['a timeline', { targetTLI: '1' }, SECOND],
  ['the latest timeline is no timeline', { targetTLI: 'latest' }, THIRD],
])('%s', (_, target, expected) => {
  expect(chooseBackup(LIST, target)).toBe(expected);
});

test('nothing to choose from', () => {
  expect(chooseBackup([])).toBeUndefined();
});
