import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import { Secret } from 'cdk8s-plus-30';
import {
  ArchiveCopy,
  BackedUpPostgresCluster,
  BackupDestination,
  PostgresCluster,
  RecoveryCluster,
  RecoverySource,
  RecoveryTarget,
  S3Credentials,
  SecondaryDestination,
  SecretStoreRef,
} from '../src';
import type { BackupOptions, IPostgresCluster, PostgresClusterAttributes, RecoveryClusterProps } from '../src';
import { BUCKET, clusterProps, newChart, only, S3, synth } from './support';
import type { Manifest } from './support';

const COPY = BackupDestination.minio({ bucket: 'copy', endpoint: 'https://minio', credentials: S3Credentials.fromSecretName('minio-keys') });
const SECONDARY = { secondary: SecondaryDestination.replicated(COPY) };

function recoveryProps(overrides: Partial<RecoveryClusterProps> = {}, backup: Partial<BackupOptions> = {}): RecoveryClusterProps {
  return { ...clusterProps({ lineage: 2 }, backup), source: RecoverySource.primary(), ...overrides };
}

function recovered(overrides: Partial<RecoveryClusterProps> = {}, backup: Partial<BackupOptions> = {}): Manifest[] {
  const chart = newChart();
  new RecoveryCluster(chart, 'db', recoveryProps(overrides, backup));
  return synth(chart);
}

function production(scope: Chart, attributes: Partial<PostgresClusterAttributes> = {}): IPostgresCluster {
  return PostgresCluster.fromClusterAttributes(scope, 'production', {
    clusterName: 'prod', namespace: 'prod', backup: { primary: S3, ...SECONDARY }, application: { database: 'shop', owner: 'keeper' }, ...attributes,
  });
}

const sourceOf = (manifests: Manifest[]) => only(manifests, 'Cluster').spec.externalClusters
  .find(({ name }: Manifest) => name === only(manifests, 'Cluster').spec.bootstrap.recovery.source).plugin.parameters;

describe('what is defined', () => {
  test('a Cluster that reads the lineage before and writes its own, and is backed up', () => {
    const manifests = recovered({ target: RecoveryTarget.time('2026-02-05T08:06:00Z') });
    const { spec } = only(manifests, 'Cluster');
    expect(spec.bootstrap).toEqual({
      recovery: { source: 'db-source', database: 'app', owner: 'app', recoveryTarget: { targetTime: '2026-02-05T08:06:00Z' } },
    });
    expect(spec.plugins[0].parameters).toEqual({ barmanObjectName: 'db-s3-store', serverName: 'db-v2' });
    expect(spec.externalClusters.map(({ name, plugin }: Manifest) => [name, plugin.parameters])).toEqual([
      ['db-s3-backup', { barmanObjectName: 'db-s3-store', serverName: 'db-v2' }],
      ['db-source', { barmanObjectName: 'db-s3-store', serverName: 'db' }],
    ]);
    expect(only(manifests, 'ScheduledBackup')).toMatchObject({ metadata: { name: 'db-backup-v2' }, spec: { immediate: true } });
  });

  test('no target is the end of the archive', () => {
    for (const target of [undefined, RecoveryTarget.latest()]) {
      expect(only(recovered({ target }), 'Cluster').spec.bootstrap.recovery).toEqual({ source: 'db-source', database: 'app', owner: 'app' });
    }
  });

  test.each<[RecoveryTarget, object]>([
    [RecoveryTarget.lsn('0/1'), { targetLSN: '0/1' }],
    [RecoveryTarget.transaction(9, { backupId: '20260205T020001' }), { targetXID: '9', backupID: '20260205T020001' }],
    [RecoveryTarget.immediate('20260205T020001'), { targetImmediate: true, backupID: '20260205T020001' }],
    [RecoveryTarget.restorePoint('x', { backupId: '20260205T020001' }), { targetName: 'x', backupID: '20260205T020001' }],
  ])('a target in the names of the CNPG documentation (%#)', (target, expected) => {
    expect(only(recovered({ target }), 'Cluster').spec.bootstrap.recovery.recoveryTarget).toEqual(expected);
  });

  test('database, owner and the user\'s own credentials', () => {
    const chart = newChart();
    const db = new RecoveryCluster(chart, 'db', recoveryProps({
      application: { database: 'shop', owner: 'keeper', credentials: Secret.fromSecretName(chart, 'credentials', 'shop-credentials') },
    }));
    expect(only(synth(chart), 'Cluster').spec.bootstrap.recovery).toMatchObject({ database: 'shop', owner: 'keeper', secret: { name: 'shop-credentials' } });
    expect(db.applicationSecretName).toBe('shop-credentials');
  });

  test('a patch on the target reaches the YAML', () => {
    const chart = newChart();
    const db = new RecoveryCluster(chart, 'db', recoveryProps({ target: RecoveryTarget.time('2026-02-05T08:06:00Z') }));
    ApiObject.of(db).addJsonPatch(JsonPatch.replace('/spec/bootstrap/recovery/recoveryTarget', { targetLSN: '0/7' }));
    expect(only(synth(chart), 'Cluster').spec.bootstrap.recovery.recoveryTarget).toEqual({ targetLSN: '0/7' });
  });

  test('the class swapped back leaves plugins, application and names as they are', () => {
    const application = { database: 'shop', owner: 'keeper' };
    const chart = newChart();
    new BackedUpPostgresCluster(chart, 'db', clusterProps({ lineage: 2, application }, SECONDARY));
    const after = synth(chart);
    const during = recovered({ application }, SECONDARY);
    expect(after.map(({ kind, metadata }) => [kind, metadata])).toEqual(during.map(({ kind, metadata }) => [kind, metadata]));
    const [one, other] = [after, during].map((manifests) => only(manifests, 'Cluster').spec);
    expect(one.plugins).toEqual(other.plugins);
    expect(other.bootstrap.recovery).toMatchObject(one.bootstrap.initdb);
    expect(other).toEqual({ ...one, bootstrap: other.bootstrap, externalClusters: [...one.externalClusters, other.externalClusters[2]] });
  });
});

describe('sources', () => {
  test('the secondary of the lineage before', () => {
    expect(sourceOf(recovered({ source: RecoverySource.secondary() }, SECONDARY))).toEqual({ barmanObjectName: 'db-minio-store', serverName: 'db' });
  });

  test('an earlier lineage', () => {
    expect(sourceOf(recovered({ lineage: 7, source: RecoverySource.primary({ lineage: 4 }) }))).toEqual({ barmanObjectName: 'db-s3-store', serverName: 'db-v4' });
  });

  test('an archive that was there before this library', () => {
    const location = { path: '', serverName: 'db-v3' };
    expect(sourceOf(recovered({}, { location }))).toEqual({ barmanObjectName: 'db-s3-store', serverName: 'db-v3' });
    expect(only(recovered({}, { location }), 'Cluster').spec.plugins[0].parameters.serverName).toBe('db-v3-v2');
  });

  test('another cluster of the namespace, by its own store', () => {
    const chart = newChart();
    const other = new BackedUpPostgresCluster(chart, 'other', clusterProps({ clusterName: 'other', application: { database: 'shop' } }, SECONDARY));
    new RecoveryCluster(chart, 'db', recoveryProps({ lineage: undefined, source: RecoverySource.cluster(other, { copy: ArchiveCopy.SECONDARY }) }));
    const { spec } = only(synth(chart), 'Cluster', 'db');
    expect(spec.externalClusters[1].plugin.parameters).toEqual({ barmanObjectName: 'other-minio-store', serverName: 'other' });
    expect(spec.bootstrap.recovery).toMatchObject({ database: 'shop', owner: 'shop' });
  });

  test('a cluster of another namespace, by a store for reading', () => {
    const chart = newChart('staging');
    const db = new RecoveryCluster(chart, 'db', recoveryProps({ lineage: undefined, source: RecoverySource.cluster(production(chart), { lineage: 3 }) }));
    const manifests = synth(chart);
    const store = only(manifests, 'ObjectStore', 'db-source-s3-store');
    expect(store.metadata.namespace).toBe('staging');
    expect(store.spec.configuration).toMatchObject({ destinationPath: 's3://backups/prod/prod', s3Credentials: { accessKeyId: { name: 'bucket-keys' } } });
    expect(store.spec.retentionPolicy).toBeUndefined();
    expect(only(manifests, 'Cluster').spec.externalClusters[1].plugin.parameters).toEqual({ barmanObjectName: 'db-source-s3-store', serverName: 'prod-v3' });
    expect(only(manifests, 'Cluster').spec.bootstrap.recovery).toMatchObject({ database: 'shop', owner: 'keeper' });
    expect(db.primaryArchive.url).toBe('s3://backups/staging/db/db');
  });

  test('the credentials of a store for reading are its own', () => {
    const chart = newChart('staging');
    const b2 = BackupDestination.backblazeB2({
      bucket: 'b2', region: 'us-west-000', credentials: S3Credentials.fromExternalSecret({ store: SecretStoreRef.clusterSecretStore('vault'), remoteKey: 'b2' }),
    });
    new RecoveryCluster(chart, 'db', recoveryProps({ lineage: undefined, source: RecoverySource.cluster(production(chart, { backup: { primary: b2 } })) }));
    const manifests = synth(chart);
    expect(only(manifests, 'ExternalSecret').metadata.name).toBe('db-source-b2-credentials');
    expect(only(manifests, 'ObjectStore', 'db-source-b2-store').spec.configuration.s3Credentials.accessKeyId.name).toBe('db-source-b2-credentials');
  });

  test('with an identity, which the pods then have', () => {
    const role = BackupDestination.awsS3({ bucket: 'b', region: 'eu-central-1', credentials: S3Credentials.fromIamRole('arn:aws:iam::123456789012:role/reader') });
    const manifests = recovered({
      lineage: undefined, application: {}, source: RecoverySource.destination({ destination: role, clusterName: 'lost', namespace: 'old' }),
    });
    expect(only(manifests, 'Cluster').spec.serviceAccountTemplate.metadata.annotations).toEqual({ 'eks.amazonaws.com/role-arn': 'arn:aws:iam::123456789012:role/reader' });
  });

  test('a bucket and nothing else', () => {
    const manifests = recovered({
      lineage: undefined,
      application: {},
      source: RecoverySource.destination({ destination: COPY, clusterName: 'lost', namespace: 'old', lineage: 2 }),
    });
    expect(sourceOf(manifests)).toEqual({ barmanObjectName: 'db-source-minio-store', serverName: 'lost-v2' });
    expect(only(manifests, 'ObjectStore', 'db-source-minio-store').spec.configuration.destinationPath).toBe('s3://copy/old/lost');
  });

  test('a bucket and a path that was not made by this library', () => {
    const manifests = recovered({
      lineage: undefined,
      application: {},
      source: RecoverySource.destination({ destination: COPY, clusterName: 'lost', namespace: 'old', location: { path: 'pg', serverName: 'main' } }),
    });
    expect(sourceOf(manifests).serverName).toBe('main');
    expect(only(manifests, 'ObjectStore', 'db-source-minio-store').spec.configuration.destinationPath).toBe('s3://copy/pg');
  });

  test('a store of the app, wherever it is defined', () => {
    const app = new App();
    const recovery = new Chart(app, 'recovery', { namespace: 'auth' });
    new RecoveryCluster(recovery, 'db', recoveryProps({
      lineage: undefined, application: {}, source: RecoverySource.objectStore({ objectStoreName: 'lost-s3-store', serverName: 'lost' }),
    }));
    new BackedUpPostgresCluster(new Chart(app, 'later', { namespace: 'auth' }), 'lost', clusterProps({ clusterName: 'lost' }));
    expect(sourceOf(synth(recovery))).toEqual({ barmanObjectName: 'lost-s3-store', serverName: 'lost' });
  });

  test('a store that exists', () => {
    expect(sourceOf(recovered({
      lineage: undefined, application: {}, source: RecoverySource.objectStore({ objectStoreName: 'old-store', serverName: 'lost', existing: true }),
    }))).toEqual({ barmanObjectName: 'old-store', serverName: 'lost' });
  });

  test('what is said to exist is written down, beside the annotations of the user', () => {
    const chart = newChart();
    const elsewhere = production(chart, { clusterName: 'lost', namespace: 'auth', application: {} });
    new RecoveryCluster(chart, 'db', recoveryProps({ lineage: undefined, annotations: { note: 'ours' }, source: RecoverySource.cluster(elsewhere) }));
    expect(only(synth(chart), 'Cluster').metadata.annotations).toMatchObject({ 'note': 'ours', 'cdk8s-cnpg/defined-elsewhere': 'lost-s3-store' });
  });

  test('what else the user says to exist is written down with it', () => {
    const [source, annotations] = [RecoverySource.objectStore({ objectStoreName: 'old', serverName: 'lost', existing: true }), { 'cdk8s-cnpg/defined-elsewhere': 'other' }];
    const manifests = recovered({ lineage: undefined, application: {}, annotations, source });
    expect(only(manifests, 'Cluster').metadata.annotations['cdk8s-cnpg/defined-elsewhere']).toBe('other, old');
  });

  test('a store that exists under the name of the own one, where that is the same', () => {
    const chart = newChart();
    new RecoveryCluster(chart, 'db', recoveryProps({ source: RecoverySource.cluster(production(chart, { clusterName: 'db', namespace: 'auth', application: {} })) }));
    expect(sourceOf(synth(chart))).toEqual({ barmanObjectName: 'db-s3-store', serverName: 'db' });
  });
});

describe('fails', () => {
  const at = '[chart-0/db] ';
  const throws = (props: RecoveryClusterProps, message: string) => {
    const chart = newChart();
    expect(() => new RecoveryCluster(chart, 'db', props)).toThrow(new Error(at + message));
    expect(message.split('\n').length).toBeLessThanOrEqual(3);
    expect(chart.toJson()).toEqual([]);
  };
  const ownArchive = (lineage: number, server: string) =>
    `'source' is the archive that this Cluster writes itself (s3://backups/auth/${server}): the restore would find it not empty and fail, `
    + `or without that check write over what it reads; write 'lineage: ${lineage + 1}' to read lineage ${lineage}`;
  const lineageOver = (read: number, own: number) =>
    `'lineage' should be higher than the one read (${read}), got ${own}: the archive of lineage ${own} may hold another history of this database; `
    + `write 'lineage: ${read + 1}' or the next that was never used`;

  test('without a lineage to come from', () => {
    throws(recoveryProps({ lineage: undefined }),
      "'lineage' should be at least 2 to recover from the lineage before, got 1: lineage 1 is the archive to read, and a Cluster must never write where it reads; "
      + "write 'lineage: 2'");
  });

  test('under a name that no recovery can have, also where the archive exists', () => {
    const name = 'a'.repeat(48);
    throws(recoveryProps({ ...clusterProps({ clusterName: name, lineage: 2 }, { location: { path: 'old' } }) }),
      `'clusterName' should have at most 47 characters, got 48 in '${name}': it could be backed up and not recovered, since CNPG's Job would be called '${name}-1-full-recovery', over 63`);
    expect(only(recovered({ clusterName: 'a'.repeat(47) }), 'Cluster').metadata.name).toBe('a'.repeat(47));
  });

  test('when it reads what it writes, however that is said', () => {
    throws(recoveryProps({ source: RecoverySource.primary({ lineage: 2 }) }), ownArchive(2, 'db/db-v2'));
    throws(recoveryProps({ application: {}, source: RecoverySource.objectStore({ objectStoreName: 'db-s3-store', serverName: 'db-v2' }) }), ownArchive(2, 'db/db-v2'));
    throws(recoveryProps({ application: {}, source: RecoverySource.objectStore({ objectStoreName: 'db-s3-store', serverName: 'old', existing: true }) }),
      "'source' is the ObjectStore 'db-s3-store' of another repository, and the cluster's own is called so too: it would replace the other, and what is archived "
      + "there would move; write another 'resourceNamePrefix', or leave 'existing' out if it is the cluster's own");
    throws(recoveryProps({
      lineage: undefined, application: {}, source: RecoverySource.destination({ destination: S3, clusterName: 'db', namespace: 'auth' }),
    }), ownArchive(1, 'db/db'));
  });

  test('when the store that it reads would be replaced by its own', () => {
    const replaced = (overrides: Partial<RecoveryClusterProps>, own: string, backup: Partial<BackupOptions> = {}) => {
      const chart = newChart();
      const source = RecoverySource.cluster(production(chart, { clusterName: 'prod', namespace: 'auth', application: {} }));
      expect(() => new RecoveryCluster(chart, 'db', recoveryProps({ resourceNamePrefix: 'prod', source, ...overrides }, backup))).toThrow(new Error(
        `[chart-0/db] 'source' is read through the ObjectStore 'prod-s3-store', and this Cluster's own store at ${own} would have that name: nothing of `
        + 's3://backups/auth/prod/prod would be found, and who archives there would go on elsewhere; give this one another \'resourceNamePrefix\', '
        + '\'backup.objectStoreName\' or destination \'name\''));
    };
    replaced({}, 's3://backups/auth/db');
    replaced({ resourceNamePrefix: undefined }, 's3://backups/auth/db', { objectStoreName: 'prod-s3-store' });
    const otherBucket = BackupDestination.s3({ ...BUCKET, bucket: 'new', credentials: S3Credentials.fromSecretName('keys') });
    replaced({ clusterName: 'prod' }, 's3://new/auth/prod', { primary: otherBucket });
    const otherKeys = BackupDestination.s3({ ...BUCKET, credentials: S3Credentials.fromSecretName('other-keys') });
    replaced({ clusterName: 'prod' }, 's3://backups/auth/prod', { primary: otherKeys });
  });

  test('when the lineage is not higher than the one read, whichever copy that is', () => {
    throws(recoveryProps({ source: RecoverySource.primary({ lineage: 5 }) }), lineageOver(5, 2));
    throws(recoveryProps({ source: RecoverySource.secondary({ lineage: 2 }) }, SECONDARY), lineageOver(2, 2));
    throws(recoveryProps({ application: {}, source: RecoverySource.objectStore({ objectStoreName: 'db-s3-store', serverName: 'db-v3' }) }), lineageOver(3, 2));
    throws(recoveryProps({
      application: {}, source: RecoverySource.destination({ destination: S3, clusterName: 'db', namespace: 'auth', lineage: 4 }),
    }), lineageOver(4, 2));
  });

  test('but not when another database has a lineage as high', () => {
    expect(sourceOf(recovered({ lineage: 2, application: {}, source: RecoverySource.destination({ destination: S3, clusterName: 'other', namespace: 'auth', lineage: 9 }) })).serverName)
      .toBe('other-v9');
  });

  test('without a secondary to read', () => {
    throws(recoveryProps({ source: RecoverySource.secondary() }),
      "'source' is the secondary archive of auth/db, which has no 'backup.secondary': there is no second copy to read; "
      + "name the destination in 'backup.secondary' or read the primary archive");
  });

  test('with another database or owner than the source\'s', () => {
    const chart = newChart();
    expect(() => new RecoveryCluster(chart, 'db', recoveryProps({ application: { database: 'app' }, source: RecoverySource.cluster(production(chart)) })))
      .toThrow(new Error("[chart-0/db] 'application' is database 'app' of owner 'app', and the source holds 'shop' of 'keeper': "
        + "CNPG would create an empty database beside the restored one; write the source's or leave 'application' out"));
  });

  test('with another owner than the source\'s', () => {
    const chart = newChart();
    const application = { database: 'shop', owner: 'other' };
    expect(() => new RecoveryCluster(chart, 'db', recoveryProps({ application, source: RecoverySource.cluster(production(chart)) })))
      .toThrow(new Error("[chart-0/db] 'application' is database 'shop' of owner 'other', and the source holds 'shop' of 'keeper': "
        + "CNPG would create an empty database beside the restored one; write the source's or leave 'application' out"));
  });

  test('with another major version, also where a catalog says it', () => {
    const chart = newChart();
    const clusterSpec = { imageCatalogRef: { apiGroup: 'postgresql.cnpg.io', kind: 'ImageCatalog', name: 'c', major: 16 } };
    expect(() => new RecoveryCluster(chart, 'db', recoveryProps({
      imageName: undefined, clusterSpec, source: RecoverySource.cluster(production(chart, { imageName: 'postgresql:17' })),
    }))).toThrow(new Error('[chart-0/db] the image is PostgreSQL 16, and the source was written by 17: PostgreSQL would refuse to start on the restored files; '
      + 'recover with 17 and upgrade afterwards'));
  });

  test('without a tablespace of the source', () => {
    const tablespaces = (...names: string[]) => ({ clusterSpec: { tablespaces: names.map((name) => ({ name, storage: { size: '1Gi' } })) } });
    const from = (own: string[]) => {
      const chart = newChart();
      const other = new BackedUpPostgresCluster(chart, 'other', clusterProps({ clusterName: 'other', ...tablespaces('fast', 'cold') }));
      new RecoveryCluster(chart, 'db', recoveryProps({ lineage: undefined, source: RecoverySource.cluster(other), ...tablespaces(...own) }));
    };
    expect(() => from(['fast'])).toThrow(new Error(`${at}'clusterSpec.tablespaces' has no 'cold', and the primary archive of lineage 1 of auth/other has one: `
      + 'the restore would have nowhere to put its files and fail; write the same tablespaces as the source\'s'));
    expect(() => from(['cold', 'fast'])).not.toThrow();
  });

  test('when the source is a cluster of another app', () => {
    const elsewhere = newChart();
    const other = new BackedUpPostgresCluster(elsewhere, 'other', clusterProps({ clusterName: 'other' }));
    throws(recoveryProps({ lineage: undefined, source: RecoverySource.cluster(other) }),
      "'source' is cluster 'chart-0/other' of another app: its ObjectStore 'other-s3-store' would not be in this one, and the operator would not reconcile the Cluster; "
      + 'describe the other with PostgresCluster.fromClusterAttributes');
  });

  test('when it reads what it writes through Amazon\'s own endpoint, written out', () => {
    const written = BackupDestination.s3({ ...BUCKET, endpoint: 'https://s3.eu-central-1.amazonaws.com' });
    throws(recoveryProps({
      lineage: undefined, application: {}, source: RecoverySource.destination({ destination: written, clusterName: 'db', namespace: 'auth' }),
    }), ownArchive(1, 'db/db'));
  });

  test('but not when another store has a bucket of the same name', () => {
    const elsewhere = BackupDestination.s3({ ...BUCKET, endpoint: 'https://garage' });
    expect(sourceOf(recovered({
      lineage: undefined, application: {}, source: RecoverySource.destination({ destination: elsewhere, clusterName: 'db', namespace: 'auth' }),
    }))).toEqual({ barmanObjectName: 'db-source-s3-store', serverName: 'db' });
  });

  test('but not for another database on a shared path, however it is called', () => {
    const chart = newChart();
    const location = { path: 'pg' };
    const other = production(chart, { clusterName: 'db-v3', namespace: 'auth', backup: { primary: S3, location }, application: {} });
    new RecoveryCluster(chart, 'db', recoveryProps({ source: RecoverySource.cluster(other) }, { location }));
    expect(sourceOf(synth(chart))).toEqual({ barmanObjectName: 'db-v3-s3-store', serverName: 'db-v3' });
  });

  test('with another major version than the source\'s', () => {
    const chart = newChart();
    const source = RecoverySource.cluster(production(chart, { imageName: 'postgresql:16.4' }));
    expect(() => new RecoveryCluster(chart, 'db', recoveryProps({ source })))
      .toThrow(new Error('[chart-0/db] the image is PostgreSQL 17, and the source was written by 16: '
        + 'PostgreSQL would refuse to start on the restored files; recover with 16 and upgrade afterwards'));
  });

  test.each<[string, RecoverySource, string]>([
    ['a store', RecoverySource.objectStore({ objectStoreName: 'old-store', serverName: 'lost', existing: true }), "the archive 'lost' behind the ObjectStore 'old-store'"],
    ['a bucket', RecoverySource.destination({ destination: S3, clusterName: 'lost', namespace: 'old' }), "the archive of lineage 1 of old/lost on 's3'"],
  ])('without an application where the source is only %s', (_, source, description) => {
    throws(recoveryProps({ source }), `'application' is missing, and what is in ${description} is not known here: CNPG would create an empty database 'app' `
      + 'beside the restored one; write the database and the owner that the archive holds');
  });

  test('without an application where the other cluster\'s is not known', () => {
    const chart = newChart();
    expect(() => new RecoveryCluster(chart, 'db', recoveryProps({ source: RecoverySource.cluster(production(chart, { application: undefined })) })))
      .toThrow(/^\[chart-0\/db\] 'application' is missing, and what is in the primary archive of lineage 1 of prod\/prod is not known here: /);
  });

  test('with what only a new cluster runs', () => {
    for (const prop of ['postInitSql', 'postInitApplicationSql', 'postInitTemplateSql']) {
      throws(recoveryProps({ application: { [prop]: ['SELECT 1'] } }),
        `'application.${prop}' is run when a new cluster is made, and this one comes from a backup that has its effects: it would not be run; leave it out`);
    }
  });

  test.each<[string, Manifest, string]>([
    ['initdb', { bootstrap: { initdb: { localeCollate: 'C' } } },
      "'clusterSpec.bootstrap.initdb' is not possible: a Cluster has one bootstrap method and this one's is recovery: locale, checksums and all that initdb made "
      + 'come from the backup; leave it out'],
    ['pg_basebackup', { bootstrap: { pg_basebackup: {} } },
      "'clusterSpec.bootstrap.pg_basebackup' is not possible: a Cluster has one bootstrap method and this one's is recovery; leave it out"],
    ['a recovery of its own', { bootstrap: { recovery: {} } },
      "'clusterSpec.bootstrap.recovery' is not possible: it is made of 'source', 'target' and 'application'; set these"],
    ['a replica cluster', { replica: {} }, "'clusterSpec.replica' is not possible: a replica cluster goes on replaying and is never promoted; leave it out"],
    ['its source a second time', { externalClusters: [{ name: 'db-source', connectionParameters: { host: 'x' } }] },
      "'clusterSpec.externalClusters' makes 'db-source' appear twice: CNPG would refuse the Cluster or use the last one; give it another name"],
  ])('with %s in clusterSpec', (_, clusterSpec, message) => throws(recoveryProps({ clusterSpec }), message));

  test('when the source\'s store and its own set another region in one environment', () => {
    const chart = newChart();
    const elsewhere = BackupDestination.s3({ ...BUCKET, bucket: 'elsewhere', region: 'us-east-1' });
    const other = new BackedUpPostgresCluster(chart, 'other', clusterProps({ clusterName: 'other' }, { primary: elsewhere }));
    expect(() => new RecoveryCluster(chart, 'db', recoveryProps({ source: RecoverySource.cluster(other) })))
      .toThrow(/^\[chart-0\/db\] 'db-s3-store' and 'other-s3-store' set AWS_DEFAULT_REGION to 'eu-central-1' and 'us-east-1': /);
  });

  test('at synth, when a source\'s store is nowhere in the namespace', () => {
    const app = new App();
    const chart = new Chart(app, 'recovery', { namespace: 'auth' });
    new RecoveryCluster(chart, 'db', recoveryProps({
      lineage: undefined, application: {}, source: RecoverySource.objectStore({ objectStoreName: 'lost-s3-store', serverName: 'lost' }),
    }));
    new BackedUpPostgresCluster(new Chart(app, 'other', { namespace: 'elsewhere' }), 'lost', clusterProps({ clusterName: 'lost' }));
    expect(() => chart.toJson()).toThrow([
      '[recovery/db/Resource] Cluster auth/db, spec.externalClusters[1].plugin.parameters.barmanObjectName (archive/unknown-object-store)',
      "  the ObjectStore 'lost-s3-store' is in namespace 'elsewhere', not in this one: the operator does nothing for this Cluster, no failover either",
      '  define it in the same namespace; if another repository does, annotate the Cluster with `cdk8s-cnpg/defined-elsewhere: <store>`',
    ].join('\n'));
  });

  test.each<[string, () => unknown, string]>([
    ['a lineage of its own that is none', () => RecoverySource.primary({ lineage: 0 }), "'lineage' should be a whole number of at least 1, got 0: no archive has that number; the first lineage is 1, and each recovery takes the next"],
    ['a lineage of another cluster that is none', () => RecoverySource.cluster(production(newChart()), { lineage: -1 }), "'lineage' should be a whole number of at least 1, got -1: no archive has that number; the first lineage is 1, and each recovery takes the next"],
    ['a lineage in a bucket that is none', () => RecoverySource.destination({ destination: S3, clusterName: 'a', namespace: 'b', lineage: 0.5 }),
      "'lineage' should be a whole number of at least 1, got 0.5: no archive has that number; the first lineage is 1, and each recovery takes the next"],
    ['a server name with a slash', () => RecoverySource.objectStore({ objectStoreName: 'a', serverName: 'b/c' }),
      "'serverName' should be one folder name (letters, digits, '-', '_' and '.'), got 'b/c': Barman would write to another path than the one it is read from"],
    ['a store that can not be', () => RecoverySource.objectStore({ objectStoreName: 'A', serverName: 'b' }),
      "'objectStoreName' should be a Kubernetes resource name (lower-case letters, digits, '-' and '.', at most 253), got 'A': the API server would refuse it"],
    ['a cluster that can not be', () => RecoverySource.destination({ destination: S3, clusterName: '1', namespace: 'b' }),
      "'clusterName' should be lower-case letters, digits and '-', starting with a letter, got '1': CNPG would refuse the Cluster"],
    ['a namespace that can not be', () => RecoverySource.destination({ destination: S3, clusterName: 'a', namespace: 'B' }),
      "'namespace' should be lower-case letters, digits and '-', at most 63, got 'B': the API server would refuse every resource in it"],
    ['a path that can not be', () => RecoverySource.destination({ destination: S3, clusterName: 'a', namespace: 'b', location: { path: '/' } }),
      "'location.path' should be folder names (letters, digits and ._=@:+,~-) joined by single slashes, got '/': Barman would drop a part of it or use another path"],
    ['a cluster that is not ours', () => RecoverySource.cluster(newChart() as unknown as IPostgresCluster),
      "'cluster' should be one of this library, got 'chart-0': its archive is not known; describe it with PostgresCluster.fromClusterAttributes or RecoverySource.destination"],
  ])('with %s', (_, construct, message) => {
    expect(construct).toThrow(new Error(message));
  });
});

test('the application that came from the source is the cluster\'s own, for whoever reads from it in turn', () => {
  const chart = newChart('staging');
  const first = new RecoveryCluster(chart, 'first', recoveryProps({ clusterName: 'first', lineage: undefined, source: RecoverySource.cluster(production(chart)) }));
  new RecoveryCluster(chart, 'second', recoveryProps({ clusterName: 'second', lineage: undefined, source: RecoverySource.cluster(first) }));
  expect(only(synth(chart), 'Cluster', 'second').spec.bootstrap.recovery).toMatchObject({ database: 'shop', owner: 'keeper' });
});

describe('a cluster that is defined elsewhere', () => {
  test('says where it is and what it writes, and defines nothing', () => {
    const chart = newChart();
    const cluster = production(chart, { lineage: 2, resourceNamePrefix: 'p' });
    expect([cluster.clusterName, cluster.namespace, cluster.readWriteHost, cluster.readOnlyHost, cluster.applicationSecretName])
      .toEqual(['prod', 'prod', 'prod-rw.prod.svc', 'prod-ro.prod.svc', 'prod-app']);
    expect(cluster.primaryArchive).toMatchObject({ url: 's3://backups/prod/prod/prod-v2', objectStoreName: 'p-s3-store' });
    expect(cluster.secondaryArchive).toMatchObject({ url: 's3://copy/prod/prod/prod-v2', objectStoreName: 'p-minio-store' });
    expect(synth(chart)).toEqual([]);
  });

  test('says how to connect, if its application is known', () => {
    const chart = newChart('prod');
    expect(production(chart).applicationEnv().PGDATABASE.value).toBe('shop');
    expect(production(newChart()).applicationSecret.name).toBe('prod-app');
    expect(() => production(newChart(), { application: undefined }).applicationEnv()).toThrow(new Error(
      "[chart-0/production] the application of 'prod/prod' is not known: its clients would connect to another database; "
      + "name its database in 'application' of fromClusterAttributes"));
  });

  test.each<[Partial<PostgresClusterAttributes>, string]>([
    [{ clusterName: '1' }, "[chart-0/production] 'clusterName' should be lower-case letters, digits and '-', starting with a letter, got '1': CNPG would refuse the Cluster"],
    [{ resourceNamePrefix: 'A' }, "[chart-0/production] 'resourceNamePrefix' should be lower-case letters, digits and '-', starting with a letter, got 'A': CNPG would refuse the Cluster"],
    [{ lineage: 0 }, "[chart-0/production] 'lineage' should be a whole number of at least 1, got 0: no archive has that number; the first lineage is 1, and each recovery takes the next"],
    [{ namespace: 'A' }, "[chart-0/production] 'namespace' should be lower-case letters, digits and '-', at most 63, got 'A': the API server would refuse every resource in it"],
    [{ imageName: 'postgresql' }, "[chart-0/production] 'imageName' has no tag, got 'postgresql': CNPG would refuse it, since it can't tell the PostgreSQL version; "
      + "write a tag that starts with the version, such as 'ghcr.io/cloudnative-pg/postgresql:17'"],
  ])('fails with %j', (attributes, message) => {
    expect(() => production(newChart(), attributes)).toThrow(new Error(message));
  });
});
