import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Duration } from 'cdk8s';
import type { Chart } from 'cdk8s';
import { Secret } from 'cdk8s-plus-30';
import {
  ArchiveCopy, BackupDestination, PostgresCluster, RecoveryCluster, RecoverySource, RecoveryTarget, S3Credentials, SecondaryDestination,
} from '../../src';
import type { BackupOptions, RecoveryClusterProps } from '../../src';
import { archiveCommands } from '../../src/recovery/archive-commands';
import { BUCKET, clusterProps, newChart, only, synth } from '../support';
import type { Manifest } from '../support';

const S3 = BackupDestination.s3({ ...BUCKET, prefix: 'pg', endpoint: 'https://garage:3900', endpointCa: { secretName: 'garage-ca' } });

function recovery(overrides: Partial<RecoveryClusterProps> = {}, backup: Partial<BackupOptions> = {}) {
  const chart = newChart();
  const db = new RecoveryCluster(chart, 'db', {
    ...clusterProps({ lineage: 2 }, { primary: S3, ...backup }), source: RecoverySource.primary(), ...overrides,
  });
  return { plan: db.plan(), manifests: synth(chart), chart };
}

/** The shell commands of a plan. */
function commands(plan: string): string[] {
  return [...plan.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) => block.trim().split('\n'));
}

const extract = (lines: string[], pattern: RegExp) => new Set(lines.flatMap((line) => [...line.matchAll(pattern)].map(([, found]) => found)));

test('the commands name exactly the URLs, names and ids of the YAML', () => {
  const { plan, manifests } = recovery({ target: RecoveryTarget.backup('20260205T020001'), application: { database: 'shop', owner: 'keeper' } });
  const lines = commands(plan);
  const { metadata, spec } = only(manifests, 'Cluster');
  const store = only(manifests, 'ObjectStore').spec;
  const source = spec.externalClusters.find(({ name }: Manifest) => name === spec.bootstrap.recovery.source).plugin.parameters;
  const [read, written] = [source, spec.plugins[0].parameters].map(({ serverName }) => `${store.configuration.destinationPath}/${serverName}`);

  expect(extract(lines, /"(s3:\/\/[^"]+)"/g)).toEqual(new Set([
    `${read}/base/`, `${read}/base/${spec.bootstrap.recovery.recoveryTarget.backupID}/backup.info`, `${read}/wals/`, `${written}/wals/`, `${read}/`,
  ]));
  expect(extract(lines, /--endpoint-url (\S+)/g)).toEqual(new Set([store.configuration.endpointURL]));
  expect(extract(lines, / -n ([a-z][-a-z]*)/g)).toEqual(new Set([metadata.namespace]));
  expect(extract(lines, /kubectl exec .* (\S+) -c postgres/g)).toEqual(new Set([`${metadata.name}-1`]));
  expect(extract(lines, /(?:get|delete) clusters\.postgresql\.cnpg\.io ([a-z]\S*)/g)).toEqual(new Set([metadata.name]));
  expect(extract(lines, /cnpg\.io\/cluster=(\S+)/g)).toEqual(new Set([metadata.name]));
  expect(extract(lines, /(?:job-name=|get job )(\S+)/g)).toEqual(new Set([`${metadata.name}-1-full-recovery`]));
  expect(extract(lines, /psql -d (\S+)/g)).toEqual(new Set(['postgres', spec.bootstrap.recovery.database]));
  const { accessKeyId, secretAccessKey } = store.configuration.s3Credentials;
  expect(extract(lines, /get secret (\S+)/g)).toEqual(new Set([accessKeyId.name, store.configuration.endpointCA.name, `${metadata.name}-app`]));
  expect(extract(lines, /\.data\.([^}]+)}/g)).toEqual(new Set([accessKeyId.key, secretAccessKey.key, 'ca\\.crt', 'username']));
  for (const { name, value } of store.instanceSidecarConfiguration.env) expect(lines).toContain(`export ${name}=${value}`);
  expect(plan).toContain(`\`${only(manifests, 'ScheduledBackup').metadata.name}\``);
  expect(plan).toContain(`through the ObjectStore \`${source.barmanObjectName}\` with the server name \`${source.serverName}\``);
});

test('the commands are such that a shell can read them', () => {
  const plans = [recovery(), recovery({
    lineage: undefined, application: {}, source: RecoverySource.objectStore({ objectStoreName: 'old-store', serverName: 'lost', existing: true }),
  })];
  for (const { plan } of plans) execFileSync('bash', ['-n'], { input: commands(plan).join('\n'), stdio: ['pipe', 'ignore', 'pipe'] });
});

test('looks at what is there before it makes way, and makes way before it merges', () => {
  const { plan } = recovery();
  const order = ['## 0. The order matters', 's3 ls', '# must show nothing, and no error', 'Suspend whatever', 'pg_switch_wal', 'kubectl delete', '-l cnpg.io/cluster=db', 'Merge, then resume'];
  const positions = order.map((step) => plan.indexOf(step));
  expect(positions).not.toContain(-1);
  expect(positions).toEqual([...positions].sort((a, b) => a - b));
});

test('every block of commands on an archive has the keys of that archive, in a shell of its own', () => {
  const { plan } = recovery({ source: RecoverySource.secondary() }, {
    secondary: SecondaryDestination.replicated(BackupDestination.minio({
      bucket: 'copy', prefix: 'pg', endpoint: 'https://minio', credentials: S3Credentials.fromSecretName('copy-keys', { sessionTokenKey: 'token' }),
    })),
  });
  const blocks = [...plan.matchAll(/```sh\n\(\n([\s\S]*?)\n\)\n```/g)].map(([, block]) => block);
  expect(blocks.length).toBeGreaterThanOrEqual(5);
  for (const block of blocks) {
    const copy = block.includes('s3://copy/');
    expect(block.includes('s3://backups/')).toBe(!copy);
    expect(block).toContain(`export AWS_ACCESS_KEY_ID=$(kubectl get secret ${copy ? 'copy-keys' : 'bucket-keys'} -n auth`);
    expect(block.includes('export AWS_SESSION_TOKEN=')).toBe(copy);
  }
  expect(plan.match(/^aws .*/gm)!.length).toBe(blocks.join('\n').match(/^aws .*/gm)!.length);
});

describe('a mirror of what is read', () => {
  const mirrored = (name?: string) => SecondaryDestination.mirrored(
    BackupDestination.minio({ bucket: 'copy', endpoint: 'https://minio', credentials: S3Credentials.fromSecretName('copy-keys') }), { name });
  const patch = (name: string, namespace: string, suspended: boolean) => (
    `kubectl patch cronjob ${name} -n ${namespace} --type merge -p '{"spec":{"suspend":${suspended}}}'`);

  test('is suspended before anything is looked at, and resumed at the end', () => {
    const { plan, manifests } = recovery({ source: RecoverySource.secondary() }, { secondary: mirrored() });
    expect(plan).toContain('It reads the secondary archive of lineage 1 up to');
    expect(plan).toContain(`This is the copy that the mirror \`db-mirror\` fills: what was archived after its last good run had begun is not in it. The mirror also prunes it. So suspend
the mirror and its prune first, and wait until no run is left; if this Kubernetes cluster has no such CronJob, nothing prunes the copy:

\`\`\`sh
${patch('db-mirror', 'auth', true)}
kubectl get cronjob db-mirror -n auth -o jsonpath='{.status.active[*].name}'   # must show nothing
\`\`\``);
    expect(plan).toContain(`- [ ] the mirror runs again, since no merge resumes it: \`${patch('db-mirror', 'auth', false)}\`\n`);
    expect(plan.indexOf('"suspend":true')).toBeLessThan(plan.indexOf('s3 ls'));
    expect(plan.indexOf('"suspend":false')).toBeGreaterThan(plan.indexOf('## 9.'));
    expect(only(manifests, 'CronJob').metadata.name).toBe('db-mirror');
    execFileSync('bash', ['-n'], { input: commands(plan).join('\n'), stdio: ['pipe', 'ignore', 'pipe'] });
  });

  test('is that of the other cluster, where its copy is read', () => {
    const chart = newChart();
    const other = PostgresCluster.fromClusterAttributes(chart, 'other', {
      clusterName: 'shop', namespace: 'prod', backup: { primary: S3, secondary: mirrored('copier') }, application: {},
    });
    const db = new RecoveryCluster(chart, 'db', { ...clusterProps(), source: RecoverySource.cluster(other, { copy: ArchiveCopy.SECONDARY }) });
    expect(db.plan()).toContain(patch('copier', 'prod', true));
    expect(db.plan()).toContain(patch('copier', 'prod', false));
  });

  test('goes on where the primary is read, or where something else fills the copy', () => {
    const replicated = SecondaryDestination.replicated(BackupDestination.s3({ ...BUCKET, prefix: 'pg', bucket: 'copy', name: 'copy' }));
    expect(recovery({}, { secondary: mirrored() }).plan).not.toContain('suspend":');
    expect(recovery({ source: RecoverySource.secondary() }, { secondary: replicated }).plan).not.toContain('suspend":');
  });
});

test('another attempt reads the same archive again, not the one that is used up', () => {
  const again = 'recover again with `lineage: 3` and `source: RecoverySource.primary({ lineage: 1 })` (without it, lineage 3 would read lineage 2)';
  const { plan } = recovery();
  expect(plan.split(again.slice(1)).length - 1).toBe(plan.match(/with `lineage: 3`/g)!.length);
  expect(plan.match(/with `lineage: 3`/g)!.length).toBeGreaterThanOrEqual(4);
});

test('the last segment replayed is found in a log as the operator writes it', () => {
  const command = commands(recovery().plan).find((line) => line.includes('recovery.log |'))!;
  const log = [
    '{"level":"info","record":{"message":"restored log file \\"00000002.history\\" from archive"}}',
    '{"level":"info","record":{"message":"restored log file \\"00000001000000000000000A\\" from archive"}}',
    '{"level":"info","record":{"message":"restored log file \\"00000001000000000000000B\\" from archive"}}',
    '{"level":"info","record":{"message":"redo done at 0/B000060"}}',
  ].join('\n');
  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  try {
    writeFileSync(join(folder, 'recovery.log'), log);
    expect(execFileSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' }).trim()).toBe('00000001000000000000000B');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('says on which side of the target replay stops', () => {
  expect(recovery({ target: RecoveryTarget.time('2026-02-05T08:06:00Z', { exclusive: true }) }).plan).toContain('up to just before the time 2026-02-05T08:06:00Z, and');
});

test('names of databases are words for the shell', () => {
  const { plan } = recovery({ application: { database: 'o\'b x', owner: 'x' } });
  expect(commands(plan)).toContain("kubectl exec -n auth db-1 -c postgres -- psql -d 'o'\\''b x' -c \"SELECT datname, pg_get_userbyid(datdba) FROM pg_database\"");
  execFileSync('bash', ['-n'], { input: commands(plan).join('\n'), stdio: ['pipe', 'ignore', 'pipe'] });
});

describe('what follows for the manifest afterwards', () => {
  const production = (scope: Chart) => RecoverySource.cluster(PostgresCluster.fromClusterAttributes(scope, 'production', {
    clusterName: 'prod', namespace: 'prod', backup: { primary: S3 }, application: { database: 'shop', owner: 'keeper' },
  }));

  test('an application that came from the source is written down', () => {
    expect(recovery({ lineage: undefined, source: production(newChart()) }).plan)
      .toContain("becomes a `BackedUpPostgresCluster` with `lineage: 1` and `application: { database: 'shop', owner: 'keeper' }`, which nothing else says then");
  });

  test('one that was written is not', () => {
    expect(recovery({ lineage: undefined, source: production(newChart()), application: { database: 'shop', owner: 'keeper' } }).plan)
      .toMatch(/becomes a `BackedUpPostgresCluster` with `lineage: 1`$/m);
  });
});

describe('how far replay got', () => {
  test.each([['latest', RecoveryTarget.latest()], ['backup', RecoveryTarget.backup('20260205T020001')]])('is compared where nothing else tells: %s', (_, target) => {
    const { plan } = recovery({ target });
    expect(plan).toContain('**Has replay reached the end?**');
    expect(plan).toContain('They have to be equal. If they are not, recover again with `lineage: 3`');
    expect(commands(plan).filter((line) => line.includes('"s3://backups/pg/auth/db/db/wals/"') && line.includes('tail -n 1'))).toHaveLength(2);
  });

  test('of a cluster that may live on there is no last segment to wait for', () => {
    const { plan } = recovery({
      lineage: undefined, application: {}, source: RecoverySource.destination({ destination: S3, clusterName: 'prod', namespace: 'prod' }),
    });
    expect(plan).toContain(`If the cluster that wrote it has stopped, they have to be equal. If it lives on, the segment replayed has to be the one that step 1 printed
or a later one. Otherwise recover again with \`lineage: 2\`, from step 1.`);
  });

  test.each([['time', RecoveryTarget.time('2026-02-05T08:06:00Z')], ['immediate', RecoveryTarget.immediate('20260205T020001')]])('is certain with a target: %s', (_, target) => {
    const { plan } = recovery({ target });
    expect(plan).not.toContain('**Has replay reached the end?**');
    expect(plan).toContain("With this target PostgreSQL fails if it can't get as far");
  });
});

describe('the application', () => {
  test('gets a new password where CNPG makes it', () => {
    const { plan } = recovery();
    expect(plan).toContain('The password does **not** stay: the role `app` gets a new one, which is in the Secret `db-app`');
    expect(plan).toContain('A generated Secret `db-app` goes with it');
  });

  test('keeps the user\'s own', () => {
    const scope = newChart();
    const { plan } = recovery({ application: { credentials: Secret.fromSecretName(scope, 'own', 'my-credentials') } });
    expect(plan).toContain('The credentials stay: `my-credentials` is a Secret of yours');
    expect(plan).not.toContain('goes with it');
  });
});

describe('the archive that was read', () => {
  test('may be deleted some day, if it is this database\'s own past', () => {
    const { plan } = recovery({}, { retention: Duration.days(14) });
    expect(plan).toContain('retention of 14 days');
    expect(commands(plan).at(-2)).toBe('aws --endpoint-url https://garage:3900 s3 rm --recursive "s3://backups/pg/auth/db/db/"   # there is no way back');
  });

  test('may not, if it is another cluster\'s', () => {
    const { plan } = recovery({
      lineage: undefined, application: {}, source: RecoverySource.destination({ destination: S3, clusterName: 'prod', namespace: 'prod' }),
    });
    expect(plan).toContain('Nothing here writes to it, prunes it or may delete it.');
    expect(plan).not.toContain('s3 rm');
    expect(plan).toContain('`SELECT pg_switch_wal()` on it archives the segment it is in.');
  });
});

test('of a store whose name is all that is known, the place is looked up', () => {
  const { plan } = recovery({
    lineage: undefined, application: {}, source: RecoverySource.objectStore({ objectStoreName: 'old-store', serverName: 'lost', existing: true }),
  });
  expect(commands(plan)).toEqual(expect.arrayContaining([
    'store() { kubectl get objectstores.barmancloud.cnpg.io old-store -n auth -o jsonpath="{.spec.configuration.$1}"; }',
    'archive=$(store destinationPath); archive=${archive%/}; endpoint=$(store endpointURL)',
    'aws ${endpoint:+--endpoint-url "$endpoint"} s3 ls "${archive}/lost/base/"   # the base backups, by id',
  ]));
});

test('the second copy is named, and is what is read where it is the source', () => {
  const copy = BackupDestination.minio({ bucket: 'copy', prefix: 'pg', endpoint: 'https://minio', credentials: S3Credentials.fromSecretName('copy-keys') });
  const { plan } = recovery({ source: RecoverySource.secondary() }, { secondary: SecondaryDestination.replicated(copy) });
  expect(plan).toContain('The second copy of it will be `s3://copy/pg/auth/db/db-v2` at https://minio.');
  expect(commands(plan)).toContain('aws --endpoint-url https://minio s3 ls "s3://copy/pg/auth/db/db/base/"   # the base backups, by id');
  const removed = commands(plan).filter((line) => line.includes('s3 rm')).map((line) => /"(.*)"/.exec(line)![1]);
  expect(removed).toEqual(['s3://backups/pg/auth/db/db/', 's3://copy/pg/auth/db/db/']);
});

test('a database that lives beside this one on a shared path is not taken for its past', () => {
  const scope = newChart();
  const location = { path: 'pg' };
  const orders = PostgresCluster.fromClusterAttributes(scope, 'orders', {
    clusterName: 'db-v3', namespace: 'auth', backup: { primary: S3, location }, application: {},
  });
  const { plan } = recovery({ source: RecoverySource.cluster(orders) }, { location });
  expect(plan).not.toContain('s3 rm');
  expect(plan).toContain('The cluster that wrote the archive may live on');
});

test('a store of this cluster, by its name, is known', () => {
  const { plan } = recovery({ lineage: 3, application: {}, source: RecoverySource.objectStore({ objectStoreName: 'db-s3-store', serverName: 'db-v2' }) });
  expect(commands(plan)).toContain('aws --endpoint-url https://garage:3900 s3 ls "s3://backups/pg/auth/db/db-v2/base/"   # the base backups, by id');
  expect(plan).toContain('Nothing prunes lineage 2 any more');
});

describe('commands of providers', () => {
  const of = (url: string) => archiveCommands({
    archive: { url }, credentials: { configuration: {} }, store: { destination: { env: {} } },
  } as unknown as Parameters<typeof archiveCommands>[0], 'auth');

  test('google', () => {
    const { setUp, list, print, lastSegment, remove } = of('gs://bucket/auth/db/db');
    expect([setUp, list('base'), print('base/x/backup.info'), lastSegment, remove]).toEqual([
      [],
      'gcloud storage ls "gs://bucket/auth/db/db/base/"',
      'gcloud storage cat "gs://bucket/auth/db/db/base/x/backup.info"',
      'gcloud storage ls "gs://bucket/auth/db/db/wals/**" | grep -oE \'[0-9A-F]{24}\' | sort | tail -n 1',
      'gcloud storage rm --recursive "gs://bucket/auth/db/db/"',
    ]);
  });

  test('azure', () => {
    const { list, print, lastSegment, remove } = of('https://acct.blob.core.windows.net/box/auth/db/db');
    const at = '--account-name acct --auth-mode login';
    expect([list('base'), print('base/x/backup.info'), lastSegment, remove]).toEqual([
      `az storage blob list ${at} --container-name box --prefix "auth/db/db/base/" --delimiter / --num-results "*" --query "[].name" --output tsv`,
      `az storage blob download ${at} --container-name box --name "auth/db/db/base/x/backup.info" --file /dev/stdout --no-progress --output none`,
      `az storage blob list ${at} --container-name box --prefix "auth/db/db/wals/" --num-results "*" --query "[].name" --output tsv | grep -oE '[0-9A-F]{24}' | sort | tail -n 1`,
      `az storage blob delete-batch ${at} --source box --pattern "auth/db/db/*"`,
    ]);
  });
});
