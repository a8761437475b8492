import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';

/** The script with a stand-in for rclone on two folders. With the real one, and real archives, it is in test/restore. */
const SCRIPT = join(__dirname, '../../src/mirror/mirror.sh');
const DAY = 86_400_000;

class Archives {
  public readonly folder = mkdtempSync(join(tmpdir(), 'mirror-'));

  constructor() {
    mkdirSync(join(this.folder, 'bin'));
    mkdirSync(join(this.folder, 'tmp'));
    copyFileSync(join(__dirname, 'fake-rclone.sh'), join(this.folder, 'bin/rclone'));
  }

  public put(side: 'source' | 'copy', key: string, content = key): void {
    const path = join(this.folder, side, key);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  public wal(position: number, timeline = 1): void {
    this.put('source', walKey(position, timeline));
  }

  /** A base backup that ended that many days ago; returns its id. */
  public backup(daysAgo: number, begin: number, { end = begin, timeline = 1, zone = 0, tablespaces = '', more = '' } = {}): string {
    const ended = Date.now() - daysAgo * DAY;
    const id = new Date(ended - 60_000).toISOString().replace(/[-:]|\..*/g, '');
    const time = new Date(ended + zone * 3_600_000).toISOString().replace('T', ' ').replace('Z', `${zone < 0 ? '-' : '+'}${String(Math.abs(zone)).padStart(2, '0')}:00`);
    this.put('source', `base/${id}/data.tar.gz`);
    this.put('source', `base/${id}/backup.info`, `begin_wal=${walName(begin, timeline)}\nend_time=${time}\nend_wal=${walName(end, timeline)}\nstatus=DONE\n`
      + `tablespaces=${tablespaces || 'None'}\nxlog_segment_size=16777216\n${more}`);
    return id;
  }

  public run(days = 7): { status: number | null; said: string[]; copied: string[] } {
    const copied = join(this.folder, 'copied');
    writeFileSync(copied, '');
    const { status, stdout, stderr } = spawnSync('sh', [SCRIPT], {
      encoding: 'utf8',
      env: {
        PATH: `${join(this.folder, 'bin')}:${process.env.PATH}`,
        TMPDIR: join(this.folder, 'tmp'),
        COPIED: copied,
        RETENTION_DAYS: String(days),
        SOURCE: join(this.folder, 'source'),
        COPY: join(this.folder, 'copy'),
      },
    });
    expect(stderr).toBe('');
    const lines = (text: string) => text.split('\n').filter((line) => line !== '');
    return { status, said: lines(stdout).map((line) => line.replace('mirror: ', '')), copied: lines(readFileSync(copied, 'utf8')) };
  }

  public keys(side: 'source' | 'copy'): string[] {
    const folder = join(this.folder, side);
    return existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort() : [];
  }

  public published(): string[] {
    return this.keys('copy').flatMap((key) => /^base\/(.+)\/backup\.info$/.exec(key)?.[1] ?? []);
  }
}

function walName(position: number, timeline = 1): string {
  const hex = (value: number) => value.toString(16).toUpperCase().padStart(8, '0');
  return hex(timeline) + hex(Math.floor(position / 256)) + hex(position % 256);
}

function walKey(position: number, timeline = 1): string {
  const name = walName(position, timeline);
  return `wals/${name.slice(0, 16)}/${name}.gz`;
}

let archives: Archives;
beforeEach(() => {
  archives = new Archives();
});
afterEach(() => rmSync(archives.folder, { recursive: true }));

test('copies data, then histories, then WAL, then publishes; and the second time nothing', () => {
  const id = archives.backup(1, 2, { end: 3, tablespaces: '[(\'fast\', 16385, \'/x\')]' });
  archives.put('source', `base/${id}/16385.tar.gz`);
  for (const position of [1, 2, 3, 4]) archives.wal(position);
  archives.put('source', 'wals/00000002.history.gz');
  archives.put('source', `${walKey(2).slice(0, -3)}.00000028.backup.gz`);
  archives.put('source', `${walKey(4).slice(0, -3)}.partial`);
  const first = archives.run();
  const { said, status } = first;
  expect(status).toBe(0);
  expect(first.copied).toEqual([
    `base/${id}/16385.tar.gz`, `base/${id}/data.tar.gz`, 'wals/00000002.history.gz',
    `${walKey(2).slice(0, -3)}.00000028.backup.gz`, walKey(2), walKey(3), walKey(4), `${walKey(4).slice(0, -3)}.partial`, `${id}/backup.info`,
  ].sort((a, b) => order(a) - order(b)));
  const bytes = first.copied.slice(0, -1).reduce((sum, key) => sum + key.length, 0);
  expect(said).toEqual([`8 objects, ${bytes} bytes copied`, `base backup ${id} is published`, 'done']);
  expect(archives.run()).toEqual({ status: 0, said: ['0 objects, 0 bytes copied', 'done'], copied: [] });

  function order(key: string): number {
    return key.startsWith('base/') ? 0 : key.includes('.history') ? 1 : key.startsWith('wals/') ? 2 : 3;
  }
});

test('keeps what Barman keeps of any base backups, whatever their time zones', () => {
  const backups = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 });
  fc.assert(fc.property(backups, fc.integer({ min: 1, max: 10 }), fc.integer({ min: -11, max: 11 }), (ages, days, zone) => {
    archives = new Archives();
    // each lies 12 hours off the window's edges, so that the time that passes does not matter
    const made = [...ages].sort((a, b) => b - a).map((age) => ({ age, position: 20 - age }));
    const ids = made.map(({ age, position }) => archives.backup(age + 0.5, position, { zone }));
    for (let position = 7; position <= 21; position += 1) archives.wal(position);
    expect(archives.run(days).status).toBe(0);
    // barman: retention_policies.py, _backup_report: from the newest on, up to the first that ended before the window
    const lastKept = made.map(({ age }) => age + 0.5 > days).lastIndexOf(true);
    const first = Math.max(lastKept, 0);
    expect(archives.published()).toEqual(ids.slice(first));
    expect(archives.keys('copy').filter((key) => key.startsWith('wals/'))).toEqual(
      Array.from({ length: 21 - made[first].position + 1 }, (_, index) => walKey(made[first].position + index)));
    rmSync(archives.folder, { recursive: true });
  }), { numRuns: 12 });
  archives = new Archives();
});

test('a published base backup counts, though the source has pruned it', () => {
  const old = archives.backup(10, 1);
  archives.wal(1);
  archives.run();
  rmSync(join(archives.folder, 'source/base', old), { recursive: true });
  const recent = archives.backup(1, 3);
  for (const position of [2, 3]) archives.wal(position);
  expect(archives.run().status).toBe(0);
  expect(archives.published()).toEqual([old, recent]);
  expect(archives.keys('copy')).toContain(walKey(2));
});

test('a base backup whose WAL never comes does not make an older one obsolete', () => {
  const older = archives.backup(30, 1);
  const broken = archives.backup(20, 3);
  for (const position of [1, 2]) archives.wal(position);
  const { said, status } = archives.run();
  expect(status).toBe(0);
  expect(said).toEqual([
    expect.stringMatching(/^4 objects, \d+ bytes copied$/), `base backup ${broken} waits for the next run: ${walName(3)} is not in the copy yet`, `base backup ${older} is published`, 'done',
  ]);
});

test('a timeline with a base backup of its own keeps its WAL', () => {
  archives.backup(3, 20, { timeline: 2 });
  archives.backup(1, 30, { timeline: 1 });
  for (const [position, timeline] of [[5, 2], [20, 2], [5, 1], [30, 1]]) archives.wal(position, timeline);
  archives.run();
  // barman: backup.py, get_timelines_to_protect: of the oldest one's timeline what is older goes, of the others' nothing
  expect(archives.keys('copy').filter((key) => key.startsWith('wals/'))).toEqual([walKey(5, 1), walKey(30, 1), walKey(20, 2)]);
});

test('an object of another size is left as it is, and the run fails after all else is done', () => {
  archives.backup(3, 1);
  archives.wal(1);
  archives.run();
  archives.put('source', walKey(1), 'garbage');
  const id = archives.backup(1, 2);
  archives.wal(2);
  const { status, said } = archives.run();
  expect(status).toBe(1);
  expect(said).toEqual([
    expect.stringMatching(/^2 objects/),
    `base backup ${id} is published`,
    `${walKey(1)} has 7 bytes in the source and ${walKey(1).length} in the copy`,
    'FAILED: 1 objects of the copy differ from the source and were left as they are; if the source is right, delete those of the copy',
  ]);
  expect(readFileSync(join(archives.folder, 'copy', walKey(1)), 'utf8')).toBe(walKey(1));
});

test('what contradicts itself is not believed, or it would make others obsolete', () => {
  const good = archives.backup(2, 1);
  const forged = archives.backup(1, 2, { more: 'end_time=2020-01-01 00:00:00+00:00\n' });
  for (const position of [1, 2]) archives.wal(position);
  const { status, said } = archives.run();
  expect(status).toBe(0);
  expect(said[0]).toBe(`base backup ${forged} of the source is not believed: its backup.info contradicts itself`);
  expect(archives.published()).toEqual([good]);
});

test('one that has no data any more is dropped', () => {
  const id = archives.backup(1, 1);
  archives.wal(1);
  rmSync(join(archives.folder, `source/base/${id}/data.tar.gz`));
  const { status, said } = archives.run();
  expect(status).toBe(0);
  expect(said).toContain(`base backup ${id} is dropped: the source is pruning it, base/${id}/data.tar is gone`);
  expect(archives.published()).toEqual([]);
});

test('a source that is gone is a failure, and one that never was is none', () => {
  expect(archives.run()).toEqual({ status: 0, said: ['no base backup is complete yet, and without one no WAL is of use', '0 objects, 0 bytes copied', 'done'], copied: [] });
  archives.backup(1, 1);
  archives.wal(1);
  archives.run();
  const before = archives.keys('copy');
  rmSync(join(archives.folder, 'source'), { recursive: true });
  expect(archives.run()).toMatchObject({
    status: 1, said: ['FAILED: the source has no complete base backup any more, and the copy has 1: nothing of it is pruned', '0 objects, 0 bytes copied'],
  });
  expect(archives.keys('copy')).toEqual(before);
});

test('only what never arrived whole is removed, and only after a day', () => {
  archives.backup(1, 1);
  archives.wal(1);
  const now = new Date().toISOString().replace(/[-:]|\..*/g, '');
  for (const id of ['20200101T000000', now, 'notes']) archives.put('copy', `base/${id}/data.tar`);
  const { said } = archives.run();
  expect(said).toContain('base backup 20200101T000000 never arrived whole and is removed');
  expect(archives.keys('copy').filter((key) => key.endsWith('data.tar'))).toEqual([`base/${now}/data.tar`, 'base/notes/data.tar']);
});
