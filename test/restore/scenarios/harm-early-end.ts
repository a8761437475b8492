import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RecoveryTarget } from '../../../src';
import { lookAtShop } from '../apps';
import { archiveWal, now, rows, write } from '../ledger';
import { until } from '../parts/processes';
import type { Scenario, Stage } from '../stage';
import { runningShop } from './running-shop';

const SEGMENTS = 12;

/** The bucket's server dies in the middle of a replay: to PostgreSQL that is the end of the archive. */
export const HARM_EARLY_END: Scenario = {
  name: 'harm-early-end',
  async run(stage) {
    const cluster = await runningShop(stage);
    await write(cluster, 1, SEGMENTS);
    const time = await now(cluster);
    await cluster.sql('INSERT INTO ledger VALUES (1000, \'after the target\')');
    const all = await rows(cluster);
    await archiveWal(cluster);

    await Promise.all([stage.apply(lookAtShop('shop-latest')), killDuringReplay(stage, 'shop-latest')]);
    const found = await rows(stage.operator.cluster('shop', 'shop-latest'));
    assert.notEqual(found, all);
    stage.harm('recovery/no-target', `the archive holds ${all}, and the recovery ended early without an error`, 'PostgreSQL', `took writes with ${found}`);
    await stage.b2.start();

    const [refusal] = await Promise.all([stage.refusal(lookAtShop('shop-time', RecoveryTarget.time(time))), killDuringReplay(stage, 'shop-time')]);
    assert.match(refusal.message, /recovery ended before configured recovery target was reached/);
    stage.note(`with a target the same fault is seen. ${refusal.message.split('\n').pop()}`);
  },
};

async function killDuringReplay(stage: Stage, name: string): Promise<void> {
  const restored = join(stage.clusterDirectory('shop', name), 'restored');
  await until('some WAL has been fetched', () => lines(restored) >= 4);
  await stage.b2.kill();
}

function lines(file: string): number {
  try {
    return readFileSync(file, 'utf8').split('\n').length;
  } catch {
    return 0;
  }
}
