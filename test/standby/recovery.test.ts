import { execFileSync } from 'node:child_process';
import { Duration, Size } from 'cdk8s';
import type { Chart } from 'cdk8s';
import { Secret } from 'cdk8s-plus-30';
import {
  ArchiveCopy,
  Audit,
  BackedUpPostgresCluster,
  BackupDestination,
  PostgresCluster,
  RecoveryCluster,
  RecoverySource,
  RecoveryTarget,
  S3Credentials,
  SecondaryDestination,
} from '../../src';
import type { BackupOptions, RecoveryClusterProps, StandbyClusterOptions } from '../../src';
import { clusterProps, newChart, only, S3, synth } from '../support';

const COPIES = BackupDestination.minio({ bucket: 'copies', endpoint: 'https://minio:9000', credentials: S3Credentials.fromSecretName('minio-keys') });
const backup = (options: Partial<StandbyClusterOptions> = {}): BackupOptions => ({
  primary: S3, secondary: SecondaryDestination.standbyCluster(COPIES, { storage: { size: Size.gibibytes(1) }, ...options }),
});

function recovery(options: Partial<StandbyClusterOptions> = {}, overrides: Partial<RecoveryClusterProps> = {}, chart: Chart = newChart()) {
  const db = new RecoveryCluster(chart, 'db', { ...clusterProps({ lineage: 2, backup: backup(options) }), source: RecoverySource.secondary(), ...overrides });
  return { db, chart };
}

/** What a recovery reads: store and server name. */
function read({ chart }: { chart: Chart }) {
  const { spec } = only(synth(chart), 'Cluster', 'db');
  return Object.values(spec.externalClusters.find(({ name }: any) => name === spec.bootstrap.recovery.source).plugin.parameters).join(' ');
}

describe('which archive is read', () => {
  test.each<[string, Parameters<typeof recovery>, string]>([
    ['the standby\'s lineage before', [], 'db-minio-store db-standby'],
    ['the one before that of a standby that was rebuilt on its own', [{ lineage: 5 }], 'db-minio-store db-standby-v4'],
    ['one that is named, above the source\'s lineages', [{ lineage: 5 }, { source: RecoverySource.secondary({ lineage: 3 }) }], 'db-minio-store db-standby-v3'],
    ['the source\'s own, whatever the standby\'s lineage is', [{ lineage: 5 }, { source: RecoverySource.primary() }], 'db-s3-store db'],
    ['a store that is known', [{}, { application: {}, source: RecoverySource.objectStore({ objectStoreName: 'db-minio-store', serverName: 'db-standby' }) }], 'db-minio-store db-standby'],
    ['a bucket', [{}, { application: {}, source: RecoverySource.destination({ destination: COPIES, clusterName: 'db-standby', namespace: 'auth' }) }], 'db-source-minio-store db-standby'],
  ])('%s', (_, args, expected) => {
    const result = recovery(...args);
    expect(read(result)).toBe(expected);
    expect(result.db.standby!.archive.serverName).toBe(`db-standby-v${args[0]?.lineage ?? 2}`);
  });

  test('another database\'s standby, in the same namespace and in another', () => {
    const chart = newChart();
    const source = new BackedUpPostgresCluster(chart, 'source', clusterProps({ clusterName: 'shop', lineage: 2, backup: { ...backup({ lineage: 3 }), location: { path: 'old' }, retention: Duration.days(30) } }));
    const clone = (into: Chart, from: Parameters<typeof RecoverySource.cluster>[0], lineage?: number) => read(recovery({}, {
      backup: { primary: BackupDestination.s3({ bucket: 'own', region: 'eu-central-1', credentials: S3Credentials.fromSecretName('keys') }) },
      source: RecoverySource.cluster(from, { copy: ArchiveCopy.SECONDARY, lineage }),
    }, into));
    expect(clone(chart, source)).toBe('shop-minio-store shop-standby-v3');
    const elsewhere = newChart('staging');
    const imported = PostgresCluster.fromClusterAttributes(elsewhere, 'shop', { clusterName: 'shop', namespace: 'auth', lineage: 2, application: {}, backup: { ...backup({ lineage: 3 }), location: { path: 'old' } } });
    expect(imported.secondaryArchive!.url).toBe('s3://copies/auth/shop-standby/shop-standby-v3');
    expect(clone(elsewhere, imported, 1)).toBe('db-source-minio-store shop-standby');
    expect(only(synth(elsewhere), 'ObjectStore', 'db-source-minio-store').spec).toMatchObject({ configuration: { destinationPath: 's3://copies/auth/shop-standby' } });
  });

  test('the new standby follows the recovered Cluster in its own lineage', () => {
    const { spec } = only(synth(recovery({}, { application: { database: 'shop', owner: 'keeper' } }).chart), 'Cluster', 'db-standby');
    expect(spec.externalClusters[0].plugin.parameters).toEqual({ barmanObjectName: 'db-s3-store', serverName: 'db-v2' });
    expect(spec.bootstrap).toEqual({ pg_basebackup: { source: 'db', database: 'shop', owner: 'keeper', secret: { name: 'db-app' } } });
  });

  test('the standby is made anew with its source, and its new archive is no moved one', () => {
    const before = newChart();
    new BackedUpPostgresCluster(before, 'db', clusterProps({ backup: backup() }));
    const found = Audit.manifests(synth(recovery().chart), { previous: synth(before) }).map(({ rule, resource }) => `${rule} ${resource.name}`);
    expect(found.sort()).toEqual(['change/bootstrap db', 'recovery/password-reset db']);
  });
});

describe('errors', () => {
  test.each<[string, Parameters<typeof recovery>, string]>([
    ['a lineage of the standby that is read and written',
      [{ lineage: 3 }, { source: RecoverySource.secondary({ lineage: 3 }) }],
      'the \'lineage\' of the standby should be higher than the one read (3), got 3: the rebuilt standby would find that archive not empty, and archive nothing; '
      + 'write \'lineage: 4\' in the options of \'standbyCluster\', or the next that was never used'],
    ['the same through a bucket',
      [{}, { application: {}, source: RecoverySource.destination({ destination: COPIES, clusterName: 'db-standby', namespace: 'auth', lineage: 2 }) }],
      'the \'lineage\' of the standby should be higher than the one read (2), got 2: the rebuilt standby would find that archive not empty, and archive nothing; '
      + 'write \'lineage: 3\' in the options of \'standbyCluster\', or the next that was never used'],
    ['lineage 1 from the archive of a standby', [{ lineage: 3 }, { lineage: 1, source: RecoverySource.secondary({ lineage: 2 }) }],
      '\'lineage\' should be at least 2 to recover from the archive of lineage 2 of the standby db-standby, got 1: the Cluster that the standby followed has written lineage 1; '
      + 'write \'lineage: 2\' or the next that was never used'],
    ['a standby that stayed at its lineage', [{ lineage: 1 }],
      'standby cluster \'db-standby\': \'lineage\' should be at least the source\'s (2), got 1: a recovery of the source rebuilds the standby, and its archive of lineage 1 is written already; '
      + 'write the next lineage that this standby never used, or leave it out if that is 2'],
    ['a standby that was promoted', [{ promoted: true }],
      '\'promoted\' is set, and a recovery rebuilds the standby: it would start as a second primary that follows nobody; leave it out, or keep the promoted Cluster as a database of its own'],
  ])('%s', (_, args, message) => {
    expect(() => recovery(...args)).toThrow(new Error(`[chart-0/db] ${message}`));
  });
});

describe('the plan', () => {
  const { db } = recovery({ lineage: 4 });
  const plan = db.plan();

  test('says which archive is read and what is rebuilt', () => {
    expect(plan).toContain('It reads the archive of lineage 3 of the standby db-standby up to the end of the archive, and writes lineage 2.');
    expect(plan).toContain('through the ObjectStore `db-minio-store` with the server name `db-standby-v3`');
    expect(plan).toContain('The standby `db-standby` is made anew from the recovered Cluster and writes `s3://copies/auth/db-standby/db-standby-v4` at https://minio:9000.');
    expect(plan).not.toContain('The second copy of it will be');
  });

  test('says how to promote the standby instead, and that Git must not have its source any more', () => {
    const instead = (text: string) => text.slice(text.indexOf('If it lives'), text.indexOf('## 1.'));
    expect(instead(plan)).toBe(`If it lives, and what went wrong has not reached it, promoting it is
quicker than recovering, and one way too. Then do not merge this. Suspend whatever applies this repository, save the Secret \`db-app\`, and promote:

\`\`\`sh
kubectl patch clusters.postgresql.cnpg.io db-standby -n auth --type merge -p '{"spec":{"replica":{"enabled":false}}}'
kubectl exec -n auth db-standby-1 -c postgres -- psql -d postgres -c "SELECT pg_is_in_recovery()"   # until it says f
kubectl patch clusters.postgresql.cnpg.io db-standby -n auth --type json -p '[{"op":"remove","path":"/spec/replica"}]'   # server-side apply would keep half of it
\`\`\`

Replace the database in Git by one that has only the Cluster \`db-standby\`, with the application on \`db-standby-rw\`, and only then resume:
as long as Git has \`db\`, it is created anew and empty, with a new password that the promoted Cluster takes over.

`);
    const own = instead(recovery({}, { application: { credentials: Secret.fromSecretName(newChart(), 'own', 'my-credentials') } }).db.plan());
    expect(own).toContain('Suspend whatever applies this repository, and promote:');
    expect(own).toContain('it is created anew and empty.\n');
  });

  test('the standby makes way before the Cluster, and comes after it', () => {
    const steps = [
      'kubectl delete clusters.postgresql.cnpg.io db-standby -n auth', 'cnpg.io/cluster=db-standby   # must show nothing',
      'kubectl delete clusters.postgresql.cnpg.io db -n auth', 'Merge, then resume', 'gives up after about ten minutes',
      'kubectl get job db-standby-1-pgbasebackup -n auth', '`db-standby-backup-v4`',
    ].map((step) => plan.indexOf(step));
    expect(steps).not.toContain(-1);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  test('the last WAL has to be in the archive that is read', () => {
    const archived = (text: string) => /exec -n auth (\S+) .*last_archived_wal/.exec(text)![1];
    expect(archived(plan)).toBe('db-standby-1');
    expect(archived(recovery({}, { source: RecoverySource.primary() }).db.plan())).toBe('db-1');
  });

  test('another attempt raises both lineages and reads the same archive', () => {
    expect(plan).toContain('recover again with `lineage: 3`, `lineage: 5` of the standby and `source: RecoverySource.secondary({ lineage: 3 })` (without it, lineage 3 would read lineage 4)');
    expect(recovery({}, { source: RecoverySource.primary() }).db.plan())
      .toContain('recover again with `lineage: 3` and `source: RecoverySource.primary({ lineage: 1 })` (without it, lineage 3 would read lineage 2)');
  });

  test('both old archives are deleted by hand some day', () => {
    const closing = plan.slice(plan.indexOf('## 10.'));
    expect(closing).toContain('Nothing prunes these archives any more, the Cluster\'s and its standby\'s');
    expect(closing.match(/"s3:\/\/[^"]+"/g)).toEqual(['"s3://backups/auth/db/db/"', '"s3://copies/auth/db-standby/db-standby-v3/"']);
  });

  test('a shell can read its commands, and a plan without a standby says nothing of one', () => {
    const blocks = [...plan.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block).join('\n');
    execFileSync('bash', ['-n'], { input: blocks, stdio: ['pipe', 'ignore', 'pipe'] });
    const without = new RecoveryCluster(newChart(), 'db', { ...clusterProps({ lineage: 2 }), source: RecoverySource.primary(), target: RecoveryTarget.latest() });
    expect(without.plan()).not.toMatch(/standby/);
  });
});
