import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditOf, cluster, database, documents, folderOf, objectStore, places, runIn, scheduledBackup } from './support';
import { RULES } from '../src/library';

const BROKEN = scheduledBackup({ namespace: 'shop', schedule: '0 3 * * *' });
const UNRETAINED = database({ namespace: 'shop' }).replace('  retentionPolicy: 30d\n', '');

describe('the exit code', () => {
  test.each([
    [0, 'nothing', database({ namespace: 'shop' }), []],
    [0, 'a warning', UNRETAINED, []],
    [1, 'a warning and --fail-on warning', UNRETAINED, ['--fail-on', 'warning']],
    [1, 'an error', BROKEN, []],
    [0, 'an error and --fail-on never', BROKEN, ['--fail-on', 'never']],
    [2, 'what could not be read, whatever else is found', `${BROKEN}---\na: [\n`, []],
  ])('is %d for %s', (code, _, content, args) => {
    expect(runIn(folderOf({ 'a.yaml': content }), ['audit', ...args]).code).toBe(code);
  });

  test.each([
    [['audit', '--format', 'xml'], "error: option '--format <format>' argument 'xml' is invalid. Allowed choices are text, json, sarif, github, junit.\n"],
    [['audit', '--fail-on', 'info'], "error: option '--fail-on <severity>' argument 'info' is invalid. Allowed choices are error, warning, never.\n"],
    [['audit', '--rule', 'schedule/six-field'], "error: option '--rule <rule>' argument 'schedule/six-field' is invalid. there is no rule 'schedule/six-field': did you mean 'schedule/six-fields'?\n"],
    [['audit', '--ignore', 'x'], "error: option '--ignore <rule>' argument 'x' is invalid. there is no rule 'x': `cdk8s-cnpg-cli list` names them\n"],
    [['explain', 'x'], "error: there is no rule 'x': `cdk8s-cnpg-cli list` names them\n"],
    [['audit', '-', '--since', 'main'], 'error: --since compares files with what they were in git: standard input has no past\n'],
  ])('is 2 for what it cannot be told: %p', (args, err) => {
    expect(runIn('/', args)).toEqual({ code: 2, out: '', err });
  });

  test('is 0 for --version and --help', () => {
    expect(runIn('/', ['--version'])).toEqual({ code: 0, out: '1.2.3\n', err: '' });
    expect(runIn('/', ['audit', '--help']).out).not.toMatch(/default:\s+(false|\[\])/);
    expect(runIn('/', ['audit', '--help'])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Exit code: 0 nothing at or over the bar, 1 findings, 2 something could not be read.') });
  });
});

describe('options', () => {
  const folder = folderOf({ 'a.yaml': UNRETAINED, 'b.yaml': scheduledBackup({ name: 'b', namespace: 'shop', schedule: '0 3 * * *', of: 'db' }) });

  test('--rule and --ignore, more than once', () => {
    expect(places(auditOf(folder))).toEqual(['schedule/six-fields b.yaml:7:3', 'archive/no-retention a.yaml:22:1']);
    expect(places(auditOf(folder, '--rule', 'archive/no-retention'))).toEqual(['archive/no-retention a.yaml:22:1']);
    expect(places(auditOf(folder, '--rule', 'archive/no-retention', '--rule', 'schedule/six-fields'))).toHaveLength(2);
    expect(places(auditOf(folder, '--ignore', 'archive/no-retention'))).toEqual(['schedule/six-fields b.yaml:7:3']);
    expect(places(auditOf(folder, '--ignore', 'archive/no-retention', '--ignore', 'schedule/six-fields'))).toEqual([]);
  });

  test('--info adds advice', () => {
    const advice = auditOf(folder, '--info').findings.filter(({ severity }) => severity === 'info');
    expect(advice.map(({ rule }) => rule)).toEqual(['archive/no-wal-volume']);
  });

  test('--complete makes an error of what may be defined elsewhere', () => {
    const alone = folderOf({ 'a.yaml': documents(cluster({ namespace: 'shop' }), scheduledBackup({ namespace: 'shop' })) });
    const severity = (...args: string[]) => auditOf(alone, '--rule', 'archive/unknown-object-store', ...args).findings.map((finding) => finding.severity);
    expect([severity(), severity('--complete')]).toEqual([['warning'], ['error']]);
  });

  test('an annotation acknowledges', () => {
    const meant = BROKEN.replace('metadata:\n', 'metadata:\n  annotations: {cdk8s-cnpg/acknowledge.schedule.six-fields: hourly is meant}\n');
    expect(auditOf({ 'a.yaml': meant }, '--rule', 'schedule/six-fields').findings).toEqual([]);
  });

  test('list and explain know every rule', () => {
    const lines = runIn('/', ['list']).out.split('\n');
    for (const { id, title, consequence } of RULES) {
      expect(lines.find((line) => line.trim().startsWith(`${id} `))).toContain(title);
      const { out, code } = runIn('/', ['explain', id]);
      expect(code).toBe(0);
      expect(out).toContain(consequence);
      expect(out).toContain('```yaml bad');
      expect(out).toContain(`cdk8s-cnpg/acknowledge.${id.replace('/', '.')}: <why it is meant>`);
      expect(out.match(/^#+ /gm)).toBeNull();
    }
  });

  test('progress is told to who watches, once it takes more than a second', () => {
    let now = 0;
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => now += 600);
    const watched = runIn(folder, ['audit', '--format', 'json'], { isWatched: true });
    const alone = runIn(folder, ['audit', '--format', 'json']);
    clock.mockRestore();
    expect(watched.err).toBe('\rreading 2 of 2 files\r\u001b[K');
    expect(alone.err).toBe('');
  });
});

describe('--since', () => {
  const git = (folder: string, ...args: string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'init.defaultBranch=main', ...args], { cwd: folder, stdio: 'pipe' });
  const named = (serverName: string) => database({ namespace: 'shop' }).replace('barmanObjectName: store\n', `barmanObjectName: store\n        serverName: ${serverName}\n`);

  function branch(): string {
    const folder = folderOf({ 'k8s/db.yaml': named('db-v2'), 'other.txt': '' });
    git(folder, 'init', '--quiet');
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', 'first');
    git(folder, 'checkout', '--quiet', '-b', 'change');
    writeFileSync(join(folder, 'k8s/db.yaml'), named('db'));
    return folder;
  }

  test('compares with the files as they were where the branch began, from any folder', () => {
    const folder = branch();
    expect(places(auditOf(folder))).toEqual([]);
    expect(places(auditOf(folder, '--since', 'main', 'k8s'))).toEqual(['archive/lineage-lowered k8s/db.yaml:16:9']);
    expect(places(auditOf(join(folder, 'k8s'), '--since', 'HEAD'))).toEqual(['archive/lineage-lowered db.yaml:16:9']);
    expect(places(auditOf(folder, '--since', 'main', 'k8s/db.yaml'))).toEqual(['archive/lineage-lowered k8s/db.yaml:16:9']);
    expect(places(auditOf(folderOf({}), '--since', 'main', `${folder}/k8s`))).toEqual([expect.stringMatching(/^archive\/lineage-lowered \.\..*\/k8s\/db\.yaml:16:9$/)]);
    expect(auditOf(folder, '--since', 'main', 'gone/db.yaml', 'k8s')).toMatchObject({ findings: [{ rule: 'archive/lineage-lowered' }], unreadable: [{ file: 'gone/db.yaml' }] });
  });

  test('says nothing of what was changed on the other branch', () => {
    const folder = branch();
    git(folder, 'checkout', '--quiet', '--force', 'main');
    git(folder, 'checkout', '--quiet', '-b', 'old');
    git(folder, 'checkout', '--quiet', 'main');
    writeFileSync(join(folder, 'k8s/db.yaml'), named('db-v3'));
    git(folder, 'commit', '--quiet', '--all', '--message', 'second');
    git(folder, 'checkout', '--quiet', 'old');
    expect(auditOf(folder, '--since', 'main', '--rule', 'archive/lineage-lowered').findings).toEqual([]);
  });

  test('of a commit that is not there, or where there is no git, is an error', () => {
    const folder = branch();
    expect(runIn(folder, ['audit', '--since', 'nowhere'])).toEqual({ code: 2, out: '', err: "error: git does not give the files as of 'nowhere': fatal: Needed a single revision\n" });
    rmSync(join(folder, '.git'), { recursive: true });
    expect(runIn(folder, ['audit', '--since', 'main'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining("error: git does not give the files as of 'main': fatal: not a git repository") });
  });
});

test('--map shows who writes, fills and reads which archive', () => {
  const copies = `  externalClusters:
    - name: second
      plugin: {name: barman-cloud.cloudnative-pg.io, parameters: {barmanObjectName: second, serverName: db}}
    - name: third
      plugin: {name: barman-cloud.cloudnative-pg.io, parameters: {barmanObjectName: third, serverName: db}}
`;
  const source = `  externalClusters:
    - name: origin
      plugin: {name: barman-cloud.cloudnative-pg.io, parameters: {barmanObjectName: store, serverName: db}}
  bootstrap:
    recovery: {source: origin, database: app, owner: app, secret: {name: app}}
`;
  const folder = folderOf({
    'db.yaml': documents(
      database({ namespace: 'shop', extra: copies }),
      objectStore({ name: 'second', namespace: 'shop', path: 's3://second/db' }).replace('metadata:\n', 'metadata:\n  annotations: {cdk8s-cnpg/fed-by: bucket-replication}\n'),
      objectStore({ name: 'third', namespace: 'shop', path: 's3://third/db' }).replace('configuration:\n', 'configuration:\n    endpointURL: https://third\n'),
      cluster({ name: 'copy', namespace: 'shop', store: 'copies', extra: source }),
      objectStore({ name: 'copies', namespace: 'shop', path: 's3://backups/copy' }),
      cluster({ name: 'none', namespace: 'shop' }).replace(/ {2}plugins:[^]*/, ''),
    ),
  });
  const { out } = runIn(folder, ['audit', '--map']);
  expect(out.slice(out.indexOf('\n\nshop/db\n') + 2)).toBe(`shop/db
  writes   s3://backups/db/db (ObjectStore store)
  backups  "0 0 2 * * *"
  copy     s3://second/db/db (ObjectStore second), filled by bucket-replication
  copy     s3://third/db/db at https://third (ObjectStore third), nothing says what fills it
  read by  shop/copy

shop/copy
  writes   s3://backups/copy/copy (ObjectStore copies)
  backups  none is scheduled

shop/none
  writes   no archive
  backups  none is scheduled
`);
  expect(auditOf(folder, '--map').map.map(({ cluster: name, readBy }: any) => [name, readBy])).toEqual([['shop/db', ['shop/copy']], ['shop/copy', []], ['shop/none', []]]);
  expect(auditOf(folder)).not.toHaveProperty('map');
  expect(runIn(folderOf({}), ['audit', '--map']).out).toMatch(/\n\nno clusters\n$/);
});

test('--map shows a mirror and a standby, also where the store does not say what fills it', () => {
  const external = (name: string, store: string, server: string) => `    - name: ${name}
      plugin: {name: barman-cloud.cloudnative-pg.io, parameters: {barmanObjectName: ${store}, serverName: ${server}}}
`;
  const copies = `  externalClusters:\n${external('mirrored', 'mirrored', 'db')}${external('followed', 'followed', 'standby')}${external('silent', 'silent', 'other')}`;
  const standby = (name: string) => `  externalClusters:
    - name: db
      connectionParameters: {host: db-rw, user: streaming_replica, dbname: postgres, sslmode: verify-full}
      plugin: {name: barman-cloud.cloudnative-pg.io, parameters: {barmanObjectName: store, serverName: db}}
  bootstrap:
    pg_basebackup: {source: db, database: app, owner: app, secret: {name: ${name}}}
  replica: {enabled: true, source: db}
`;
  const fed = (name: string, by: string) => objectStore({ name, namespace: 'shop', path: `s3://${name}/db` }).replace('metadata:\n', `metadata:\n  annotations: {cdk8s-cnpg/fed-by: ${by}}\n`);
  const mirror = (name: string, store: string, kind = 'CronJob') => `apiVersion: batch/v1
kind: ${kind}
metadata:
  name: ${name}
  namespace: shop
  annotations: {cdk8s-cnpg/mirror-source: store/db, cdk8s-cnpg/mirror-copy: ${store}/db, cdk8s-cnpg/mirror-retention: 30d}
spec: {schedule: "*/15 * * * *", jobTemplate: {}}
`;
  const folder = folderOf({
    'db.yaml': documents(
      database({ namespace: 'shop', extra: copies }),
      fed('mirrored', 'mirror/db-mirror'), fed('followed', 'standby/standby'), objectStore({ name: 'unnamed', namespace: 'shop', path: 's3://unnamed/db' }),
      objectStore({ name: 'silent', namespace: 'shop', path: 's3://silent/db' }),
      mirror('db-mirror', 'mirrored'), mirror('now', 'mirrored', 'Job'), mirror('another', 'unnamed'), mirror('unknown', 'elsewhere'),
      cluster({ name: 'standby', namespace: 'shop', store: 'followed', extra: standby('app') }),
      cluster({ name: 'other', namespace: 'shop', store: 'silent', extra: standby('app') }),
    ),
  });
  const { out } = runIn(folder, ['audit', '--map']);
  expect(out.slice(out.indexOf('\n\nshop/db\n') + 2)).toBe(`shop/db
  writes   s3://backups/db/db (ObjectStore store)
  backups  "0 0 2 * * *"
  copy     s3://mirrored/db/db (ObjectStore mirrored), filled by mirror/db-mirror
  copy     s3://followed/db/standby (ObjectStore followed), filled by standby/standby
  copy     s3://silent/db/other (ObjectStore silent), filled by the Cluster shop/other
  copy     s3://unnamed/db/db (ObjectStore unnamed), filled by mirror/another
  read by  shop/standby
  read by  shop/other

shop/standby
  writes   s3://followed/db/standby (ObjectStore followed)
  backups  none is scheduled

shop/other
  writes   s3://silent/db/other (ObjectStore silent)
  backups  none is scheduled
`);
});

test('--map has a Cluster once, with all that its copies write', () => {
  const folder = folderOf({ 'dev/db.yaml': database({ namespace: 'shop', path: 's3://dev' }), 'prod/db.yaml': database({ namespace: 'shop', path: 's3://prod' }), 'again/db.yaml': database({ namespace: 'shop', path: 's3://dev' }) });
  expect(auditOf(folder, '--map').map).toEqual([{
    cluster: 'shop/db', writes: [{ url: 's3://dev/db', objectStore: 'store' }, { url: 's3://prod/db', objectStore: 'store' }], schedules: ['0 0 2 * * *'], copies: [], readBy: [],
  }]);
});
