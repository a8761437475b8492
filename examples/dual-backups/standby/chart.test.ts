import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Chart, Duration, Size, Testing } from 'cdk8s';
import { Secret } from 'cdk8s-plus-30';
import { StandbyChart } from './chart';
import { audit, BackedUpPostgresCluster, BackupDestination, BackupSchedule, RecoveryCluster, RecoverySource, S3Credentials, Weekday } from '../../../src';
import { only, synth } from '../../../test/support';

const app = new App();
const chart = new StandbyChart(app, 'immich');
const manifests = synth(chart);
const source = only(manifests, 'Cluster', 'immich-postgresql');
const standby = only(manifests, 'Cluster', 'immich-postgresql-standby');

test('writes the golden YAML', () => {
  expect(app.synthYaml()).toBe(readFileSync(join(__dirname, 'golden.yaml'), 'utf8'));
});

test('the databases are backed up', () => {
  expect(audit(Testing.synth(chart), { complete: true })).toEqual([]);
});

test('two Clusters write two archives at two providers, and each prunes its own', () => {
  const written = [source, standby].map(({ spec }) => {
    const { barmanObjectName, serverName } = spec.plugins[0].parameters;
    const { configuration, retentionPolicy } = only(manifests, 'ObjectStore', barmanObjectName).spec;
    return `${configuration.destinationPath}/${serverName} ${retentionPolicy}`;
  });
  expect(written).toEqual([
    's3://homelab-cnpg-b2/photos/immich-postgresql/immich-postgresql 30d',
    's3://homelab-postgres-backups/photos/immich-postgresql-standby/immich-postgresql-standby 90d',
  ]);
  expect(written.map((one) => one.split(' ')[0])).toEqual([chart.database.primaryArchive.url, chart.database.standby!.archive.url]);
});

test('the standby names nothing that the source or its operator does not make', () => {
  const [followed] = standby.spec.externalClusters;
  expect(followed.connectionParameters.host).toBe(chart.database.readWriteHost);
  expect(followed.plugin.parameters).toEqual(source.spec.plugins[0].parameters);
  expect([followed.sslCert.name, followed.sslKey.name, followed.sslRootCert.name])
    .toEqual(['immich-postgresql-replication', 'immich-postgresql-replication', 'immich-postgresql-ca']);
  expect(standby.spec.bootstrap.pg_basebackup).toEqual({
    source: followed.name, database: 'immich', owner: 'immich', secret: { name: chart.database.applicationSecretName },
  });
  expect(standby.spec.replica).toEqual({ enabled: true, source: followed.name });
  expect(standby.spec).toMatchObject({ imageName: source.spec.imageName, postgresql: source.spec.postgresql });
});

describe('without the source, as the README says', () => {
  const minio = BackupDestination.minio({
    bucket: 'homelab-postgres-backups', endpoint: 'https://truenas.peekoff.com:9000', credentials: S3Credentials.fromSecretName('longhorn-minio-credentials'),
  });
  const image = { imageName: 'ghcr.io/cloudnative-pg/postgresql:17', storage: { size: Size.gibibytes(20), storageClass: 'longhorn' } };

  test('the promoted standby as a database of its own writes the same archive and keeps the password', () => {
    const promoted = new Chart(new App(), 'immich', { namespace: 'photos' });
    new BackedUpPostgresCluster(promoted, 'database', {
      ...image,
      clusterName: 'immich-postgresql-standby',
      resourceNamePrefix: 'immich-postgresql',
      application: { database: 'immich', credentials: Secret.fromSecretName(promoted, 'credentials', 'immich-credentials') },
      backup: { primary: minio, retention: Duration.days(90), schedule: BackupSchedule.weekly({ weekday: Weekday.SATURDAY, hour: 3 }) },
    });
    const after = synth(promoted);
    const { spec } = only(after, 'Cluster');
    expect(spec.plugins).toEqual(standby.spec.plugins);
    expect(spec.replica).toBeUndefined();
    expect(spec.bootstrap.initdb).toEqual({ database: 'immich', owner: 'immich', secret: { name: 'immich-credentials' } });
    for (const [kind, name] of [['ObjectStore', 'immich-postgresql-minio-store'], ['ScheduledBackup', 'immich-postgresql-standby-backup']]) {
      expect(only(after, kind).metadata.name).toBe(name);
      expect(only(after, kind).spec).toEqual(only(manifests, kind, name).spec);
    }
  });

  test('without B2, the standby\'s archive is read, and another one at MinIO is written', () => {
    const withoutB2 = new Chart(new App(), 'immich', { namespace: 'photos' });
    new RecoveryCluster(withoutB2, 'database', {
      ...image,
      clusterName: 'immich-postgresql',
      lineage: 2,
      application: { database: 'immich' },
      source: RecoverySource.destination({ destination: minio, clusterName: 'immich-postgresql-standby', namespace: 'photos' }),
      backup: { primary: minio },
    });
    const recovered = synth(withoutB2);
    const { spec } = only(recovered, 'Cluster');
    const read = spec.externalClusters.find(({ name }: { name: string }) => name === spec.bootstrap.recovery.source).plugin.parameters;
    const urls = [read, spec.plugins[0].parameters].map(({ barmanObjectName, serverName }) => (
      `${only(recovered, 'ObjectStore', barmanObjectName).spec.configuration.destinationPath}/${serverName}`));
    expect(urls).toEqual([chart.database.standby!.archive.url, 's3://homelab-postgres-backups/photos/immich-postgresql/immich-postgresql-v2']);
  });
});
