import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdk8s';
import { StagingChart } from './chart';
import { only, synth } from '../../../test/support';

const file = (name: string) => readFileSync(join(__dirname, name), 'utf8');
const app = new App();
const chart = new StagingChart(app, 'authentik-staging');
const manifests = synth(chart);

test('writes the golden YAML and the golden plan', () => {
  expect(app.synthYaml()).toBe(file('golden.yaml'));
  expect(chart.recovery.plan()).toBe(file('plan.md'));
});

test('reads production through a store of its own namespace that prunes nothing', () => {
  const { barmanObjectName, serverName } = only(manifests, 'Cluster').spec.externalClusters.at(-1).plugin.parameters;
  const store = only(manifests, 'ObjectStore', barmanObjectName);
  expect(store).toMatchObject({ metadata: { namespace: 'staging' }, spec: { configuration: { destinationPath: 's3://homelab-cnpg-b2/auth/authentik-postgresql' } } });
  expect(serverName).toBe('authentik-postgresql');
  expect(store.spec.retentionPolicy).toBeUndefined();
});

test('stops five minutes before the incident, and writes to a bucket of its own', () => {
  expect(only(manifests, 'Cluster').spec.bootstrap.recovery.recoveryTarget).toEqual({ targetTime: '2026-02-05T08:01:00Z' });
  expect(chart.recovery.primaryArchive.url).toBe('s3://homelab-staging/staging/authentik-staging/authentik-staging');
});

test('everything is in the namespace of staging', () => {
  expect(new Set(manifests.map(({ metadata }) => metadata.namespace))).toEqual(new Set(['staging']));
});
