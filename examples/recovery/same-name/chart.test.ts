import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Chart, Size } from 'cdk8s';
import { AuthentikChart } from './chart';
import { BackupDestination, RecoveryCluster, RecoverySource, S3Credentials } from '../../../src';
import { only, synth } from '../../../test/support';
import { AuthentikChart as Before } from '../../authentik/chart';

const file = (...path: string[]) => readFileSync(join(__dirname, ...path), 'utf8');
const app = new App();
const chart = new AuthentikChart(app, 'authentik');
const after = synth(chart);
const before = synth(new Before(new App(), 'authentik'));

/** The lines of one text that are not in the other. */
function onlyIn(text: string, other: string): string[] {
  const there = other.split('\n');
  return text.split('\n').filter((line) => {
    const index = there.indexOf(line);
    if (index >= 0) there.splice(index, 1);
    return index < 0;
  });
}

test('writes the golden YAML and the golden plan', () => {
  expect(app.synthYaml()).toBe(file('golden.yaml'));
  expect((chart.database as RecoveryCluster).plan()).toBe(file('plan.md'));
});

test('changes at most five lines of the application\'s source, which the README shows', () => {
  // in an application the file stays where it is, and its imports with it
  const sources = [file('chart.ts').replace('../../../src', '../../src'), file('../../authentik/chart.ts')];
  const added = onlyIn(sources[0], sources[1]);
  const removed = onlyIn(sources[1], sources[0]);
  expect(added.length).toBeLessThanOrEqual(5);
  const readme = file('README.md').split('\n');
  expect(readme).toEqual(expect.arrayContaining([...added.map((line) => `+${line}`), ...removed.map((line) => `-${line}`)]));
});

test('the README shows what changes in the YAML', () => {
  const goldens = [file('golden.yaml'), file('../../authentik/golden.yaml')];
  const readme = file('README.md').split('\n');
  expect(readme).toEqual(expect.arrayContaining([
    ...onlyIn(goldens[0], goldens[1]).map((line) => `+${line}`),
    ...onlyIn(goldens[1], goldens[0]).map((line) => `-${line}`),
  ]));
});

test('services, Secret and stores keep their names, the ScheduledBackup does not', () => {
  const names = (manifests: typeof after) => manifests.filter(({ kind }) => kind !== 'ScheduledBackup').map(({ kind, metadata }) => `${kind} ${metadata.name}`);
  expect(names(after)).toEqual(names(before));
  expect(chart.database.readWriteHost).toBe('authentik-postgresql-rw.auth.svc');
  expect(chart.database.applicationSecretName).toBe('authentik-postgresql-app');
  expect([before, after].map((manifests) => only(manifests, 'ScheduledBackup').metadata.name))
    .toEqual(['authentik-postgresql-backup', 'authentik-postgresql-backup-v2']);
});

test('reads lineage 1 and writes lineage 2', () => {
  const { spec } = only(after, 'Cluster');
  expect(spec.externalClusters.at(-1)).toMatchObject({ name: spec.bootstrap.recovery.source, plugin: { parameters: { serverName: 'authentik-postgresql' } } });
  expect(spec.plugins[0].parameters.serverName).toBe('authentik-postgresql-v2');
});

test('without B2, the copy as the primary is read, and written beside it', () => {
  const minio = BackupDestination.minio({
    bucket: 'homelab-postgres-backups', endpoint: 'https://truenas.peekoff.com:9000', credentials: S3Credentials.fromSecretName('longhorn-minio-credentials'),
  });
  const withoutB2 = new Chart(new App(), 'authentik', { namespace: 'auth' });
  new RecoveryCluster(withoutB2, 'database', {
    clusterName: 'authentik-postgresql',
    lineage: 2,
    source: RecoverySource.primary(),
    resourceNamePrefix: 'authentik',
    imageName: 'ghcr.io/cloudnative-pg/postgresql:17',
    storage: { size: Size.gibibytes(20) },
    backup: { primary: minio },
  });
  const manifests = synth(withoutB2);
  const { spec } = only(manifests, 'Cluster');
  const store = only(manifests, 'ObjectStore');
  expect(store.metadata.name).toBe('authentik-minio-store');
  expect(store.spec.configuration.destinationPath).toBe(only(before, 'ObjectStore', 'authentik-minio-store').spec.configuration.destinationPath);
  const source = spec.externalClusters.find(({ name }: { name: string }) => name === spec.bootstrap.recovery.source);
  expect([source, spec.plugins[0]].map(({ plugin, parameters = plugin.parameters }) => parameters)).toEqual([
    { barmanObjectName: 'authentik-minio-store', serverName: 'authentik-postgresql' },
    { barmanObjectName: 'authentik-minio-store', serverName: 'authentik-postgresql-v2' },
  ]);
});
