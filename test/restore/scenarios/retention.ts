import assert from 'node:assert/strict';
import { RecoveryTarget } from '../../../src';
import { nextShop } from '../apps';
import { archiveWal, insert } from '../ledger';
import type { Rows } from '../ledger';
import type { Scenario, Stage } from '../stage';
import { runningShop } from './running-shop';
import type { LiveCluster } from '../stand-in/live-cluster';

const BUCKET = 'shop-backups';
const ARCHIVE = 'shop/shop/shop-v2';

/** 30 days of retention over three base backups that are 60 and 40 days old and of today, on a lineage with a timeline history. */
export const RETENTION: Scenario = {
  name: 'retention',
  async run(stage) {
    const { operator } = stage;
    const first = await runningShop(stage);
    await archiveWal(first);
    await operator.destroy(first);

    await stage.apply(nextShop(2, undefined, { backup: { immediate: true } }));
    const cluster = operator.cluster('shop', 'shop');
    const [oldest] = await operator.listBackups(cluster);
    await insert(cluster, 1, 10);
    await archiveWal(cluster);
    const beforeWindow = await operator.backup(cluster);
    await insert(cluster, 11, 20);
    await archiveWal(cluster);
    await operator.backup(cluster);
    const all = await insert(cluster, 21, 30);
    await archiveWal(cluster);
    await age(stage, oldest.backup_id, 60);
    await age(stage, beforeWindow, 40);
    await stage.b2.replicateTo(stage.minio, BUCKET, 'the-copy');
    const copy = await stage.minio.contents('the-copy');
    const lineage1 = await stage.b2.contents(BUCKET, 'shop/shop/shop/');
    const wals = await stage.b2.keys(BUCKET, `${ARCHIVE}/wals/`);

    await operator.enforceRetention(cluster);

    const left = await operator.listBackups(cluster);
    stage.row('base backups after retention', '2, without the oldest', `${left.length}, ${left.some(({ backup_id }) => backup_id === oldest.backup_id) ? 'with' : 'without'} the oldest`);
    const keptWals = await stage.b2.keys(BUCKET, `${ARCHIVE}/wals/`);
    const firstNeeded = left.map(({ begin_wal }) => begin_wal).sort()[0];
    const segmentOf = (key: string) => /[0-9A-F]{24}/.exec(key.split('/').pop()!)?.[0];
    const expected = wals.filter((key) => (segmentOf(key) ?? 'history') >= firstNeeded);
    assert.deepEqual(keptWals, expected);
    assert.ok(wals.length > keptWals.length);
    assert.ok(keptWals.some((key) => key.includes('/00000002.history')), keptWals.join(' '));
    assert.deepEqual(await stage.minio.contents('the-copy'), copy);
    assert.deepEqual(await stage.b2.contents(BUCKET, 'shop/shop/shop/'), lineage1);
    stage.held('WAL after retention', `all from ${firstNeeded} on`);
    stage.note(`history files stay: ${keptWals.filter((key) => key.includes('.history')).map((key) => key.split('/').pop()).join(', ')}`);
    await restoreFromOldest(stage, cluster, all);
  },
};

/** What is left restores, from the oldest that is left. */
async function restoreFromOldest(stage: Stage, cluster: LiveCluster, all: Rows): Promise<void> {
  const [oldest] = (await stage.operator.listBackups(cluster)).sort((a, b) => a.backup_id < b.backup_id ? -1 : 1);
  await stage.operator.destroy(cluster);
  await stage.apply(nextShop(3, RecoveryTarget.backup(oldest.backup_id)));
  await stage.restored('what retention left, from its oldest base backup', stage.operator.cluster('shop', 'shop'), all);
}

/** A base backup as it looks that many days later. */
async function age(stage: Stage, backupId: string, days: number): Promise<void> {
  const key = `${ARCHIVE}/base/${backupId}/backup.info`;
  const info = (await stage.b2.read(BUCKET, key)).toString();
  const aged = info.replace(/^((?:begin|end)_time=)(.*)$/gm, (_, name: string, time: string) =>
    name + new Date(new Date(time).getTime() - days * 86_400_000).toISOString().replace('T', ' ').replace(/\.(\d+)Z/, '.$1000+00:00'));
  assert.notEqual(aged, info);
  await stage.b2.write(BUCKET, key, aged);
}
