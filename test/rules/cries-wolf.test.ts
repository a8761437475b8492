import { loadAll } from 'js-yaml';
import { audit, Severity } from '../../src';
import { Inventory } from '../../src/rules/inventory';
import { judge } from '../../src/rules/judge';
import type { Source } from '../../src/rules/resource';

const PLUGIN = 'barman-cloud.cloudnative-pg.io';

function cluster(name: string, options: { namespace?: string | null; archiver?: string; spec?: object } = {}) {
  const { namespace = 'shop', archiver = 'store', spec = {} } = options;
  return {
    apiVersion: 'postgresql.cnpg.io/v1',
    kind: 'Cluster',
    metadata: { name, ...(namespace === null ? {} : { namespace }) },
    spec: { instances: 1, storage: { size: '1Gi' }, plugins: [{ name: PLUGIN, isWALArchiver: true, parameters: { barmanObjectName: archiver } }], ...spec },
  };
}

function store(name = 'store', { namespace = 'shop', path = 's3://backups/shop', spec = {} }: { namespace?: string | null; path?: string; spec?: object } = {}) {
  const key = (of: string) => ({ name: 'keys', key: of });
  return {
    apiVersion: 'barmancloud.cnpg.io/v1',
    kind: 'ObjectStore',
    metadata: { name, ...(namespace === null ? {} : { namespace }) },
    spec: { retentionPolicy: '30d', configuration: { destinationPath: path, s3Credentials: { accessKeyId: key('id'), secretAccessKey: key('secret') } }, ...spec },
  };
}

function backup(clusterName: string, namespace: string | null = 'shop') {
  return {
    apiVersion: 'postgresql.cnpg.io/v1',
    kind: 'ScheduledBackup',
    metadata: { name: `${clusterName}-backup`, ...(namespace === null ? {} : { namespace }) },
    spec: { schedule: '0 0 3 * * *', cluster: { name: clusterName }, method: 'plugin', pluginConfiguration: { name: PLUGIN } },
  };
}

function patch(name: string, spec: object) {
  return { apiVersion: 'postgresql.cnpg.io/v1', kind: 'Cluster', metadata: { name, namespace: 'shop' }, spec };
}

const whole = [cluster('db'), store(), backup('db')];
const rulesIn = (manifests: unknown[], options = {}) => audit(manifests, options).map(({ rule }) => rule);
const judged = (sources: Source[]) => judge(new Inventory(sources))
  .map(({ finding: { rule, severity }, origin }) => [rule, severity, origin].filter((part) => part !== undefined));

test('the set that these tests change raises nothing', () => {
  expect(audit(whole)).toEqual([]);
  expect(audit(whole, { complete: true })).toEqual([]);
});

describe('two documents of one namespace and name are one resource', () => {
  test('a rendered copy is no second writer, and says nothing twice', () => {
    const broken = [cluster('db'), store('store', { spec: { retentionPolicy: undefined } }), backup('db')];
    expect(rulesIn([...whole, ...whole])).toEqual([]);
    expect(rulesIn([...broken, ...broken])).toEqual(['archive/no-retention']);
  });

  test('a copy of an ExternalSecret owns nothing twice', () => {
    const [secret] = loadAll(`{apiVersion: external-secrets.io/v1, kind: ExternalSecret, metadata: {name: s, namespace: shop},
      spec: {data: [{secretKey: a, remoteRef: {key: b}}], secretStoreRef: {name: v}}}`);
    expect(rulesIn([secret, secret])).toEqual([]);
  });

  test('across separate roots it is a warning at most', () => {
    const root = (name: string) => whole.map((manifest) => ({ manifest, root: name, origin: name }));
    expect(judged([...root('east'), ...root('west')])).toEqual([['archive/two-writers', Severity.WARNING, 'west']]);
  });

  test('what an overlay adds to the base is seen, and the base alone is not judged without it', () => {
    const { spec: { plugins, ...rest }, ...base } = cluster('db');
    const bare = { ...base, spec: rest };
    expect(rulesIn([bare, store(), backup('db')])).toContain('archive/no-archiver');
    expect(rulesIn([bare, patch('db', { plugins }), store(), backup('db')])).toEqual([]);
  });

  test('what an overlay breaks is seen', () => {
    expect(rulesIn([...whole, patch('db', { plugins: [{ name: PLUGIN, parameters: { barmanObjectName: 'store' } }] })])).toEqual(['archive/no-archiver']);
    const schedule = { ...backup('db'), spec: { schedule: '0 3 * * *' } };
    expect(rulesIn([...whole, schedule])).toEqual(['schedule/six-fields']);
  });

  test('a patch of nothing but instances is one where the whole Cluster is, and a Cluster without storage where it is not', () => {
    expect(rulesIn([...whole, patch('db', { instances: 3 })])).toEqual([]);
    expect(rulesIn([...whole, patch('other', { instances: 3 })])).toContain('cluster/storage');
  });

  test('an overlay of another root is not merged', () => {
    const sources = [...whole.map((manifest) => ({ manifest, root: 'east' })), { manifest: patch('db', { plugins: [] }), root: 'west' }];
    expect(judged(sources)).toEqual([]);
  });
});

test('a strategic-merge patch is not judged as a whole Cluster', () => {
  expect(rulesIn([patch('db', { imageName: 'ghcr.io/cloudnative-pg/postgresql:17' })])).toEqual([]);
  // a mistake in what it does say is one all the same
  expect(rulesIn([patch('db', { walStorge: {} })])).toEqual(['cluster/schema']);
});

describe('text with a variable compares as text', () => {
  const name = '${APP}-db';

  test('a reference in the same words is one', () => {
    const manifests = [cluster(name, { archiver: '${APP}-store' }), store('${APP}-store'), backup(name)];
    expect(rulesIn(manifests, { complete: true })).toEqual([]);
  });

  test('its form is not judged', () => {
    const variable = cluster('db', { spec: { imageName: '${IMAGE}', instances: '${INSTANCES}', storage: { size: '${SIZE}' } } });
    const scheduled = { ...backup('db'), spec: { ...backup('db').spec, schedule: '${SCHEDULE}' } };
    expect(rulesIn([variable, store('store', { path: '${BUCKET}/shop' }), scheduled])).toEqual([]);
  });

  test('a name that may be any is not unknown', () => {
    expect(rulesIn([...whole, backup('${OTHER}')], { complete: true })).toEqual([]);
    expect(rulesIn([cluster('db', { archiver: '${STORE}' }), backup('db')], { complete: true })).toEqual([]);
  });

  test.each(['{{ bucket }}/shop', 'backups/${APP:?no name}', 'backups/${APP:=//x}', '<path:backups#bucket>/shop'])('no path with %p is malformed', (path) => {
    expect(rulesIn([cluster('db'), store('store', { path: `s3://${path}` }), backup('db')])).toEqual([]);
  });

  test('two Clusters with the same variable in the same words are a warning', () => {
    const path = 's3://backups/${APP}';
    const server = { plugins: [{ name: PLUGIN, isWALArchiver: true, parameters: { barmanObjectName: 'store', serverName: 'x' } }] };
    const findings = audit([cluster('a', { spec: server }), cluster('b', { spec: server }), store('store', { path }), backup('a'), backup('b')]);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['archive/two-writers', Severity.WARNING]]);
  });
});

describe('a reference to something that may live in another repository', () => {
  test.each([
    ['a store', [cluster('db'), backup('db')], 'archive/unknown-object-store'],
    ['a Cluster', [backup('db')], 'backup/unknown-cluster'],
    ['a ScheduledBackup', [cluster('db'), store()], 'backup/none-scheduled'],
  ])('is a warning with those words: %s', (_, manifests, rule) => {
    const [finding, ...more] = audit(manifests);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ rule, severity: Severity.WARNING, message: expect.stringContaining('may be defined in another repository') });
    expect(audit(manifests, { complete: true })).toMatchObject([{ rule, severity: Severity.ERROR }]);
  });

  test('is nothing where an annotation says so', () => {
    const declared = { ...cluster('db'), metadata: { name: 'db', namespace: 'shop', annotations: { 'cdk8s-cnpg/defined-elsewhere': 'other, store' } } };
    expect(rulesIn([declared, backup('db')], { complete: true })).toEqual([]);
  });
});

test('a store that is only a recovery source is not "never written"', () => {
  const reads = { externalClusters: [{ name: 'origin', plugin: { name: PLUGIN, parameters: { barmanObjectName: 'old', serverName: 'old' } } }] };
  const old = store('old', { path: 's3://backups/old', spec: { retentionPolicy: undefined } });
  const recovery = { bootstrap: { recovery: { source: 'origin', database: 'app', owner: 'app', secret: { name: 'app' } } } };
  expect(rulesIn([cluster('db', { spec: { ...reads, ...recovery } }), store(), old, backup('db')])).toEqual([]);
  expect(rulesIn([cluster('db', { spec: reads }), store(), old, backup('db')])).toEqual(['secondary/never-written']);
});

describe('manifests without a namespace', () => {
  const bare = [cluster('db', { namespace: null }), store('store', { namespace: null }), backup('db', null)];

  test('are matched within their group', () => {
    expect(judged(bare.map((manifest) => ({ manifest, group: 'shop' })))).toEqual([]);
  });

  test('and not beyond it', () => {
    const sources = [{ manifest: bare[0], group: 'one' }, { manifest: bare[1], group: 'two' }, { manifest: bare[2], group: 'one' }];
    expect(judged(sources).map(([rule]) => rule)).toEqual(['archive/unknown-object-store']);
  });

  test('of one name in two groups are two resources', () => {
    const sources = ['one', 'two'].flatMap((group) => bare.map((manifest) => ({ manifest, group })));
    expect(judged(sources)).toEqual([['archive/two-writers', Severity.ERROR]]);
  });

  test('are matched with one that has a namespace only beside it', () => {
    expect(judged([bare[0], store(), backup('db')].map((manifest) => ({ manifest, group: 'same' })))).toEqual([]);
    expect(judged([{ manifest: bare[0], group: 'a' }, { manifest: store(), group: 'b' }, { manifest: bare[2], group: 'a' }]).map(([rule]) => rule))
      .toEqual(['archive/unknown-object-store']);
  });
});

test('what is no manifest is passed over, and a List is its items', () => {
  expect(rulesIn([null, 'text', 1, [], {}, { kind: 'Cluster' }, { apiVersion: 'v1' }, ...whole])).toEqual([]);
  expect(rulesIn([{ apiVersion: 'v1', kind: 'List', items: [cluster('db'), backup('db')] }, store()])).toEqual([]);
  expect(rulesIn([{ apiVersion: 'v1', kind: 'List', items: [backup('db')] }])).toEqual(['backup/unknown-cluster']);
});

test('where a document comes from is handed back', () => {
  const origin = { file: 'a.yaml', line: 7 };
  expect(judge(new Inventory([{ manifest: backup('db'), origin }]))[0].origin).toBe(origin);
});

test.each([
  ['a Secret of SOPS', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, stringData: { password: 'ENC[AES256_GCM,data:x]' }, sops: {} }],
  ['a Secret of a vault plugin', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, stringData: { password: '<path:secret/data/db#password>' } }],
  ['an encoded placeholder', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, data: { password: Buffer.from('${PASSWORD}').toString('base64') } }],
  ['a Secret without credentials', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, stringData: { 'config.yaml': 'a: 1', 'username': 'app' } }],
  ['a plugin of somebody else', cluster('db', { spec: { plugins: [{ name: 'snapshots.example.com', isWALArchiver: true }] } })],
  ['a Cluster that nobody backs up', cluster('db', { spec: { plugins: undefined } })],
])('is innocent: %s', (_, manifest) => {
  expect(rulesIn([manifest], { complete: true })).toEqual([]);
});

test('one prefix that Clusters share is fine, each has its own folder', () => {
  expect(rulesIn([cluster('a'), cluster('b'), store(), backup('a'), backup('b')], { complete: true })).toEqual([]);
});

describe('a source without a server name', () => {
  const source = (of: object, storeName = 'store') => ({
    name: 'origin', plugin: { name: PLUGIN, parameters: { barmanObjectName: storeName } }, ...of,
  });
  const reader = (of: object, name = 'copy') => cluster(name, {
    archiver: 'own',
    spec: {
      bootstrap: { recovery: { source: 'origin' } },
      externalClusters: [source(of)],
      plugins: [
        { name: PLUGIN, isWALArchiver: true, parameters: { barmanObjectName: 'own', serverName: `${name}-v9` } },
      ],
    },
  });
  const found = (manifests: unknown[]) => audit(manifests).filter(({ rule }) => rule === 'recovery/no-server-name').map(({ message }) => message);
  const elsewhere = { namespace: 'prod' };
  const missing = (name: string, written: string) => [`it is missing and means '${name}', and the archive was written as '${written}': no backup is found`];

  test('is wrong where a Cluster of another namespace writes the folder under another name', () => {
    expect(found([cluster('main', elsewhere), store('store', elsewhere), reader({}), store(), store('own', { path: 's3://copy/' })])).toEqual(missing('copy', 'main'));
  });

  test('is wrong where the external cluster is called like another lineage of the Cluster, as in-tree Barman would have read it', () => {
    const { spec, ...rest } = reader({ name: 'pg-v2' }, 'pg');
    const manifests = [{ ...rest, spec: { ...spec, bootstrap: { recovery: { source: 'pg-v2' } } } }, store(), store('own', { path: 's3://own/' })];
    expect(found(manifests)).toEqual(missing('pg', 'pg-v2'));
  });

  test('is right where that is the name of the Cluster that wrote it, or where nothing is known', () => {
    expect(found([cluster('copy', elsewhere), store('store', elsewhere), reader({}), store(), store('own', { path: 's3://copy/' })])).toEqual([]);
    expect(found([reader({}), store(), store('own', { path: 's3://copy/' })])).toEqual([]);
  });
});

describe('two Kubernetes clusters in one repository', () => {
  const inRoots = (manifestsOf: (root: string) => unknown[]) => judged(['east', 'west'].flatMap((root) => manifestsOf(root).map((manifest): Source => ({ manifest, root, group: root }))));
  const atService = (host: string, path: string, namespace: string) => {
    const { spec, ...rest } = store('store', { path, namespace });
    const env = ['AWS_REQUEST_CHECKSUM_CALCULATION', 'AWS_RESPONSE_CHECKSUM_VALIDATION'].map((name) => ({ name, value: 'when_required' }));
    return { ...rest, spec: { ...spec, configuration: { ...spec.configuration, endpointURL: `http://${host}` }, instanceSidecarConfiguration: { env } } };
  };
  const database = (host: string, namespace: string) => [cluster('db', { namespace }), atService(host, 's3://pg/shop', namespace), backup('db', namespace)];

  test('may each fill a Secret of one name by an ExternalSecret of its own', () => {
    const secret = (root: string) => ({
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: { name: `keys-${root}`, namespace: 'shop' },
      spec: { refreshInterval: '1h', secretStoreRef: { name: 'vault', kind: 'ClusterSecretStore' }, target: { name: 'other' }, data: [{ secretKey: 'a', remoteRef: { key: 'a' } }] },
    });
    expect(inRoots((root) => [secret(root)])).toEqual([]);
    expect(judged(['a', 'b'].map((root) => ({ manifest: secret(root) })))).toEqual([['secrets/two-owners', Severity.ERROR]]);
  });

  test('have a Service of one name each, and none of them is known to be the other', () => {
    expect(inRoots((root) => database('minio.minio.svc:9000', `shop-${root}`))).toEqual([['archive/two-writers', Severity.WARNING]]);
    expect(inRoots((root) => database('minio.example.com', `shop-${root}`))).toEqual([['archive/two-writers', Severity.ERROR]]);
  });

  test('a Service is one by any of its names', () => {
    const manifests = ['minio.minio.svc:9000', 'minio.minio.svc.cluster.local:9000'].flatMap((host, i) => database(host, `shop-${i}`));
    expect(judged(manifests.map((manifest) => ({ manifest })))).toEqual([['archive/two-writers', Severity.ERROR]]);
  });
});

test('an archive of before that is kept among the external clusters needs nobody who writes it', () => {
  const at = (name: string, serverName: string) => ({ name, plugin: { name: PLUGIN, parameters: { barmanObjectName: 'before', serverName } } });
  const found = (serverName: string) => {
    const db = cluster('pg', {
      spec: {
        externalClusters: [at('kept', serverName)], plugins: [{ name: PLUGIN, isWALArchiver: true, parameters: { barmanObjectName: 'store', serverName: 'pg-v3' } }],
      },
    });
    return rulesIn([db, store(), store('before', { path: 's3://before/', spec: {} }), backup('pg')]).includes('secondary/never-written');
  };
  expect(['pg-v1', 'pg', 'pg-v2'].map(found)).toEqual([false, false, false]);
  expect(['pg-v3', 'pg-v4', 'other'].map(found)).toEqual([true, true, true]);
});

test.each(['vault:secret/data/s3#id', 'op://home/s3/id'])('a Secret that says where its value is, %s, has none', (value) => {
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'keys', namespace: 'shop' }, stringData: { id: value, secret: value } };
  expect(rulesIn([...whole, secret])).not.toContain('secrets/plain');
  expect(rulesIn([...whole, { ...secret, stringData: { id: 'AKIA', secret: 'x' } }])).toContain('secrets/plain');
});

describe('an endpoint', () => {
  const found = (endpointURL: string) => {
    const { spec, ...rest } = store();
    const manifests = [cluster('db'), { ...rest, spec: { ...spec, configuration: { ...spec.configuration, endpointURL } } }, backup('db')];
    return audit(manifests).filter(({ rule }) => rule === 'object-store/endpoint').map(({ severity }) => severity);
  };

  test.each(['https://backups.s3.example.com', 'https://backups.s3.us-west-000.backblazeb2.com', 'https://backups.fsn1.your-objectstorage.com:443'])('%s has the bucket in it', (url) => {
    expect(found(url)).toEqual([Severity.ERROR]);
  });

  test.each(['https://backups.example.co.uk', 'https://backups.lab.example.com:9000'])('%s may have it', (url) => {
    expect(found(url)).toEqual([Severity.WARNING]);
  });

  test.each([
    'https://backups.example.com', 'https://backups.example.com:9000', 'http://backups.lan', 'http://backups.storage.svc:9000', 'http://backups.storage.svc.cluster.local:9000',
    'https://backups2.s3.example.com',
  ])('%s is that of a server', (url) => {
    expect(found(url)).toEqual([]);
  });
});
