import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdk8s';
import { load } from 'js-yaml';
import { RestoredChart } from './chart';
import { only, synth } from '../../../test/support';
import type { Manifest } from '../../../test/support';

const file = (name: string) => readFileSync(join(__dirname, name), 'utf8');
const app = new App();
const chart = new RestoredChart(app, 'authentik-restored');
const manifests = synth(chart);

const NAME = 'authentik-postgresql-restored';
const STORE = `${NAME}-minio-store`;

/** Each departure from the page, as the change it makes to the page's Cluster. */
const DEPARTURES: { [name: string]: (cluster: Manifest) => void } = {
  'an own path for the restored cluster, and its server name written out': ({ spec }) => {
    spec.plugins[0].parameters = { barmanObjectName: STORE, serverName: NAME };
  },
  'the restored cluster\'s own archive can be read too': ({ spec }) => {
    spec.externalClusters.unshift({
      name: `${NAME}-minio-backup`,
      plugin: { name: 'barman-cloud.cloudnative-pg.io', parameters: { barmanObjectName: STORE, serverName: NAME } },
    });
  },
  'the source is called what it is': ({ spec }) => {
    spec.bootstrap.recovery.source = `${NAME}-source`;
    spec.externalClusters.at(-1).name = `${NAME}-source`;
  },
  'database and owner always written': ({ spec }) => {
    Object.assign(spec.bootstrap.recovery, { database: 'app', owner: 'app' });
  },
  'what is the CRD\'s default is left out': ({ spec }) => {
    delete spec.plugins[0].enabled;
  },
  'what is meant is said, with its reason': ({ metadata }) => {
    metadata.annotations = {
      ...metadata.annotations,
      'cdk8s-cnpg/acknowledge.recovery.password-reset': 'authentik is pointed at the restored cluster and its generated Secret',
    };
  },
  'a store that is defined elsewhere is said to be': ({ metadata }) => {
    metadata.annotations = { ...metadata.annotations, 'cdk8s-cnpg/defined-elsewhere': 'authentik-minio-store' };
  },
  'what archiving needs survives a prune': ({ metadata }) => {
    metadata.annotations = { ...metadata.annotations, 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false', 'kustomize.toolkit.fluxcd.io/prune': 'disabled' };
  },
};

function depart(names: string[]): Manifest {
  const cluster = load(file('page.yaml')) as Manifest;
  for (const name of names) DEPARTURES[name](cluster);
  return cluster;
}

test('writes the golden YAML and the golden plan', () => {
  expect(app.synthYaml()).toBe(file('golden.yaml'));
  expect(chart.recovery.plan()).toBe(file('plan.md'));
});

test('equals the page but for the departures', () => {
  expect(only(manifests, 'Cluster')).toEqual(depart(Object.keys(DEPARTURES)));
});

test.each(Object.keys(DEPARTURES))('departs from the page: %s', (departure) => {
  expect(only(manifests, 'Cluster')).not.toEqual(depart(Object.keys(DEPARTURES).filter((name) => name !== departure)));
});

test('what the page says to remember is there: its own store and backups', () => {
  expect(only(manifests, 'ObjectStore')).toMatchObject({
    metadata: { name: STORE }, spec: { configuration: { destinationPath: `s3://homelab-postgres-backups/auth/${NAME}` }, retentionPolicy: '30d' },
  });
  expect(only(manifests, 'ScheduledBackup').spec).toMatchObject({ cluster: { name: NAME }, immediate: true });
});
