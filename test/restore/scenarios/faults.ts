import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Size } from 'cdk8s';
import { nextShop, shop } from '../apps';
import { archiveWal, insert, rows, write } from '../ledger';
import type { Rows } from '../ledger';
import { runningShop } from './running-shop';
import { until } from '../parts/processes';
import { grow, mountSmall, unmount } from '../parts/small-volume';
import type { Scenario, Stage } from '../stage';
import type { LiveCluster } from '../stand-in/live-cluster';
import { Refused } from '../stand-in/manifest';

const BUCKET = 'shop-backups';

/** The cluster is lost and its next lineage has all of its rows. */
async function recovers(stage: Stage, what: string, cluster: LiveCluster, expected: Rows, beforeItIsGone = () => undefined as void): Promise<void> {
  await archiveWal(cluster);
  await cluster.postgres.stop();
  beforeItIsGone();
  await stage.operator.destroy(cluster);
  await stage.apply(nextShop(2));
  await stage.restored(what, stage.operator.cluster('shop', 'shop'), expected);
}

/** The bucket's server dies while WAL is on its way, and comes back. */
const S3_KILLED_ARCHIVING: Scenario = {
  name: 's3-killed-archiving',
  async run(stage) {
    const cluster = await runningShop(stage);
    await write(cluster, 1, 6);
    await stage.b2.kill();
    await write(cluster, 7, 10);
    await until('archiving fails', async () => await cluster.postgres.sql('SELECT failed_count FROM pg_stat_archiver') !== '0');
    await stage.b2.start();
    await write(cluster, 11, 12);
    await recovers(stage, 'S3 killed while WAL was archived', cluster, await rows(cluster));
  },
};

/** The bucket's server dies in the middle of a base backup. */
const S3_KILLED_BACKUP: Scenario = {
  name: 's3-killed-backup',
  async run(stage) {
    const cluster = await runningShop(stage);
    await cluster.sql('CREATE TABLE bulk AS SELECT id, md5(random()::text) || md5(random()::text) AS junk FROM generate_series(1, 600000) id');
    await archiveWal(cluster);
    const before = await stage.b2.contents(BUCKET);
    const broken = stage.operator.backup(cluster).then(() => undefined, (error: unknown) => error);
    const folders = async () => new Set((await stage.b2.keys(BUCKET)).flatMap((key) => /\/base\/([^/]+)/.exec(key)?.[1] ?? [])).size;
    await until('the base backup has begun', async () => await folders() === 2);
    await stage.b2.kill();
    const failure = await broken;
    assert.ok(failure instanceof Refused && failure.by === 'Barman', String(failure));
    await stage.b2.start();
    const after = await stage.b2.contents(BUCKET);
    for (const [key, object] of Object.entries(before)) assert.deepEqual(after[key], object, key);
    const listed = await stage.operator.listBackups(cluster);
    stage.note(`base backups after the broken one: ${await folders()} folders below base/, listed as ${listed.map(({ status }) => status).join(', ')}`);
    const all = await insert(cluster, 1, 10);
    await recovers(stage, 'S3 killed in the middle of a base backup', cluster, all);
  },
};

/** The key pair is replaced at the provider; the Secret follows later. */
const CREDENTIALS_REVOKED: Scenario = {
  name: 'credentials-revoked',
  async run(stage) {
    const cluster = await runningShop(stage);
    await write(cluster, 1, 2);
    await archiveWal(cluster);
    await stage.b2.replaceKeys();
    await write(cluster, 3, 4);
    await until('archiving fails', async () => await cluster.postgres.sql('SELECT failed_count FROM pg_stat_archiver') !== '0');
    assert.match(cluster.sidecar.said(), /InvalidAccessKeyId|SignatureDoesNotMatch|403|Forbidden/);
    stage.provideSecrets('shop');
    stage.operator.refresh(cluster);
    await write(cluster, 5, 6);
    await recovers(stage, 'credentials revoked, then replaced', cluster, await rows(cluster));
  },
};

/** kill -9 of PostgreSQL while it takes writes. */
const POSTGRES_KILLED: Scenario = {
  name: 'postgres-killed',
  async run(stage) {
    const cluster = await runningShop(stage);
    let acknowledged = 0;
    const writer = (async () => {
      for (let id = 1; await cluster.postgres.trySql(`INSERT INTO ledger VALUES (${id}, md5('${id}')); ${id % 10 === 0 ? 'SELECT pg_switch_wal()' : ''}`, 'app') !== undefined; id += 1) {
        acknowledged = id;
      }
    })();
    await until('some rows are in', () => acknowledged > 25);
    await cluster.postgres.kill();
    await writer;
    await cluster.postgres.start();
    const there = Number(await cluster.sql('SELECT max(id) FROM ledger'));
    assert.ok(there >= acknowledged, `${there} rows of ${acknowledged} acknowledged`);
    await recovers(stage, `PostgreSQL killed after ${acknowledged} commits`, cluster, await rows(cluster));
  },
};

/** pg_wal is full, because nothing can be archived; then the volume grows. */
const WAL_VOLUME_FULL: Scenario = {
  name: 'wal-volume-full',
  async run(stage) {
    const volume = join(stage.clusterDirectory('shop', 'shop'), 'wal');
    mkdirSync(volume, { recursive: true });
    if (!mountSmall(volume, 112)) {
      console.log('notice: wal-volume-full is skipped, because this machine lets nobody make a small file system');
      stage.note('SKIPPED: no small file system can be made here');
      return;
    }
    const cluster = await runningShop(stage, shop({ walStorage: { size: Size.mebibytes(112) } }));
    const before = await insert(cluster, 1, 10);
    await archiveWal(cluster);
    await stage.b2.stop();
    let acknowledged = 10;
    for (let id = 11; await cluster.postgres.trySql(`INSERT INTO ledger VALUES (${id}, md5('${id}')); SELECT pg_switch_wal()`, 'app') !== undefined; id += 1) acknowledged = id;
    await until('PostgreSQL is down', () => !cluster.postgres.isRunning());
    assert.match(cluster.postgres.logText(), /No space left on device/);
    await stage.b2.start();
    grow(volume, 512);
    await cluster.postgres.start();
    const there = Number(await cluster.sql('SELECT max(id) FROM ledger'));
    assert.ok(there >= acknowledged, `${there} rows of ${acknowledged} acknowledged`);
    assert.notEqual(await rows(cluster), before);
    await recovers(stage, `pg_wal full after ${acknowledged} commits, then grown`, cluster, await rows(cluster), () => unmount(volume));
  },
};

export const FAULTS = [S3_KILLED_ARCHIVING, S3_KILLED_BACKUP, CREDENTIALS_REVOKED, POSTGRES_KILLED, WAL_VOLUME_FULL];
