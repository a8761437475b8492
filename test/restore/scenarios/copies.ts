import assert from 'node:assert/strict';
import { StagingChart } from '../../../examples/recovery/clone/chart';
import { OtherClusterChart } from '../../../examples/recovery/other-cluster/chart';
import { RestoredChart } from '../../../examples/recovery/restored/chart';
import { RecoverySource } from '../../../src';
import { authentik, authentikWithoutB2, example, retarget } from '../apps';
import { archiveWal, insert, makeLedger, now, rows } from '../ledger';
import type { Rows } from '../ledger';
import type { Scenario, Stage } from '../stage';
import type { LiveCluster } from '../stand-in/live-cluster';

const NAME = 'authentik-postgresql';
const BUCKET = 'homelab-cnpg-b2';
const COPY = 'homelab-postgres-backups';

/** The example's database with rows in its archive. */
async function source(stage: Stage): Promise<{ cluster: LiveCluster; all: Rows; backupId: string }> {
  await stage.apply(authentik().yaml);
  const cluster = stage.operator.cluster('auth', NAME);
  await makeLedger(cluster);
  await insert(cluster, 1, 500);
  const backupId = await stage.operator.backup(cluster);
  const all = await insert(cluster, 501, 1000);
  await archiveWal(cluster);
  return { cluster, all, backupId };
}

/** Under another name from the second copy, after the storage has replicated the bucket and the first one is gone. */
export const SECONDARY: Scenario = {
  name: 'secondary',
  async run(stage) {
    const { cluster, all, backupId } = await source(stage);
    const objects = await stage.b2.replicateTo(stage.minio, BUCKET, COPY);
    await stage.operator.destroy(cluster);
    await stage.b2.stop();
    stage.note(`${objects} objects were replicated; the primary's server is down during the restore`);
    await stage.apply(retarget(example(RestoredChart), { backupID: backupId }));
    await stage.restored('recovery/restored, from the replicated copy', stage.operator.cluster('auth', `${NAME}-restored`), all);
    await sameNameWithoutB2(stage, all);
  },
};

/** What is read is there, and where to archive is not; then the copy is the primary. */
async function sameNameWithoutB2(stage: Stage, all: Rows): Promise<void> {
  const copied = await stage.minio.contents(COPY);
  const { backup } = authentik();
  const refusal = await stage.refusal(authentikWithoutB2(RecoverySource.secondary(), backup));
  assert.match(refusal.message, /barman-cloud-check-wal-archive exited with/);
  stage.note(`with ${backup.primary.name} down and still the primary, ${refusal.by} refuses: ${refusal.message.split('\n').pop()!.slice(0, 200)}`);

  await stage.apply(authentikWithoutB2(RecoverySource.primary(), { primary: backup.secondary!.destination }));
  const recovered = stage.operator.cluster('auth', NAME);
  await stage.restored('the same name without B2, the copy being the primary', recovered, all);
  await archiveWal(recovered);
  const after = await stage.minio.contents(COPY);
  for (const [key, object] of Object.entries(copied)) assert.deepEqual(after[key], object, key);
  assert.ok(Object.keys(after).some((key) => key.startsWith(`auth/${NAME}/${NAME}-v2/base/`)), 'the next lineage has its first base backup');
}

/** In a Kubernetes cluster where nothing of the old one is known. */
export const OTHER_CLUSTER: Scenario = {
  name: 'other-cluster',
  async run(stage) {
    const { cluster, all } = await source(stage);
    await stage.operator.destroy(cluster);
    const before = await stage.b2.contents(BUCKET);
    stage.forgetEverything();
    await stage.apply(example(OtherClusterChart));
    const recovered = stage.operator.cluster('auth', NAME);
    await stage.restored('recovery/other-cluster, from nothing but the bucket', recovered, all);
    await insert(recovered, 1001, 1010);
    await archiveWal(recovered);
    assert.deepEqual(await stage.b2.contents(BUCKET), before);
  },
};

/** Into another namespace; the source goes on archiving. */
export const CLONE: Scenario = {
  name: 'clone',
  async run(stage) {
    const { cluster, all } = await source(stage);
    const time = await now(cluster);
    await insert(cluster, 1001, 1100);
    await archiveWal(cluster);
    const before = await stage.b2.contents(BUCKET);
    await stage.apply(retarget(example(StagingChart), { targetTime: time }));
    const clone = stage.operator.cluster('staging', 'authentik-staging');
    await stage.restored('recovery/clone, into another namespace', clone, all);
    await clone.sql('DELETE FROM ledger');
    await archiveWal(clone);
    assert.deepEqual(await stage.b2.contents(BUCKET), before);

    const more = await insert(cluster, 1101, 1200);
    const segment = await archiveWal(cluster);
    assert.ok((await stage.b2.keys(BUCKET)).some((key) => key.endsWith(`/${segment}.gz`)));
    stage.row('the source afterwards', more, await rows(cluster));
  },
};
