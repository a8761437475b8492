import { Chart, Duration, JsonPatch, Size } from 'cdk8s';
import { Secret } from 'cdk8s-plus-30';
import {
  Audit,
  BackedUpPostgresCluster,
  BackupDestination,
  BackupSchedule,
  DataDurability,
  PrimaryUpdateStrategy,
  S3Credentials,
  SecondaryDestination,
  SecretStoreRef,
  Weekday,
} from '../../src';
import type { BackedUpPostgresClusterProps } from '../../src';
import { BUCKET, clusterProps, newChart, only, synth } from '../support';
import { database, MINIO, standbyOf } from './support';

/** The manifests of a database with a standby, and the standby's Cluster. */
function manifestsOf(...args: Parameters<typeof database>) {
  const manifests = synth(Chart.of(database(...args)));
  const standby = manifests.filter(({ kind }) => kind === 'Cluster')[1];
  return { manifests, standby, spec: standby.spec };
}

const plugin = (barmanObjectName: string, serverName: string) => ({ name: 'barman-cloud.cloudnative-pg.io', parameters: { barmanObjectName, serverName } });

describe('what is written', () => {
  const { manifests, spec } = manifestsOf();

  test('comes after the source\'s own resources', () => {
    expect(manifests.map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`)).toEqual([
      'ObjectStore auth/db-s3-store', 'ObjectStore auth/db-minio-store', 'Cluster auth/db', 'ScheduledBackup auth/db-backup',
      'Cluster auth/db-standby', 'ScheduledBackup auth/db-standby-backup',
    ]);
  });

  test('a Cluster that starts as a copy of the source and follows it', () => {
    expect(spec).toEqual({
      instances: 1,
      imageName: 'ghcr.io/cloudnative-pg/postgresql:17',
      storage: { size: '1Gi' },
      bootstrap: { pg_basebackup: { source: 'db', database: 'app', owner: 'app', secret: { name: 'db-app' } } },
      replica: { enabled: true, source: 'db' },
      externalClusters: [{
        name: 'db',
        connectionParameters: { host: 'db-rw.auth.svc', user: 'streaming_replica', sslmode: 'verify-full', dbname: 'postgres' },
        sslKey: { name: 'db-replication', key: 'tls.key' },
        sslCert: { name: 'db-replication', key: 'tls.crt' },
        sslRootCert: { name: 'db-ca', key: 'ca.crt' },
        plugin: plugin('db-s3-store', 'db'),
      }],
      plugins: [{ ...plugin('db-minio-store', 'db-standby'), isWALArchiver: true }],
    });
  });

  test('an archive of its own, that it prunes, and its own base backups', () => {
    const store = only(manifests, 'ObjectStore', 'db-minio-store');
    expect(store.metadata.annotations['cdk8s-cnpg/fed-by']).toBe('standby/db-standby');
    expect(store.spec.retentionPolicy).toBe('30d');
    expect(store.spec.configuration.destinationPath).toBe('s3://copies/home/auth/db-standby');
    expect(only(manifests, 'ScheduledBackup', 'db-standby-backup').spec).toMatchObject({
      cluster: { name: 'db-standby' },
      method: 'plugin',
      immediate: true,
      schedule: '0 0 2 * * *',
      pluginConfiguration: { parameters: { barmanObjectName: 'db-minio-store' } },
    });
  });

  test('the source names the standby\'s archive as the one to read', () => {
    expect(only(manifests, 'Cluster', 'db').spec.externalClusters).toEqual([
      { name: 'db-s3-backup', plugin: plugin('db-s3-store', 'db') }, { name: 'db-minio-backup', plugin: plugin('db-minio-store', 'db-standby') },
    ]);
  });

  test.each<[string, ...Parameters<typeof database>]>([
    ['a standby'],
    ['one that is promoted', { promoted: true }],
    ['one that was rebuilt, of a source that was recovered', { lineage: 3, clusterName: 'follower' }, { lineage: 2 }],
    ['one of a source whose archive existed', {}, {}, { location: { path: 'old', serverName: 'former' } }],
  ])('no rule finds anything: %s', (_, ...args) => {
    expect(Audit.manifests(manifestsOf(...args).manifests, { complete: true })).toEqual([]);
  });

  test('what the construct shows is what is written', () => {
    const db = database({}, { monitoring: true });
    const { standby } = db;
    expect(standby?.archive).toEqual({
      url: 's3://copies/home/auth/db-standby/db-standby',
      endpointUrl: 'https://minio:9000',
      destinationPath: 's3://copies/home/auth/db-standby',
      serverName: 'db-standby',
      objectStoreName: 'db-minio-store',
      lineage: 1,
    });
    expect(db.secondaryArchive).toEqual(standby!.archive);
    expect([standby!.clusterName, standby!.cluster.name, standby!.scheduledBackup.name, standby!.podMonitor!.name])
      .toEqual(['db-standby', 'db-standby', 'db-standby-backup', 'db-standby-metrics']);
    expect(standby!.objectStore).toBe(db.objectStores[1]);
    expect([standby!.readWriteHost, standby!.readOnlyHost]).toEqual(['db-standby-rw.auth.svc', 'db-standby-ro.auth.svc']);
    expect(database({}, {}, { secondary: SecondaryDestination.replicated(BackupDestination.s3({ ...BUCKET, bucket: 'copy', name: 'copy' })) }).standby).toBeUndefined();
  });

  test('patches reach it', () => {
    const chart = newChart();
    database({}, {}, {}, chart).standby!.cluster.addJsonPatch(JsonPatch.add('/spec/priorityClassName', 'low'));
    expect(only(synth(chart), 'Cluster', 'db-standby').spec.priorityClassName).toBe('low');
  });
});

describe('what the standby takes from its source', () => {
  test('all that WAL depends on, whoever says it, and nothing about other instances', () => {
    const source: Partial<BackedUpPostgresClusterProps> = {
      imageName: undefined,
      instances: 3,
      synchronous: { number: 1, dataDurability: DataDurability.REQUIRED },
      primaryUpdateStrategy: PrimaryUpdateStrategy.SUPERVISED,
      parameters: { max_connections: '300' },
      sharedPreloadLibraries: ['timescaledb'],
      pgHba: ['host all all 10.0.0.0/8 scram-sha-256'],
      enableSuperuserAccess: true,
      labels: { team: 'db' },
      application: { database: 'shop', owner: 'keeper', credentials: Secret.fromSecretName(newChart(), 'keeper', 'keeper') },
      clusterSpec: {
        imageCatalogRef: { apiGroup: 'postgresql.cnpg.io', kind: 'ImageCatalog', name: 'postgresql', major: 17 },
        tablespaces: [{ name: 'cold', storage: { size: '5Gi' } }],
        postgresql: { pg_ident: ['map a b'], synchronous: { maxStandbyNamesFromCluster: 1 }, syncReplicaElectionConstraint: { enabled: true } },
        certificates: { serverCASecret: 'our-ca', replicationTLSSecret: 'our-replication', serverTLSSecret: 'our-server' },
        affinity: { nodeSelector: { disk: 'fast' } },
        externalClusters: [{ name: 'elsewhere', connectionParameters: { host: 'elsewhere' } }],
        bootstrap: { initdb: { dataChecksums: true } },
        imagePullSecrets: undefined,
      },
    };
    const { standby, spec } = manifestsOf({}, source);
    expect(spec).toMatchObject({
      imageCatalogRef: source.clusterSpec!.imageCatalogRef,
      tablespaces: source.clusterSpec!.tablespaces,
      enableSuperuserAccess: true,
      bootstrap: { pg_basebackup: { source: 'db', database: 'shop', owner: 'keeper', secret: { name: 'keeper' } } },
    });
    expect(spec.postgresql).toEqual({
      parameters: { max_connections: '300' }, shared_preload_libraries: ['timescaledb'], pg_hba: source.pgHba, pg_ident: ['map a b'],
    });
    const { instances, primaryUpdateStrategy, affinity, certificates, bootstrap } = spec;
    expect([instances, primaryUpdateStrategy, affinity, certificates, bootstrap.initdb]).toEqual([1, undefined, undefined, undefined, undefined]);
    expect(spec.externalClusters).toHaveLength(1);
    expect(spec.externalClusters[0]).toMatchObject({ sslCert: { name: 'our-replication' }, sslKey: { name: 'our-replication' }, sslRootCert: { name: 'our-ca' } });
    expect(standby.metadata.labels).toBeUndefined();
  });

  test('protection, backups and resources, unless it has its own', () => {
    const backup = { schedule: BackupSchedule.weekly({ weekday: Weekday.SUNDAY }), immediate: false, retention: Duration.days(7) };
    const resources = { memory: { limit: Size.gibibytes(2) } };
    const taken = manifestsOf({}, { resources, deletionProtection: false }, backup);
    expect(taken.standby.metadata.annotations).toBeUndefined();
    expect(taken.spec.resources).toEqual({ limits: { memory: '2Gi' } });
    expect(only(taken.manifests, 'ScheduledBackup', 'db-standby-backup').spec).toMatchObject({ schedule: '0 0 2 * * 0', immediate: false });
    expect(only(taken.manifests, 'ObjectStore', 'db-minio-store').spec.retentionPolicy).toBe('7d');

    const own = manifestsOf({
      schedule: BackupSchedule.daily(),
      immediate: true,
      retention: Duration.days(90),
      resources: {},
      labels: { role: 'standby' },
      annotations: { note: 'ours' },
      clusterSpec: { affinity: { nodeSelector: { place: 'home' } } },
    }, { resources }, backup);
    expect(own.standby.metadata.labels).toEqual({ role: 'standby' });
    expect(own.standby.metadata.annotations).toMatchObject({ 'note': 'ours', 'kustomize.toolkit.fluxcd.io/prune': 'disabled' });
    expect(own.spec.resources).toEqual({});
    expect(own.spec.affinity).toEqual({ nodeSelector: { place: 'home' } });
    expect(only(own.manifests, 'ScheduledBackup', 'db-standby-backup').spec).toMatchObject({ schedule: '0 0 2 * * *', immediate: true });
    expect(only(own.manifests, 'ObjectStore', 'db-minio-store').spec.retentionPolicy).toBe('90d');
    expect(only(own.manifests, 'ObjectStore', 'db-s3-store').spec.retentionPolicy).toBe('7d');
  });

  test('credentials that are fetched are fetched once, those of the pods are both Clusters\'', () => {
    const fetched = BackupDestination.minio({
      bucket: 'copies',
      endpoint: 'https://minio:9000',
      credentials: S3Credentials.fromExternalSecret({ store: SecretStoreRef.clusterSecretStore('vault'), remoteKey: 'minio' }),
    });
    const role = BackupDestination.awsS3({ bucket: 'b', region: 'r', credentials: S3Credentials.fromIamRole('arn:aws:iam::111122223333:role/backup') });
    const { manifests, spec } = manifestsOf({}, {}, { primary: role, secondary: standbyOf({}, fetched) });
    expect(only(manifests, 'ExternalSecret').metadata.name).toBe('db-minio-credentials');
    expect(spec.serviceAccountTemplate).toEqual(only(manifests, 'Cluster', 'db').spec.serviceAccountTemplate);
    expect(spec.serviceAccountTemplate.metadata.annotations).toEqual({ 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/backup' });
  });
});

describe('lineages', () => {
  const writes = (...args: Parameters<typeof database>) => database(...args).standby!.archive.serverName;

  test('the standby\'s is the source\'s, and rises on its own', () => {
    expect([writes(), writes({}, { lineage: 3 }), writes({ lineage: 2 }), writes({ lineage: 5 }, { lineage: 3 })])
      .toEqual(['db-standby', 'db-standby-v3', 'db-standby-v2', 'db-standby-v5']);
    expect(database({ lineage: 2 }).standby!.scheduledBackup.name).toBe('db-standby-backup-v2');
    expect(database({ lineage: 2 }).primaryArchive.lineage).toBe(1);
  });

  test('where an archive exists already has nothing to do with the standby\'s', () => {
    const db = database({ lineage: 2 }, {}, { location: { path: 'old', serverName: 'former' } });
    expect([db.primaryArchive.url, db.secondaryArchive!.url]).toEqual(['s3://backups/old/former', 's3://copies/home/auth/db-standby/db-standby-v2']);
  });
});

describe('promotion', () => {
  test('changes one field, and what the store says of itself', () => {
    const [standby, promoted] = [manifestsOf(), manifestsOf({ promoted: true })];
    const others = ({ manifests }: typeof standby) => manifests.filter(({ metadata }) => !['db-standby', 'db-minio-store'].includes(metadata.name));
    expect(promoted.spec).toEqual({ ...standby.spec, replica: { enabled: false, source: 'db' } });
    expect(others(promoted)).toEqual(others(standby));
    const [before, after] = [standby, promoted].map(({ manifests }) => only(manifests, 'ObjectStore', 'db-minio-store'));
    expect(after.metadata.annotations['cdk8s-cnpg/fed-by']).toBeUndefined();
    expect(after.spec).toEqual(before.spec);
  });

  test('the promoted Cluster is a database of its own, with the same archive, store and ScheduledBackup', () => {
    const { manifests } = manifestsOf({ promoted: true });
    const own = newChart();
    new BackedUpPostgresCluster(own, 'db', clusterProps({ clusterName: 'db-standby', resourceNamePrefix: 'db', backup: { primary: MINIO } }));
    const alone = synth(own);
    for (const [kind, name] of [['ObjectStore', 'db-minio-store'], ['ScheduledBackup', 'db-standby-backup']]) expect(only(alone, kind, name).spec).toEqual(only(manifests, kind, name).spec);
    expect(only(alone, 'Cluster').spec.plugins).toEqual(only(manifests, 'Cluster', 'db-standby').spec.plugins);
  });
});
