import assert from 'node:assert/strict';
import { Duration } from 'cdk8s';
import { COPY, Mirror, mirroredShop, SOURCE } from './mirrored-shop';
import { runningShop } from './running-shop';
import { archiveWal, insert } from '../ledger';
import type { Scenario, Stage } from '../stage';

const SEGMENTS = 10_000;
/** Time enough for a listing to show which objects are new. */
const NEW_SEGMENTS = 3;

/** 7 days of retention on the copy and 30 on the primary, over base backups that are 20 and 10 days old and of today. */
export const MIRROR_RETENTION: Scenario = {
  name: 'mirror-retention',
  async run(stage) {
    const { operator } = stage;
    const cluster = await runningShop(stage, mirroredShop({ retention: Duration.days(7) }));
    const [{ backup_id: first }] = await operator.listBackups(cluster);
    await insert(cluster, 1, 10);
    await archiveWal(cluster);
    const second = await operator.backup(cluster);
    await insert(cluster, 11, 20);
    await archiveWal(cluster);
    const newest = await operator.backup(cluster);
    const all = await insert(cluster, 21, 30);
    await archiveWal(cluster);
    const mirror = new Mirror(stage);
    await mirror.complete();
    assert.deepEqual(await mirror.published(), [first, second, newest]);
    const [oldest, beforeWindow] = [await age(stage, first, 20), await age(stage, second, 10)];
    const whole = [...(await mirror.copy()).keys()];

    const pruning = await mirror.complete();
    assert.match(pruning, /mirror: 0 objects, 0 bytes copied/);
    assert.deepEqual(await mirror.published(), [beforeWindow, newest]);
    const firstNeeded = /^begin_wal=(.*)$/m.exec((await stage.minio.read(COPY.bucket, `${COPY.prefix}base/${beforeWindow}/backup.info`)).toString())![1];
    const expected = whole.filter((key) => key.startsWith('base/') ? !key.startsWith(`base/${oldest}/`) : key.includes('.history') || key.split('/').pop()! >= firstNeeded);
    assert.deepEqual([...(await mirror.copy()).keys()], expected);
    stage.held('retention of 7 days on the copy', `${whole.length - expected.length} objects are gone, all from ${firstNeeded} on are there`);

    // the primary, with 30 days, has all of it
    assert.ok([...(await mirror.source()).keys()].includes(`base/${oldest}/backup.info`));
    const after = await mirror.copy();
    assert.match(await mirror.complete(), /mirror: 0 objects, 0 bytes copied/);
    assert.deepEqual(await mirror.copy(), after);
    stage.held('what retention removed', 'does not come back with the next run, nor does anything else change');
    // a copy that is begun now gets no more than its window
    await mirror.reset();
    await mirror.complete();
    assert.deepEqual([...(await mirror.copy()).keys()], expected);
    await mirror.look((look) => stage.restored('what retention left in the copy', look, all));
    await neverArrived(stage, mirror);
    await many(stage, mirror);
  },
};

/** A base backup as it looks that many days later, in both places; its id is the time of its start. Returns the id. */
async function age(stage: Stage, id: string, days: number): Promise<string> {
  const move = (text: string) => new Date(new Date(text).getTime() - days * 86_400_000).toISOString();
  const aged = move(id.replace(/(....)(..)(..)T(..)(..)(..)/, '$1-$2-$3T$4:$5:$6Z')).replace(/[-:]|\..*/g, '');
  for (const [server, { bucket, prefix }] of [[stage.b2, SOURCE], [stage.minio, COPY]] as const) {
    for (const key of await server.keys(bucket, `${prefix}base/${id}/`)) {
      const content = await server.read(bucket, key);
      const text = () => content.toString().replace(/^((?:begin|end)_time=)(.*)$/gm, (_, name: string, time: string) => (
        name + move(time).replace('T', ' ').replace(/\.(\d+)Z/, '.$1000+00:00')));
      await server.write(bucket, key.replace(id, aged), key.endsWith('/backup.info') ? text() : content);
      await server.remove(bucket, [key]);
    }
  }
  return aged;
}

/** What a killed run left of a base backup that the source has pruned since. */
async function neverArrived(stage: Stage, mirror: Mirror): Promise<void> {
  const now = new Date().toISOString().replace(/[-:]|\..*/g, '');
  const copy = [...(await mirror.copy()).keys()];
  for (const id of ['20200101T000000', now]) await stage.minio.write(COPY.bucket, `${COPY.prefix}base/${id}/data.tar.gz`, 'the first half');
  assert.match(await mirror.complete(), /base backup 20200101T000000 never arrived whole and is removed/);
  assert.deepEqual([...(await mirror.copy()).keys()].filter((key) => !copy.includes(key)), [`base/${now}/data.tar.gz`]);
  stage.held('base backups that never arrived whole', 'the one older than a day is removed, the other is left');
}

/** A large archive: the second run moves what is new and nothing else. */
async function many(stage: Stage, mirror: Mirror): Promise<void> {
  const last = [...(await mirror.source()).keys()].flatMap((key) => /\/([0-9A-F]{24})\.gz$/.exec(key)?.[1] ?? []).sort().pop()!;
  const put = async (from: number, count: number) => {
    for (let each = from; each < from + count; each += 50) {
      await Promise.all(Array.from({ length: Math.min(50, from + count - each) }, (_, index) => {
        const name = segmentAfter(last, each + index);
        return stage.b2.write(SOURCE.bucket, `${SOURCE.prefix}wals/${name.slice(0, 16)}/${name}.gz`, `WAL ${name}`);
      }));
    }
  };
  await put(1, SEGMENTS);
  const first = await mirror.complete();
  assert.match(first, new RegExp(`mirror: ${SEGMENTS} objects, ${SEGMENTS * 28} bytes copied`));
  await put(SEGMENTS + 1, NEW_SEGMENTS);
  const before = await mirror.copy();
  const second = await mirror.complete();
  assert.match(second, new RegExp(`mirror: ${NEW_SEGMENTS} objects, ${NEW_SEGMENTS * 28} bytes copied`));
  const after = await mirror.copy();
  const moved = [...after].filter(([key, { modified }]) => before.get(key)?.modified !== modified);
  assert.equal(moved.length, NEW_SEGMENTS);
  const said = (log: string) => /\d+ objects, \d+ bytes/.exec(log)![0];
  stage.held(`${SEGMENTS} WAL objects, then ${NEW_SEGMENTS} more`, `first run: ${said(first)}; second run: ${said(second)}`);
}

function segmentAfter(name: string, count: number): string {
  const position = parseInt(name.slice(8, 16), 16) * 256 + parseInt(name.slice(16), 16) + count;
  const hex = (value: number) => value.toString(16).toUpperCase().padStart(8, '0');
  return name.slice(0, 8) + hex(Math.floor(position / 256)) + hex(position % 256);
}
