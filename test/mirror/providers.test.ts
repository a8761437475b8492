import {
  AzureCredentials, BackedUpPostgresCluster, BackupDestination, GcsCredentials, S3Credentials, SecondaryDestination, SecretStoreRef,
  ServerSideEncryption,
} from '../../src';
import type { Manifest } from '../support';
import { clusterProps, newChart, only, synth } from '../support';
import { kubernetesProblems } from './kubernetes';
import { environmentOf, podOf } from './support';

type Environment = { [name: string]: string };

/** What a destination becomes as one of the two archives. */
interface Case {
  /** Bucket and destination have the name that is given, so that the two roles are two places. */
  readonly make: (name: string) => BackupDestination;
  /** Bucket and path of the archive `db` in the namespace `auth`. */
  readonly path: string;
  /** rclone's settings for it by option, as the source and as the copy. */
  readonly remote: Environment;
  /** What pod-wide environment the credentials bring. */
  readonly shared?: Environment;
  /** What Barman is told to prune it, beside policy and place. */
  readonly args: string[];
  readonly barman: Environment;
  /** Files of its Secrets, by what they are. */
  readonly files?: { [what: string]: { readonly secretName: string; readonly key: string } };
  readonly identity?: boolean;
  /** Whether rclone is told not to take the store's ETags for checksums. */
  readonly noMd5?: boolean;
  readonly s3?: boolean;
}

const NAMES = { source: 'one', copy: 'two' };
const KEYS = S3Credentials.fromSecretName('keys');
const store = SecretStoreRef.secretStore('vault');
const at = (name: string) => ({ bucket: name, name, region: 'eu-1' });
const S3_KEYS = { access_key_id: 'keys/AWS_ACCESS_KEY_ID', secret_access_key: 'keys/AWS_SECRET_ACCESS_KEY' };
const BARMAN_KEYS = { AWS_ACCESS_KEY_ID: 'keys/AWS_ACCESS_KEY_ID', AWS_SECRET_ACCESS_KEY: 'keys/AWS_SECRET_ACCESS_KEY' };
const NO_CHECKSUMS = { AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required', AWS_RESPONSE_CHECKSUM_VALIDATION: 'when_required' };
const S3_ARGS = ['--cloud-provider', 'aws-s3'];
const azure = (credentials: AzureCredentials) => (name: string) => BackupDestination.azureBlob({ name, storageAccount: 'account1', container: name, credentials });
const AZURE_PATH = '<name>/auth/db/db';
const IDENTITY = { clientId: '11111111-2222-3333-4444-555555555555', tenantId: '11111111-2222-3333-4444-666666666666' };
const IDENTITY_ENV = {
  AZURE_CLIENT_ID: IDENTITY.clientId, AZURE_AUTHORITY_HOST: 'https://login.microsoftonline.com/', AZURE_FEDERATED_TOKEN_FILE: '/projected/azure/identity-token', AZURE_TENANT_ID: IDENTITY.tenantId,
};

const CASES: { [name: string]: Case } = {
  'Amazon S3 by key': {
    make: (name) => BackupDestination.awsS3({ ...at(name), credentials: KEYS }),
    path: '<name>/auth/db/db',
    remote: { type: 's3', provider: 'AWS', region: 'eu-1', ...S3_KEYS, no_check_bucket: 'true' },
    args: S3_ARGS,
    barman: { ...BARMAN_KEYS, AWS_DEFAULT_REGION: 'eu-1' },
    noMd5: true,
    s3: true,
  },
  'Amazon S3 by session token, region in the Secret': {
    make: (name) => BackupDestination.awsS3({ ...at(name), credentials: S3Credentials.fromSecretName('keys', { sessionTokenKey: 'token', regionKey: 'region' }) }),
    path: '<name>/auth/db/db',
    remote: { type: 's3', provider: 'AWS', region: 'keys/region', ...S3_KEYS, session_token: 'keys/token', no_check_bucket: 'true' },
    args: S3_ARGS,
    barman: { ...BARMAN_KEYS, AWS_SESSION_TOKEN: 'keys/token', AWS_DEFAULT_REGION: 'keys/region' },
    noMd5: true,
    s3: true,
  },
  'Amazon S3 by role, with KMS': {
    make: (name) => BackupDestination.awsS3({ ...at(name), credentials: S3Credentials.fromIamRole(), encryption: ServerSideEncryption.AWS_KMS }),
    path: '<name>/auth/db/db',
    remote: { type: 's3', provider: 'AWS', region: 'eu-1', env_auth: 'true', no_check_bucket: 'true', server_side_encryption: 'aws:kms' },
    args: S3_ARGS,
    barman: { AWS_DEFAULT_REGION: 'eu-1' },
    identity: true,
    noMd5: true,
    s3: true,
  },
  'Backblaze B2 from External Secrets': {
    make: (name) => BackupDestination.backblazeB2({ ...at(name), credentials: S3Credentials.fromExternalSecret({ store, secretName: 'b2', remoteKey: 'b2' }) }),
    path: '<name>/auth/db/db',
    remote: {
      type: 's3', provider: 'Other', endpoint: 'https://s3.eu-1.backblazeb2.com', region: 'b2/AWS_REGION', access_key_id: 'b2/AWS_ACCESS_KEY_ID', secret_access_key: 'b2/AWS_SECRET_ACCESS_KEY', no_check_bucket: 'true', server_side_encryption: 'AES256',
    },
    args: ['--endpoint-url', 'https://s3.eu-1.backblazeb2.com', ...S3_ARGS],
    barman: { AWS_ACCESS_KEY_ID: 'b2/AWS_ACCESS_KEY_ID', AWS_SECRET_ACCESS_KEY: 'b2/AWS_SECRET_ACCESS_KEY', AWS_DEFAULT_REGION: 'b2/AWS_REGION', ...NO_CHECKSUMS },
    s3: true,
  },
  'Cloudflare R2': {
    make: (name) => BackupDestination.cloudflareR2({
      bucket: name, name, accountId: '0'.repeat(32), credentials: S3Credentials.fromSecretName('keys', { accessKeyIdKey: 'id', secretAccessKeyKey: 'key', regionKey: 'region' }),
    }),
    path: '<name>/auth/db/db',
    remote: {
      type: 's3', provider: 'Cloudflare', endpoint: `https://${'0'.repeat(32)}.r2.cloudflarestorage.com`, region: 'keys/region', access_key_id: 'keys/id', secret_access_key: 'keys/key', no_check_bucket: 'true',
    },
    args: ['--endpoint-url', `https://${'0'.repeat(32)}.r2.cloudflarestorage.com`, ...S3_ARGS],
    barman: { AWS_ACCESS_KEY_ID: 'keys/id', AWS_SECRET_ACCESS_KEY: 'keys/key', AWS_DEFAULT_REGION: 'keys/region', ...NO_CHECKSUMS },
    s3: true,
  },
  'MinIO with an authority of its own': {
    make: (name) => BackupDestination.minio({ bucket: name, name, prefix: 'prod', endpoint: 'https://minio:9000', credentials: KEYS, endpointCa: { secretName: 'authority' } }),
    path: '<name>/prod/auth/db/db',
    remote: { type: 's3', provider: 'Minio', endpoint: 'https://minio:9000', ...S3_KEYS, no_check_bucket: 'true' },
    args: ['--endpoint-url', 'https://minio:9000', ...S3_ARGS],
    barman: { ...BARMAN_KEYS, ...NO_CHECKSUMS, AWS_CA_BUNDLE: '/certificates/copy/ca.crt' },
    files: { ca: { secretName: 'authority', key: 'ca.crt' } },
    s3: true,
  },
  'another S3 store': {
    make: (name) => BackupDestination.s3({ ...at(name), endpoint: 'https://garage', credentials: S3Credentials.fromSecretName('keys', { regionKey: 'region' }) }),
    path: '<name>/auth/db/db',
    remote: { type: 's3', provider: 'Other', endpoint: 'https://garage', region: 'keys/region', ...S3_KEYS, no_check_bucket: 'true' },
    args: ['--endpoint-url', 'https://garage', ...S3_ARGS],
    barman: { ...BARMAN_KEYS, AWS_DEFAULT_REGION: 'keys/region', ...NO_CHECKSUMS },
    s3: true,
  },
  'Azure by connection string': {
    make: azure(AzureCredentials.connectionStringFromSecretName('az')),
    path: AZURE_PATH,
    remote: { type: 'azureblob', connection_string: 'az/AZURE_STORAGE_CONNECTION_STRING', no_check_container: 'true' },
    args: ['--cloud-provider', 'azure-blob-storage'],
    barman: { AZURE_STORAGE_CONNECTION_STRING: 'az/AZURE_STORAGE_CONNECTION_STRING' },
  },
  'Azure by access key': {
    make: azure(AzureCredentials.storageKeyFromSecretName('az')),
    path: AZURE_PATH,
    remote: { type: 'azureblob', account: 'az/AZURE_STORAGE_ACCOUNT', key: 'az/AZURE_STORAGE_KEY', no_check_container: 'true' },
    args: ['--cloud-provider', 'azure-blob-storage'],
    barman: { AZURE_STORAGE_ACCOUNT: 'az/AZURE_STORAGE_ACCOUNT', AZURE_STORAGE_KEY: 'az/AZURE_STORAGE_KEY' },
  },
  'Azure by SAS token': {
    make: azure(AzureCredentials.sasTokenFromSecretName('az')),
    path: AZURE_PATH,
    remote: {
      type: 'azureblob', sas_token: 'az/AZURE_STORAGE_SAS_TOKEN', sas_url: 'https://account1.blob.core.windows.net/<name>?$(RCLONE_CONFIG_<SIDE>_SAS_TOKEN)', no_check_container: 'true',
    },
    args: ['--cloud-provider', 'azure-blob-storage'],
    barman: { AZURE_STORAGE_ACCOUNT: 'az/AZURE_STORAGE_ACCOUNT', AZURE_STORAGE_SAS_TOKEN: 'az/AZURE_STORAGE_SAS_TOKEN' },
  },
  'Azure by workload identity': {
    make: azure(AzureCredentials.fromWorkloadIdentity(IDENTITY)),
    path: AZURE_PATH,
    remote: { type: 'azureblob', account: 'account1', env_auth: 'true', no_check_container: 'true' },
    shared: IDENTITY_ENV,
    args: ['--cloud-provider', 'azure-blob-storage', '--credential', 'managed-identity'],
    barman: IDENTITY_ENV,
    identity: true,
  },
  'Azure by managed identity': {
    make: azure(AzureCredentials.fromManagedIdentity()),
    path: AZURE_PATH,
    remote: { type: 'azureblob', account: 'account1', env_auth: 'true', no_check_container: 'true' },
    args: ['--cloud-provider', 'azure-blob-storage', '--credential', 'managed-identity'],
    barman: {},
    identity: true,
  },
  'Azure by the default chain': {
    make: azure(AzureCredentials.fromDefaultCredentials()),
    path: AZURE_PATH,
    remote: { type: 'azureblob', account: 'account1', env_auth: 'true', no_check_container: 'true' },
    args: ['--cloud-provider', 'azure-blob-storage'],
    barman: {},
    identity: true,
  },
  'Google by key': {
    make: (name) => BackupDestination.googleCloudStorage({ bucket: name, name, credentials: GcsCredentials.fromSecretName('gcs', 'key.json') }),
    path: '<name>/auth/db/db',
    remote: { type: 'gcs', service_account_file: '/keys/<side>/key.json', bucket_policy_only: 'true', no_check_bucket: 'true' },
    args: ['--cloud-provider', 'google-cloud-storage'],
    barman: { GOOGLE_APPLICATION_CREDENTIALS: '/keys/copy/key.json' },
    files: { key: { secretName: 'gcs', key: 'key.json' } },
  },
  'Google by workload identity': {
    make: (name) => BackupDestination.googleCloudStorage({ bucket: name, name, credentials: GcsCredentials.fromWorkloadIdentity('a@b.iam.gserviceaccount.com') }),
    path: '<name>/auth/db/db',
    remote: { type: 'gcs', env_auth: 'true', bucket_policy_only: 'true', no_check_bucket: 'true' },
    args: ['--cloud-provider', 'google-cloud-storage'],
    barman: {},
    identity: true,
  },
};

/** As the source rclone reads only, and as the copy it writes what it has read. */
function expectedRemote(side: 'source' | 'copy', one: Case, source: Case): Environment {
  const { server_side_encryption: encryption, ...remote } = one.remote;
  const md5IsKnown = source.s3 && !source.noMd5;
  const more: { [option: string]: string | undefined } = !one.s3 ? {} : side === 'source'
    ? { server_side_encryption: one.noMd5 ? 'aws:kms' : undefined }
    : { server_side_encryption: encryption, upload_cutoff: md5IsKnown ? undefined : '0' };
  return Object.fromEntries([
    [side.toUpperCase(), `${side}:${one.path.replace('<name>', NAMES[side])}`],
    ...Object.entries({ ...remote, ...more }).filter((entry): entry is [string, string] => entry[1] !== undefined)
      .map(([option, value]) => [`RCLONE_CONFIG_${side.toUpperCase()}_${option.toUpperCase()}`, value.replace('<name>', NAMES[side]).replace('<side>', side).replace('<SIDE>', side.toUpperCase())]),
  ]);
}

function pod(source: Case, copy: Case): Manifest {
  const chart = newChart();
  const identity = source.identity || copy.identity;
  new BackedUpPostgresCluster(chart, 'db', clusterProps({}, {
    primary: source.make(NAMES.source),
    secondary: SecondaryDestination.mirrored(copy.make(NAMES.copy), identity ? { serviceAccountName: 'mirror' } : {}),
  }));
  const cronJob = only(synth(chart), 'CronJob');
  expect(kubernetesProblems(cronJob as any)).toEqual([]);
  return podOf(cronJob);
}

const names = Object.keys(CASES);
const pairs = names.flatMap((source) => names.map((copy) => [source, copy]));

test.each(pairs)('from %s to %s', (from, to) => {
  const [source, copy] = [CASES[from], CASES[to]];
  const { initContainers: [mirror], containers: [retention], volumes, serviceAccountName } = pod(source, copy);
  const { HOME, TMPDIR, RETENTION_DAYS, RCLONE_CONFIG, SSL_CERT_DIR, ...remotes } = environmentOf(mirror);
  expect({ HOME, TMPDIR, RETENTION_DAYS, RCLONE_CONFIG }).toEqual({ HOME: '/work', TMPDIR: '/work', RETENTION_DAYS: '30', RCLONE_CONFIG: '/dev/null' });
  expect(remotes).toEqual({ ...expectedRemote('source', source, source), ...expectedRemote('copy', copy, source), ...source.shared, ...copy.shared });
  const authorities = [['source', source], ['copy', copy]].filter(([, one]) => (one as Case).files?.ca).map(([side]) => `/certificates/${side}`);
  expect(SSL_CERT_DIR).toBe(authorities.length === 0 ? undefined : authorities.join(':'));

  expect(retention.args).toEqual([...copy.args, '--retention-policy', 'RECOVERY WINDOW OF 30 DAYS', ...placeOf(copy, retention.args)]);
  expect(environmentOf(retention)).toEqual({ HOME: '/work', TMPDIR: '/work', ...copy.barman });
  expect(serviceAccountName).toBe(source.identity || copy.identity ? 'mirror' : undefined);

  for (const [side, one] of [['source', source], ['copy', copy]] as const) {
    for (const [what, { secretName, key }] of Object.entries(one.files ?? {})) {
      const mount = { name: `${side}-${what}`, mountPath: `/${what === 'ca' ? 'certificates' : 'keys'}/${side}`, readOnly: true };
      expect(volumes).toContainEqual({ name: mount.name, secret: { secretName, items: [{ key, path: key }] } });
      expect(mirror.volumeMounts).toContainEqual(mount);
      expect(retention.volumeMounts.some(({ name }: Manifest) => name === mount.name)).toBe(side === 'copy');
    }
  }
  // nothing of the source's is in the hands of what deletes
  expect(JSON.stringify(retention)).not.toMatch(/(?<!re)source/i);
});

/** Destination path and server name come last. */
function placeOf({ path, remote: { type } }: Case, args: string[]): string[] {
  const root = type === 'azureblob' ? 'https://account1.blob.core.windows.net/' : type === 'gcs' ? 'gs://' : 's3://';
  expect(args.slice(-2)).toEqual([root + path.replace('<name>', NAMES.copy).replace(/\/db$/, ''), 'db']);
  return args.slice(-2);
}

test('a token of the service account is mounted where a provider trusts it', () => {
  const { initContainers: [mirror], containers: [retention], volumes } = pod(CASES['Amazon S3 by key'], CASES['Azure by workload identity']);
  expect(volumes).toContainEqual({
    name: 'identity', projected: { sources: [{ serviceAccountToken: { audience: 'api://AzureADTokenExchange', expirationSeconds: 3600, path: 'azure/identity-token' } }] },
  });
  for (const { volumeMounts } of [mirror, retention]) expect(volumeMounts).toContainEqual({ name: 'identity', mountPath: '/projected', readOnly: true });
});

test('each key of a Secret is named, and no value', () => {
  for (const container of pod(CASES['Amazon S3 by key'], CASES['Azure by SAS token']).initContainers) {
    for (const { name, value } of container.env) {
      if (/KEY|TOKEN|SECRET|CONNECTION/.test(name)) expect(value).toBeUndefined();
    }
  }
});
