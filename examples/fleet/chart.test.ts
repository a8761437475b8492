import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdk8s';
import { fleet } from './chart';
import { PostgresCluster } from '../../src';
import { only, synth } from '../../test/support';
import type { Manifest } from '../../test/support';

const app = new App();
fleet(app);
const manifests = app.charts.flatMap((chart) => synth(chart));
const ofKind = (kind: string) => manifests.filter((manifest) => manifest.kind === kind);

test('writes the golden YAML', () => {
  expect(app.synthYaml()).toBe(readFileSync(join(__dirname, 'golden.yaml'), 'utf8'));
});

test('six databases in three namespaces', () => {
  expect(ofKind('Cluster').map(({ metadata }) => `${metadata.namespace}/${metadata.name}`).sort()).toEqual([
    'auth/keycloak-db', 'auth/vaultwarden-db', 'media/immich-db', 'media/paperless-db', 'shop/shop-db', 'shop/stock-db',
  ]);
});

test('share two buckets, and no two of them a folder', () => {
  const databases = app.node.findAll().filter((node): node is PostgresCluster => node instanceof PostgresCluster);
  const urls = databases.flatMap(({ primaryArchive, secondaryArchive }) => [primaryArchive.url, secondaryArchive!.url]);
  expect(new Set(urls).size).toBe(12);
  expect(new Set(urls.map((url) => url.split('/', 4).join('/')))).toEqual(new Set(['s3://acme-postgres/prod', 's3://acme-postgres-copy/prod']));
});

test('find their credentials in their namespace, defined once, so that a database can go without the others\'', () => {
  const secrets = (of: Manifest[]) => new Set(of.map(({ metadata, spec }) => `${metadata.namespace}/${spec.target.name}`));
  expect(ofKind('ExternalSecret')).toHaveLength(6);
  expect(ofKind('ExternalSecret').every(({ spec }) => spec.target.creationPolicy === 'Orphan')).toBe(true);
  const used = ofKind('ObjectStore').map(({ metadata, spec }) => `${metadata.namespace}/${spec.configuration.s3Credentials.accessKeyId.name}`);
  expect(new Set(used)).toEqual(secrets(ofKind('ExternalSecret')));
});

test('the shop knows its database', () => {
  const { env } = only(manifests, 'Deployment').spec.template.spec.containers[0];
  expect(env.map(({ name }: Manifest) => name).sort()).toEqual(['PGDATABASE', 'PGHOST', 'PGPASSWORD', 'PGPORT', 'PGUSER']);
  expect(env).toContainEqual({ name: 'PGHOST', value: 'shop-db-rw.shop.svc' });
  expect(env).toContainEqual({ name: 'PGPASSWORD', valueFrom: { secretKeyRef: { name: 'shop-db-app', key: 'password' } } });
});
