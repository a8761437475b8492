import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-30';
import {
  AzureCredentials,
  BackedUpPostgresCluster,
  BackupDestination,
  DataCompression,
  GcsCredentials,
  S3Credentials,
  ServerSideEncryption,
  WalCompression,
} from '../../src';
import { BUCKET, clusterProps, newChart, only, synth } from '../support';
import type { Manifest } from '../support';

const KEYS = S3Credentials.fromSecretName('bucket-keys');

function storeOf(primary: BackupDestination): Manifest {
  const chart = newChart();
  new BackedUpPostgresCluster(chart, 'db', clusterProps({}, { primary }));
  return only(synth(chart), 'ObjectStore');
}

describe('encryption', () => {
  const encryptions = ({ spec: { configuration: { wal, data } } }: Manifest) => [wal.encryption, data.encryption];

  test('can be left out where it is asked for by itself', () => {
    expect(encryptions(storeOf(BackupDestination.backblazeB2({ bucket: 'backups', region: 'us-west-000', credentials: KEYS, encrypt: false }))))
      .toEqual([undefined, undefined]);
  });

  test('can be asked for where it is not', () => {
    expect(encryptions(storeOf(BackupDestination.minio({
      bucket: 'backups', endpoint: 'http://minio:9000', credentials: KEYS, encryption: ServerSideEncryption.AWS_KMS,
    })))).toEqual(['aws:kms', 'aws:kms']);
    expect(encryptions(storeOf(BackupDestination.s3({ ...BUCKET, encryption: ServerSideEncryption.AES256 })))).toEqual(['AES256', 'AES256']);
    expect(encryptions(storeOf(BackupDestination.awsS3({ ...BUCKET, encryption: ServerSideEncryption.AES256 })))).toEqual(['AES256', 'AES256']);
  });
});

test('the sidecar gets memory to work with', () => {
  expect(storeOf(BackupDestination.s3(BUCKET)).spec.instanceSidecarConfiguration.resources)
    .toEqual({ requests: { memory: '256Mi' }, limits: { memory: '1Gi' } });
});

test('everything that can be set on a destination reaches the store', () => {
  const { spec, metadata } = storeOf(BackupDestination.s3({
    ...BUCKET,
    name: 'offsite',
    prefix: 'clusters/prod',
    walCompression: WalCompression.ZSTD,
    dataCompression: DataCompression.NONE,
    jobs: 4,
    walParallelism: 8,
    tags: { team: 'db' },
    historyTags: { team: 'history' },
    endpointCa: { secretName: 'minio-ca' },
    sidecarResources: { cpu: { limit: Cpu.millis(500) }, memory: { request: Size.mebibytes(300) }, ephemeralStorage: { limit: Size.gibibytes(2) } },
    barmanArguments: {
      walArchive: ['--read-timeout=60'], walRestore: ['--read-timeout=61'], backup: ['--min-chunk-size=5MB'], restore: ['-v'],
    },
  }));
  expect(metadata.name).toBe('db-offsite-store');
  expect(spec).toEqual({
    configuration: {
      destinationPath: 's3://backups/clusters/prod/auth/db',
      endpointCA: { name: 'minio-ca', key: 'ca.crt' },
      s3Credentials: { accessKeyId: { name: 'bucket-keys', key: 'AWS_ACCESS_KEY_ID' }, secretAccessKey: { name: 'bucket-keys', key: 'AWS_SECRET_ACCESS_KEY' } },
      wal: { compression: 'zstd', maxParallel: 8, archiveAdditionalCommandArgs: ['--read-timeout=60'], restoreAdditionalCommandArgs: ['--read-timeout=61'] },
      data: { jobs: 4, additionalCommandArgs: ['--min-chunk-size=5MB'], restoreAdditionalCommandArgs: ['-v'] },
      tags: { team: 'db' },
      historyTags: { team: 'history' },
    },
    retentionPolicy: '30d',
    instanceSidecarConfiguration: {
      env: [{ name: 'AWS_DEFAULT_REGION', value: 'eu-central-1' }],
      resources: { requests: { memory: '300Mi' }, limits: { 'cpu': '500m', 'ephemeral-storage': '2Gi' } },
    },
  });
});

test('another key of the certificate authority', () => {
  const { spec } = storeOf(BackupDestination.s3({ ...BUCKET, endpointCa: { secretName: 'minio-ca', key: 'public.crt' } }));
  expect(spec.configuration.endpointCA).toEqual({ name: 'minio-ca', key: 'public.crt' });
});

test('tags that Barman can read, which are those that Python reads as two fields of CSV', () => {
  const tags = { 'empty': '', 'spaced key': 'a b', 'a': 'b"c"', '"b,az"': 'qux', 'say ""': '"one, ""two"" and three"', 'open': '"one, two' };
  expect(storeOf(BackupDestination.s3({ ...BUCKET, tags, historyTags: tags })).spec.configuration).toMatchObject({ tags, historyTags: tags });
});

describe('fails with', () => {
  const s3 = (options: object) => () => BackupDestination.s3({ ...BUCKET, ...options });
  const r2 = (options: object) => () => BackupDestination.cloudflareR2({ bucket: 'backups', accountId: '0'.repeat(32), credentials: KEYS, ...options });
  const azure = (options: object) => () => BackupDestination.azureBlob({
    storageAccount: 'account1', container: 'backups', credentials: AzureCredentials.fromManagedIdentity(), ...options,
  });
  const path = (prefix: string) => `'prefix' should be folder names (letters, digits and ._=@:+,~-) joined by single slashes, got '${prefix}': `
    + 'Barman would drop a part of it or use another path';
  const endpoint = (url: string) => () => BackupDestination.minio({ bucket: 'backups', endpoint: url, credentials: KEYS });

  const tag = (prop: string, got: string) => `'${prop}' should be keys and values without ',', got '${got}': `
    + 'Barman would not find one key and one value in it and refuse every upload; write another character';

  test.each([
    ['a bucket with a path', s3({ bucket: 'backups/prod' }),
      "'bucket' should be the bare name of a bucket (letters, digits, '.', '-' and '_'), got 'backups/prod': every upload would fail; a path belongs into 'prefix'"],
    ['a prefix with slashes at its ends', s3({ prefix: '/prod/' }), path('/prod/')],
    ['a prefix with a query', s3({ prefix: 'prod?x' }), path('prod?x')],
    ['a prefix with parameters, which Python drops from a URL', azure({ prefix: 'prod;x' }), path('prod;x')],
    ['a name that no resource can have', s3({ name: 'Off_Site' }),
      "the 'name' of a destination should be lower-case letters, digits and '-', starting with a letter, at most 63, got 'Off_Site': it becomes part of resource names"],
    ['a prefix that a shell would read', s3({ prefix: 'a$HOME' }), path('a$HOME')],
    ['a name that is too long', s3({ name: 'a'.repeat(64) }),
      `the 'name' of a destination should be lower-case letters, digits and '-', starting with a letter, at most 63, got '${'a'.repeat(64)}': it becomes part of resource names`],
    ['the bucket\'s URL', () => BackupDestination.googleCloudStorage({ bucket: 'gs://backups', credentials: GcsCredentials.fromWorkloadIdentity() }),
      "'bucket' should be the bare name of a bucket (letters, digits, '.', '-' and '_'), got 'gs://backups': every upload would fail; a path belongs into 'prefix'"],
    ['an account called by name', r2({ accountId: 'example' }),
      "'accountId' should be the id of a Cloudflare account, 32 hexadecimal digits, got 'example': there would be no such endpoint; the dashboard shows it beside R2"],
    ['lz4 on R2', r2({ dataCompression: DataCompression.LZ4 }),
      "'dataCompression' should be gzip, bzip2 or none on R2, got 'lz4': R2 refuses uploads whose parts differ in size, so every base backup but the smallest would fail"],
    ['snappy on R2', r2({ dataCompression: DataCompression.SNAPPY }),
      "'dataCompression' should be gzip, bzip2 or none on R2, got 'snappy': R2 refuses uploads whose parts differ in size, so every base backup but the smallest would fail"],
    ['a storage account\'s URL', azure({ storageAccount: 'account1.blob.core.windows.net' }),
      "'storageAccount' should be 3 to 24 lower-case letters and digits, got 'account1.blob.core.windows.net': there would be no such account"],
    ['a container with a path', azure({ container: 'backups/prod' }),
      "'container' should be 3 to 63 lower-case letters, digits and single '-', got 'backups/prod': every upload would fail; a path belongs into 'prefix'"],
    ['a container with two hyphens', azure({ container: 'back--ups' }),
      "'container' should be 3 to 63 lower-case letters, digits and single '-', got 'back--ups': every upload would fail; a path belongs into 'prefix'"],
    ['no jobs', s3({ jobs: 0 }), "'jobs' should be a whole number of at least 1, got 0: the API server would refuse the ObjectStore"],
    ['half a WAL at once', s3({ walParallelism: 0.5 }), "'walParallelism' should be a whole number of at least 1, got 0.5: the API server would refuse the ObjectStore"],
    ['a certificate authority without a name', s3({ endpointCa: { secretName: '' } }),
      "'endpointCa.secretName' should be a Kubernetes resource name (lower-case letters, digits, '-' and '.', at most 253), got '': the API server would refuse it"],
    ['an argument with another endpoint', s3({ barmanArguments: { walArchive: ['--endpoint-url=https://elsewhere'] } }),
      "'barmanArguments.walArchive' has '--endpoint-url=https://elsewhere', and the destination has its endpoint: bytes would land elsewhere than the archive's URL says, or be refused; leave it out"],
    ['an argument with another provider', s3({ barmanArguments: { backup: ['--cloud-provider=azure-blob-storage'] } }),
      "'barmanArguments.backup' has '--cloud-provider=azure-blob-storage', and the destination is of one provider: bytes would land elsewhere than the archive's URL says, or be refused; leave it out"],
    ...['--profile=other', '--aws-profile=other', '-P=other'].map((arg): [string, () => unknown, string] => ['an argument with other credentials', s3({ barmanArguments: { restore: [arg] } }),
      `'barmanArguments.restore' has '${arg}', and the destination has its credentials: bytes would land elsewhere than the archive's URL says, or be refused; leave it out`]),
    ...['--encryption=AES256', '-e=AES256'].map((arg): [string, () => unknown, string] => ['an argument with another encryption', s3({ barmanArguments: { walArchive: [arg] } }),
      `'barmanArguments.walArchive' has '${arg}', and what a provider can encrypt is an option of the destination: bytes would land elsewhere than the archive's URL says, or be refused; leave it out`]),
    ...['--test', '-t', '--te', '--help', '--hel', '--version', '--vers', '-V'].map((arg): [string, () => unknown, string] => ['an argument that ends the command', s3({ barmanArguments: { walArchive: [arg] } }),
      `'barmanArguments.walArchive' has '${arg}': with ${['--test', '-t', '--help', '--version', '-V'].find((option) => option.startsWith(arg))} the command would do nothing and report success, so that WAL or a backup is lost; leave it out`]),
    ...['--gzip', '-z', '--bzip2', '-j', '--xz', '--snappy', '--zstd', '--lz4'].map((arg): [string, () => unknown, string] => ['an argument with another compression', s3({ barmanArguments: { backup: [arg] } }),
      `'barmanArguments.backup' has '${arg}', and how it compresses is an option of the destination: bytes would land elsewhere than the archive's URL says, or be refused; leave it out`]),
    ...['--endpoint=https://elsewhere', '--end=https://elsewhere'].map((arg): [string, () => unknown, string] => ['an option cut short', s3({ barmanArguments: { walRestore: [arg] } }),
      `'barmanArguments.walRestore' has '${arg}', and the destination has its endpoint: bytes would land elsewhere than the archive's URL says, or be refused; leave it out`]),
    ['a sidecar that requests more than its limit', s3({ sidecarResources: { memory: { request: Size.gibibytes(2), limit: Size.gibibytes(1) } } }),
      "'sidecarResources.memory.request' should be at most the limit (1Gi), got 2Gi: Kubernetes would refuse the pods, and PostgreSQL would not start; request less or raise the limit"],
    ['a certificate authority at no key', s3({ endpointCa: { secretName: 'ca', key: 'a/b' } }),
      "'endpointCa.key' should be a key of a Secret (letters, digits, '-', '_' and '.'), got 'a/b': no Secret can have it, and archiving would fail"],
    ['eleven tags', s3({ tags: Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`key-${i}`, 'a'])) }),
      "'tags' should be at most 10 tags, got 11: S3 and Azure would refuse every upload; leave some out"],
    ['a tag without a key', s3({ historyTags: { '': 'a' } }),
      "'historyTags' should have a key for each value, got '' for 'a': S3 and Azure would refuse every upload; write one"],
    ['two arguments in one string', s3({ barmanArguments: { backup: ['--read-timeout 60'] } }),
      "'barmanArguments.backup' should hold one argument a string in the form '--option=value', got '--read-timeout 60': the command would be called with one bad argument and fail"],
    ['a tag with a comma in its key', s3({ tags: { 'team': 'db', 'a,b': 'c' } }), tag('tags', 'a,b,c')],
    ['a tag with a comma in its value', s3({ tags: { a: 'b,c' } }), tag('tags', 'a,b,c')],
    ['a tag with a quote that takes the comma between key and value', s3({ tags: { '"a': 'b' } }), tag('tags', '"a,b')],
    ['a comma behind what is quoted', s3({ tags: { a: '"b"c,d' } }), tag('tags', 'a,"b"c,d')],
    ['a history tag with a comma', s3({ historyTags: { a: 'b,c' } }), tag('historyTags', 'a,b,c')],
    ['a region with a space', s3({ region: 'eu central' }),
      "'region' should be a region's name such as 'us-west-000', got 'eu central': requests would be signed for a region that does not exist"],
    ['an endpoint without scheme', endpoint('minio:9000'),
      "'endpoint' should be a URL of scheme, host and port only, such as 'https://minio.example.com:9000', got 'minio:9000': Barman would not reach the store or would use another bucket"],
    ['an endpoint with the bucket in it', endpoint('https://minio:9000/backups'),
      "'endpoint' should be a URL of scheme, host and port only, such as 'https://minio.example.com:9000', got 'https://minio:9000/backups': Barman would not reach the store or would use another bucket"],
  ])('%s', (_, construct, message) => {
    expect(construct).toThrow(new Error(message));
  });
});
