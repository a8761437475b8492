import { Deployment, Secret } from 'cdk8s-plus-30';
import { BackedUpPostgresCluster } from '../../src';
import type { PostgresApplication } from '../../src';
import { clusterProps, newChart, only, synth } from '../support';
import type { Manifest } from '../support';

/** The environment that a Deployment beside the database gets. */
function environment(application?: PostgresApplication): Manifest {
  const chart = newChart('shop');
  const db = new BackedUpPostgresCluster(chart, 'db', clusterProps({ application }));
  new Deployment(chart, 'app', { containers: [{ image: 'app', envVariables: db.applicationEnv() }] });
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
  const credentials = Secret.fromSecretName(newChart(), 'credentials', 'shop-credentials');
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
  const credentials = Secret.fromSecretName(chart, 'credentials', 'my-credentials');
  const own = new BackedUpPostgresCluster(chart, 'own', clusterProps({ clusterName: 'own', application: { credentials } }));
  expect(own.applicationSecret).toBe(credentials);
  expect(synth(chart).filter(({ kind }) => kind === 'Secret')).toEqual([]);
});
