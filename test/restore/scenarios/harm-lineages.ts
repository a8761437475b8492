import assert from 'node:assert/strict';
import { lookAtShop, nextShop, shop } from '../apps';
import { archiveWal, insert, rows } from '../ledger';
import type { Scenario } from '../stage';
import { runningShop } from './running-shop';

const BUCKET = 'shop-backups';

/** The recovery's YAML reaches a Cluster that lives. */
export const HARM_LIVE: Scenario = {
  name: 'harm-live',
  async run(stage) {
    const { operator } = stage;
    const cluster = await runningShop(stage);
    await insert(cluster, 1, 10);
    await cluster.sql('DROP TABLE ledger');
    await archiveWal(cluster);

    await stage.apply(nextShop(2));
    const segment = await archiveWal(cluster);
    assert.equal(await rows(cluster), 'no table');
    assert.ok((await stage.b2.keys(BUCKET, 'shop/shop/shop-v2/wals/')).some((key) => key.endsWith(`${segment}.gz`)));
    await operator.destroy(cluster);
    const refusal = await stage.refusal(nextShop(2));
    assert.match(refusal.message, /Expected empty archive/);
    stage.harm('archive/lineage-lowered (a server name that changes without a recovery)',
      'nothing was recovered, the live cluster\'s WAL went to lineage 2 unchecked, and that number is burnt', refusal.by, refusal.message);
  },
};

/** The recovery is reverted in Git while the recovered Cluster lives. */
export const HARM_LOWERED: Scenario = {
  name: 'harm-lowered',
  async run(stage) {
    const { operator } = stage;
    const first = await runningShop(stage);
    const inLineage1 = await insert(first, 1, 10);
    await archiveWal(first);
    await operator.destroy(first);
    await stage.apply(nextShop(2, undefined, { backup: { immediate: true } }));
    const second = operator.cluster('shop', 'shop');
    const inLineage2 = await insert(second, 11, 20);
    await archiveWal(second);

    await stage.apply(shop());
    const all = await insert(second, 21, 30);
    await archiveWal(second);
    assert.match(all, /^30 rows/);
    await operator.destroy(second);
    await stage.apply(lookAtShop('shop-from-1'));
    await stage.apply(lookAtShop('shop-from-2', undefined, 2));
    const found = [await rows(operator.cluster('shop', 'shop-from-1')), await rows(operator.cluster('shop', 'shop-from-2'))];
    stage.row('what lineage 1 and lineage 2 still give', `${inLineage1} and ${inLineage2}`, found.join(' and '));
    stage.harm('archive/lineage-lowered', 'rows 21-30 were archived without an error, and no recovery brings them back', 'PostgreSQL', found.join(' and '));
  },
};
