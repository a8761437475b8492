import { ApiServer } from './api-server';
import type { LiveCluster } from './live-cluster';
import { Refused } from './manifest';
import { pluginConfiguration } from './plugin-configuration';
import { connectionTo, makeCertificates } from './replica';
import { credentials, podEnvironment } from './sidecar';
import { authentik, edit, nextShop, shop, withStandby } from '../apps';

function apply(...yaml: string[]): ApiServer {
  const api = new ApiServer({ 'backblaze-b2-cnpg-offsite': { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' } });
  yaml.forEach((text) => api.apply(text));
  return api;
}

function archives(api: ApiServer, namespace: string, name: string) {
  const { own, recovery, replica } = pluginConfiguration(api, api.find('Cluster', namespace, name)!);
  return (replica ? [own, recovery, replica] : [own, recovery]).map((archive) => archive && `${archive.store.metadata.name} ${archive.serverName}`);
}

const cluster = (change: (spec: any) => void, yaml = nextShop(2)) => edit(yaml, 'Cluster', ({ spec }) => change(spec));

describe('the API server', () => {
  test('makes a Secret of an ExternalSecret, with what its template adds', () => {
    const api = apply(authentik().yaml);
    const value = (key: string) => api.secretValue('auth', { name: 'b2-cnpg-credentials', key });
    expect(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_REGION'].map(value)).toEqual(['id', 'secret', 'us-west-000']);
    expect(() => value('region')).toThrow(new Refused('the stand-in for the plugin', 'missing key region, inside secret b2-cnpg-credentials'));
    expect(() => api.secretValue('auth', { name: 'nobody', key: 'a' })).toThrow(new Refused('the stand-in for the plugin', 'while getting secret nobody: not found in auth'));
  });

  test('knows no item that the vault has not', () => {
    expect(() => new ApiServer({}).apply(authentik().yaml)).toThrow(new Error('the vault has no property \'AWS_ACCESS_KEY_ID\' of \'backblaze-b2-cnpg-offsite\''));
  });

  test.each([
    ['plugin and in-tree', (spec: any) => { spec.backup = { barmanObjectStore: {} }; }, 'a plugin is the WAL archiver and barmanObjectStore is given too'],
    ['two archivers', (spec: any) => { spec.plugins.push(spec.plugins[0]); }, 'more than one plugin is the WAL archiver'],
    ['no such source', (spec: any) => { spec.bootstrap.recovery.source = 'nope'; }, 'external cluster nope not found'],
    ['two targets', (spec: any) => { spec.bootstrap.recovery.recoveryTarget = { targetTime: 'a', targetLSN: 'b' }; }, 'Recovery target options are mutually exclusive'],
    ['a name without a backup', (spec: any) => { spec.bootstrap.recovery.recoveryTarget = { targetName: 'a' }; }, 'BackupID is missing'],
  ])('refuses %s', (_, change, problem) => {
    expect(() => apply(cluster(change))).toThrow(new Refused('the stand-in for the operator', `Cluster shop: ${problem}`));
  });

  test('refuses a server name in the store', () => {
    expect(() => apply(edit(shop(), 'ObjectStore', ({ spec }) => { spec.configuration.serverName = 'shop'; })))
      .toThrow(new Refused('the stand-in for the operator', 'ObjectStore shop-b2-store: use the \'serverName\' plugin parameter in the Cluster resource'));
  });
});

describe('the plugin\'s configuration', () => {
  test('a recovery writes the next lineage and reads the one before', () => {
    expect(archives(apply(nextShop(2)), 'shop', 'shop')).toEqual(['shop-b2-store shop-v2', 'shop-b2-store shop']);
  });

  test('a server name that is left out is the Cluster\'s own, for the source too', () => {
    const unnamed = cluster((spec) => {
      for (const entry of [...spec.plugins, ...spec.externalClusters.map(({ plugin }: any) => plugin)]) delete entry.parameters.serverName;
    });
    expect(archives(apply(unnamed), 'shop', 'shop')).toEqual(['shop-b2-store shop', 'shop-b2-store shop']);
  });

  test('the last entry wins, isWALArchiver or not, unless it is disabled', () => {
    const more = (enabled?: boolean) => cluster((spec) => {
      spec.plugins.push({ ...spec.plugins[0], isWALArchiver: false, enabled, parameters: { barmanObjectName: 'shop-b2-store', serverName: 'last' } });
    }, shop());
    expect(archives(apply(more()), 'shop', 'shop')).toEqual(['shop-b2-store last', undefined]);
    expect(archives(apply(more(false)), 'shop', 'shop')).toEqual(['shop-b2-store shop', undefined]);
  });

  test('a store that is missing stops everything', () => {
    const api = apply(shop());
    api.remove('ObjectStore', 'shop', 'shop-b2-store');
    expect(() => archives(api, 'shop', 'shop')).toThrow(new Refused('the stand-in for the plugin', 'the ObjectStore shop-b2-store is not in namespace shop'));
  });
});

describe('a standby', () => {
  const running = (name: string) => ({
    manifest: { metadata: { namespace: 'shop', name } }, postgres: { connection: { PGHOST: `/sockets/${name}`, PGPORT: '5432' } },
  }) as unknown as LiveCluster;
  const connection = (yaml: string, certificates = ['shop'], clusters = ['shop']) => {
    const api = apply(yaml);
    for (const name of certificates) makeCertificates(api, running(name).manifest);
    return connectionTo(api, api.find('Cluster', 'shop', 'shop-standby')!, 'shop', clusters.map(running));
  };
  const standby = (change: (external: any) => void) => edit(shop(withStandby()), 'Cluster', ({ metadata, spec }) => {
    if (metadata.name === 'shop-standby') change(spec.externalClusters[0]);
  });

  test('writes its own archive and reads its source\'s, also while it is promoted', () => {
    for (const promoted of [false, true]) {
      expect(archives(apply(shop(withStandby({ promoted }))), 'shop', 'shop-standby')).toEqual(['shop-minio-store shop-standby', undefined, 'shop-b2-store shop']);
    }
  });

  test('reaches its source as the role for replication', () => {
    expect(connection(shop(withStandby()))).toBe('host=/sockets/shop port=5432 dbname=postgres user=streaming_replica');
  });

  test.each<[string, () => string, Refused]>([
    ['certificates that are not there', () => connection(shop(withStandby()), ['other']),
      new Refused('the stand-in for the plugin', 'while getting secret shop-replication: not found in shop')],
    ['a source that does not run', () => connection(shop(withStandby()), ['shop'], []),
      new Refused('the stand-in for the operator', 'source server not available: shop-rw.shop.svc')],
    ['a host that the certificate does not hold', () => connection(standby((external) => { external.connectionParameters.host = 'shop.shop.svc'; })),
      new Refused('the stand-in for the operator', 'source server not available: shop.shop.svc')],
    ['a connection that verifies nothing', () => connection(standby((external) => { external.connectionParameters.sslmode = 'require'; })),
      new Refused('the stand-in for the operator', 'sslmode is require')],
    ['a source that is no external cluster', () => connection(standby((external) => { external.name = 'other'; })),
      new Refused('the stand-in for the operator', 'Cluster shop-standby: external cluster shop not found')],
    ['a replica that starts empty', () => connection(edit(shop(withStandby()), 'Cluster', ({ spec }) => { delete spec.bootstrap; })),
      new Refused('the stand-in for the operator', 'Cluster shop-standby: replica mode bootstrap is compatible only with pg_basebackup or recovery')],
  ])('refuses %s', (_, connect, refused) => {
    expect(connect).toThrow(refused);
  });
});

describe('the sidecar\'s environment', () => {
  const store = (...env: [string, string][]) => ({
    store: { spec: { instanceSidecarConfiguration: { env: env.map(([name, value]) => ({ name, value })) } } } as any, serverName: '',
  });

  test('of two stores the first one wins', () => {
    expect(podEnvironment([store(['A', '1']), store(['A', '2'], ['B', '3']), { store: { spec: {} } as any, serverName: '' }])).toEqual({ A: '1', B: '3' });
  });

  test('keys come from Secrets, and an IAM role hides them', () => {
    const s3Credentials = { accessKeyId: 'id', secretAccessKey: 'secret', region: 'region', sessionToken: 'token' };
    const value = (reference: string) => `value of ${reference}`;
    expect(credentials({ s3Credentials }, value)).toEqual({
      AWS_ACCESS_KEY_ID: 'value of id', AWS_SECRET_ACCESS_KEY: 'value of secret', AWS_DEFAULT_REGION: 'value of region', AWS_SESSION_TOKEN: 'value of token',
    });
    expect(credentials({ s3Credentials: { ...s3Credentials, inheritFromIAMRole: true } }, value)).toEqual({});
  });

  test.each([
    [{}, 'the stand-in knows S3 only'],
    [{ s3Credentials: {} }, 'missing access key ID'],
    [{ s3Credentials: { accessKeyId: 'id' } }, 'missing secret access key'],
  ])('without keys: %j', (configuration, message) => {
    expect(() => credentials(configuration, String)).toThrow(new Error(message));
  });
});
