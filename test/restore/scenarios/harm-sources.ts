import assert from 'node:assert/strict';
import { B2, edit, lookAtShop, nextShop, shop } from '../apps';
import { archiveWal, insert } from '../ledger';
import type { Scenario, Stage } from '../stage';
import { runningShop } from './running-shop';

const BUCKET = 'shop-backups';

/** The shop with rows in its archive, and then it is lost. */
async function lost(stage: Stage, yaml = shop()): Promise<void> {
  const cluster = await runningShop(stage, yaml);
  await insert(cluster, 1, 10);
  await archiveWal(cluster);
  await stage.operator.destroy(cluster);
}

/** Archives that are there and are not found, or found and of no use. */
export const HARM_SOURCES: Scenario = {
  name: 'harm-sources',
  async run(stage) {
    await lost(stage);
    const noServerName = edit(lookAtShop('shop-look'), 'Cluster', ({ spec }) => {
      const source = spec.externalClusters.find(({ name }: { name: string }) => name === spec.bootstrap.recovery.source);
      delete source.plugin.parameters.serverName;
    });
    const unnamed = await stage.refusal(noServerName);
    assert.match(unnamed.message, /listed 0 below s3:\/\/shop-backups\/shop\/shop\/shop-look$/);
    stage.harm('recovery/no-server-name', 'the plugin looks below the new Cluster\'s own name', unnamed.by, unnamed.message);

    const wals = await stage.b2.keys(BUCKET, 'shop/shop/shop/wals/');
    await stage.b2.remove(BUCKET, wals);
    assert.deepEqual(await stage.b2.keys(BUCKET, 'shop/shop/shop/wals/'), []);
    const noWal = await stage.refusal(nextShop(2));
    assert.equal(noWal.by, 'Barman');
    stage.harm('backup/none-scheduled and archive/no-archiver', 'a base backup is DONE and its WAL is not there', noWal.by, noWal.message);
  },
};

/** The path of the store ends in the name of a pod. */
export const HARM_POD_PATH: Scenario = {
  name: 'harm-pod-path',
  async run(stage) {
    await lost(stage, edit(shop(), 'ObjectStore', ({ spec }) => { spec.configuration.destinationPath += '-1'; }));
    assert.ok((await stage.b2.keys(BUCKET, 'shop/shop-1/shop/base/')).length > 0);
    const refusal = await stage.refusal(nextShop(2));
    assert.match(refusal.message, /listed 0 below s3:\/\/shop-backups\/shop\/shop\/shop$/);
    stage.harm('archive/path-names-instance', 'backups are DONE below shop-1, and a recovery looks below shop', refusal.by, refusal.message);
  },
};

/** No plugin in the Cluster: the instance manager says yes to every segment. */
export const HARM_NO_ARCHIVER: Scenario = {
  name: 'harm-no-archiver',
  async run(stage) {
    const yaml = edit(shop({ backup: { primary: B2, immediate: false } }), 'Cluster', ({ spec }) => { delete spec.plugins; });
    const cluster = await runningShop(stage, yaml);
    await insert(cluster, 1, 10);
    await archiveWal(cluster);
    const counts = await cluster.postgres.sql('SELECT archived_count || \' archived, \' || failed_count || \' failed\' FROM pg_stat_archiver');
    assert.match(counts, /^[1-9]\d* archived, 0 failed$/);
    assert.deepEqual(await stage.b2.keys(BUCKET), []);
    stage.harm('archive/no-archiver', 'the bucket is empty', 'PostgreSQL', `pg_stat_archiver: ${counts}`);
  },
};
