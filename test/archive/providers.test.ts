import {
  AzureCredentials, BackedUpPostgresCluster, BackupDestination, GcsCredentials, R2Jurisdiction, S3Credentials, SecondaryDestination, SecretStoreRef,
} from '../../src';
import type { BackupOptions } from '../../src';
import { clusterProps, newChart, only, synth } from '../support';
import type { Manifest } from '../support';

const STORE = { store: SecretStoreRef.clusterSecretStore('vault') };
const ITEM = { ...STORE, remoteKey: 'item' };
const ROLE = 'arn:aws:iam::111122223333:role/db';
const GSA = 'backup@my-project.iam.gserviceaccount.com';
const ID = '11111111-2222-3333-4444-555555555555';
const TENANT = '66666666-7777-8888-9999-000000000000';

/** What one kind of credentials makes of the store, the Cluster and the ExternalSecret. */
interface Kind<Credentials> {
  readonly credentials: Credentials;
  /** The credentials in the ObjectStore; each text is a key of the Secret. */
  readonly store: { [field: string]: { [field: string]: string | boolean } };
  /** Environment of the sidecar beside that of the provider. */
  readonly env?: { [name: string]: string };
  /** Whether the region is in the environment, for want of a Secret that has it. */
  readonly regionInEnv?: boolean;
  readonly annotations?: { [key: string]: string };
  readonly tokens?: object[];
  /** The Secret's keys and where External Secrets reads them. */
  readonly external?: { [key: string]: object };
}

const KEYS = { accessKeyId: 'AWS_ACCESS_KEY_ID', secretAccessKey: 'AWS_SECRET_ACCESS_KEY' };

const ENDPOINT_OF_AMAZON = 'https://bucket.vpce-0a1b-2c3d.s3.eu-central-1.vpce.amazonaws.com';

const S3_ACCESS_KEYS: { [kind: string]: Kind<S3Credentials> } = {
  'a Secret': { credentials: S3Credentials.fromSecretName('keys'), store: { s3Credentials: KEYS }, regionInEnv: true },
  'a Secret with other keys and a region': {
    credentials: S3Credentials.fromSecretName('keys', { accessKeyIdKey: 'id', secretAccessKeyKey: 'key', sessionTokenKey: 'token', regionKey: 'region' }),
    store: { s3Credentials: { accessKeyId: 'id', secretAccessKey: 'key', sessionToken: 'token', region: 'region' } },
  },
  'External Secrets, one item': {
    credentials: S3Credentials.fromExternalSecret(ITEM),
    store: { s3Credentials: KEYS },
    external: {
      AWS_ACCESS_KEY_ID: { key: 'item', property: 'AWS_ACCESS_KEY_ID' },
      AWS_SECRET_ACCESS_KEY: { key: 'item', property: 'AWS_SECRET_ACCESS_KEY' },
    },
  },
  'External Secrets, two items': {
    credentials: S3Credentials.fromExternalSecretKeys({ ...STORE, accessKeyIdRemoteKey: '/id', secretAccessKeyRemoteKey: '/key' }),
    store: { s3Credentials: KEYS },
    external: { AWS_ACCESS_KEY_ID: { key: '/id' }, AWS_SECRET_ACCESS_KEY: { key: '/key' } },
  },
};

const S3_ALL: { [kind: string]: Kind<S3Credentials> } = {
  ...S3_ACCESS_KEYS,
  'a role for the service account': {
    credentials: S3Credentials.fromIamRole(ROLE),
    store: { s3Credentials: { inheritFromIAMRole: true } },
    regionInEnv: true,
    annotations: { 'eks.amazonaws.com/role-arn': ROLE },
  },
  'a role from elsewhere': { credentials: S3Credentials.fromIamRole(), store: { s3Credentials: { inheritFromIAMRole: true } }, regionInEnv: true },
};

const GCS: { [kind: string]: Kind<GcsCredentials> } = {
  'a Secret': { credentials: GcsCredentials.fromSecretName('keys'), store: { googleCredentials: { applicationCredentials: 'gcsCredentials' } } },
  'a Secret with another key': {
    credentials: GcsCredentials.fromSecretName('keys', 'key.json'), store: { googleCredentials: { applicationCredentials: 'key.json' } },
  },
  'External Secrets': {
    credentials: GcsCredentials.fromExternalSecret({ ...ITEM, property: 'json' }),
    store: { googleCredentials: { applicationCredentials: 'gcsCredentials' } },
    external: { gcsCredentials: { key: 'item', property: 'json' } },
  },
  'a workload identity with a Google service account': {
    credentials: GcsCredentials.fromWorkloadIdentity(GSA),
    store: { googleCredentials: { gkeEnvironment: true } },
    annotations: { 'iam.gke.io/gcp-service-account': GSA },
  },
  'a workload identity by itself': { credentials: GcsCredentials.fromWorkloadIdentity(), store: { googleCredentials: { gkeEnvironment: true } } },
};

const AZURE: { [kind: string]: Kind<AzureCredentials> } = {
  'a connection string from a Secret': {
    credentials: AzureCredentials.connectionStringFromSecretName('keys'),
    store: { azureCredentials: { connectionString: 'AZURE_STORAGE_CONNECTION_STRING' } },
  },
  'a connection string from a Secret with another key': {
    credentials: AzureCredentials.connectionStringFromSecretName('keys', 'connection'), store: { azureCredentials: { connectionString: 'connection' } },
  },
  'a connection string from External Secrets': {
    credentials: AzureCredentials.connectionStringFromExternalSecret(ITEM),
    store: { azureCredentials: { connectionString: 'AZURE_STORAGE_CONNECTION_STRING' } },
    external: { AZURE_STORAGE_CONNECTION_STRING: { key: 'item' } },
  },
  'an account key from a Secret': {
    credentials: AzureCredentials.storageKeyFromSecretName('keys'),
    store: { azureCredentials: { storageAccount: 'AZURE_STORAGE_ACCOUNT', storageKey: 'AZURE_STORAGE_KEY' } },
  },
  'an account key from a Secret with other keys': {
    credentials: AzureCredentials.storageKeyFromSecretName('keys', { storageAccountKey: 'account', valueKey: 'key' }),
    store: { azureCredentials: { storageAccount: 'account', storageKey: 'key' } },
  },
  'an account key from External Secrets': {
    credentials: AzureCredentials.storageKeyFromExternalSecret({ ...ITEM, property: 'key' }),
    store: { azureCredentials: { storageAccount: 'AZURE_STORAGE_ACCOUNT', storageKey: 'AZURE_STORAGE_KEY' } },
    external: { AZURE_STORAGE_KEY: { key: 'item', property: 'key' } },
  },
  'a SAS token from a Secret': {
    credentials: AzureCredentials.sasTokenFromSecretName('keys'),
    store: { azureCredentials: { storageAccount: 'AZURE_STORAGE_ACCOUNT', storageSasToken: 'AZURE_STORAGE_SAS_TOKEN' } },
  },
  'a SAS token from a Secret with other keys': {
    credentials: AzureCredentials.sasTokenFromSecretName('keys', { storageAccountKey: 'account', valueKey: 'sas' }),
    store: { azureCredentials: { storageAccount: 'account', storageSasToken: 'sas' } },
  },
  'a SAS token from External Secrets': {
    credentials: AzureCredentials.sasTokenFromExternalSecret(ITEM),
    store: { azureCredentials: { storageAccount: 'AZURE_STORAGE_ACCOUNT', storageSasToken: 'AZURE_STORAGE_SAS_TOKEN' } },
    external: { AZURE_STORAGE_SAS_TOKEN: { key: 'item' } },
  },
  'a workload identity': {
    credentials: AzureCredentials.fromWorkloadIdentity({ clientId: ID, tenantId: TENANT }),
    store: { azureCredentials: { inheritFromAzureAD: true } },
    env: {
      AZURE_CLIENT_ID: ID,
      AZURE_TENANT_ID: TENANT,
      AZURE_AUTHORITY_HOST: 'https://login.microsoftonline.com/',
      AZURE_FEDERATED_TOKEN_FILE: '/projected/azure/identity-token',
    },
    annotations: { 'azure.workload.identity/client-id': ID, 'azure.workload.identity/tenant-id': TENANT },
    tokens: [{ audience: 'api://AzureADTokenExchange', expirationSeconds: 3600, path: 'azure/identity-token' }],
  },
  'a managed identity': { credentials: AzureCredentials.fromManagedIdentity(), store: { azureCredentials: { inheritFromAzureAD: true } } },
  'the default chain': { credentials: AzureCredentials.fromDefaultCredentials(), store: { azureCredentials: { useDefaultAzureCredentials: true } } },
};

/** What a provider's preset makes, whatever the credentials. */
interface Provider {
  readonly destination: (credentials: any) => BackupDestination;
  readonly kinds: { [kind: string]: Kind<unknown> };
  readonly name: string;
  readonly root: string;
  readonly endpoint?: string;
  readonly encryption?: string;
  readonly jobs?: number;
  readonly env: { [name: string]: string };
  /** The region, where there is one, and on Azure the account: what is written beside fetched values. */
  readonly literals: { [key: string]: string };
}

const NO_CHECKSUMS = { AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required', AWS_RESPONSE_CHECKSUM_VALIDATION: 'when_required' };
const ACCOUNT = '0123456789abcdef0123456789abcdef';

const PROVIDERS: { [provider: string]: Provider } = {
  'Amazon S3': {
    destination: (credentials) => BackupDestination.awsS3({ bucket: 'b', region: 'eu-central-1', credentials }),
    kinds: S3_ALL,
    name: 'aws',
    root: 's3://b',
    jobs: 2,
    env: {},
    literals: { AWS_REGION: 'eu-central-1' },
  },
  'Azure Blob Storage': {
    destination: (credentials) => BackupDestination.azureBlob({ storageAccount: 'account1', container: 'backups', credentials }),
    kinds: AZURE,
    name: 'azure',
    root: 'https://account1.blob.core.windows.net/backups',
    jobs: 2,
    env: {},
    literals: { AZURE_STORAGE_ACCOUNT: 'account1' },
  },
  'Backblaze B2': {
    destination: (credentials) => BackupDestination.backblazeB2({ bucket: 'b', region: 'us-west-000', credentials }),
    kinds: S3_ACCESS_KEYS,
    name: 'b2',
    root: 's3://b',
    endpoint: 'https://s3.us-west-000.backblazeb2.com',
    encryption: 'AES256',
    jobs: 2,
    env: NO_CHECKSUMS,
    literals: { AWS_REGION: 'us-west-000' },
  },
  'Cloudflare R2': {
    destination: (credentials) => BackupDestination.cloudflareR2({ bucket: 'b', accountId: ACCOUNT, credentials }),
    kinds: S3_ACCESS_KEYS,
    name: 'r2',
    root: 's3://b',
    endpoint: `https://${ACCOUNT}.r2.cloudflarestorage.com`,
    jobs: 2,
    env: NO_CHECKSUMS,
    literals: { AWS_REGION: 'auto' },
  },
  'Google Cloud Storage': {
    destination: (credentials) => BackupDestination.googleCloudStorage({ bucket: 'b', credentials }),
    kinds: GCS,
    name: 'gcs',
    root: 'gs://b',
    env: {},
    literals: {},
  },
  'MinIO': {
    destination: (credentials) => BackupDestination.minio({ bucket: 'b', endpoint: 'https://minio:9000', credentials }),
    kinds: S3_ACCESS_KEYS,
    name: 'minio',
    root: 's3://b',
    endpoint: 'https://minio:9000',
    jobs: 2,
    env: NO_CHECKSUMS,
    literals: {},
  },
  'MinIO with a region': {
    destination: (credentials) => BackupDestination.minio({ bucket: 'b', endpoint: 'https://minio:9000', region: 'home', credentials }),
    kinds: S3_ACCESS_KEYS,
    name: 'minio',
    root: 's3://b',
    endpoint: 'https://minio:9000',
    jobs: 2,
    env: NO_CHECKSUMS,
    literals: { AWS_REGION: 'home' },
  },
  'S3 without an endpoint': {
    destination: (credentials) => BackupDestination.s3({ bucket: 'b', region: 'eu-central-1', credentials }),
    kinds: S3_ALL,
    name: 's3',
    root: 's3://b',
    jobs: 2,
    env: {},
    literals: { AWS_REGION: 'eu-central-1' },
  },
  'S3 by an endpoint of Amazon': {
    destination: (credentials) => BackupDestination.s3({ bucket: 'b', region: 'eu-central-1', endpoint: ENDPOINT_OF_AMAZON, credentials }),
    kinds: S3_ALL,
    name: 's3',
    root: 's3://b',
    endpoint: ENDPOINT_OF_AMAZON,
    jobs: 2,
    env: NO_CHECKSUMS,
    literals: { AWS_REGION: 'eu-central-1' },
  },
  'S3 elsewhere': {
    destination: (credentials) => BackupDestination.s3({ bucket: 'b', region: 'garage', endpoint: 'https://garage', credentials }),
    kinds: S3_ACCESS_KEYS,
    name: 's3',
    root: 's3://b',
    endpoint: 'https://garage',
    jobs: 2,
    env: NO_CHECKSUMS,
    literals: { AWS_REGION: 'garage' },
  },
};

/** A destination that gets along with all others. */
const OTHER = BackupDestination.minio({
  bucket: 'other', name: 'other', endpoint: 'https://other', credentials: S3Credentials.fromSecretName('other-keys'),
});

const ARRANGEMENTS: { [arrangement: string]: (destination: BackupDestination) => Pick<BackupOptions, 'primary' | 'secondary'> } = {
  'alone': (primary) => ({ primary }),
  'with a secondary': (primary) => ({ primary, secondary: SecondaryDestination.replicated(OTHER) }),
  'as a secondary': (destination) => ({ primary: OTHER, secondary: SecondaryDestination.replicated(destination) }),
};

const ROWS = Object.entries(PROVIDERS).flatMap(([provider, { kinds }]) => Object.keys(kinds).flatMap((kind) => (
  Object.keys(ARRANGEMENTS).map((arrangement) => [provider, kind, arrangement]))));

test.each(ROWS)('%s, credentials from %s, %s', (providerName, kindName, arrangement) => {
  const { destination, kinds, name, root, endpoint, encryption, jobs, env, literals } = PROVIDERS[providerName];
  const kind = kinds[kindName];
  const chart = newChart();
  new BackedUpPostgresCluster(chart, 'db', clusterProps({}, ARRANGEMENTS[arrangement](destination(kind.credentials))));
  const manifests = synth(chart);

  const secretName = kind.external ? `db-${name}-credentials` : 'keys';
  const fields = Object.values(kind.store)[0];
  // External Secrets bring the region along; an account is what the keys in the table name already
  const region = kind.external && literals.AWS_REGION ? { region: 'AWS_REGION' } : {};
  const references = Object.fromEntries(Object.entries({ ...fields, ...region })
    .map(([field, key]) => [field, typeof key === 'string' ? { name: secretName, key } : key]));
  const regionEnv: { [name: string]: string } = kind.regionInEnv && literals.AWS_REGION ? { AWS_DEFAULT_REGION: literals.AWS_REGION } : {};

  const { spec } = only(manifests, 'ObjectStore', `db-${name}-store`);
  expect(spec.configuration).toEqual({
    destinationPath: `${root}/auth/db`,
    ...endpoint && { endpointURL: endpoint },
    [Object.keys(kind.store)[0]]: references,
    wal: { compression: 'gzip', ...encryption && { encryption } },
    data: { compression: 'gzip', ...encryption && { encryption }, ...jobs && { jobs } },
  });
  const environment = (spec.instanceSidecarConfiguration.env ?? []).map((variable: Manifest) => [variable.name, variable.value]);
  expect(Object.fromEntries(environment)).toEqual({ ...env, ...kind.env, ...regionEnv });

  const cluster = only(manifests, 'Cluster').spec;
  expect(cluster.serviceAccountName).toBeUndefined();
  expect(cluster.serviceAccountTemplate).toEqual(kind.annotations && { metadata: { annotations: kind.annotations } });
  expect(cluster.projectedVolumeTemplate).toEqual(kind.tokens && { sources: kind.tokens.map((serviceAccountToken) => ({ serviceAccountToken })) });

  const externalSecrets = manifests.filter(({ kind: ofKind }) => ofKind === 'ExternalSecret');
  expect(externalSecrets.map(({ spec: { data, target } }) => ({ data, target }))).toEqual(!kind.external ? [] : [{
    data: Object.entries(kind.external).map(([secretKey, remoteRef]) => ({ secretKey, remoteRef })),
    target: {
      name: secretName,
      creationPolicy: 'Owner',
      ...needsLiteral(fields, literals) && { template: { mergePolicy: 'Merge', data: literals } },
    },
  }]);
});

/** A connection string has the account in it, and not every server has a region. */
function needsLiteral(fields: object, literals: object): boolean {
  return Object.keys(literals).length > 0 && !('connectionString' in fields);
}

test.each([
  [R2Jurisdiction.DEFAULT, `https://${ACCOUNT}.r2.cloudflarestorage.com`],
  [R2Jurisdiction.EU, `https://${ACCOUNT}.eu.r2.cloudflarestorage.com`],
  [R2Jurisdiction.FEDRAMP, `https://${ACCOUNT}.fedramp.r2.cloudflarestorage.com`],
])('a bucket of R2\'s jurisdiction %s is reached at %s', (jurisdiction, endpoint) => {
  const chart = newChart();
  const primary = BackupDestination.cloudflareR2({ bucket: 'b', accountId: ACCOUNT, jurisdiction, credentials: S3Credentials.fromSecretName('keys') });
  new BackedUpPostgresCluster(chart, 'db', clusterProps({}, { primary }));
  expect(only(synth(chart), 'ObjectStore').spec.configuration.endpointURL).toBe(endpoint);
});

test('credentials of one provider do not fit another', () => {
  const gcs = GcsCredentials.fromSecretName('keys');
  const s3 = S3Credentials.fromSecretName('keys');
  // @ts-expect-error a key of Google's for a bucket of Amazon's
  expect(() => BackupDestination.awsS3({ bucket: 'b', region: 'r', credentials: gcs })).toThrow(TypeError);
  // @ts-expect-error a key of Amazon's for a container of Azure's
  expect(() => BackupDestination.azureBlob({ storageAccount: 'account1', container: 'con', credentials: s3 })).toThrow(TypeError);
  // @ts-expect-error an endpoint, of which Google has one
  expect(BackupDestination.googleCloudStorage({ bucket: 'b', credentials: gcs, endpoint: 'https://x' }).name).toBe('gcs');
});
