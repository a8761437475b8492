import { until } from './parts/processes';
import type { LiveCluster } from './stand-in/live-cluster';

/** Rows as text: how many, the first and the last, and one sum over all of them. */
export type Rows = string;

const SUMMARY = 'SELECT count(*) || \' rows \' || coalesce(min(id) || \'-\' || max(id), \'\') || \' \' || left(md5(coalesce(string_agg(id || note, \',\' ORDER BY id), \'\')), 8) FROM ledger';

/** What is in the ledger; `no table` if there is none. */
export async function rows(cluster: LiveCluster, database = cluster.application.database): Promise<Rows> {
  const there = await cluster.postgres.sql('SELECT to_regclass(\'ledger\')', database);
  return there === '' ? 'no table' : cluster.postgres.sql(SUMMARY, database);
}

export async function makeLedger(cluster: LiveCluster, tablespace = ''): Promise<void> {
  await cluster.sql(`CREATE TABLE ledger (id int PRIMARY KEY, note text NOT NULL)${tablespace && ` TABLESPACE ${tablespace}`}`);
}

/** Adds rows in one transaction and returns what the ledger then holds. */
export async function insert(cluster: LiveCluster, from: number, to: number): Promise<Rows> {
  await cluster.sql(`INSERT INTO ledger SELECT id, md5(id::text) FROM generate_series(${from}, ${to}) id`);
  return rows(cluster);
}

/** Rows one by one, each at the end of a WAL segment of its own. */
export async function write(cluster: LiveCluster, from: number, to: number): Promise<void> {
  for (let id = from; id <= to; id += 1) await cluster.sql(`INSERT INTO ledger VALUES (${id}, md5('${id}')); SELECT pg_switch_wal()`);
}

/** PostgreSQL's clock, as a recovery target takes it. */
export function now(cluster: LiveCluster): Promise<string> {
  return cluster.sql('SELECT to_char(clock_timestamp() AT TIME ZONE \'UTC\', \'YYYY-MM-DD"T"HH24:MI:SS.US"Z"\')');
}

/** Ends the current WAL segment and waits until it is in the archive. */
export async function archiveWal(cluster: LiveCluster): Promise<string> {
  const { postgres } = cluster;
  const segment = await postgres.sql('SELECT pg_walfile_name(pg_current_wal_insert_lsn())');
  await postgres.sql('SELECT txid_current(); SELECT pg_switch_wal()');
  await archived(cluster, segment);
  return segment;
}

/** Waits until a Cluster has archived a segment, which a standby does by itself. */
export async function archived({ postgres, sidecar }: LiveCluster, segment: string): Promise<void> {
  await until(`${segment} is archived, see ${sidecar.log}`, async () => {
    if (postgres.waitsToArchive(segment)) return false; // asking costs a process
    const last = await postgres.sql('SELECT coalesce(last_archived_wal, \'\') FROM pg_stat_archiver');
    return last.slice(0, 24) >= segment;
  }, 1800);
}
