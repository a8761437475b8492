import assert from 'node:assert/strict';
import { RecoveryTarget } from '../../../src';
import { B2, edit, lookAtShop, nextShop, shop } from '../apps';
import { archiveWal, insert, rows } from '../ledger';
import { until } from '../parts/processes';
import type { Scenario } from '../stage';
import { runningShop } from './running-shop';

const BUCKET = 'shop-backups';

/** The annotation that many manifests carry for good. */
const guardOff = (yaml: string) => edit(yaml, 'Cluster', ({ metadata }) => {
  metadata.annotations['cnpg.io/skipEmptyWalArchiveCheck'] = 'enabled';
});

/** A recovered cluster that writes what it reads. */
export const HARM_OWN_ARCHIVE: Scenario = {
  name: 'harm-own-archive',
  async run(stage) {
    const { operator } = stage;
    const cluster = await runningShop(stage);
    await insert(cluster, 1, 10);
    const backupId = await operator.backup(cluster);
    const all = await insert(cluster, 11, 20);
    await archiveWal(cluster);
    await operator.destroy(cluster);

    await stage.apply(lookAtShop('shop-before'));
    await stage.restored('before the harm', operator.cluster('shop', 'shop-before'), all);

    const ownArchive = edit(nextShop(2, RecoveryTarget.immediate(backupId)), 'Cluster', ({ spec }) => { spec.plugins[0].parameters.serverName = 'shop'; });
    const refusal = await stage.refusal(ownArchive);
    assert.match(refusal.message, /Expected empty archive/);
    stage.harm('recovery/reads-own-archive', 'the restore job never ends well', refusal.by, refusal.message);

    await stage.apply(guardOff(ownArchive));
    const rewriter = operator.cluster('shop', 'shop');
    await insert(rewriter, 101, 110);
    await archiveWal(rewriter);
    await operator.destroy(rewriter);
    await stage.apply(lookAtShop('shop-after'));
    const after = await rows(operator.cluster('shop', 'shop-after'));
    assert.match(after, /^20 rows 1-110/);
    stage.harm('archive/guard-disabled', 'rows 11-20 were in the archive, and a recovery to its end finds the other history instead', 'PostgreSQL', after);
  },
};

/** Two clusters that archive under one server name. */
export const HARM_TWO_WRITERS: Scenario = {
  name: 'harm-two-writers',
  async run(stage) {
    const { operator } = stage;
    const cluster = await runningShop(stage);
    await insert(cluster, 1, 10);
    const segment = await archiveWal(cluster);
    const key = `shop/shop/shop/wals/${segment.slice(0, 16)}/${segment}.gz`;
    const own = (await stage.b2.contents(BUCKET, key))[key];

    const primary = shop({ clusterName: 'shop-b', backup: { primary: B2, immediate: false } });
    const samePlace = edit(edit(primary, 'ObjectStore', ({ spec }) => { spec.configuration.destinationPath = 's3://shop-backups/shop/shop'; }),
      'Cluster', ({ spec }) => { spec.plugins[0].parameters.serverName = 'shop'; });
    await stage.apply(samePlace);
    const second = operator.cluster('shop', 'shop-b');
    const failures = () => second.postgres.sql('SELECT failed_count FROM pg_stat_archiver');
    await second.sql('SELECT txid_current(); SELECT pg_switch_wal()');
    await until('the second cluster fails to archive', async () => await failures() !== '0');
    assert.match(second.sidecar.said(), /Expected empty archive/);
    assert.deepEqual((await stage.b2.contents(BUCKET, key))[key], own);

    await stage.apply(guardOff(samePlace));
    for (let switches = 0; switches < 5; switches += 1) await archiveWal(second);
    const overwritten = (await stage.b2.contents(BUCKET, key))[key];
    assert.notDeepEqual(overwritten, own);
    await operator.destroy(cluster);
    await operator.destroy(second);
    const refusal = await stage.refusal(nextShop(2));
    assert.match(refusal.message, /different database system/);
    stage.harm('archive/two-writers', `the second writer put its own ${segment} over the first one's; nothing can be restored`, refusal.by, refusal.message);
  },
};
