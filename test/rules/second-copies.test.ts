import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { audit, Severity } from '../../src';
import { Inventory } from '../../src/rules/inventory';
import { judge } from '../../src/rules/judge';
import type { Manifest } from '../support';

const followed = () => loadAll(readFileSync(join(__dirname, 'standby.yaml'), 'utf8')) as Manifest[];
const found = (manifests: unknown[], options = {}) => audit(manifests, options).map(({ rule, severity }) => `${severity} ${rule}`);
const named = (manifests: Manifest[], kind: string, name: string) => manifests.find((one) => one.kind === kind && one.metadata.name === name)!;

function store(name: string, path: string, { fedBy, retention }: { fedBy?: string; retention?: string } = {}) {
  const key = (of: string) => ({ name: 'keys', key: of });
  return {
    apiVersion: 'barmancloud.cnpg.io/v1',
    kind: 'ObjectStore',
    metadata: { name, namespace: 'shop', annotations: fedBy === undefined ? {} : { 'cdk8s-cnpg/fed-by': fedBy } },
    spec: { retentionPolicy: retention, configuration: { destinationPath: path, s3Credentials: { accessKeyId: key('id'), secretAccessKey: key('secret') } } },
  };
}

interface MirrorOptions { name?: string; kind?: string; schedule?: string; namespace?: string; source?: string; copy?: string; retention?: string }

function mirror({ name = 'db-mirror', kind = 'CronJob', schedule = '*/15 * * * *', namespace = 'shop', ...archives }: MirrorOptions = {}) {
  const { source = 'db-store/db', copy = 'copy-store/db', retention = '30d' } = archives;
  const annotations = { 'cdk8s-cnpg/mirror-source': source, 'cdk8s-cnpg/mirror-copy': copy, 'cdk8s-cnpg/mirror-retention': retention };
  const template = { spec: { restartPolicy: 'Never', containers: [{ name: 'mirror', image: 'registry.example.com/mirror:1' }] } };
  return {
    apiVersion: 'batch/v1',
    kind,
    metadata: { name, namespace, annotations },
    spec: kind === 'Job' ? { template } : { schedule, jobTemplate: { spec: { template } } },
  };
}

function cluster(server = 'db', copy = server) {
  const plugin = (storeName: string, serverName: string) => ({ name: 'barman-cloud.cloudnative-pg.io', parameters: { barmanObjectName: storeName, serverName } });
  return {
    apiVersion: 'postgresql.cnpg.io/v1',
    kind: 'Cluster',
    metadata: { name: 'db', namespace: 'shop' },
    spec: {
      instances: 1,
      storage: { size: '1Gi' },
      externalClusters: [{ name: 'copy', plugin: plugin('copy-store', copy) }],
      plugins: [{ ...plugin('db-store', server), isWALArchiver: true }],
    },
  };
}

const backup = {
  apiVersion: 'postgresql.cnpg.io/v1',
  kind: 'ScheduledBackup',
  metadata: { name: 'db-backup', namespace: 'shop' },
  spec: {
    schedule: '0 0 3 * * *', immediate: true, cluster: { name: 'db' }, method: 'plugin', pluginConfiguration: { name: 'barman-cloud.cloudnative-pg.io' },
  },
};
const stores = [store('db-store', 's3://backups/shop/db', { retention: '30d' }), store('copy-store', 's3://copies/shop/db', { fedBy: 'mirror/db-mirror' })];
const mirrored = [cluster(), backup, ...stores, mirror()];

describe('a Cluster and its standby', () => {
  test.each([true, false])('raise nothing, complete: %p', (complete) => {
    expect(audit(followed(), { complete })).toEqual([]);
    expect(audit(followed(), { complete, previous: followed() })).toEqual([]);
  });

  test('nor does either of them alone, but for what it refers to', () => {
    const part = (...names: string[]) => followed().filter(({ metadata }) => names.includes(metadata.name));
    const source = part('db', 'db-backup', 'db-b2-store', 'db-b2-credentials', 'db-minio-store');
    expect(found(source)).toEqual(['warning secondary/unknown-feed']);
    expect(found(part('db-standby', 'db-standby-backup', 'db-minio-store'))).toEqual(['warning archive/unknown-object-store']);
    expect(found(part('db-standby', 'db-standby-backup'))).toEqual(['warning archive/unknown-object-store', 'warning archive/unknown-object-store']);
  });

  test('nor if the standby writes below the name of its source', () => {
    const manifests = followed();
    named(manifests, 'ObjectStore', 'db-minio-store').spec.configuration.destinationPath = 's3://copies/shop/db';
    expect(found(manifests, { complete: true })).toEqual([]);
  });

  test('in a namespace of its own a standby fills a store that lies there', () => {
    const manifests = followed();
    const [source, copy] = ['db-b2-store', 'db-minio-store'].map((name) => named(manifests, 'ObjectStore', name));
    const there = (one: Manifest, retentionPolicy?: string) => ({ ...one, metadata: { name: one.metadata.name, namespace: 'copies' }, spec: { ...one.spec, retentionPolicy } });
    const both = [there(source), there(copy, '90d')];
    delete copy.spec.retentionPolicy;
    for (const one of manifests) if (one.metadata.name.startsWith('db-standby')) one.metadata.namespace = 'copies';
    expect(found([...manifests, ...both])).toEqual([]);
  });

  test('after a recovery of the source the standby is rebuilt under its next lineage', () => {
    const recovered = followed();
    const [db, standby] = [named(recovered, 'Cluster', 'db').spec, named(recovered, 'Cluster', 'db-standby').spec];
    db.bootstrap = { recovery: { source: 'origin', database: 'shop', owner: 'shop', secret: { name: 'shop-database' } } };
    db.externalClusters[0].name = 'origin';
    db.externalClusters.push({ ...db.externalClusters[0], name: 'again', plugin: { ...db.plugins[0], isWALArchiver: undefined, parameters: { barmanObjectName: 'db-b2-store', serverName: 'db-v2' } } });
    db.externalClusters[1].plugin.parameters.serverName = 'db-standby-v2';
    db.plugins[0].parameters.serverName = 'db-v2';
    standby.externalClusters[0].plugin.parameters.serverName = 'db-v2';
    standby.plugins[0].parameters.serverName = 'db-standby-v2';
    for (const name of ['db', 'db-standby']) named(recovered, 'ScheduledBackup', `${name}-backup`).metadata.name += '-v2';
    expect(found(recovered, { complete: true, previous: followed() })).toEqual(['warning change/bootstrap']);
  });

  test('a standby whose lineage rises while it follows the same archive is warned of: nothing tells whether the old one is gone', () => {
    const moved = followed();
    named(moved, 'Cluster', 'db-standby').spec.plugins[0].parameters.serverName = 'db-standby-v2';
    expect(found(moved, { previous: followed() })).toContain('warning archive/lineage-lowered');
  });
});

describe('a Cluster and its mirror', () => {
  test.each([true, false])('raise nothing, complete: %p', (complete) => {
    expect(audit(mirrored, { complete })).toEqual([]);
    expect(audit(mirrored, { complete, previous: mirrored })).toEqual([]);
  });

  test('a Job that runs it at once is no second writer, nor are two', () => {
    expect(found([...mirrored, mirror({ kind: 'Job', name: 'now' }), mirror({ kind: 'Job', name: 'again' })], { complete: true })).toEqual([]);
  });

  test('two CronJobs are, also with the same archives', () => {
    expect(found([...mirrored, mirror({ name: 'another' })])).toEqual(['error archive/two-writers']);
  });

  test('a rendered copy of it says nothing twice, and in two roots it is a warning', () => {
    expect(found([...mirrored, ...mirrored])).toEqual([]);
    const root = (name: string) => [...stores, mirror()].map((manifest) => ({ manifest, root: name }));
    expect(judge(new Inventory([...root('east'), ...root('west')])).map(({ finding: { rule, severity, message } }) => `${severity} ${rule}: ${message}`)).toEqual([
      'warning archive/two-writers: it is also defined in another root and writes s3://copies/shop/db/db in both: if both run, the files of two archives are mixed, and both are pruned',
    ]);
  });

  test('a patch of it is merged, not judged', () => {
    const patch = (spec: object) => ({ apiVersion: 'batch/v1', kind: 'CronJob', metadata: { name: 'db-mirror', namespace: 'shop' }, spec });
    expect(found([...mirrored, patch({ concurrencyPolicy: 'Forbid' })])).toEqual([]);
    expect(found([...mirrored, patch({ suspend: true })])).toEqual(['warning secondary/mirror-suspended']);
    expect(found([...mirrored, patch({ schedule: '0 0 1 1 *' })])).toEqual(['error secondary/mirror-too-rare', 'error secondary/mirror-too-rare']);
  });

  test('after a recovery it goes with the Cluster', () => {
    const [, , ...rest] = mirrored;
    const recovered = [cluster('db-v2'), { ...backup, metadata: { name: 'db-backup-v2', namespace: 'shop' } }, ...rest];
    expect(found(recovered)).toEqual(['error secondary/mirrors-old-lineage']);
    const following = recovered.map((one) => (one.kind === 'CronJob' ? mirror({ source: 'db-store/db-v2', copy: 'copy-store/db-v2' }) : one));
    expect(found(following)).toEqual([]);
    expect(found([...following, mirror({ name: 'old' })])).toEqual([]);
  });

  test('that lies in another namespace than the stores is found by the place it copies into', () => {
    const away = [store('db-store', 's3://backups/shop/db', { retention: '30d' }), store('copy-store', 's3://copies/shop/db')]
      .map((one) => ({ ...one, metadata: { ...one.metadata, namespace: 'mirrors' } }));
    expect(found([cluster(), backup, ...stores, ...away, mirror({ namespace: 'mirrors' })])).toEqual([]);
  });

  test('fills a store that does not say so', () => {
    const silent = store('copy-store', 's3://copies/shop/db');
    expect(found([cluster(), backup, stores[0], silent, mirror()])).toEqual([]);
    expect(found([cluster(), backup, stores[0], silent])).toEqual(['error secondary/never-written']);
  });

  test.each([
    ['a feed with a variable', [cluster(), backup, stores[0], store('copy-store', 's3://copies/shop/db', { fedBy: 'mirror/${APP}-mirror' })]],
    ['a feed in words of its own', [cluster(), backup, stores[0], store('copy-store', 's3://copies/shop/db', { fedBy: 'rclone on the NAS' }), mirror()]],
    ['a schedule with a variable', [cluster(), backup, ...stores, mirror({ schedule: '${SCHEDULE}' })]],
    ['a schedule that the API server refuses', [cluster(), backup, ...stores, mirror({ schedule: '0 0 3 * * *' })]],
    ['a retention in words', [cluster(), backup, ...stores, mirror({ schedule: '0 3 * * SUN', retention: 'a week' })]],
    ['a mirror whose stores are elsewhere', [mirror(), mirror({ name: 'other' })]],
    ['two mirrors into one store, each with its folder', [...mirrored, mirror({ name: 'other', source: 'db-store/other', copy: 'copy-store/other' })]],
    ['a CronJob that is none', [...mirrored, { apiVersion: 'batch/v1', kind: 'CronJob', metadata: { name: 'report', namespace: 'shop' }, spec: { schedule: '0 0 1 1 *', suspend: true } }]],
  ])('is innocent: %s', (_, manifests) => {
    expect(found(manifests)).toEqual([]);
  });

  test('with a variable in the place that two copy into it is a warning', () => {
    const findings = audit([store('copy-store', 's3://copies/${APP}', { fedBy: 'mirror/db-mirror' }), mirror(), mirror({ name: 'other', source: 'other/db' })]);
    expect(findings).toMatchObject([{ rule: 'archive/two-writers', severity: Severity.WARNING }]);
  });
});

describe('a copy that the storage replicates', () => {
  const replicated = (name: string, path: string) => store(name, path, { fedBy: 'bucket-replication' });
  const inNamespace = (namespace: string, ...manifests: Manifest[]): Manifest[] => (
    manifests.map((one) => ({ ...one, metadata: { ...one.metadata, namespace } })));
  const database = (namespace: string) => inNamespace(namespace, cluster(), backup,
    store('db-store', `s3://${namespace}/db`, { retention: '30d' }), replicated('copy-store', 's3://copies/db'));
  const finding = "'bucket-replication' is said to fill it for the Cluster 'two/db' and for the Cluster 'one/db', both at s3://copies/db/db: "
    + 'the files of two archives would meet there';

  test('is one Cluster\'s', () => {
    expect(audit(database('one'))).toEqual([]);
    expect(audit([...database('one'), ...database('two')])).toMatchObject([{ rule: 'secondary/two-feeds', severity: Severity.ERROR, message: finding }]);
  });

  test('may be read by the recovery of another, through a store that says the same', () => {
    const [own, ...rest] = database('two');
    const recovered = { ...own, spec: { ...own.spec, bootstrap: { recovery: { source: 'copy', database: 'app', owner: 'app' } } } };
    expect(found([...database('one'), recovered, ...rest])).not.toContain('error secondary/two-feeds');
  });

  test('may be named by another Cluster of its namespace', () => {
    const other = { ...cluster('other', 'db'), metadata: { name: 'other', namespace: 'shop' } };
    expect(found([cluster(), other, ...stores.slice(0, 1), replicated('copy-store', 's3://copies/shop/db')])).not.toContain('error secondary/two-feeds');
  });
});
