import { BackedUpPostgresCluster } from '../../src';
import type { BackedUpPostgresClusterProps } from '../../src';
import { clusterProps, newChart, only, synth } from '../support';

function define(overrides: Partial<BackedUpPostgresClusterProps>) {
  const chart = newChart();
  const db = new BackedUpPostgresCluster(chart, 'db', clusterProps(overrides));
  return { db, manifests: synth(chart) };
}

test('the instances of this cluster are scraped, and nothing else', () => {
  const { db, manifests } = define({ monitoring: true });
  const podMonitor = only(manifests, 'PodMonitor');
  // one called like the Cluster would be deleted by the operator
  expect(podMonitor.metadata).toEqual({ name: 'db-metrics', namespace: 'auth' });
  expect(podMonitor.spec).toEqual({
    selector: { matchLabels: { 'cnpg.io/cluster': 'db', 'cnpg.io/podRole': 'instance' } },
    podMetricsEndpoints: [{ port: 'metrics' }],
  });
  expect(db.podMonitor?.name).toBe('db-metrics');
  expect(only(manifests, 'Cluster').spec.monitoring).toBeUndefined();
});

test('over TLS where the cluster exports its metrics so', () => {
  const { manifests } = define({ monitoring: true, clusterSpec: { monitoring: { tls: { enabled: true } } } });
  expect(only(manifests, 'PodMonitor').spec.podMetricsEndpoints).toEqual([{
    port: 'metrics',
    scheme: 'https',
    tlsConfig: { ca: { secret: { name: 'db-ca', key: 'ca.crt' } }, serverName: 'db-rw', insecureSkipVerify: true },
  }]);
});

test('with the authority that the user has given the cluster', () => {
  const certificates = { serverCASecret: 'my-ca', serverTLSSecret: 'my-tls' };
  const { manifests } = define({ monitoring: true, clusterSpec: { monitoring: { tls: { enabled: true } }, certificates } });
  expect(only(manifests, 'PodMonitor').spec.podMetricsEndpoints[0].tlsConfig.ca).toEqual({ secret: { name: 'my-ca', key: 'ca.crt' } });
});

test('not unless asked for', () => {
  const { db, manifests } = define({});
  expect(manifests.map(({ kind }) => kind)).toEqual(['ObjectStore', 'Cluster', 'ScheduledBackup']);
  expect(db.podMonitor).toBeUndefined();
});

test('fails with the operator\'s own flag', () => {
  expect(() => define({ clusterSpec: { monitoring: { enablePodMonitor: true } } })).toThrow(new Error(
    "[chart-0/db] 'clusterSpec.monitoring.enablePodMonitor' is what the prop 'monitoring' is for, got true: one of the two would be lost; set 'monitoring'"));
});
