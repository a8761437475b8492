import { ApiServer } from './api-server';
import { Refused } from './manifest';
import { pluginConfiguration } from './plugin-configuration';
import { credentials, podEnvironment } from './sidecar';
import { authentik, edit, nextShop, shop } from '../apps';

function apply(...yaml: string[]): ApiServer {
  const api = new ApiServer({ 'backblaze-b2-cnpg-offsite': { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' } });
  yaml.forEach((text) => api.apply(text));
  return api;
}

function archives(api: ApiServer, namespace: string, name: string) {
  const { own, recovery } = pluginConfiguration(api, api.find('Cluster', namespace, name)!);
  return [own, recovery].map((archive) => archive && `${archive.store.metadata.name} ${archive.serverName}`);
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
