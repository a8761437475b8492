import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdk8s';
import { OtherClusterChart } from './chart';
import { only, synth } from '../../../test/support';

const file = (name: string) => readFileSync(join(__dirname, name), 'utf8');
const app = new App();
const chart = new OtherClusterChart(app, 'authentik');
const manifests = synth(chart);

test('writes the golden YAML and the golden plan', () => {
  expect(app.synthYaml()).toBe(file('golden.yaml'));
  expect(chart.recovery.plan()).toBe(file('plan.md'));
});

test('brings all that reading the old bucket takes', () => {
  const { spec } = only(manifests, 'Cluster');
  const { barmanObjectName, serverName } = spec.externalClusters.at(-1).plugin.parameters;
  const store = only(manifests, 'ObjectStore', barmanObjectName);
  expect(`${store.spec.configuration.destinationPath}/${serverName}`).toBe('s3://homelab-cnpg-b2/auth/authentik-postgresql/authentik-postgresql');
  expect(store.spec.retentionPolicy).toBeUndefined();
  expect(only(manifests, 'ExternalSecret', store.spec.configuration.s3Credentials.accessKeyId.name).metadata.namespace).toBe('auth');
});

test('writes somewhere else', () => {
  expect(chart.recovery.primaryArchive.url).toBe('s3://second-home-postgres/auth/authentik-postgresql/authentik-postgresql');
});
