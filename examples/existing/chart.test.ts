import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Testing } from 'cdk8s';
import { loadAll } from 'js-yaml';
import { ExistingChart } from './chart';
import { synth } from '../../test/support';

type Manifest = { [field: string]: any };

const file = (name: string) => readFileSync(join(__dirname, name), 'utf8');
const chart = new ExistingChart(new App(), 'existing');
const ours: Manifest[] = Testing.synth(chart);
const byHand = () => loadAll(file('database.yaml')) as Manifest[];

const PLUGIN = 'barman-cloud.cloudnative-pg.io';
const PROTECTION = { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false', 'kustomize.toolkit.fluxcd.io/prune': 'disabled' };

/** All that `kubectl diff` shows, as what it adds to the manifests written by hand. Nothing is taken away. */
const ADDITIONS: { [name: string]: (store: Manifest, cluster: Manifest, scheduledBackup: Manifest) => void } = {
  'a prune does not delete what archiving needs': (store, cluster) => {
    for (const manifest of [store, cluster]) manifest.metadata.annotations = PROTECTION;
  },
  'an external cluster through which the archive can be recovered': (_, cluster) => {
    cluster.spec.externalClusters = [
      { name: 'db-s3-backup', plugin: { name: PLUGIN, parameters: { barmanObjectName: 'pg-backups', serverName: 'db-v3' } } },
    ];
  },
  'the ScheduledBackup says where it goes, and that it does not begin at once': (_store, _cluster, { spec }) => {
    spec.pluginConfiguration.parameters = { barmanObjectName: 'pg-backups' };
    spec.immediate = false;
  },
};

function withAdditions(names: string[]): Manifest[] {
  const [store, cluster, scheduledBackup] = byHand();
  for (const name of names) ADDITIONS[name](store, cluster, scheduledBackup);
  return [store, cluster, scheduledBackup];
}

test('writes the golden YAML, and every object fits its CRD', () => {
  expect((chart.node.root as App).synthYaml()).toBe(file('golden.yaml'));
  expect(synth(chart)).toHaveLength(3);
});

test('is what was written by hand, and a few additions', () => {
  expect(ours).toEqual(withAdditions(Object.keys(ADDITIONS)));
});

test.each(Object.keys(ADDITIONS))('adds: %s', (addition) => {
  expect(ours).not.toEqual(withAdditions(Object.keys(ADDITIONS).filter((name) => name !== addition)));
});

test('no name and no path moves', () => {
  const where = ([store, cluster, scheduledBackup]: Manifest[]) => ({
    resources: [store, cluster, scheduledBackup].map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`),
    path: store.spec.configuration.destinationPath,
    endpoint: store.spec.configuration.endpointURL,
    credentials: store.spec.configuration.s3Credentials,
    archiver: cluster.spec.plugins[0],
  });
  expect(where(ours)).toEqual(where(byHand()));
  expect(chart.database.primaryArchive.url).toBe('s3://acme-pg/db-v3');
});

test('docs/adopting.md shows what is here', () => {
  const page = readFileSync(join(__dirname, '../../docs/adopting.md'), 'utf8');
  const lines = (text: string) => text.split('\n').map((line) => line.trim()).filter(Boolean);
  const known = { ts: lines(file('chart.ts')), yaml: lines(file('database.yaml')) };
  const blocks = [...page.matchAll(/^```(ts|yaml)\n(.*?)^```/gms)];
  expect(blocks.length).toBeGreaterThan(4);
  for (const [, language, code] of blocks) {
    for (const line of lines(code)) expect(known[language as 'ts' | 'yaml']).toContain(line);
  }
});
