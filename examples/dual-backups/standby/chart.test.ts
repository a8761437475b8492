import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Testing } from 'cdk8s';
import { StandbyChart } from './chart';
import { audit } from '../../../src';
import { only, synth } from '../../../test/support';

const app = new App();
const chart = new StandbyChart(app, 'immich');
const manifests = synth(chart);
const source = only(manifests, 'Cluster', 'immich-postgresql');
const standby = only(manifests, 'Cluster', 'immich-postgresql-standby');

test('writes the golden YAML', () => {
  expect(app.synthYaml()).toBe(readFileSync(join(__dirname, 'golden.yaml'), 'utf8'));
});

test('the databases are backed up', () => {
  expect(audit(Testing.synth(chart), { complete: true })).toEqual([]);
});

test('two Clusters write two archives at two providers, and each prunes its own', () => {
  const written = [source, standby].map(({ spec }) => {
    const { barmanObjectName, serverName } = spec.plugins[0].parameters;
    const { configuration, retentionPolicy } = only(manifests, 'ObjectStore', barmanObjectName).spec;
    return `${configuration.destinationPath}/${serverName} ${retentionPolicy}`;
  });
  expect(written).toEqual([
    's3://homelab-cnpg-b2/photos/immich-postgresql/immich-postgresql 30d',
    's3://homelab-postgres-backups/photos/immich-postgresql-standby/immich-postgresql-standby 90d',
  ]);
  expect(written.map((one) => one.split(' ')[0])).toEqual([chart.database.primaryArchive.url, chart.database.standby!.archive.url]);
});

test('the standby names nothing that the source or its operator does not make', () => {
  const [followed] = standby.spec.externalClusters;
  expect(followed.connectionParameters.host).toBe(chart.database.readWriteHost);
  expect(followed.plugin.parameters).toEqual(source.spec.plugins[0].parameters);
  expect([followed.sslCert.name, followed.sslKey.name, followed.sslRootCert.name])
    .toEqual(['immich-postgresql-replication', 'immich-postgresql-replication', 'immich-postgresql-ca']);
  expect(standby.spec.bootstrap.pg_basebackup).toEqual({
    source: followed.name, database: 'immich', owner: 'immich', secret: { name: chart.database.applicationSecretName },
  });
  expect(standby.spec.replica).toEqual({ enabled: true, source: followed.name });
  expect(standby.spec).toMatchObject({ imageName: source.spec.imageName, postgresql: source.spec.postgresql });
});
