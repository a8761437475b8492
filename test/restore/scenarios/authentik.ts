import assert from 'node:assert/strict';
import { authentik } from '../apps';
import { archiveWal, insert, makeLedger } from '../ledger';
import type { Scenario } from '../stage';

/** The example's archive is where the construct says it is, and nothing is anywhere else. */
export const AUTHENTIK: Scenario = {
  name: 'authentik',
  async run(stage) {
    const { yaml, url } = authentik();
    await stage.apply(yaml);
    const cluster = stage.operator.cluster('auth', 'authentik-postgresql');
    await makeLedger(cluster);
    await insert(cluster, 1, 100);
    const segment = await archiveWal(cluster);
    const id = (await stage.operator.listBackups(cluster))[0].backup_id;

    const { host: bucket, pathname } = new URL(url);
    const archive = pathname.slice(1);
    const keys = await stage.b2.keys(bucket);
    const elsewhere = keys.filter((key) => !key.startsWith(`${archive}/wals/`) && !key.startsWith(`${archive}/base/`));
    assert.deepEqual(elsewhere, []);
    assert.ok(keys.includes(`${archive}/wals/${segment.slice(0, 16)}/${segment}.gz`), segment);
    const base = keys.filter((key) => key.startsWith(`${archive}/base/`));
    assert.deepEqual(base, [`${archive}/base/${id}/backup.info`, `${archive}/base/${id}/data.tar.gz`]);
    assert.deepEqual(await stage.b2.buckets(), [bucket]);
    for (const other of await stage.minio.buckets()) assert.deepEqual(await stage.minio.keys(other), []);
    stage.held(`archive at ${url}`, 'WAL and 1 base backup, nothing elsewhere');
  },
};
