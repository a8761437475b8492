import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Testing } from 'cdk8s';
import { loadAll } from 'js-yaml';
import { AuthentikChart } from './chart';
import { synth } from '../../test/support';

type Manifest = { [field: string]: any };

const file = (name: string) => readFileSync(join(__dirname, name), 'utf8');
const chart = new AuthentikChart(new App(), 'authentik');
const key = ({ kind, metadata }: Manifest) => `${kind} ${metadata.namespace}/${metadata.name}`;
const byKey = (manifests: Manifest[]) => Object.fromEntries(manifests.map((manifest) => [key(manifest), manifest]));
const ours = byKey(Testing.synth(chart));
const page = () => byKey(loadAll(file('page.yaml')) as Manifest[]);

const SECRET = 'ExternalSecret auth/b2-cnpg-credentials';
const B2 = 'ObjectStore auth/authentik-b2-store';
const MINIO = 'ObjectStore auth/authentik-minio-store';
const CLUSTER = 'Cluster auth/authentik-postgresql';
const SCHEDULED_BACKUP = 'ScheduledBackup auth/authentik-postgresql-backup';

const PLUGIN = 'barman-cloud.cloudnative-pg.io';
const SERVER = 'authentik-postgresql';
const CHECKSUMS = [
  { name: 'AWS_REQUEST_CHECKSUM_CALCULATION', value: 'when_required' },
  { name: 'AWS_RESPONSE_CHECKSUM_VALIDATION', value: 'when_required' },
];
const PROTECTION = { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false', 'kustomize.toolkit.fluxcd.io/prune': 'disabled' };

/** Each departure from the page, as the change it makes to the page's objects. */
const DEPARTURES: { [name: string]: (objects: { [key: string]: Manifest }) => void } = {
  'plugin only: compression, encryption and jobs go to the stores, encryption where the provider has it': (objects) => {
    const { wal, data } = objects[CLUSTER].spec.backup.barmanObjectStore;
    Object.assign(objects[B2].spec.configuration, { wal, data });
    Object.assign(objects[MINIO].spec.configuration, { wal: { compression: 'gzip' }, data: { compression: 'gzip', jobs: 2 } });
    delete objects[CLUSTER].spec.backup.barmanObjectStore;
  },
  'retention on the archiver\'s store': (objects) => {
    objects[B2].spec.retentionPolicy = objects[CLUSTER].spec.backup.retentionPolicy;
    delete objects[CLUSTER].spec.backup;
  },
  'external clusters in plugin form, with server name': (objects) => {
    objects[CLUSTER].spec.externalClusters = [
      { name: 'authentik-b2-backup', plugin: { name: PLUGIN, parameters: { barmanObjectName: 'authentik-b2-store', serverName: SERVER } } },
      { name: 'authentik-minio-backup', plugin: { name: PLUGIN, parameters: { barmanObjectName: 'authentik-minio-store', serverName: SERVER } } },
    ];
  },
  'server name written out': (objects) => {
    objects[CLUSTER].spec.plugins[0].parameters.serverName = SERVER;
  },
  'the ScheduledBackup names the archiver\'s store': (objects) => {
    objects[SCHEDULED_BACKUP].spec.pluginConfiguration.parameters = { barmanObjectName: 'authentik-b2-store' };
  },
  'the secondary says what fills it': (objects) => {
    objects[MINIO].metadata.annotations = { ...objects[MINIO].metadata.annotations, 'cdk8s-cnpg/fed-by': 'bucket-replication' };
  },
  'region, where the store has one': (objects) => {
    objects[SECRET].spec.target.template = { mergePolicy: 'Merge', data: { AWS_REGION: 'us-west-000' } };
    objects[B2].spec.configuration.s3Credentials.region = { name: 'b2-cnpg-credentials', key: 'AWS_REGION' };
  },
  'no upload checksums off AWS, and memory for the sidecar': (objects) => {
    for (const store of [B2, MINIO]) {
      objects[store].spec.instanceSidecarConfiguration = {
        env: CHECKSUMS,
        resources: { requests: { memory: '256Mi' }, limits: { memory: '1Gi' } },
      };
    }
  },
  'a first backup at once': (objects) => {
    objects[SCHEDULED_BACKUP].spec.immediate = true;
  },
  'what archiving needs survives a prune': (objects) => {
    for (const object of [SECRET, B2, MINIO, CLUSTER]) {
      objects[object].metadata.annotations = { ...objects[object].metadata.annotations, ...PROTECTION };
    }
  },
};

function depart(names: string[]): { [key: string]: Manifest } {
  const objects = page();
  for (const name of names) DEPARTURES[name](objects);
  return objects;
}

test('writes exactly the five resources of the page, and the golden YAML', () => {
  expect(Object.keys(ours).sort()).toEqual([CLUSTER, SECRET, B2, MINIO, SCHEDULED_BACKUP].sort());
  expect(Object.keys(ours).sort()).toEqual(Object.keys(page()).sort());
  expect((chart.node.root as App).synthYaml()).toBe(file('golden.yaml'));
});

test('equals the page object by object but for the departures', () => {
  expect(ours).toEqual(depart(Object.keys(DEPARTURES)));
});

test.each(Object.keys(DEPARTURES))('departs from the page: %s', (departure) => {
  expect(ours).not.toEqual(depart(Object.keys(DEPARTURES).filter((name) => name !== departure)));
});

test('every object fits its CRD', () => {
  expect(synth(chart)).toHaveLength(5);
});

test('every path holds namespace and cluster name, and nothing names a pod', () => {
  for (const store of [B2, MINIO]) {
    expect(ours[store].spec.configuration.destinationPath).toMatch(/^s3:\/\/[^/]+\/auth\/authentik-postgresql$/);
  }
  expect(chart.database.primaryArchive.url).toBe('s3://homelab-cnpg-b2/auth/authentik-postgresql/authentik-postgresql');
  expect(chart.database.secondaryArchive?.url).toBe('s3://homelab-postgres-backups/auth/authentik-postgresql/authentik-postgresql');
  expect(JSON.stringify(ours)).not.toMatch(/authentik-postgresql-\d/);
});
