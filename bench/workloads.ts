import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Construct } from 'constructs';
import { database } from './manifests';

/** Milliseconds of the part that counts. */
export interface Times {
  /** By the clock: how long somebody waits. */
  readonly elapsed: number;
  /** Of the processor, with what V8 compiles and collects on other threads meanwhile. */
  readonly processor: number;
}

/**
 * What is measured, by name; each runs in a process of its own. Requiring happens inside, so that a process holds nothing
 * that its workload does not need.
 */
export const WORKLOADS: { [name: string]: (databases: number) => Times } = {
  'bare, one chart': (databases) => synthOneChart(databases, bareDatabase),
  'bare, one chart each': (databases) => synthOneChartEach(databases, bareDatabase),
  'library, one chart': (databases) => synthOneChart(databases, libraryDatabase()),
  'library, one chart each': (databases) => synthOneChartEach(databases, libraryDatabase()),
  'require cdk8s': () => timed(() => require('cdk8s')),
  'require library': () => timed(library),
  'require library and cdk8s-plus': () => timed(() => [library(), require('cdk8s-plus-30')]),
};

/** Adds the database of a name to a chart; `id` tells it from others there. */
type Define = (chart: Construct, id: string, name: string) => void;

function bareDatabase(chart: Construct, id: string, name: string): void {
  const { ApiObject } = cdk8s();
  database(name).forEach((manifest, i) => new ApiObject(chart, `${id}-${manifest.kind}-${i}`, manifest));
}

/** Destinations are shared by all databases, as in an app of that size. */
function libraryDatabase(): Define {
  const { BackedUpPostgresCluster, BackupDestination, BackupSchedule, S3Credentials, SecondaryDestination, SecretStoreRef, Weekday } = library();
  const { Duration, Size } = cdk8s();
  const primary = BackupDestination.backblazeB2({
    bucket: 'offsite',
    region: 'us-west-000',
    credentials: S3Credentials.fromExternalSecret({ store: SecretStoreRef.clusterSecretStore('vault'), remoteKey: 'b2' }),
  });
  const secondary = SecondaryDestination.replicated(BackupDestination.minio({
    bucket: 'copy', endpoint: 'https://minio.example.com', credentials: S3Credentials.fromSecretName('minio-keys'),
  }));
  return (chart, id, name) => new BackedUpPostgresCluster(chart, id, {
    clusterName: name,
    instances: 2,
    imageName: 'ghcr.io/cloudnative-pg/postgresql:17',
    storage: { size: Size.gibibytes(20), storageClass: 'fast' },
    backup: {
      primary, secondary, retention: Duration.days(30), schedule: BackupSchedule.weekly({ weekday: Weekday.SUNDAY, hour: 2 }),
    },
  });
}

function synthOneChart(databases: number, define: Define): Times {
  return synth((app) => {
    const chart = new (cdk8s().Chart)(app, 'databases', { namespace: 'bench' });
    for (let i = 0; i < databases; i++) define(chart, `db-${i}`, `db-${i}`);
  });
}

function synthOneChartEach(databases: number, define: Define): Times {
  return synth((app) => {
    for (let i = 0; i < databases; i++) define(new (cdk8s().Chart)(app, `chart-${i}`, { namespace: 'bench' }), 'db', `db-${i}`);
  });
}

function synth(build: (app: Construct) => void): Times {
  const outdir = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const app = new (cdk8s().App)({ outdir });
    return timed(() => {
      build(app);
      app.synth();
    });
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

function timed(work: () => unknown): Times {
  const [start, used] = [performance.now(), process.cpuUsage()];
  work();
  const elapsed = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  return { elapsed, processor: (user + system) / 1000 };
}

function cdk8s(): typeof import('cdk8s') {
  return require('cdk8s');
}

/** As it is packaged: compiled. */
function library(): typeof import('../src') {
  return require(resolve('lib/src'));
}
