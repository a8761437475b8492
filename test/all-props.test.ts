import { App, Chart, Duration, Size } from 'cdk8s';
import { Cpu, Secret } from 'cdk8s-plus-30';
import * as cnpg from '../src';
import { clusterProps, newChart, S3, synth } from './support';

/**
 * Objects with every prop there is, twice and with other values: a prop without a value here does not compile, and one
 * whose value changes nothing in the YAML fails.
 */
function everyPropReachesTheYaml<Props extends object>(name: string, one: Props, other: Props, render: (chart: Chart, props: Props) => void): void {
  const yaml = (props: Props) => {
    const chart = newChart();
    render(chart, props);
    return JSON.stringify(synth(chart));
  };
  describe(name, () => {
    test.each(Object.keys(one) as (keyof Props)[])('%s', (prop) => {
      expect(yaml({ ...one, [prop]: other[prop] })).not.toBe(yaml(one));
    });
  });
}

const elsewhere = new Chart(new App(), 'elsewhere');
const secret = (name: string) => Secret.fromSecretName(elsewhere, name, name);
const key = (name: string) => cnpg.S3Credentials.fromSecretName(name);
const vault = cnpg.SecretStoreRef.clusterSecretStore('vault');

function cluster(chart: Chart, overrides: Partial<cnpg.BackedUpPostgresClusterProps>, backup: Partial<cnpg.BackupOptions> = {}): void {
  new cnpg.BackedUpPostgresCluster(chart, 'db', clusterProps(overrides, backup));
}

const application: Required<cnpg.PostgresApplication> = {
  database: 'shop',
  owner: 'keeper',
  credentials: secret('keeper'),
  postInitSql: ['CREATE ROLE reader'],
  postInitApplicationSql: ['CREATE EXTENSION pg_trgm'],
  postInitTemplateSql: ['CREATE EXTENSION hstore'],
};
const otherApplication: Required<cnpg.PostgresApplication> = {
  database: 'store',
  owner: 'owner',
  credentials: secret('owner'),
  postInitSql: [],
  postInitApplicationSql: [],
  postInitTemplateSql: [],
};
everyPropReachesTheYaml('PostgresApplication', application, otherApplication, (chart, props) => cluster(chart, { application: props }));

const storage: Required<cnpg.PostgresStorage> = { size: Size.gibibytes(20), storageClass: 'fast' };
const otherStorage: Required<cnpg.PostgresStorage> = { size: Size.gibibytes(4), storageClass: 'slow' };
everyPropReachesTheYaml('PostgresStorage', storage, otherStorage, (chart, props) => cluster(chart, { storage: props }));

const synchronous: Required<cnpg.SynchronousReplicas> = {
  number: 1, method: cnpg.SynchronousMethod.FIRST, dataDurability: cnpg.DataDurability.PREFERRED,
};
const otherSynchronous: Required<cnpg.SynchronousReplicas> = {
  number: 2, method: cnpg.SynchronousMethod.ANY, dataDurability: cnpg.DataDurability.REQUIRED,
};
everyPropReachesTheYaml('SynchronousReplicas', synchronous, otherSynchronous, (chart, props) => cluster(chart, { instances: 3, synchronous: props }));

const location: Required<cnpg.BackupLocation> = { path: 'old', serverName: 'db-v3' };
const otherLocation: Required<cnpg.BackupLocation> = { path: '', serverName: 'db-v4' };
everyPropReachesTheYaml('BackupLocation', location, otherLocation, (chart, props) => cluster(chart, {}, { location: props }));

const replica = (bucket: string) => cnpg.SecondaryDestination.replicated(cnpg.BackupDestination.minio({
  bucket, endpoint: 'https://minio', credentials: key('minio-keys'),
}));
const backup: Required<cnpg.BackupOptions> = {
  primary: S3,
  secondary: replica('copy'),
  retention: Duration.days(7),
  schedule: cnpg.BackupSchedule.everyHours(6),
  immediate: false,
  location,
  objectStoreName: 'old-store',
  secondaryObjectStoreName: 'old-copy',
  scheduledBackupName: 'nightly',
};
const otherBackup: Required<cnpg.BackupOptions> = {
  primary: cnpg.BackupDestination.awsS3({ bucket: 'backups', region: 'eu-central-1', credentials: key('bucket-keys') }),
  secondary: replica('other-copy'),
  retention: Duration.days(14),
  schedule: cnpg.BackupSchedule.daily(),
  immediate: true,
  location: otherLocation,
  objectStoreName: 'older-store',
  secondaryObjectStoreName: 'older-copy',
  scheduledBackupName: 'hourly',
};
everyPropReachesTheYaml('BackupOptions', backup, otherBackup, (chart, props) => cluster(chart, {}, props));

const toleration: Required<cnpg.MirrorToleration> = { key: 'backups', operator: 'Equal', value: 'yes', effect: 'NoSchedule' };
const otherToleration: Required<cnpg.MirrorToleration> = { key: 'storage', operator: 'Exists', value: 'no', effect: 'NoExecute' };
const mirror: Required<cnpg.MirrorOptions> = {
  schedule: cnpg.MirrorSchedule.every(Duration.hours(1)),
  retention: Duration.days(90),
  name: 'mirror',
  serviceAccountName: 'mirror',
  deadline: Duration.hours(3),
  resources: { cpu: { limit: Cpu.millis(500) } },
  bandwidthLimit: Size.mebibytes(10),
  rcloneFlags: ['--transfers=16'],
  nodeSelector: { arch: 'amd64' },
  tolerations: [toleration],
  rcloneImage: 'registry/rclone:1',
  barmanImage: 'registry/sidecar:1',
};
const otherMirror: Required<cnpg.MirrorOptions> = {
  schedule: cnpg.MirrorSchedule.every(Duration.minutes(15)),
  retention: Duration.days(60),
  name: 'copier',
  serviceAccountName: 'copier',
  deadline: Duration.hours(4),
  resources: {},
  bandwidthLimit: Size.mebibytes(20),
  rcloneFlags: [],
  nodeSelector: {},
  tolerations: [],
  rcloneImage: 'registry/rclone:2',
  barmanImage: 'registry/sidecar:2',
};
const mirrorTo = (options: cnpg.MirrorOptions) => cnpg.SecondaryDestination.mirrored(cnpg.BackupDestination.minio({
  bucket: 'copy', endpoint: 'https://minio', credentials: key('minio-keys'),
}), options);
everyPropReachesTheYaml('MirrorOptions', mirror, otherMirror, (chart, options) => cluster(chart, {}, { secondary: mirrorTo(options) }));
everyPropReachesTheYaml('MirrorToleration', toleration, otherToleration, (chart, one) => (
  cluster(chart, {}, { secondary: mirrorTo({ ...mirror, tolerations: [one] }) })));
const standby: Required<cnpg.StandbyClusterOptions> = {
  storage,
  clusterName: 'one',
  lineage: 2,
  promoted: false,
  walStorage: storage,
  resources: { memory: { limit: Size.gibibytes(1) } },
  retention: Duration.days(7),
  schedule: cnpg.BackupSchedule.everyHours(6),
  immediate: false,
  labels: { role: 'standby' },
  annotations: { note: 'ours' },
  clusterSpec: { logLevel: 'debug' },
};
const otherStandby: Required<cnpg.StandbyClusterOptions> = {
  storage: otherStorage,
  clusterName: 'two',
  lineage: 3,
  promoted: true,
  walStorage: otherStorage,
  resources: {},
  retention: Duration.days(14),
  schedule: cnpg.BackupSchedule.daily(),
  immediate: true,
  labels: {},
  annotations: {},
  clusterSpec: {},
};
everyPropReachesTheYaml('StandbyClusterOptions', standby, otherStandby, (chart, options) => cluster(chart, {}, {
  secondary: cnpg.SecondaryDestination.standbyCluster(cnpg.BackupDestination.minio({ bucket: 'copy', endpoint: 'https://minio', credentials: key('minio-keys') }), options),
}));

const all: Required<cnpg.BackedUpPostgresClusterProps> = {
  clusterName: 'shop-db',
  storage,
  backup,
  imageName: 'ghcr.io/cloudnative-pg/postgresql:17',
  instances: 3,
  lineage: 2,
  resourceNamePrefix: 'shop',
  walStorage: otherStorage,
  application,
  parameters: { max_connections: '200' },
  sharedPreloadLibraries: ['pg_stat_statements'],
  pgHba: ['host all all 10.0.0.0/8 scram-sha-256'],
  resources: { cpu: { request: Cpu.units(1) }, memory: { limit: Size.gibibytes(2) } },
  enableSuperuserAccess: true,
  superuserSecret: secret('superuser'),
  primaryUpdateStrategy: cnpg.PrimaryUpdateStrategy.SUPERVISED,
  primaryUpdateMethod: cnpg.PrimaryUpdateMethod.SWITCHOVER,
  synchronous,
  monitoring: true,
  labels: { team: 'db' },
  annotations: { note: 'ours' },
  deletionProtection: false,
  clusterSpec: { logLevel: 'debug' },
};
const others: Required<cnpg.BackedUpPostgresClusterProps> = {
  clusterName: 'store-db',
  storage: otherStorage,
  backup: otherBackup,
  imageName: 'ghcr.io/cloudnative-pg/postgresql:16',
  instances: 2,
  lineage: 3,
  resourceNamePrefix: 'store',
  walStorage: storage,
  application: otherApplication,
  parameters: {},
  sharedPreloadLibraries: [],
  pgHba: [],
  resources: {},
  enableSuperuserAccess: false,
  superuserSecret: secret('root'),
  primaryUpdateStrategy: cnpg.PrimaryUpdateStrategy.UNSUPERVISED,
  primaryUpdateMethod: cnpg.PrimaryUpdateMethod.RESTART,
  synchronous: otherSynchronous,
  monitoring: false,
  labels: {},
  annotations: {},
  deletionProtection: true,
  clusterSpec: {},
};
everyPropReachesTheYaml('BackedUpPostgresClusterProps', all, others, (chart, props) => {
  new cnpg.BackedUpPostgresCluster(chart, 'db', props);
});

/** What only a new cluster runs is refused in a recovery; no recovery has more. */
const recoveredApplication = (database: string): cnpg.PostgresApplication => ({ database, owner: database, credentials: secret(database) });
const everyRecovery: Required<cnpg.RecoveryClusterProps> = {
  ...all,
  lineage: 4,
  application: recoveredApplication('shop'),
  source: cnpg.RecoverySource.objectStore({ objectStoreName: 'lost-store', serverName: 'lost', existing: true }),
  target: cnpg.RecoveryTarget.time('2026-02-05T08:06:00Z'),
};
const otherRecovery: Required<cnpg.RecoveryClusterProps> = {
  ...others,
  lineage: 5,
  application: recoveredApplication('store'),
  source: cnpg.RecoverySource.objectStore({ objectStoreName: 'lost-store', serverName: 'other', existing: true }),
  target: cnpg.RecoveryTarget.latest(),
};
everyPropReachesTheYaml('RecoveryClusterProps', everyRecovery, otherRecovery, (chart, props) => {
  new cnpg.RecoveryCluster(chart, 'db', props);
});

function recovery(chart: Chart, source: cnpg.RecoverySource, target?: cnpg.RecoveryTarget): void {
  new cnpg.RecoveryCluster(chart, 'db', { ...everyRecovery, source, target });
}

const ownArchive: Required<cnpg.ArchiveSourceOptions> = { lineage: 1 };
everyPropReachesTheYaml('ArchiveSourceOptions', ownArchive, { lineage: 2 }, (chart, options) => recovery(chart, cnpg.RecoverySource.primary(options)));

/** In the recovery's own namespace, where the names of its stores matter; each copy is behind a store of its own. */
const origin: Required<cnpg.PostgresClusterAttributes> = {
  clusterName: 'origin',
  namespace: 'auth',
  backup: { primary: S3, secondary: replica('copy') },
  lineage: 3,
  resourceNamePrefix: 'origin',
  application,
  imageName: 'ghcr.io/cloudnative-pg/postgresql:17',
};
const otherOrigin: Required<cnpg.PostgresClusterAttributes> = {
  clusterName: 'production',
  namespace: 'production',
  backup: { primary: otherBackup.primary },
  lineage: 4,
  resourceNamePrefix: 'production',
  application: otherApplication,
  imageName: 'ghcr.io/cloudnative-pg/postgresql:16',
};
function recoveryFrom(chart: Chart, attributes: cnpg.PostgresClusterAttributes, options?: cnpg.ClusterSourceOptions): void {
  const source = cnpg.RecoverySource.cluster(cnpg.PostgresCluster.fromClusterAttributes(chart, 'origin', attributes), options);
  new cnpg.RecoveryCluster(chart, 'db', { ...everyRecovery, application: undefined, source });
}
const { imageName: image, ...writtenOrigin } = origin;
const { imageName: otherImage, ...otherWrittenOrigin } = otherOrigin;
everyPropReachesTheYaml('PostgresClusterAttributes', writtenOrigin, otherWrittenOrigin, (chart, attributes) => (
  recoveryFrom(chart, { ...attributes, imageName: image })));
test('PostgresClusterAttributes imageName, which is compared and not written', () => {
  expect(() => recoveryFrom(newChart(), { ...origin, imageName: otherImage })).toThrow(new Error(
    '[chart-0/db] the image is PostgreSQL 17, and the source was written by 16: PostgreSQL would refuse to start on the restored files; '
    + 'recover with 16 and upgrade afterwards'));
});

const originArchive: Required<cnpg.ClusterSourceOptions> = { copy: cnpg.ArchiveCopy.PRIMARY, lineage: 1 };
const otherOriginArchive: Required<cnpg.ClusterSourceOptions> = { copy: cnpg.ArchiveCopy.SECONDARY, lineage: 2 };
everyPropReachesTheYaml('ClusterSourceOptions', originArchive, otherOriginArchive, (chart, options) => recoveryFrom(chart, origin, options));

const lostStore: Required<cnpg.ObjectStoreSourceOptions> = { objectStoreName: 'one', serverName: 'one', existing: true };
const otherStore: Required<cnpg.ObjectStoreSourceOptions> = { objectStoreName: 'two', serverName: 'two', existing: false };
everyPropReachesTheYaml('ObjectStoreSourceOptions', lostStore, otherStore, (chart, options) => {
  recovery(chart, cnpg.RecoverySource.objectStore(options));
  cnpg.Rules.of(chart).acknowledge('archive/unknown-object-store', 'what is not declared existing would stop synth');
});

const lostBucket: Required<cnpg.DestinationSourceOptions> = {
  destination: cnpg.BackupDestination.awsS3({ bucket: 'one', name: 'lost', region: 'eu-central-1', credentials: key('one') }),
  clusterName: 'lost',
  namespace: 'lost',
  lineage: 1,
  location: { path: 'old' },
};
const otherBucketSource: Required<cnpg.DestinationSourceOptions> = {
  destination: cnpg.BackupDestination.awsS3({ bucket: 'two', name: 'lost', region: 'eu-central-1', credentials: key('two') }),
  clusterName: 'other',
  namespace: 'other',
  lineage: 2,
  location: { path: 'older' },
};
// a location takes the namespace's place, so the first one stands for none
everyPropReachesTheYaml('DestinationSourceOptions', lostBucket, otherBucketSource, (chart, options) => (
  recovery(chart, cnpg.RecoverySource.destination({
    ...options, location: options.location === lostBucket.location ? undefined : options.location,
  }))));

const transaction: Required<cnpg.RecoveryTransactionOptions> = { backupId: '20260205T020001', exclusive: true };
const otherTransaction: Required<cnpg.RecoveryTransactionOptions> = { backupId: '20260206T020001', exclusive: false };
everyPropReachesTheYaml('RecoveryTransactionOptions', transaction, otherTransaction, (chart, options) => (
  recovery(chart, everyRecovery.source, cnpg.RecoveryTarget.transaction(7, options))));

const external = (remoteKey: string) => cnpg.S3Credentials.fromExternalSecret({ store: vault, secretName: 'shared', remoteKey });
const shared = (remoteKey: string) => cnpg.BackupDestination.awsS3({ bucket: 'b', region: 'r', credentials: external(remoteKey) });
const sharedCredentials: Required<cnpg.ExternalBackupCredentialsProps> = { destination: shared('one'), deletionProtection: true };
const otherSharedCredentials: Required<cnpg.ExternalBackupCredentialsProps> = { destination: shared('two'), deletionProtection: false };
everyPropReachesTheYaml('ExternalBackupCredentialsProps', sharedCredentials, otherSharedCredentials, (chart, props) => {
  new cnpg.ExternalBackupCredentials(chart, 'shared', props);
});

const barmanArguments: Required<cnpg.BarmanArguments> = { walArchive: ['--own-a=1'], walRestore: ['--own-b=2'], backup: ['--own-c=3'], restore: ['--own-d=4'] };
const otherBarmanArguments: Required<cnpg.BarmanArguments> = { walArchive: [], walRestore: [], backup: [], restore: [] };
const endpointCa: Required<cnpg.EndpointCa> = { secretName: 'ca', key: 'chain.crt' };
const otherEndpointCa: Required<cnpg.EndpointCa> = { secretName: 'other-ca', key: 'other.crt' };

const destination: Required<cnpg.DestinationOptions> = {
  prefix: 'prod',
  name: 'offsite',
  walCompression: cnpg.WalCompression.ZSTD,
  dataCompression: cnpg.DataCompression.BZIP2,
  walParallelism: 8,
  sidecarResources: { cpu: { limit: Cpu.millis(500) }, ephemeralStorage: { limit: Size.gibibytes(2) } },
  barmanArguments,
};
const otherDestination: Required<cnpg.DestinationOptions> = {
  prefix: 'staging',
  name: 'nearby',
  walCompression: cnpg.WalCompression.NONE,
  dataCompression: cnpg.DataCompression.NONE,
  walParallelism: 2,
  sidecarResources: {},
  barmanArguments: otherBarmanArguments,
};
const upload: Required<cnpg.UploadOptions> = { jobs: 4, endpointCa };
const otherUpload: Required<cnpg.UploadOptions> = { jobs: 3, endpointCa: otherEndpointCa };
const tags: Required<cnpg.ObjectTagOptions> = { tags: { team: 'db' }, historyTags: { team: 'history' } };
const otherTags: Required<cnpg.ObjectTagOptions> = { tags: {}, historyTags: {} };
const bucket: Required<cnpg.S3BucketOptions> = { ...destination, ...upload, bucket: 'one' };
const otherBucket: Required<cnpg.S3BucketOptions> = { ...otherDestination, ...otherUpload, bucket: 'two' };
const encryption = cnpg.ServerSideEncryption.AES256;
const otherEncryption = cnpg.ServerSideEncryption.AWS_KMS;

const awsS3: Required<cnpg.AwsS3Options> = { ...bucket, ...tags, region: 'eu-central-1', credentials: key('one'), encryption };
const otherAwsS3: Required<cnpg.AwsS3Options> = { ...otherBucket, ...otherTags, region: 'us-east-1', credentials: key('two'), encryption: otherEncryption };
everyPropReachesTheYaml('AwsS3Options', awsS3, otherAwsS3, (chart, props) => cluster(chart, {}, { primary: cnpg.BackupDestination.awsS3(props) }));

const azureBlob: Required<cnpg.AzureBlobOptions> = {
  ...destination, ...upload, ...tags, storageAccount: 'one', container: 'one', credentials: cnpg.AzureCredentials.fromManagedIdentity(),
};
const otherAzureBlob: Required<cnpg.AzureBlobOptions> = {
  ...otherDestination, ...otherUpload, ...otherTags, storageAccount: 'two', container: 'two', credentials: cnpg.AzureCredentials.fromDefaultCredentials(),
};
everyPropReachesTheYaml('AzureBlobOptions', azureBlob, otherAzureBlob, (chart, props) => cluster(chart, {}, { primary: cnpg.BackupDestination.azureBlob(props) }));

const backblazeB2: Required<cnpg.BackblazeB2Options> = { ...bucket, region: 'us-west-000', credentials: key('one'), encrypt: true };
const otherBackblazeB2: Required<cnpg.BackblazeB2Options> = { ...otherBucket, region: 'eu-central-003', credentials: key('two'), encrypt: false };
everyPropReachesTheYaml('BackblazeB2Options', backblazeB2, otherBackblazeB2, (chart, props) => cluster(chart, {}, { primary: cnpg.BackupDestination.backblazeB2(props) }));

const cloudflareR2: Required<cnpg.CloudflareR2Options> = {
  ...bucket, accountId: '0'.repeat(32), credentials: key('one'), jurisdiction: cnpg.R2Jurisdiction.EU,
};
const otherCloudflareR2: Required<cnpg.CloudflareR2Options> = {
  ...otherBucket, accountId: 'a'.repeat(32), credentials: key('two'), jurisdiction: cnpg.R2Jurisdiction.FEDRAMP,
};
everyPropReachesTheYaml('CloudflareR2Options', cloudflareR2, otherCloudflareR2, (chart, props) => (
  cluster(chart, {}, { primary: cnpg.BackupDestination.cloudflareR2(props) })));

const gcs: Required<cnpg.GoogleCloudStorageOptions> = {
  ...destination, ...tags, bucket: 'one', credentials: cnpg.GcsCredentials.fromSecretName('one'),
};
const otherGcs: Required<cnpg.GoogleCloudStorageOptions> = {
  ...otherDestination, ...otherTags, bucket: 'two', credentials: cnpg.GcsCredentials.fromSecretName('two'),
};
everyPropReachesTheYaml('GoogleCloudStorageOptions', gcs, otherGcs, (chart, props) => cluster(chart, {}, { primary: cnpg.BackupDestination.googleCloudStorage(props) }));

const minio: Required<cnpg.MinioOptions> = { ...bucket, ...tags, endpoint: 'https://one', credentials: key('one'), region: 'one', encryption };
const otherMinio: Required<cnpg.MinioOptions> = {
  ...otherBucket, ...otherTags, endpoint: 'https://two', credentials: key('two'), region: 'two', encryption: otherEncryption,
};
everyPropReachesTheYaml('MinioOptions', minio, otherMinio, (chart, props) => cluster(chart, {}, { primary: cnpg.BackupDestination.minio(props) }));

const s3: Required<cnpg.S3Options> = { ...minio };
const otherS3: Required<cnpg.S3Options> = { ...otherMinio };
everyPropReachesTheYaml('S3Options', s3, otherS3, (chart, props) => cluster(chart, {}, { primary: cnpg.BackupDestination.s3(props) }));

everyPropReachesTheYaml('BarmanArguments', barmanArguments, otherBarmanArguments, (chart, props) => (
  cluster(chart, {}, { primary: cnpg.BackupDestination.s3({ ...s3, barmanArguments: props }) })));
everyPropReachesTheYaml('EndpointCa', endpointCa, otherEndpointCa, (chart, props) => (
  cluster(chart, {}, { primary: cnpg.BackupDestination.s3({ ...s3, endpointCa: props }) })));

function credentials<Options extends object>(name: string, one: Options, other: Options, make: (options: Options) => cnpg.S3Credentials): void {
  everyPropReachesTheYaml(name, one, other, (chart, options) => (
    cluster(chart, {}, { primary: cnpg.BackupDestination.awsS3({ bucket: 'b', region: 'r', credentials: make(options) }) })));
}

const secretKeys: Required<cnpg.S3SecretKeys> = { accessKeyIdKey: 'id', secretAccessKeyKey: 'key', sessionTokenKey: 'token', regionKey: 'region' };
const otherSecretKeys: Required<cnpg.S3SecretKeys> = { accessKeyIdKey: 'ID', secretAccessKeyKey: 'KEY', sessionTokenKey: 'TOKEN', regionKey: 'REGION' };
credentials('S3SecretKeys', secretKeys, otherSecretKeys, (keys) => cnpg.S3Credentials.fromSecretName('keys', keys));

const externalSecret: Required<cnpg.ExternalSecretOptions> = { store: vault, secretName: 'keys', refreshInterval: Duration.minutes(5) };
const otherExternalSecret: Required<cnpg.ExternalSecretOptions> = {
  store: cnpg.SecretStoreRef.secretStore('vault'), secretName: 'other-keys', refreshInterval: Duration.minutes(7),
};

const oneItem: Required<cnpg.S3ExternalSecretOptions> = { ...externalSecret, remoteKey: 'item', accessKeyIdProperty: 'id', secretAccessKeyProperty: 'key' };
const otherItem: Required<cnpg.S3ExternalSecretOptions> = { ...otherExternalSecret, remoteKey: 'other', accessKeyIdProperty: 'ID', secretAccessKeyProperty: 'KEY' };
credentials('S3ExternalSecretOptions', oneItem, otherItem, (options) => cnpg.S3Credentials.fromExternalSecret(options));

const twoItems: Required<cnpg.S3ExternalSecretKeysOptions> = { ...externalSecret, accessKeyIdRemoteKey: 'id', secretAccessKeyRemoteKey: 'key' };
const otherItems: Required<cnpg.S3ExternalSecretKeysOptions> = { ...otherExternalSecret, accessKeyIdRemoteKey: 'ID', secretAccessKeyRemoteKey: 'KEY' };
credentials('S3ExternalSecretKeysOptions', twoItems, otherItems, (options) => cnpg.S3Credentials.fromExternalSecretKeys(options));

function azureCredentials<Options extends object>(
  name: string, one: Options, other: Options, make: (options: Options) => cnpg.AzureCredentials,
): void {
  everyPropReachesTheYaml(name, one, other, (chart, options) => (
    cluster(chart, {}, { primary: cnpg.BackupDestination.azureBlob({ storageAccount: 'one', container: 'one', credentials: make(options) }) })));
}

const value: Required<cnpg.ExternalSecretValueOptions> = { ...externalSecret, remoteKey: 'item', property: 'value' };
const otherValue: Required<cnpg.ExternalSecretValueOptions> = { ...otherExternalSecret, remoteKey: 'other', property: 'other' };
azureCredentials('ExternalSecretValueOptions', value, otherValue, (options) => cnpg.AzureCredentials.storageKeyFromExternalSecret(options));

const azureKeys: Required<cnpg.AzureSecretKeys> = { storageAccountKey: 'account', valueKey: 'key' };
const otherAzureKeys: Required<cnpg.AzureSecretKeys> = { storageAccountKey: 'ACCOUNT', valueKey: 'KEY' };
azureCredentials('AzureSecretKeys', azureKeys, otherAzureKeys, (keys) => cnpg.AzureCredentials.storageKeyFromSecretName('keys', keys));

const identity: Required<cnpg.AzureWorkloadIdentityOptions> = {
  clientId: '11111111-2222-3333-4444-555555555555', tenantId: '11111111-2222-3333-4444-555555555555',
};
const otherIdentity: Required<cnpg.AzureWorkloadIdentityOptions> = {
  clientId: '99999999-2222-3333-4444-555555555555', tenantId: '99999999-2222-3333-4444-555555555555',
};
azureCredentials('AzureWorkloadIdentityOptions', identity, otherIdentity, (options) => cnpg.AzureCredentials.fromWorkloadIdentity(options));
