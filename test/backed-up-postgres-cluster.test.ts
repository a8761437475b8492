import { ApiObject, App, Chart, Duration, JsonPatch, Size } from 'cdk8s';
import { Cpu, Secret } from 'cdk8s-plus-30';
import {
  BackedUpPostgresCluster,
  BackupDestination,
  BackupSchedule,
  DataDurability,
  PrimaryUpdateMethod,
  PrimaryUpdateStrategy,
  Rules,
  S3Credentials,
  SecondaryDestination,
  SynchronousMethod,
} from '../src';
import type { BackedUpPostgresClusterProps, BackupOptions } from '../src';
import { BUCKET, clusterProps, newChart, only, S3, synth } from './support';
import type { Manifest } from './support';

const MINIO = BackupDestination.minio({ bucket: 'copy', endpoint: 'https://minio', credentials: S3Credentials.fromSecretName('minio-keys') });

function manifestsOf(overrides: Partial<BackedUpPostgresClusterProps> = {}, backup: Partial<BackupOptions> = {}): Manifest[] {
  const chart = newChart();
  new BackedUpPostgresCluster(chart, 'db', clusterProps(overrides, backup));
  return synth(chart);
}

describe('what is defined', () => {
  test('a store, the Cluster and a ScheduledBackup that agree on every name', () => {
    const manifests = manifestsOf({}, { secondary: SecondaryDestination.replicated(MINIO) });
    expect(manifests.map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`)).toEqual([
      'ObjectStore auth/db-s3-store', 'ObjectStore auth/db-minio-store', 'Cluster auth/db', 'ScheduledBackup auth/db-backup',
    ]);
    const { spec } = only(manifests, 'Cluster');
    expect(spec.instances).toBe(1);
    expect(spec.bootstrap).toBeUndefined();
    expect(spec.plugins).toEqual([
      { name: 'barman-cloud.cloudnative-pg.io', isWALArchiver: true, parameters: { barmanObjectName: 'db-s3-store', serverName: 'db' } },
    ]);
    expect(spec.externalClusters).toEqual([
      { name: 'db-s3-backup', plugin: { name: 'barman-cloud.cloudnative-pg.io', parameters: { barmanObjectName: 'db-s3-store', serverName: 'db' } } },
      { name: 'db-minio-backup', plugin: { name: 'barman-cloud.cloudnative-pg.io', parameters: { barmanObjectName: 'db-minio-store', serverName: 'db' } } },
    ]);
    expect(only(manifests, 'ScheduledBackup').spec).toEqual({
      schedule: '0 0 2 * * *',
      immediate: true,
      backupOwnerReference: 'self',
      cluster: { name: 'db' },
      method: 'plugin',
      pluginConfiguration: { name: 'barman-cloud.cloudnative-pg.io', parameters: { barmanObjectName: 'db-s3-store' } },
    });
  });

  test('only the archiver\'s store has a retention, and only the secondary says what fills it', () => {
    const manifests = manifestsOf({}, { secondary: SecondaryDestination.replicated(MINIO), retention: Duration.days(7) });
    const [primary, secondary] = manifests.filter(({ kind }) => kind === 'ObjectStore');
    expect([primary.spec.retentionPolicy, secondary.spec.retentionPolicy]).toEqual(['7d', undefined]);
    expect(primary.metadata.annotations['cdk8s-cnpg/fed-by']).toBeUndefined();
    expect(secondary.metadata.annotations['cdk8s-cnpg/fed-by']).toBe('bucket-replication');
  });

  test('schedule and first backup as asked for', () => {
    const { spec } = only(manifestsOf({}, { schedule: BackupSchedule.everyHours(6), immediate: false }), 'ScheduledBackup');
    expect(spec).toMatchObject({ schedule: BackupSchedule.everyHours(6).expressionString, immediate: false });
  });

  test('every field of a Cluster that a prop covers', () => {
    const chart = newChart();
    new BackedUpPostgresCluster(chart, 'db', clusterProps({
      instances: 3,
      storage: { size: Size.gibibytes(20), storageClass: 'fast' },
      walStorage: { size: Size.gibibytes(4), storageClass: 'faster' },
      application: {
        database: 'shop',
        owner: 'shopkeeper',
        credentials: Secret.fromSecretName(chart, 'credentials', 'shop-credentials'),
        postInitSql: ['CREATE ROLE reader'],
        postInitApplicationSql: ['CREATE EXTENSION pg_trgm'],
        postInitTemplateSql: ['CREATE EXTENSION hstore'],
      },
      parameters: { max_connections: '200' },
      sharedPreloadLibraries: ['pg_stat_statements'],
      pgHba: ['host all all 10.0.0.0/8 scram-sha-256'],
      resources: { cpu: { request: Cpu.units(1) }, memory: { request: Size.gibibytes(2), limit: Size.gibibytes(2) } },
      enableSuperuserAccess: true,
      superuserSecret: Secret.fromSecretName(chart, 'superuser', 'shop-superuser'),
      primaryUpdateStrategy: PrimaryUpdateStrategy.SUPERVISED,
      primaryUpdateMethod: PrimaryUpdateMethod.SWITCHOVER,
      synchronous: { number: 1, method: SynchronousMethod.FIRST, dataDurability: DataDurability.PREFERRED },
      labels: { team: 'db' },
      annotations: { 'argocd.argoproj.io/sync-options': 'ServerSideApply=true', 'note': 'ours' },
    }));
    const { metadata, spec } = only(synth(chart), 'Cluster');
    expect(metadata).toEqual({
      name: 'db',
      namespace: 'auth',
      labels: { team: 'db' },
      annotations: {
        'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false,ServerSideApply=true',
        'kustomize.toolkit.fluxcd.io/prune': 'disabled',
        'note': 'ours',
      },
    });
    expect(spec).toMatchObject({
      instances: 3,
      imageName: 'ghcr.io/cloudnative-pg/postgresql:17',
      storage: { size: '20Gi', storageClass: 'fast' },
      walStorage: { size: '4Gi', storageClass: 'faster' },
      bootstrap: {
        initdb: {
          database: 'shop',
          owner: 'shopkeeper',
          secret: { name: 'shop-credentials' },
          postInitSQL: ['CREATE ROLE reader'],
          postInitApplicationSQL: ['CREATE EXTENSION pg_trgm'],
          postInitTemplateSQL: ['CREATE EXTENSION hstore'],
        },
      },
      postgresql: {
        parameters: { max_connections: '200' },
        shared_preload_libraries: ['pg_stat_statements'],
        pg_hba: ['host all all 10.0.0.0/8 scram-sha-256'],
        synchronous: { method: 'first', number: 1, dataDurability: 'preferred' },
      },
      resources: { requests: { cpu: '1', memory: '2Gi' }, limits: { memory: '2Gi' } },
      enableSuperuserAccess: true,
      superuserSecret: { name: 'shop-superuser' },
      primaryUpdateStrategy: 'supervised',
      primaryUpdateMethod: 'switchover',
    });
  });

  test('the owner of a database is called like it unless named', () => {
    expect(only(manifestsOf({ application: { database: 'shop' } }), 'Cluster').spec.bootstrap).toEqual({ initdb: { database: 'shop', owner: 'shop' } });
  });

  test('without deletion protection nothing but the user\'s annotations is written', () => {
    const manifests = manifestsOf({ deletionProtection: false, annotations: { note: 'ours' } });
    expect(manifests.map(({ metadata }) => metadata.annotations)).toEqual([undefined, { note: 'ours' }, undefined]);
  });

  test('what is read from a file and says nothing of deletion protection leaves it on', () => {
    const protectedKinds = manifestsOf({ deletionProtection: null as any }).filter(({ metadata }) => metadata.annotations).map(({ kind }) => kind);
    expect(protectedKinds).toEqual(['ObjectStore', 'Cluster']);
  });

  test('the ScheduledBackup can be pruned: another lineage has one of another name', () => {
    expect(only(manifestsOf(), 'ScheduledBackup').metadata.annotations).toBeUndefined();
  });
});

describe('where things are', () => {
  test('a prefix for resource names changes no path', () => {
    const chart = newChart();
    const db = new BackedUpPostgresCluster(chart, 'db', clusterProps({ resourceNamePrefix: 'shop' }));
    expect(only(synth(chart), 'ObjectStore').metadata.name).toBe('shop-s3-store');
    expect(db.primaryArchive).toEqual({
      url: 's3://backups/auth/db/db', endpointUrl: undefined, destinationPath: 's3://backups/auth/db', serverName: 'db', objectStoreName: 'shop-s3-store', lineage: 1,
    });
  });

  test('a later lineage has its own server name everywhere and a ScheduledBackup of its own', () => {
    const chart = newChart();
    const db = new BackedUpPostgresCluster(chart, 'db', clusterProps({ lineage: 3 }, { secondary: SecondaryDestination.replicated(MINIO) }));
    const manifests = synth(chart);
    expect(db.primaryArchive.url).toBe('s3://backups/auth/db/db-v3');
    expect(db.secondaryArchive?.url).toBe('s3://copy/auth/db/db-v3');
    expect(JSON.stringify(only(manifests, 'Cluster').spec).match(/"serverName":"[^"]*"/g)).toEqual(Array(3).fill('"serverName":"db-v3"'));
    expect(only(manifests, 'ScheduledBackup').metadata.name).toBe('db-backup-v3');
    expect(manifests.filter(({ kind }) => kind === 'ObjectStore').map(({ spec }) => spec.configuration.destinationPath)).toEqual(['s3://backups/auth/db', 's3://copy/auth/db']);
  });

  test('an archive that exists keeps its place, its server name and its store\'s name', () => {
    const chart = newChart();
    const db = new BackedUpPostgresCluster(chart, 'db', clusterProps({ lineage: 2 }, { location: { path: '', serverName: 'db-v3' }, objectStoreName: 'old-store' }));
    const manifests = synth(chart);
    expect(only(manifests, 'ObjectStore')).toMatchObject({ metadata: { name: 'old-store' }, spec: { configuration: { destinationPath: 's3://backups' } } });
    expect(db.primaryArchive.url).toBe('s3://backups/db-v3-v2');
    expect(only(manifests, 'ScheduledBackup').spec.pluginConfiguration.parameters.barmanObjectName).toBe('old-store');
  });

  test('every resource that exists can keep its name, and a later lineage has a ScheduledBackup of its own all the same', () => {
    const names = (lineage: number) => manifestsOf({ lineage }, {
      secondary: SecondaryDestination.replicated(MINIO), objectStoreName: 'one', secondaryObjectStoreName: 'two', scheduledBackupName: 'nightly',
    }).map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    expect(names(1)).toEqual(['ObjectStore one', 'ObjectStore two', 'Cluster db', 'ScheduledBackup nightly']);
    expect(names(2)).toEqual(['ObjectStore one', 'ObjectStore two', 'Cluster db', 'ScheduledBackup nightly-v2']);
  });

  test('an archive that exists has the cluster\'s name as server name unless given', () => {
    const db = new BackedUpPostgresCluster(newChart(), 'db', clusterProps({}, { location: { path: 'postgres/old' } }));
    expect(db.primaryArchive.url).toBe('s3://backups/postgres/old/db');
  });

  test('what exists already may have a name as long as CNPG takes', () => {
    const clusterName = 'a'.repeat(50);
    expect(new BackedUpPostgresCluster(newChart(), 'db', clusterProps({ clusterName }, { location: { path: 'old' } })).clusterName).toBe(clusterName);
  });

  test('what an application needs to know', () => {
    const chart = newChart();
    const db = new BackedUpPostgresCluster(chart, 'db', clusterProps());
    expect([db.clusterName, db.namespace, db.readWriteHost, db.readOnlyHost, db.applicationSecretName])
      .toEqual(['db', 'auth', 'db-rw.auth.svc', 'db-ro.auth.svc', 'db-app']);
    const own = new BackedUpPostgresCluster(chart, 'own', clusterProps({
      clusterName: 'own', application: { credentials: Secret.fromSecretName(chart, 'credentials', 'my-credentials') },
    }));
    expect(own.applicationSecretName).toBe('my-credentials');
  });
});

describe('patches', () => {
  test('reach the YAML of every resource, by the names of the CNPG documentation', () => {
    const chart = newChart();
    const db = new BackedUpPostgresCluster(chart, 'db', clusterProps());
    ApiObject.of(db).addJsonPatch(JsonPatch.replace('/spec/plugins/0/isWALArchiver', false), JsonPatch.add('/spec/fieldOfTomorrow', 1));
    db.objectStores[0].addJsonPatch(JsonPatch.add('/spec/configuration/endpointURL', 'https://elsewhere'));
    db.scheduledBackup.addJsonPatch(JsonPatch.add('/spec/suspend', true));
    Rules.of(db).acknowledge('archive/no-archiver', 'a patch that breaks something');
    const [store, cluster, scheduledBackup] = (chart.toJson() as Manifest[]);
    expect(cluster.spec.plugins[0].isWALArchiver).toBe(false);
    expect(cluster.spec.fieldOfTomorrow).toBe(1);
    expect(store.spec.configuration.endpointURL).toBe('https://elsewhere');
    expect(scheduledBackup.spec.suspend).toBe(true);
  });
});

describe('the same input', () => {
  const build = (order: string[]): { [name: string]: string } => {
    const app = new App();
    for (const name of order) {
      const chart = new Chart(app, name, { namespace: name });
      new BackedUpPostgresCluster(chart, 'database', clusterProps({ clusterName: name }));
    }
    return Object.fromEntries(app.charts.map((chart) => [chart.node.id, JSON.stringify(chart.toJson())]));
  };

  test('gives the same bytes', () => {
    expect(build(['a', 'b'])).toEqual(build(['a', 'b']));
  });

  test('in another order gives the same names', () => {
    expect(build(['b', 'c', 'a'])).toEqual(build(['a', 'b', 'c']));
  });
});

describe('fails with', () => {
  const at = '[chart-0/db] ';
  const tag = 'write a tag that starts with the version, such as \'ghcr.io/cloudnative-pg/postgresql:17\'';

  test.each<[string, Partial<BackedUpPostgresClusterProps>, Partial<BackupOptions>, string]>([
    ['a name that no recovery could have', { clusterName: 'a'.repeat(48) }, {},
      `'clusterName' should have at most 47 characters, got 48 in '${'a'.repeat(48)}': it could be backed up and not recovered, `
      + `since CNPG's Job would be called '${'a'.repeat(48)}-1-full-recovery', over 63`],
    ['a name over 50 characters', { clusterName: 'a'.repeat(51) }, {},
      `'clusterName' should have at most 50 characters, got 51 in '${'a'.repeat(51)}': CNPG would refuse the Cluster`],
    ['a name that starts with a digit', { clusterName: '1db' }, {},
      "'clusterName' should be lower-case letters, digits and '-', starting with a letter, got '1db': CNPG would refuse the Cluster"],
    ['a name with a dot', { clusterName: 'my.db' }, {},
      "'clusterName' should be lower-case letters, digits and '-', starting with a letter, got 'my.db': CNPG would refuse the Cluster"],
    ['a prefix that is no name', { resourceNamePrefix: 'My' }, {},
      "'resourceNamePrefix' should be lower-case letters, digits and '-', starting with a letter, got 'My': CNPG would refuse the Cluster"],
    ['a lineage of half', { lineage: 1.5 }, {}, "'lineage' should be a whole number of at least 1, got 1.5: no archive has that number; the first lineage is 1, and each recovery takes the next"],
    ['a lineage too high for a long name', { clusterName: 'a'.repeat(47), lineage: 12345678 }, {},
      `the ScheduledBackup's name '${'a'.repeat(47)}-backup-v12345678' has 64 characters: over 63, every Backup it creates would be refused; `
      + "shorten 'clusterName' or 'backup.scheduledBackupName'"],
    ['a ScheduledBackup\'s own name that is too long', {}, { scheduledBackupName: 'a'.repeat(64) },
      `the ScheduledBackup's name '${'a'.repeat(64)}' has 64 characters: over 63, every Backup it creates would be refused; `
      + "shorten 'clusterName' or 'backup.scheduledBackupName'"],
    ['a ScheduledBackup that can not be called so', {}, { scheduledBackupName: 'Nightly' },
      "'backup.scheduledBackupName' should be a Kubernetes resource name (lower-case letters, digits, '-' and '.', at most 253), got 'Nightly': the API server would refuse it"],
    ['a second store that can not be called so', {}, { secondary: SecondaryDestination.replicated(MINIO), secondaryObjectStoreName: 'Store' },
      "'backup.secondaryObjectStoreName' should be a Kubernetes resource name (lower-case letters, digits, '-' and '.', at most 253), got 'Store': the API server would refuse it"],
    ['a second store without a secondary', {}, { secondaryObjectStoreName: 'copy' },
      "'backup.secondaryObjectStoreName' names the store of a secondary, and there is none: nothing would have that name; leave it out"],
    ['no instances', { instances: 0 }, {}, "'instances' should be a whole number of at least 1, got 0: CNPG would refuse the Cluster"],
    ['no image', { imageName: undefined }, {},
      "'imageName' is missing: the operator would choose an image, and another major version under a later recovery; "
      + "write 'ghcr.io/cloudnative-pg/postgresql:17' or the like, or 'imageCatalogRef' in 'clusterSpec'"],
    ['an image and a catalog', { clusterSpec: { imageCatalogRef: { kind: 'ImageCatalog', name: 'c', major: 17 } } }, {},
      "'imageName' and 'clusterSpec.imageCatalogRef' exclude each other, got 'ghcr.io/cloudnative-pg/postgresql:17' beside a catalog: the API server would refuse the Cluster"],
    ['an image without tag', { imageName: 'registry:5000/postgresql' }, {},
      `'imageName' has no tag, got 'registry:5000/postgresql': CNPG would refuse it, since it can't tell the PostgreSQL version; ${tag}`],
    ['the tag latest', { imageName: 'postgresql:latest' }, {},
      `'imageName' has the tag 'latest', got 'postgresql:latest': CNPG would refuse it, since it can't tell the PostgreSQL version; ${tag}`],
    ['a digest only', { imageName: 'postgresql@sha256:0123' }, {},
      `'imageName' has a digest and no tag, got 'postgresql@sha256:0123': CNPG would refuse it, since it can't tell the PostgreSQL version; ${tag}`],
    ['a tag without version', { imageName: 'postgresql:v17' }, {},
      `'imageName' has a tag that does not start with a version, got 'postgresql:v17': CNPG would refuse it; ${tag}`],
    ['a PostgreSQL of long ago', { imageName: 'postgresql:12.3' }, {},
      "'imageName' is PostgreSQL 12, got 'postgresql:12.3': CNPG would refuse it, 13 is the oldest it supports"],
    ['a volume of nothing', { storage: { size: Size.gibibytes(0) } }, {}, "'storage.size' should be more than nothing, got 0Gi: no volume can be made of it"],
    ['a WAL volume of nothing', { walStorage: { size: Size.mebibytes(0) } }, {}, "'walStorage.size' should be more than nothing, got 0Mi: no volume can be made of it"],
    ['a database without a name', { application: { database: '' } }, {},
      "'application.database' should have 1 to 63 bytes, got 0 in '': CNPG would use another name, and the application would not find it"],
    ['an owner with too long a name', { application: { owner: 'é'.repeat(32) } }, {},
      `'application.owner' should have 1 to 63 bytes, got 64 in '${'é'.repeat(32)}': CNPG would use another name, and the application would not find it`],
    ['the secondary\'s store for the primary', {}, { objectStoreName: 'db-minio-store', secondary: SecondaryDestination.replicated(MINIO) },
      "the ObjectStore 'db-minio-store' of namespace 'auth' is defined by 'chart-0/db' already: the one that is applied last would win, and archives would not be "
      + "where they are said to be; give one of them another 'resourceNamePrefix', 'backup.objectStoreName' or destination 'name'"],
    ['more synchronous replicas than standbys', { instances: 2, synchronous: { number: 2 } }, {},
      "'synchronous.number' should be from 1 to the number of standbys (1), got 2: CNPG would refuse the Cluster"],
    ['a supervised update of one instance', { primaryUpdateStrategy: PrimaryUpdateStrategy.SUPERVISED }, {},
      "'primaryUpdateStrategy' is supervised with one instance: CNPG would refuse the Cluster, there is nothing to switch over to; add an instance or use unsupervised"],
    ['a retention of hours', {}, { retention: Duration.hours(36) },
      "'backup.retention' should be whole days and at least one, got 1 day 12 hours: Barman keeps backups by the day; write Duration.days(…)"],
    ['no retention at all', {}, { retention: Duration.days(0) },
      "'backup.retention' should be whole days and at least one, got 0 days: Barman keeps backups by the day; write Duration.days(…)"],
    ['a retention of more days than dates have', {}, { retention: Duration.days(36501) },
      "'backup.retention' should be at most 36500 days, got 36501 days: Barman counts back from today, and fails before the year 1; write Duration.days(36500) for a hundred years"],
    ['an archive that exists, without a retention', {}, { location: { path: '' }, retention: undefined },
      "'backup.retention' is missing beside 'backup.location': what an existing archive holds from before the default of 30 days would be deleted soon after; "
      + 'write the retention that its store has now, and Duration.days(36500) if that has none'],
    ['a location with slashes at its ends', {}, { location: { path: '/old/' } },
      "'backup.location.path' should be folder names (letters, digits and ._=@:+,~-) joined by single slashes, got '/old/': "
      + 'Barman would drop a part of it or use another path'],
    ['a server name with a slash', {}, { location: { path: 'old', serverName: 'a/b' } },
      "'backup.location.serverName' should be one folder name (letters, digits, '-', '_' and '.'), got 'a/b': Barman would write to another path than the one it is read from"],
    ['a store that can not be called so', {}, { objectStoreName: 'Store' },
      "'backup.objectStoreName' should be a Kubernetes resource name (lower-case letters, digits, '-' and '.', at most 253), got 'Store': the API server would refuse it"],
    ['primary and secondary at the same place', {}, { secondary: SecondaryDestination.replicated(BackupDestination.s3({ ...BUCKET, name: 'copy' })) },
      "'backup.primary' and 'backup.secondary' are the same place (s3://backups): there would be one copy, not two; use another bucket or leave 'secondary' out"],
    ['two destinations of one name', {}, { secondary: SecondaryDestination.replicated(BackupDestination.s3({ ...BUCKET, bucket: 'copy' })) },
      "'backup.primary' and 'backup.secondary' are both called 's3': they would share one ObjectStore; give one of them another 'name'"],
    ['a replicated copy under another prefix', {},
      { secondary: SecondaryDestination.replicated(BackupDestination.s3({ ...BUCKET, bucket: 'copy', name: 'copy', prefix: 'copies' })) },
      "'backup.secondary' has the prefix 'copies' and 'backup.primary' '': replication copies keys unchanged, "
      + 'so the copy would never be where a recovery reads; give both the same prefix'],
    ['two regions in one environment', {},
      { secondary: SecondaryDestination.replicated(BackupDestination.s3({ ...BUCKET, bucket: 'copy', name: 'copy', region: 'us-east-1' })) },
      "'db-s3-store' and 'db-copy-store' set AWS_DEFAULT_REGION to 'eu-central-1' and 'us-east-1': the sidecar has one environment for both, so one would be wrong; "
      + "let one of them take its region from its Secret, with 'regionKey' or S3Credentials.fromExternalSecret"],
  ])('%s', (_, overrides, backup, message) => {
    const chart = newChart();
    expect(() => new BackedUpPostgresCluster(chart, 'db', clusterProps(overrides, backup))).toThrow(new Error(at + message));
    expect(message.split('\n').length).toBeLessThanOrEqual(3);
    expect(chart.toJson()).toEqual([]);
  });

  const twice = (chart: Chart, id: string, overrides: Partial<BackedUpPostgresClusterProps>) =>
    new BackedUpPostgresCluster(chart, id, clusterProps(overrides));

  test('a Cluster that is there already, in any chart of the namespace', () => {
    const chart = newChart();
    twice(chart, 'one', {});
    const other = newChart('auth', chart.node.root as App);
    expect(() => twice(other, 'two', { lineage: 2 })).toThrow(new Error(
      "[chart-1/two] the Cluster 'db' of namespace 'auth' is defined by 'chart-0/one' already: the one that is applied last would win, and archives would not be "
      + "where they are said to be; give one of them another 'clusterName'"));
    twice(newChart('media', chart.node.root as App), 'two', {});
  });

  test('an ObjectStore that is there already, because two clusters share a prefix', () => {
    const chart = newChart();
    twice(chart, 'one', { clusterName: 'one', resourceNamePrefix: 'p' });
    expect(() => twice(chart, 'two', { clusterName: 'two', resourceNamePrefix: 'p' })).toThrow(new Error(
      "[chart-0/two] the ObjectStore 'p-s3-store' of namespace 'auth' is defined by 'chart-0/one' already: the one that is applied last would win, and archives would not be "
      + "where they are said to be; give one of them another 'resourceNamePrefix', 'backup.objectStoreName' or destination 'name'"));
    twice(chart, 'three', { clusterName: 'two', resourceNamePrefix: 'q' });
  });

  test('a ScheduledBackup that is there already, because two clusters call theirs the same', () => {
    const chart = newChart();
    const backup = { primary: S3, scheduledBackupName: 'nightly' };
    twice(chart, 'one', { clusterName: 'one', backup });
    expect(() => twice(newChart('auth', chart.node.root as App), 'two', { clusterName: 'two', backup })).toThrow(new Error(
      "[chart-1/two] the ScheduledBackup 'nightly' of namespace 'auth' is defined by 'chart-0/one' already: the one that is applied last would win, and one of the "
      + "clusters would never get a base backup; give one of them another 'backup.scheduledBackupName'"));
    twice(newChart('media', chart.node.root as App), 'two', { clusterName: 'two', backup });
  });

  test('a chart without namespace, also when the chart around it has one', () => {
    const outer = newChart('auth');
    expect(() => new BackedUpPostgresCluster(new Chart(outer, 'inner'), 'db', clusterProps())).toThrow(new Error(
      "[chart-0/inner/db] chart 'chart-0/inner' has no namespace: the archive's path needs one, and a nested chart does not inherit its parent's; "
      + "write new Chart(scope, id, { namespace: '…' })"));
  });

  test('a namespace that can not be', () => {
    expect(() => new BackedUpPostgresCluster(newChart('a/b'), 'db', clusterProps())).toThrow(new Error(
      "[chart-0/db] 'namespace' should be lower-case letters, digits and '-', at most 63, got 'a/b': the API server would refuse every resource in it"));
  });

  test('the same place even if one says the endpoint with a slash', () => {
    const minio = (name: string, endpoint: string) => BackupDestination.minio({ bucket: 'b', name, endpoint, credentials: S3Credentials.fromSecretName('keys') });
    expect(() => new BackedUpPostgresCluster(newChart(), 'db', clusterProps({}, {
      primary: minio('one', 'https://minio:443/'), secondary: SecondaryDestination.replicated(minio('two', 'https://MINIO')),
    }))).toThrow(/are the same place \(s3:\/\/b\)/);
  });

  test('but not two servers whose buckets are called alike', () => {
    const minio = (name: string) => BackupDestination.minio({ bucket: 'b', name, endpoint: `https://${name}`, credentials: S3Credentials.fromSecretName('keys') });
    expect(manifestsOf({}, { primary: minio('one'), secondary: SecondaryDestination.replicated(minio('two')) })).toHaveLength(4);
  });

  test('but not with these images', () => {
    for (const imageName of ['p:17', 'host:5000/p:17.6-system-trixie', 'p:17@sha256:0123', 'p:17beta1', 'p:17-latest']) {
      expect(only(manifestsOf({ imageName }), 'Cluster').spec.imageName).toBe(imageName);
    }
  });

  test('but not with a catalog instead of an image', () => {
    const { spec } = only(manifestsOf({
      imageName: undefined, clusterSpec: { imageCatalogRef: { apiGroup: 'postgresql.cnpg.io', kind: 'ClusterImageCatalog', name: 'bookworm', major: 17 } },
    }), 'Cluster');
    expect(spec.imageCatalogRef.major).toBe(17);
  });

  test('but not with standbys that clusterSpec names', () => {
    const { spec } = only(manifestsOf({
      instances: 2, synchronous: { number: 2 }, clusterSpec: { postgresql: { synchronous: { standbyNamesPost: ['elsewhere'] } } },
    }), 'Cluster');
    expect(spec.postgresql.synchronous).toEqual({ method: 'any', number: 2, standbyNamesPost: ['elsewhere'] });
  });
});

test('one destination object serves many clusters', () => {
  const chart = newChart();
  for (const clusterName of ['one', 'two']) new BackedUpPostgresCluster(chart, clusterName, clusterProps({ clusterName }, { primary: S3 }));
  expect(synth(chart).filter(({ kind }) => kind === 'ObjectStore').map(({ spec }) => spec.configuration.destinationPath))
    .toEqual(['s3://backups/auth/one', 's3://backups/auth/two']);
});
