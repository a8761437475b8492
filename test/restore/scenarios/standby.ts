import assert from 'node:assert/strict';
import { RecoverySource, RecoveryTarget } from '../../../src';
import { lookAtShop, lookAtStandby, shop, withStandby } from '../apps';
import { archived, archiveWal, insert, makeLedger, rows } from '../ledger';
import type { Rows } from '../ledger';
import { sleep, until } from '../parts/processes';
import type { Scenario, Stage } from '../stage';
import type { LiveCluster } from '../stand-in/live-cluster';

const SOURCE_BUCKET = 'shop-backups';
const STANDBY_BUCKET = 'shop-copies';

interface Pair {
  readonly source: LiveCluster;
  readonly standby: LiveCluster;
}

/** The two Clusters of the YAML, with the standby's first base backup. */
async function pair({ operator }: Stage): Promise<Pair> {
  const [source, standby] = ['shop', 'shop-standby'].map((name) => operator.cluster('shop', name));
  await completed({ source, standby }, standby.firstBackup!);
  return { source, standby };
}

/** Only the source ends segments, and a base backup of a standby is complete when the one in which it ended is archived. */
async function completed<T>({ source, standby }: Pair, backup: Promise<T>): Promise<T> {
  let over = false;
  const result = backup.finally(() => { over = true; });
  result.catch(() => undefined);
  await until('the base backup of the standby is complete', async () => {
    if (!over && await waitsForWal(standby)) await source.postgres.sql('SELECT txid_current(); SELECT pg_switch_wal()');
    return over;
  });
  return result;
}

async function waitsForWal({ postgres }: LiveCluster): Promise<boolean> {
  return await postgres.sql('SELECT count(*) FROM pg_stat_activity WHERE wait_event = \'BackupWaitWalArchive\'') === '1';
}

/** Rows in a segment that both have archived. */
async function inBothArchives({ source, standby }: Pair, from: number, to: number): Promise<Rows> {
  const all = await insert(source, from, to);
  await archived(standby, await archiveWal(source));
  return all;
}

/** Two servers and two archives; then the first is lost, and the second one takes over. */
export const STANDBY: Scenario = {
  name: 'standby',
  async run(stage) {
    const { operator } = stage;
    await stage.apply(shop(withStandby()));
    const both = await pair(stage);
    const { source, standby } = both;
    await makeLedger(source);
    await insert(source, 1, 500);
    const backupId = await whileTheSourceIsIdle(stage, both);
    await catchesUpThroughTheArchive(stage, both);
    const all = await inBothArchives(both, 601, 1000);
    stage.row('the standby itself', all, await rows(standby));
    await source.postgres.kill();

    await stage.minio.stop();
    await stage.apply(lookAtShop('from-source'));
    await stage.restored('the source\'s archive, alone', operator.cluster('shop', 'from-source'), all);
    await stage.minio.start();
    await stage.b2.stop();
    await stage.apply(lookAtStandby('from-standby'));
    await stage.restored('the standby\'s archive, alone, after the source is killed', operator.cluster('shop', 'from-standby'), all);

    await promoted(stage, standby, backupId, all);
  },
};

/** A base backup of the standby that ends within a segment of its source, which does nothing more. Returns Barman's id. */
async function whileTheSourceIsIdle(stage: Stage, both: Pair): Promise<string> {
  const { source, standby } = both;
  await source.postgres.sql('CHECKPOINT');
  const end = await source.postgres.sql('SELECT pg_current_wal_lsn()');
  await until('the standby has replayed it', async () => await standby.postgres.sql(`SELECT pg_last_wal_replay_lsn() >= '${end}'`) === 't');
  const backup = stage.operator.backup(standby);
  await until('the base backup has all but its last WAL', () => waitsForWal(standby));
  await sleep(3000);
  stage.row('base backup of the standby while its source is idle', 'waits for WAL', await waitsForWal(standby) ? 'waits for WAL' : 'does not wait');
  return completed(both, backup);
}

/** The standby was down, and its source has recycled what it did not get meanwhile. */
async function catchesUpThroughTheArchive(stage: Stage, { source, standby }: Pair): Promise<void> {
  await standby.postgres.stop();
  await insert(source, 501, 600);
  let last = '';
  for (let segment = 0; segment < 2; segment += 1) last = await archiveWal(source);
  await source.postgres.sql('CHECKPOINT; CHECKPOINT');
  const missed = await source.postgres.sql(`SELECT count(*) FROM pg_ls_waldir() WHERE name = '${last}'`);
  stage.row('the segments that it missed, at the source', 'recycled', missed === '0' ? 'recycled' : 'there');
  await standby.postgres.start(240, true);
  await archived(standby, await archiveWal(source));
  stage.row('the standby after it was down', await rows(source), await rows(standby), standby.sidecar.restoredSegments());
  assert.ok(standby.sidecar.restoredSegments() >= 2);
}

/** `replica.enabled: false` while the source is gone: the archive goes on, an old base backup leads to its end, and the source's stays what it was. */
async function promoted(stage: Stage, standby: LiveCluster, backupId: string, ofTheSource: Rows): Promise<void> {
  const { operator } = stage;
  await stage.b2.start(); // without it each of the last reads of the source's archive takes as long as boto3 tries
  const sourceArchive = () => stage.b2.contents(SOURCE_BUCKET, 'shop/shop/shop/');
  const before = await sourceArchive();
  await stage.apply(shop(withStandby({ promoted: true })));
  const timeline = Number((await standby.postgres.sql('SELECT pg_walfile_name(pg_current_wal_lsn())')).slice(0, 8));
  stage.row('the promoted standby writes', 'timeline 2', `timeline ${timeline}`);
  const all = await insert(standby, 1001, 1500);
  await archiveWal(standby);
  assert.deepEqual(await sourceArchive(), before);
  stage.held('the source\'s archive after the promotion', 'not a byte changed');
  await stage.apply(lookAtShop('source-again'));
  await stage.restored('the source\'s archive, after the promotion', operator.cluster('shop', 'source-again'), ofTheSource);
  await stage.b2.stop();
  await stage.apply(lookAtStandby('across-promotion', RecoveryTarget.latest()));
  const across = operator.cluster('shop', 'across-promotion');
  await stage.restored('its archive after the promotion, from a base backup of before it', across, all);
  const newest = (await operator.listBackups(standby)).map(({ backup_id }) => backup_id).sort().pop()!;
  stage.row('the newest base backup that there is', backupId, newest);
}

/** Both are lost; the source comes back from the standby's archive under lineage 2, and its standby is made anew. */
export const STANDBY_REBUILT: Scenario = {
  name: 'standby-rebuilt',
  async run(stage) {
    const { operator } = stage;
    await stage.apply(shop(withStandby()));
    const first = await pair(stage);
    await makeLedger(first.source);
    const all = await inBothArchives(first, 1, 1000);
    for (const cluster of [first.standby, first.source]) await operator.destroy(cluster);
    const contents = () => Promise.all([stage.b2.contents(SOURCE_BUCKET, 'shop/shop/shop/'), stage.minio.contents(STANDBY_BUCKET, 'shop/shop-standby/shop-standby/')]);
    const before = await contents();

    await stage.apply(shop({ ...withStandby(), lineage: 2, source: RecoverySource.secondary() }));
    const second = await pair(stage);
    await stage.restored('the source under lineage 2, from its standby\'s archive', second.source, all);
    const more = await inBothArchives(second, 1001, 1100);
    stage.row('its new standby', more, await rows(second.standby));
    const [backup] = await operator.listBackups(second.standby);
    stage.row('base backup of the new standby', 'DONE on timeline 2', `${backup.status} on timeline ${backup.timeline}`);
    await operator.destroy(second.source);
    await stage.apply(lookAtStandby('from-rebuilt', undefined, 2));
    await stage.restored('the new standby\'s archive', operator.cluster('shop', 'from-rebuilt'), more);
    assert.deepEqual(await contents(), before);
    stage.held('lineage 1 of both after all that', 'not a byte changed');
  },
};
