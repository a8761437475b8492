import * as kplus from 'cdk8s-plus-30';
import { BackedUpPostgresCluster } from '../../src';
import type { PostgresApplication } from '../../src';
import { clusterProps, newChart, only, synth } from '../support';
import type { Manifest } from '../support';

/** The environment that a Deployment beside the database gets. */
function environment(application?: PostgresApplication): Manifest {
  const chart = newChart('shop');
  const db = new BackedUpPostgresCluster(chart, 'db', clusterProps({ application }));
  new kplus.Deployment(chart, 'app', { containers: [{ image: 'app', envVariables: db.applicationEnv() }] });
  const { env } = only(synth(chart), 'Deployment').spec.template.spec.containers[0];
  return Object.fromEntries(env.map(({ name, value, valueFrom }: Manifest) => [name, value ?? valueFrom]));
}

const fromSecret = (name: string, key: string) => ({ secretKeyRef: { name, key } });

test('an application finds the database that CNPG makes by itself', () => {
  expect(environment()).toEqual({
    PGHOST: 'db-rw.shop.svc',
    PGPORT: '5432',
    PGDATABASE: 'app',
    PGUSER: fromSecret('db-app', 'username'),
    PGPASSWORD: fromSecret('db-app', 'password'),
  });
});

test('and one with a name and credentials of its own, which have no more than two keys', () => {
  const credentials = kplus.Secret.fromSecretName(newChart(), 'credentials', 'shop-credentials');
  expect(environment({ database: 'shop', owner: 'keeper', credentials })).toMatchObject({
    PGDATABASE: 'shop',
    PGUSER: fromSecret('shop-credentials', 'username'),
    PGPASSWORD: fromSecret('shop-credentials', 'password'),
  });
});

test('the application\'s Secret is one object, the user\'s own or a reference to the generated one, and writes nothing', () => {
  const chart = newChart();
  const generated = new BackedUpPostgresCluster(chart, 'db', clusterProps());
  expect(generated.applicationSecret.name).toBe('db-app');
  expect(generated.applicationSecret).toBe(generated.applicationSecret);
  const credentials = kplus.Secret.fromSecretName(chart, 'credentials', 'my-credentials');
  const own = new BackedUpPostgresCluster(chart, 'own', clusterProps({ clusterName: 'own', application: { credentials } }));
  expect(own.applicationSecret).toBe(credentials);
  expect(synth(chart).filter(({ kind }) => kind === 'Secret')).toEqual([]);
});

test('an application that is isolated as the README says reaches its database, and the database stays as open as it was', () => {
  const chart = newChart('shop');
  const db = new BackedUpPostgresCluster(chart, 'db', clusterProps());
  const app = new kplus.Deployment(chart, 'app', { containers: [{ image: 'app', envVariables: db.applicationEnv() }] });
  const pods = kplus.Pods.select(chart, 'DatabasePods', { labels: { 'cnpg.io/cluster': db.clusterName } });
  const isolation = kplus.PodConnectionsIsolation.POD;
  app.connections.allowTo(pods, { isolation, ports: [kplus.NetworkPolicyPort.tcp(5432)] });
  const policies = synth(chart).filter(({ kind }) => kind === 'NetworkPolicy').map(({ spec }) => spec);
  const [address] = Object.entries(only(synth(chart), 'Deployment').spec.selector.matchLabels);
  expect(policies).toEqual([{
    podSelector: { matchLabels: Object.fromEntries([address]) },
    policyTypes: ['Egress'],
    egress: [{ to: [{ podSelector: { matchLabels: { 'cnpg.io/cluster': 'db' } } }], ports: [{ port: 5432, protocol: 'TCP' }] }],
  }]);
});
