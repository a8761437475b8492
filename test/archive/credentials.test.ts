import { Chart, Duration } from 'cdk8s';
import {
  BackedUpPostgresCluster,
  BackupDestination,
  ExternalBackupCredentials,
  S3Credentials,
  SecondaryDestination,
  SecretStoreRef,
} from '../../src';
import type { S3ExternalSecretOptions } from '../../src';
import { clusterProps, newChart, only, synth } from '../support';

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
    expect(only(synth(chart), 'ExternalSecret').metadata.name).toBe('b2-keys');
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
    expect(only(synth(chart), 'ExternalSecret').metadata.annotations).toHaveProperty(['kustomize.toolkit.fluxcd.io/prune'], 'disabled');
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
      "[chart-0/shared] the credentials of destination 'minio' are not read from External Secrets: there is nothing to define; refer to 'keys' from each cluster"],
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
