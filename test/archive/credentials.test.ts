import { Chart, Duration } from 'cdk8s';
import {
  AzureCredentials,
  BackedUpPostgresCluster,
  BackupDestination,
  ExternalBackupCredentials,
  GcsCredentials,
  S3Credentials,
  SecondaryDestination,
  SecretStoreRef,
} from '../../src';
import type { S3ExternalSecretOptions, S3SecretKeys } from '../../src';
import { BUCKET, clusterProps, newChart, only, synth } from '../support';

const VAULT = SecretStoreRef.clusterSecretStore('vault');

function b2(options: Partial<S3ExternalSecretOptions> = {}, region = 'us-west-000', name?: string): BackupDestination {
  const credentials = S3Credentials.fromExternalSecret({ store: VAULT, remoteKey: 'b2', ...options });
  return BackupDestination.backblazeB2({ bucket: 'backups', region, name, credentials });
}

function define(chart: Chart, primary: BackupDestination, clusterName = 'db'): BackedUpPostgresCluster {
  return new BackedUpPostgresCluster(chart, clusterName, clusterProps({ clusterName }, { primary }));
}

describe('from a Secret', () => {
  test('any key names, session token and region', () => {
    const chart = newChart();
    define(chart, BackupDestination.s3({
      bucket: 'backups',
      region: 'eu-central-1',
      credentials: S3Credentials.fromSecretName('rook-bucket', {
        accessKeyIdKey: 'id', secretAccessKeyKey: 'secret', sessionTokenKey: 'token', regionKey: 'region',
      }),
    }));
    const { configuration, instanceSidecarConfiguration } = only(synth(chart), 'ObjectStore').spec;
    expect(configuration.s3Credentials).toEqual({
      accessKeyId: { name: 'rook-bucket', key: 'id' },
      secretAccessKey: { name: 'rook-bucket', key: 'secret' },
      sessionToken: { name: 'rook-bucket', key: 'token' },
      region: { name: 'rook-bucket', key: 'region' },
    });
    expect(instanceSidecarConfiguration.env).toBeUndefined();
  });

  test('fails with a name or a key that can not be', () => {
    expect(() => S3Credentials.fromSecretName('Keys')).toThrow(new Error(
      "'secretName' should be a Kubernetes resource name (lower-case letters, digits, '-' and '.', at most 253), got 'Keys': the API server would refuse it"));
    expect(() => S3Credentials.fromSecretName('keys', { accessKeyIdKey: 'a key' })).toThrow(new Error(
      "'accessKeyIdKey' should be a key of a Secret (letters, digits, '-', '_' and '.'), got 'a key': no Secret can have it, and archiving would fail"));
  });
});

describe('from External Secrets', () => {
  test('one item with properties; the region as a literal beside the keys', () => {
    const chart = newChart();
    define(chart, b2({ accessKeyIdProperty: 'id', secretAccessKeyProperty: 'key', refreshInterval: Duration.minutes(90) }));
    const manifests = synth(chart);
    expect(only(manifests, 'ExternalSecret')).toMatchObject({ metadata: { name: 'db-b2-credentials', namespace: 'auth' } });
    expect(only(manifests, 'ExternalSecret').spec).toEqual({
      refreshInterval: '90m',
      secretStoreRef: { name: 'vault', kind: 'ClusterSecretStore' },
      target: { name: 'db-b2-credentials', creationPolicy: 'Owner', template: { mergePolicy: 'Merge', data: { AWS_REGION: 'us-west-000' } } },
      data: [
        { secretKey: 'AWS_ACCESS_KEY_ID', remoteRef: { key: 'b2', property: 'id' } },
        { secretKey: 'AWS_SECRET_ACCESS_KEY', remoteRef: { key: 'b2', property: 'key' } },
      ],
    });
    expect(only(manifests, 'ObjectStore').spec.configuration.s3Credentials).toEqual({
      accessKeyId: { name: 'db-b2-credentials', key: 'AWS_ACCESS_KEY_ID' },
      secretAccessKey: { name: 'db-b2-credentials', key: 'AWS_SECRET_ACCESS_KEY' },
      region: { name: 'db-b2-credentials', key: 'AWS_REGION' },
    });
  });

  test('one item a value, from a store of the namespace, without a region', () => {
    const chart = newChart();
    const credentials = S3Credentials.fromExternalSecretKeys({
      store: SecretStoreRef.secretStore('aws'), accessKeyIdRemoteKey: '/db/id', secretAccessKeyRemoteKey: '/db/key', refreshInterval: Duration.seconds(45),
    });
    define(chart, BackupDestination.minio({ bucket: 'backups', endpoint: 'https://minio', credentials }));
    expect(only(synth(chart), 'ExternalSecret').spec).toEqual({
      refreshInterval: '45s',
      secretStoreRef: { name: 'aws', kind: 'SecretStore' },
      target: { name: 'db-minio-credentials', creationPolicy: 'Owner' },
      data: [
        { secretKey: 'AWS_ACCESS_KEY_ID', remoteRef: { key: '/db/id' } },
        { secretKey: 'AWS_SECRET_ACCESS_KEY', remoteRef: { key: '/db/key' } },
      ],
    });
  });

  test('days are written in hours, which is what External Secrets reads', () => {
    const chart = newChart();
    define(chart, b2({ refreshInterval: Duration.days(1) }));
    expect(only(synth(chart), 'ExternalSecret').spec.refreshInterval).toBe('24h');
  });

  test('fails with an interval that never comes, or a store without a name', () => {
    expect(() => b2({ refreshInterval: Duration.seconds(0) })).toThrow(new Error(
      "'refreshInterval' should be whole seconds and at least one, got 0 seconds: a rotated key would never arrive"));
    expect(() => SecretStoreRef.clusterSecretStore('')).toThrow(new Error(
      "'SecretStoreRef.clusterSecretStore' should be a Kubernetes resource name (lower-case letters, digits, '-' and '.', at most 253), got '': the API server would refuse it"));
  });
});

describe('one Secret, several clusters', () => {
  const shared = { secretName: 'b2-keys' };

  test('an explicit name is shared by the clusters of a chart', () => {
    const chart = newChart();
    define(chart, b2(shared), 'one');
    define(chart, b2(shared), 'two');
    const manifests = synth(chart);
    expect(only(manifests, 'ExternalSecret').metadata.name).toBe('b2-keys');
    expect(manifests.filter(({ kind }) => kind === 'ObjectStore').map(({ spec }) => spec.configuration.s3Credentials.accessKeyId.name)).toEqual(['b2-keys', 'b2-keys']);
  });

  test('a Secret goes with the cluster it belongs to, and stays where several use it', () => {
    const chart = newChart();
    const policy = () => only(synth(chart), 'ExternalSecret').spec.target.creationPolicy;
    define(chart, b2(shared), 'one');
    expect(policy()).toBe('Owner');
    define(chart, b2(shared), 'two');
    expect(policy()).toBe('Orphan');
  });

  test('a cluster that could not be defined uses nothing', () => {
    const chart = newChart();
    define(chart, b2(shared), 'one');
    expect(() => new BackedUpPostgresCluster(chart, 'again', clusterProps({ clusterName: 'one' }, { primary: b2(shared) }))).toThrow(/is defined by 'chart-0\/.*one' already/);
    expect(only(synth(chart), 'ExternalSecret').spec.target.creationPolicy).toBe('Owner');
  });

  test('keys of an existing Secret are those that were given, whatever becomes of the options', () => {
    const keys: { -readonly [key in keyof S3SecretKeys]: S3SecretKeys[key] } = { accessKeyIdKey: 'id' };
    const credentials = S3Credentials.fromSecretName('keys', keys);
    keys.accessKeyIdKey = 'other';
    const chart = newChart();
    new BackedUpPostgresCluster(chart, 'db', clusterProps({}, { primary: BackupDestination.s3({ ...BUCKET, credentials }) }));
    expect(only(synth(chart), 'ObjectStore').spec.configuration.s3Credentials.accessKeyId.key).toBe('id');
  });

  test('without a name each cluster has its own', () => {
    const chart = newChart();
    define(chart, b2(), 'one');
    define(chart, b2(), 'two');
    expect(synth(chart).filter(({ kind }) => kind === 'ExternalSecret').map(({ metadata }) => metadata.name)).toEqual(['one-b2-credentials', 'two-b2-credentials']);
  });

  test('two destinations of one cluster can share it', () => {
    const chart = newChart();
    new BackedUpPostgresCluster(chart, 'db', clusterProps({}, {
      primary: b2(shared),
      secondary: SecondaryDestination.replicated(BackupDestination.backblazeB2({
        bucket: 'copy', name: 'copy', region: 'us-west-000', credentials: S3Credentials.fromExternalSecret({ store: VAULT, remoteKey: 'b2', ...shared }),
      })),
    }));
    const { metadata, spec } = only(synth(chart), 'ExternalSecret');
    expect([metadata.name, spec.target.creationPolicy]).toEqual(['b2-keys', 'Owner']);
  });

  test('another namespace has its own', () => {
    const chart = newChart('auth');
    define(chart, b2(shared));
    const other = newChart('media', chart.node.root as any);
    define(other, b2(shared));
    expect(only(synth(other), 'ExternalSecret').metadata.namespace).toBe('media');
  });

  test('fails with the same name and another content', () => {
    const chart = newChart();
    define(chart, b2(shared), 'one');
    expect(() => define(chart, b2(shared, 'eu-central-003'), 'two')).toThrow(new Error(
      "[chart-0/two] the secret 'b2-keys' is already defined in namespace 'auth' with another content: two ExternalSecrets would overwrite each other's keys; "
      + "give one of the credentials another 'secretName'"));
    expect(synth(chart).filter(({ kind }) => kind === 'Cluster')).toHaveLength(1);
  });

  test('fails in a second chart of the namespace', () => {
    const chart = newChart();
    define(chart, b2(shared));
    const second = newChart('auth', chart.node.root as any);
    expect(() => define(second, b2(shared), 'two')).toThrow(new Error(
      "[chart-1/two] the secret 'b2-keys' is already defined in chart 'chart-0' of namespace 'auth': removing that chart would stop this cluster's archiving; "
      + 'define it once, before both, with new ExternalBackupCredentials(chart, id, { destination })'));
    expect(synth(second)).toEqual([]);
  });

  test('ExternalBackupCredentials define it for every chart of the namespace', () => {
    const chart = newChart();
    const credentials = new ExternalBackupCredentials(chart, 'b2', { destination: b2(shared) });
    const charts = [newChart('auth', chart.node.root as any), newChart('auth', chart.node.root as any)];
    charts.forEach((each, index) => define(each, b2(shared), `db-${index + 1}x`));
    expect(credentials.secretName).toBe('b2-keys');
    const { metadata, spec } = only(synth(chart), 'ExternalSecret');
    expect(metadata.annotations).toHaveProperty(['kustomize.toolkit.fluxcd.io/prune'], 'disabled');
    expect(spec.target).toMatchObject({ name: 'b2-keys', creationPolicy: 'Orphan' });
    for (const each of charts) expect(synth(each).map(({ kind }) => kind)).toEqual(['ObjectStore', 'Cluster', 'ScheduledBackup']);
  });

  test('ExternalBackupCredentials without deletion protection', () => {
    const chart = newChart();
    new ExternalBackupCredentials(chart, 'b2', { destination: b2(shared), deletionProtection: false });
    expect(only(synth(chart), 'ExternalSecret').metadata.annotations).toBeUndefined();
  });

  test.each([
    ['no secret name', b2(), "[chart-0/shared] the credentials of destination 'b2' have no 'secretName': each cluster would look for a Secret of its own; give them one"],
    ['nothing to define', BackupDestination.minio({ bucket: 'b', endpoint: 'https://minio', credentials: S3Credentials.fromSecretName('keys') }),
      "[chart-0/shared] the credentials of destination 'minio' are not read from External Secrets: there is nothing to define; leave this out"],
    ['an identity', BackupDestination.awsS3({ bucket: 'b', region: 'eu-central-1', credentials: S3Credentials.fromIamRole() }),
      "[chart-0/shared] the credentials of destination 'aws' are not read from External Secrets: there is nothing to define; leave this out"],
  ])('ExternalBackupCredentials fail with %s', (_, destination, message) => {
    expect(() => new ExternalBackupCredentials(newChart(), 'shared', { destination })).toThrow(new Error(message));
  });

  test('ExternalBackupCredentials fail after a cluster has defined the Secret', () => {
    const chart = newChart();
    define(chart, b2(shared));
    expect(() => new ExternalBackupCredentials(chart, 'shared', { destination: b2(shared) })).toThrow(new Error(
      "[chart-0/shared] the secret 'b2-keys' is already defined in namespace 'auth': define the shared credentials once and before the clusters"));
  });
});

describe('identities', () => {
  const ROLE = 'arn:aws:iam::111122223333:role/db';
  const OTHER_ROLE = 'arn:aws-us-gov:iam::444455556666:role/path/other';
  const aws = (name: string, roleArn?: string, region = 'eu-central-1') =>
    BackupDestination.awsS3({ bucket: name, name, region, credentials: S3Credentials.fromIamRole(roleArn) });
  const azure = (clientId: string, name?: string) => BackupDestination.azureBlob({
    storageAccount: 'account1', container: `backups-${name ?? 'a'}`, name, credentials: AzureCredentials.fromWorkloadIdentity({ clientId, tenantId: CLIENT }),
  });
  const CLIENT = '11111111-2222-3333-4444-555555555555';

  function clusterOf(primary: BackupDestination, secondary: BackupDestination | undefined, clusterSpec?: object) {
    const chart = newChart();
    new BackedUpPostgresCluster(chart, 'db', clusterProps({ clusterSpec }, { primary, secondary: secondary && SecondaryDestination.replicated(secondary) }));
    return only(synth(chart), 'Cluster').spec;
  }

  test('one for two destinations is said once', () => {
    expect(clusterOf(aws('one', ROLE), aws('two', ROLE)).serviceAccountTemplate).toEqual({ metadata: { annotations: { 'eks.amazonaws.com/role-arn': ROLE } } });
    expect(clusterOf(azure(CLIENT), azure(CLIENT, 'b')).projectedVolumeTemplate.sources).toHaveLength(1);
  });

  test('of two providers stand side by side', () => {
    expect(Object.keys(clusterOf(aws('one', ROLE), azure(CLIENT)).serviceAccountTemplate.metadata.annotations))
      .toEqual(['azure.workload.identity/client-id', 'azure.workload.identity/tenant-id', 'eks.amazonaws.com/role-arn']);
  });

  test('are added to what the user says of the service account and of projected volumes', () => {
    const spec = clusterOf(azure(CLIENT), undefined, {
      serviceAccountTemplate: { metadata: { labels: { team: 'db' }, annotations: { 'note': 'ours', 'azure.workload.identity/client-id': CLIENT } } },
      projectedVolumeTemplate: { defaultMode: 0o440, sources: [{ configMap: { name: 'settings' } }] },
    });
    expect(spec.serviceAccountTemplate.metadata).toEqual({
      labels: { team: 'db' },
      annotations: { 'note': 'ours', 'azure.workload.identity/client-id': CLIENT, 'azure.workload.identity/tenant-id': CLIENT },
    });
    expect(spec.projectedVolumeTemplate).toEqual({
      defaultMode: 0o440,
      sources: [
        { serviceAccountToken: { audience: 'api://AzureADTokenExchange', expirationSeconds: 3600, path: 'azure/identity-token' } },
        { configMap: { name: 'settings' } },
      ],
    });
  });

  test('a ServiceAccount without annotations of the user is none of their concern', () => {
    expect(clusterOf(aws('one'), undefined, { serviceAccountTemplate: { metadata: { labels: { team: 'db' } } } }).serviceAccountTemplate)
      .toEqual({ metadata: { labels: { team: 'db' } } });
  });

  test('fail where the pods would have to be two', () => {
    expect(() => clusterOf(aws('one', ROLE), aws('two', OTHER_ROLE))).toThrow(new Error(
      `[chart-0/db] 'db-one-store' and 'db-two-store' set 'eks.amazonaws.com/role-arn' to '${ROLE}' and '${OTHER_ROLE}': the pods have one service account for both, `
      + 'so one of the stores would be refused; let both use one identity'));
    const other = CLIENT.replace('1', '9');
    expect(() => clusterOf(azure(CLIENT), azure(other, 'b'))).toThrow(new Error(
      `[chart-0/db] 'db-azure-store' and 'db-b-store' set AZURE_CLIENT_ID to '${CLIENT}' and '${other}': the sidecar has one environment for both, `
      + 'so one would be wrong; let both use one identity'));
  });

  test('fail where the user says something else', () => {
    expect(() => clusterOf(aws('one', ROLE), undefined, { serviceAccountTemplate: { metadata: { annotations: { 'eks.amazonaws.com/role-arn': OTHER_ROLE } } } }))
      .toThrow(new Error(`[chart-0/db] 'clusterSpec.serviceAccountTemplate' sets 'eks.amazonaws.com/role-arn' to '${OTHER_ROLE}', and the credentials of a destination to '${ROLE}': `
        + 'the bucket would refuse the pods; say it once, in the credentials'));
  });

  test('of one role in two regions need one of them: the plugin does not look at the other, and Amazon redirects', () => {
    expect(() => clusterOf(aws('one', ROLE), aws('two', ROLE, 'us-east-1'))).toThrow(new Error(
      "[chart-0/db] 'db-one-store' and 'db-two-store' set AWS_DEFAULT_REGION to 'eu-central-1' and 'us-east-1': the sidecar has one environment for both, "
      + "so one would be wrong; write 'eu-central-1' as the region of both, since Amazon redirects requests to where a bucket is"));
  });

  test.each<[string, () => unknown, string]>([
    ['a role without account', () => S3Credentials.fromIamRole('db-backup'),
      "'roleArn' should be the ARN of an IAM role such as 'arn:aws:iam::111122223333:role/shop-db-backup', got 'db-backup': no pod could assume it, and archiving would fail"],
    ['a role at Backblaze', () => b2Role(),
      "'credentials' are an IAM role, and Backblaze B2 has none: Barman would find no credentials and archiving would fail; write an access key, such as S3Credentials.fromSecretName(…)"],
    ['a role at Cloudflare', () => BackupDestination.cloudflareR2({ bucket: 'b', accountId: 'a'.repeat(32), credentials: S3Credentials.fromIamRole() }),
      "'credentials' are an IAM role, and Cloudflare R2 has none: Barman would find no credentials and archiving would fail; write an access key, such as S3Credentials.fromSecretName(…)"],
    ['a role at a MinIO server', () => BackupDestination.minio({ bucket: 'b', endpoint: 'https://minio', credentials: S3Credentials.fromIamRole() }),
      "'credentials' are an IAM role, and MinIO has none: Barman would find no credentials and archiving would fail; write an access key, such as S3Credentials.fromSecretName(…)"],
    ['a role at an endpoint that is not Amazon\'s', () => BackupDestination.s3({ bucket: 'b', region: 'garage', endpoint: 'https://garage', credentials: S3Credentials.fromIamRole() }),
      "'credentials' are an IAM role, and 'https://garage' has none: Barman would find no credentials and archiving would fail; write an access key, such as S3Credentials.fromSecretName(…)"],
    ['a person at Google', () => GcsCredentials.fromWorkloadIdentity('me@example.com'),
      "'serviceAccount' should be the address of a Google service account such as 'backup@my-project.iam.gserviceaccount.com', got 'me@example.com': no pod could act as it, and archiving would fail"],
    ['a client without an id', () => AzureCredentials.fromWorkloadIdentity({ clientId: 'backup', tenantId: CLIENT }),
      "'clientId' should be an id such as '11111111-2222-3333-4444-555555555555', got 'backup': Microsoft Entra ID would refuse the token, and archiving would fail"],
    ['a tenant without an id', () => AzureCredentials.fromWorkloadIdentity({ clientId: CLIENT, tenantId: 'example.com' }),
      "'tenantId' should be an id such as '11111111-2222-3333-4444-555555555555', got 'example.com': Microsoft Entra ID would refuse the token, and archiving would fail"],
  ])('fail with %s', (_, construct, message) => {
    expect(construct).toThrow(new Error(message));
  });

  function b2Role(): BackupDestination {
    return BackupDestination.backblazeB2({ bucket: 'b', region: 'us-west-000', credentials: S3Credentials.fromIamRole() });
  }
});

describe('secrets of other providers fail with', () => {
  const name = "'secretName' should be a Kubernetes resource name (lower-case letters, digits, '-' and '.', at most 253), got 'Keys': the API server would refuse it";
  const key = (prop: string) => `'${prop}' should be a key of a Secret (letters, digits, '-', '_' and '.'), got 'a key': no Secret can have it, and archiving would fail`;
  const never = "'refreshInterval' should be whole seconds and at least one, got 0 seconds: a rotated key would never arrive";
  const zero = { store: VAULT, remoteKey: 'item', refreshInterval: Duration.seconds(0) };

  test.each<[string, () => unknown, string]>([
    ['a name (Google)', () => GcsCredentials.fromSecretName('Keys'), name],
    ['a key (Google)', () => GcsCredentials.fromSecretName('keys', 'a key'), key('key')],
    ['an interval (Google)', () => GcsCredentials.fromExternalSecret(zero), never],
    ['a name (S3)', () => S3Credentials.fromExternalSecret({ store: VAULT, remoteKey: 'item', secretName: 'Keys' }), name],
    ['a name (connection string)', () => AzureCredentials.connectionStringFromSecretName('Keys'), name],
    ['a key (connection string)', () => AzureCredentials.connectionStringFromSecretName('keys', 'a key'), key('key')],
    ['an interval (connection string)', () => AzureCredentials.connectionStringFromExternalSecret(zero), never],
    ['a name (account key)', () => AzureCredentials.storageKeyFromSecretName('Keys'), name],
    ['a key (SAS token)', () => AzureCredentials.sasTokenFromSecretName('keys', { valueKey: 'a key' }), key('valueKey')],
    ['an interval (account key)', () => AzureCredentials.storageKeyFromExternalSecret(zero), never],
  ])('%s that can not be', (_, construct, message) => {
    expect(construct).toThrow(new Error(message));
  });
});
