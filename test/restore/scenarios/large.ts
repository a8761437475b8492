import { B2_AS_PRESET, nextShop, shop } from '../apps';
import { archiveWal, write } from '../ledger';
import { PeakMemory } from '../parts/memory';
import type { Scenario } from '../stage';
import { runningShop } from './running-shop';

const SEGMENTS = 200;
/** How many of them are written before the rest, and so before the base backup: the recovery replays what comes after it. */
const BEFORE = 80;
/** What the preset gives the sidecar, of which the plugin's own program takes its part. */
const LIMIT = 1024;

/** At least 1 GB and 200 WAL segments, timed; and what the sidecar's commands take with the preset's jobs. */
export const LARGE: Scenario = {
  name: 'large',
  async run(stage) {
    const { operator } = stage;
    const cluster = await runningShop(stage, shop({ backup: { primary: B2_AS_PRESET, immediate: false } }));
    const from = Date.now();
    const seconds = () => `${((Date.now() - from) / 1000).toFixed(0)} s`;
    await write(cluster, 1, BEFORE);
    await cluster.sql(`CREATE TABLE bulk AS SELECT id, md5(random()::text) || md5(random()::text) || repeat(md5(id::text), 28) AS junk
      FROM generate_series(1, 1050000) id`);
    const log = [`loaded after ${seconds()}`];
    await archiveWal(cluster);
    log.push(`its WAL archived after ${seconds()}`);

    const memory = new PeakMemory(stage.b2.url);
    const id = await operator.backup(cluster);
    const peak = memory.stop();
    log.push(`base backup ${id} done after ${seconds()}, the sidecar's commands taking ${peak} MiB at the most`);

    const archived = async () => (await stage.b2.keys('shop-backups', 'shop/shop/shop/wals/')).length;
    const missing = SEGMENTS - await archived();
    await write(cluster, BEFORE + 1, BEFORE + missing);
    await archiveWal(cluster);
    const segments = await archived();
    log.push(`${segments} WAL segments archived after ${seconds()}`);
    const facts = () => 'SELECT pg_size_pretty(pg_relation_size(\'bulk\')) || \', \' || (SELECT count(*) FROM bulk) || \' and \' || (SELECT count(*) FROM ledger) || \' rows\'';
    const expected = await cluster.sql(facts());
    await operator.destroy(cluster);

    await stage.apply(nextShop(2, undefined, { backup: { primary: B2_AS_PRESET } }));
    const recovered = operator.cluster('shop', 'shop');
    log.push(`recovered after ${seconds()}`);
    stage.row('a large database', expected, await recovered.sql(facts()), recovered.sidecar.restoredSegments());
    stage.note(log.join('; '));
    stage.note(`memory: ${peak} MiB of the preset's limit of ${LIMIT} MiB, with 2 jobs and no WAL parallelism; the plugin's own program is not in it`);
  },
};
