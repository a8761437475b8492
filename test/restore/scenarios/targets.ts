import { RecoveryTarget } from '../../../src';
import { lookAtShop } from '../apps';
import { archiveWal, insert, rows } from '../ledger';
import type { Rows } from '../ledger';
import type { Scenario } from '../stage';
import { runningShop } from './running-shop';
import type { LiveCluster } from '../stand-in/live-cluster';

interface Transaction {
  readonly xid: number;
  readonly time: string;
  /** Where its commit record begins. */
  readonly lsn: string;
  readonly before: Rows;
  readonly after: Rows;
}

/** Every way to say where replay stops, from one archive with one history. */
export const TARGETS: Scenario = {
  name: 'targets',
  async run(stage) {
    const cluster = await runningShop(stage);
    const inBackup = await insert(cluster, 1, 10);
    const backupId = await stage.operator.backup(cluster);
    const early = await insert(cluster, 11, 20);
    await cluster.sql('SELECT pg_create_restore_point(\'before-the-migration\')');
    const { xid, time, lsn, before, after } = await transaction(cluster, 21, 30);
    const all = await insert(cluster, 31, 40);
    await archiveWal(cluster);

    const targets: [string, RecoveryTarget | undefined, Rows][] = [
      ['latest', RecoveryTarget.latest(), all],
      ['backup', RecoveryTarget.backup(backupId), all],
      ['immediate', RecoveryTarget.immediate(backupId), inBackup],
      ['time', RecoveryTarget.time(time), after],
      ['time-exclusive', RecoveryTarget.time(time, { exclusive: true }), before],
      ['lsn', RecoveryTarget.lsn(lsn), after],
      ['lsn-exclusive', RecoveryTarget.lsn(lsn, { exclusive: true }), before],
      ['xid', RecoveryTarget.transaction(xid, { backupId }), after],
      ['xid-exclusive', RecoveryTarget.transaction(xid, { backupId, exclusive: true }), before],
      ['restore-point', RecoveryTarget.restorePoint('before-the-migration', { backupId }), early],
    ];
    for (const [name, target, expected] of targets) {
      await stage.apply(lookAtShop(`shop-${name}`, target));
      const restored = stage.operator.cluster('shop', `shop-${name}`);
      await stage.restored(`target ${name}`, restored, expected);
      await stage.operator.destroy(restored);
    }
  },
};

/** Adds rows in one transaction and says everything by which it can be found again. */
async function transaction(cluster: LiveCluster, from: number, to: number): Promise<Transaction> {
  const before = await rows(cluster);
  const start = await cluster.sql('SELECT pg_current_wal_insert_lsn()');
  const xid = Number(await cluster.sql(`BEGIN; SELECT txid_current(); INSERT INTO ledger SELECT id, md5(id::text) FROM generate_series(${from}, ${to}) id; COMMIT`));
  const end = await cluster.sql('SELECT pg_current_wal_flush_lsn()');
  const time = await cluster.sql(`SELECT to_char(pg_xact_commit_timestamp('${xid}') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`);
  const records = await cluster.postgres.program('pg_waldump', '--path', `${cluster.data}/pg_wal`, '--start', start, '--end', end, '--xid', String(xid), '--rmgr', 'Transaction');
  const lsn = /lsn: ([0-9A-F]+\/[0-9A-F]+).*COMMIT/.exec(records)?.[1];
  if (lsn === undefined) throw new Error(`no commit of ${xid} in ${records}`);
  return { xid, time, lsn, before, after: await rows(cluster) };
}
