import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Mirror, mirroredShop, SOURCE } from './mirrored-shop';
import { runningShop } from './running-shop';
import { archiveWal, insert } from '../ledger';
import type { Rows } from '../ledger';
import { until } from '../parts/processes';
import type { Scenario, Stage } from '../stage';
import type { LiveCluster } from '../stand-in/live-cluster';

/** What a mirror meets beside being killed: a base backup that is not whole yet, a failover, and a primary that is overwritten or gone. */
export const MIRROR: Scenario = {
  name: 'mirror',
  async run(stage) {
    const cluster = await runningShop(stage, mirroredShop());
    const mirror = new Mirror(stage);
    await mirror.complete();
    await insert(cluster, 1, 10);
    await archiveWal(cluster);
    await lastWalHeldBack(stage, cluster, mirror);
    const all = await failover(stage, cluster, mirror);
    await vanishes(stage, cluster, mirror);
    await overwritten(stage, mirror, all);
    await gone(stage, mirror);
  },
};

/** A base backup from a standby is DONE before its last WAL is archived. */
async function lastWalHeldBack(stage: Stage, cluster: LiveCluster, mirror: Mirror): Promise<void> {
  const id = await stage.operator.backup(cluster);
  const info = (await stage.b2.read(SOURCE.bucket, `${SOURCE.prefix}base/${id}/backup.info`)).toString();
  const segment = /^end_wal=(.*)$/m.exec(info)![1];
  const key = `${SOURCE.prefix}wals/${segment.slice(0, 16)}/${segment}.gz`;
  const content = await stage.b2.read(SOURCE.bucket, key);
  await stage.b2.remove(SOURCE.bucket, [key]);
  const first = await mirror.complete();
  assert.match(first, new RegExp(`base backup ${id} waits for the next run: ${segment} is not in the copy yet`));
  assert.ok(!(await mirror.published()).includes(id));
  assert.ok((await mirror.copy()).has(`base/${id}/data.tar`), 'its data is there already');
  await stage.b2.write(SOURCE.bucket, key, content);
  const second = await mirror.complete();
  assert.match(second, new RegExp(`base backup ${id} is published`));
  await mirror.isSound();
  stage.held('a base backup that is DONE before its last WAL is there', 'waits, and is published by the next run');
}

/** The primary is lost and a standby takes over: timeline 2, its history file, and a part of the segment that both have. */
async function failover(stage: Stage, cluster: LiveCluster, mirror: Mirror): Promise<Rows> {
  const { postgres } = cluster;
  const before = await insert(cluster, 11, 20);
  await archiveWal(cluster);
  await mirror.complete();
  await postgres.stop();
  postgres.write(join(cluster.data, 'standby.signal'), '');
  postgres.launch();
  await until('the standby answers', async () => await postgres.trySql('SELECT pg_is_in_recovery()') === 't');
  await postgres.sql('SELECT pg_promote()');
  await until('the standby is promoted', async () => await postgres.trySql('SELECT pg_is_in_recovery()') === 'f');
  const all = await insert(cluster, 21, 30);
  const segment = await archiveWal(cluster);
  assert.match(segment, /^00000002/);

  // the history is there and its WAL not yet: the copy ends where timeline 1 did
  const killed = await mirror.run(stage.wrapRclone().killBefore('wals'));
  assert.ok(!killed.succeeded);
  const keys = [...(await mirror.copy()).keys()];
  assert.ok(keys.includes('wals/00000002.history.gz') && !keys.some((key) => key.startsWith('wals/00000002') && !key.includes('.history')), keys.join(' '));
  await mirror.isSound();
  await mirror.look((look) => stage.restored('killed between the history of timeline 2 and its WAL', look, before));

  await mirror.complete();
  await mirror.isSound();
  await mirror.look((look) => stage.restored('the copy after a failover', look, all));
  return all;
}

/** The source prunes a base backup between the moment it was listed and the moment it is copied. */
async function vanishes(stage: Stage, cluster: LiveCluster, mirror: Mirror): Promise<void> {
  const id = await stage.operator.backup(cluster);
  const folder = `${SOURCE.prefix}base/${id}/`;
  const keys = await stage.b2.keys(SOURCE.bucket, folder);
  const kept = await Promise.all(keys.map(async (key) => ({ key, content: await stage.b2.read(SOURCE.bucket, key) })));
  // by then the script has its list
  const said = await mirror.run(stage.wrapRclone().pauseBefore('base', () => stage.b2.remove(SOURCE.bucket, keys)));
  assert.ok(said.succeeded, said.logs.mirror);
  assert.match(said.logs.mirror, /1 objects were removed from the source meanwhile, such as base\/\S+\/data\.tar/);
  assert.match(said.logs.mirror, new RegExp(`base backup ${id} is dropped: the source is pruning it, base/${id}/data.tar\\S* is gone`));
  assert.ok(!(await mirror.published()).includes(id));
  stage.held('a base backup that the source prunes meanwhile', 'dropped, which is said and is no failure');
  for (const { key, content } of kept) await stage.b2.write(SOURCE.bucket, key, content);
  // the first base backup of timeline 2
  assert.match(await mirror.complete(), new RegExp(`base backup ${id} is published`));
  await mirror.isSound();
}

/** By an attacker, or by another cluster that archives to the same place. */
async function overwritten(stage: Stage, mirror: Mirror, all: Rows): Promise<void> {
  const copy = await mirror.copy();
  for (const key of (await mirror.source()).keys()) await stage.b2.write(SOURCE.bucket, SOURCE.prefix + key, 'you have been had');
  const said = await mirror.failed();
  assert.match(said, /\n?mirror: FAILED: \d+ objects of the copy differ from the source and were left as they are/);
  assert.deepEqual(await mirror.copy(), copy);
  stage.note(`a primary overwritten by garbage: ${said.trim().split('\n').filter((line) => line.includes('FAILED')).join(' / ')}`);
  await mirror.look((look) => stage.restored('the copy after the primary was overwritten', look, all));
}

async function gone(stage: Stage, mirror: Mirror): Promise<void> {
  const copy = await mirror.copy();
  await stage.b2.remove(SOURCE.bucket, await stage.b2.keys(SOURCE.bucket, SOURCE.prefix));
  const said = await mirror.failed();
  assert.match(said, /FAILED: the source has no complete base backup any more, and the copy has \d+: nothing of it is pruned/);
  assert.deepEqual(await mirror.copy(), copy);
  stage.held('a primary that is gone', 'the run fails, and the copy is not touched');
}
