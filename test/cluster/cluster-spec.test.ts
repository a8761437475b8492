import { BackedUpPostgresCluster, BackupDestination, S3Credentials } from '../../src';
import { clusterProps, newChart, only, synth } from '../support';
import type { Manifest } from '../support';

function specOf(clusterSpec: Manifest, overrides: object = {}): Manifest {
  const chart = newChart();
  new BackedUpPostgresCluster(chart, 'db', clusterProps({ clusterSpec, ...overrides }));
  return only(synth(chart), 'Cluster').spec;
}

describe('merges', () => {
  test('objects by key', () => {
    expect(specOf({
      affinity: { topologyKey: 'zone' },
      storage: { resizeInUseVolumes: false },
      postgresql: { ldap: { server: 'ldap' } },
      bootstrap: { initdb: { localeCollate: 'C' } },
      backup: { target: 'primary' },
    }, { parameters: { a: '1' }, application: { database: 'shop' } })).toMatchObject({
      affinity: { topologyKey: 'zone' },
      storage: { size: '1Gi', resizeInUseVolumes: false },
      postgresql: { parameters: { a: '1' }, ldap: { server: 'ldap' } },
      bootstrap: { initdb: { database: 'shop', owner: 'shop', localeCollate: 'C' } },
      backup: { target: 'primary' },
    });
  });

  test('plugins, external clusters and managed roles by appending', () => {
    const spec = specOf({
      plugins: [{ name: 'other.example.com' }],
      externalClusters: [{ name: 'origin', connectionParameters: { host: 'old' } }],
      managed: { roles: [{ name: 'reader', login: true }] },
    });
    expect(spec.plugins.map(({ name }: Manifest) => name)).toEqual(['barman-cloud.cloudnative-pg.io', 'other.example.com']);
    expect(spec.externalClusters.map(({ name }: Manifest) => name)).toEqual(['db-s3-backup', 'origin']);
    expect(spec.managed.roles).toEqual([{ name: 'reader', login: true }]);
  });

  test('nothing where a field is undefined, which in TypeScript is not there', () => {
    const spec = { bootstrap: undefined, plugins: undefined, externalClusters: undefined, storage: { size: undefined }, description: 'kept' };
    expect(specOf(spec, { application: {} })).toEqual({ ...specOf({}, { application: {} }), description: 'kept' });
  });

  test('other lists as they are', () => {
    expect(specOf({ env: [{ name: 'TZ', value: 'UTC' }] }).env).toEqual([{ name: 'TZ', value: 'UTC' }]);
  });

  test('and changes neither the props nor what the construct is made of', () => {
    const clusterSpec = { externalClusters: [{ name: 'origin', connectionParameters: { host: 'old' } }] };
    const before = JSON.stringify(clusterSpec);
    expect(specOf(clusterSpec)).toEqual(specOf(clusterSpec));
    expect(JSON.stringify(clusterSpec)).toBe(before);
  });
});

describe('the environment of the pods', () => {
  const at = '[chart-0/db] ';

  test('fails where it changes what a store sets', () => {
    expect(() => specOf({ env: [{ name: 'AWS_DEFAULT_REGION', value: 'us-east-1' }] })).toThrow(new Error(
      `${at}'clusterSpec.env' sets AWS_DEFAULT_REGION to 'us-east-1', and 'db-s3-store' sets it to 'eu-central-1': the sidecar would take the Cluster's, and archiving would `
      + 'fail or write elsewhere; leave it out of \'clusterSpec.env\''));
    expect(() => specOf({ env: [{ name: 'AWS_DEFAULT_REGION', valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } }] })).toThrow(new Error(
      `${at}'clusterSpec.env' sets AWS_DEFAULT_REGION to what is not known here, and 'db-s3-store' sets it to 'eu-central-1': the sidecar would take the Cluster's, and archiving `
      + 'would fail or write elsewhere; leave it out of \'clusterSpec.env\''));
    expect(() => specOf({ env: [{ name: 'AWS_DEFAULT_REGION', value: 'eu-central-1' }] })).not.toThrow();
  });

  test.each(['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_S3'])('fails where %s would send Amazon\'s bytes elsewhere', (name) => {
    expect(() => specOf({ env: [{ name, value: 'https://elsewhere' }] })).toThrow(new Error(
      `${at}'clusterSpec.env' sets ${name}, and 'db-s3-store' has no endpoint: the sidecar would archive there and not at Amazon, where the archive is said to be; `
      + 'leave it out, or write the endpoint into the destination with BackupDestination.s3'));
    const primary = BackupDestination.s3({ bucket: 'b', region: 'garage', endpoint: 'https://garage', credentials: S3Credentials.fromSecretName('keys') });
    expect(() => specOf({ env: [{ name, value: 'https://elsewhere' }] }, { backup: { primary } })).not.toThrow();
  });
});

describe('fails with', () => {
  const covered = (field: string, value: string, prop = field) =>
    `'clusterSpec.${field}' is what the prop '${prop}' is for, got ${value}: one of the two would be lost; set '${prop}'`;

  test.each<[string, Manifest, string]>([
    ['a misspelt field', { affinty: {} }, "'clusterSpec' does not fit a Cluster of CNPG 1.30: unknown field 'spec.affinty', did you mean 'affinity'?"],
    ['a misspelt field further down', { storage: { resizeInUseVolume: true } },
      "'clusterSpec' does not fit a Cluster of CNPG 1.30: unknown field 'spec.storage.resizeInUseVolume', did you mean 'resizeInUseVolumes'?"],
    ['a wrong type', { logLevel: 7 }, "'clusterSpec' does not fit a Cluster of CNPG 1.30: 'spec.logLevel' should be a string, got '7'"],
    ['many mistakes at once', { a1: 1, a2: 2, a3: 3 },
      "'clusterSpec' does not fit a Cluster of CNPG 1.30: unknown field 'spec.a1'\nunknown field 'spec.a2' (and 1 more)"],
    ['a field that a prop covers', { instances: 3 }, covered('instances', '3')],
    ['a covered field of another name', { postgresql: { shared_preload_libraries: ['x'] } },
      covered('postgresql.shared_preload_libraries', '["x"]', 'sharedPreloadLibraries')],
    ['retention in the wrong place', { backup: { retentionPolicy: '30d' } }, covered('backup.retentionPolicy', '"30d"', 'backup.retention')],
    ['in-tree backups', { backup: { barmanObjectStore: {} } },
      "'clusterSpec.backup.barmanObjectStore' is not possible: CNPG refuses it beside the Barman Cloud plugin; describe the bucket in 'backup.primary'"],
    ['a recovery', { bootstrap: { recovery: {} } },
      "'clusterSpec.bootstrap.recovery' is not possible: a Cluster has one bootstrap method, and a recovery must not write where it reads; use RecoveryCluster"],
    ['a second bootstrap method', { bootstrap: { pg_basebackup: {} } },
      "'clusterSpec.bootstrap.pg_basebackup' is not possible: a Cluster has one bootstrap method and this one's is initdb; leave it out"],
    ['a replica cluster', { replica: {} }, "'clusterSpec.replica' is not possible: a replica cluster can't start with initdb and CNPG refuses it; leave it out"],
    ['a service account', { serviceAccountName: 'x' },
      "'clusterSpec.serviceAccountName' is not possible: the plugin grants access to the service account named after the cluster only, so archiving would fail; "
      + "use 'serviceAccountTemplate'"],
    ['the Barman plugin a second time', { plugins: [{ name: 'barman-cloud.cloudnative-pg.io' }] },
      "'clusterSpec.plugins' is not possible so: the plugin 'barman-cloud.cloudnative-pg.io' is this construct's own, and of two entries the last one's store would win; "
      + "set the store in 'backup.primary'"],
    ['an external cluster of ours', { externalClusters: [{ name: 'db-s3-backup', connectionParameters: { host: 'x' } }] },
      "'clusterSpec.externalClusters' makes 'db-s3-backup' appear twice: CNPG would refuse the Cluster or use the last one; give it another name"],
    ['null, which would erase what the construct writes', { plugins: null }, "'clusterSpec.plugins' is null: it would erase what is written there; leave it out"],
    ['null further down', { bootstrap: { initdb: null } }, "'clusterSpec.bootstrap.initdb' is null: it would erase what is written there; leave it out"],
    ['a second WAL archiver', { plugins: [{ name: 'other.example.com', isWALArchiver: true }] },
      "'clusterSpec.plugins' has 'other.example.com' as WAL archiver beside Barman Cloud: CNPG would refuse the Cluster; set its 'isWALArchiver' to false"],
    ['an external cluster that can not be reached', { externalClusters: [{ name: 'origin' }] },
      "'clusterSpec.externalClusters' has 'origin' without a way to reach it: CNPG would refuse the Cluster; give it 'connectionParameters' or 'plugin'"],
    ['a role twice', { managed: { roles: [{ name: 'a' }, { name: 'a' }] } },
      "'clusterSpec.managed.roles' makes 'a' appear twice: CNPG would refuse the Cluster or use the last one; give it another name"],
    ...['PGDATA', 'pgpassword', 'PG', 'CNPG_SECRET', 'POD_NAME', 'Namespace', 'CLUSTER_NAME'].map((name): [string, Manifest, string] => [
      `CNPG's own environment, ${name}`, { env: [{ name: 'TZ', value: 'UTC' }, { name, value: 'x' }] },
      `'clusterSpec.env' has '${name}', one of the names that are CNPG's own (PG…, CNPG_…, POD_NAME, NAMESPACE, CLUSTER_NAME): it would refuse the Cluster; leave it out`,
    ]),
  ])('%s', (_, clusterSpec, message) => {
    expect(() => specOf(clusterSpec)).toThrow(new Error(`[chart-0/db] ${message}`));
    expect(message.split('\n').length).toBeLessThanOrEqual(3);
  });

  test.each<[string, Manifest]>([
    ['maxSyncReplicas', { maxSyncReplicas: 1 }],
    ['minSyncReplicas', { minSyncReplicas: 1, maxSyncReplicas: 1 }],
  ])('%s beside what came after it', (field, clusterSpec) => {
    expect(() => specOf(clusterSpec, { instances: 2, synchronous: { number: 1 } })).toThrow(new Error(
      `[chart-0/db] 'synchronous' and 'clusterSpec.${field}' exclude each other, got ${field} 1 beside synchronous replicas: CNPG would refuse the Cluster; leave '${field}' out`));
  });

  test('but not with either of them alone, or with none of the former', () => {
    expect(specOf({ minSyncReplicas: 1, maxSyncReplicas: 1 }, { instances: 2 })).toMatchObject({ minSyncReplicas: 1, maxSyncReplicas: 1 });
    expect(specOf({ minSyncReplicas: 0, maxSyncReplicas: 0 }, { instances: 2, synchronous: { number: 1 } }).postgresql.synchronous.number).toBe(1);
  });

  test('but not with environment that is only called nearly like CNPG\'s own', () => {
    const env = ['CNPG', 'MY_PGDATA', 'POD_NAMES', 'A_NAMESPACE', 'CLUSTER_NAME_2'].map((name) => ({ name, value: 'x' }));
    expect(specOf({ env }).env).toEqual(env);
  });
});
