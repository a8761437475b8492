import { App, Size } from 'cdk8s';
import * as fc from 'fast-check';
import { BackedUpPostgresCluster, BackupDestination, RecoveryCluster, RecoverySource, S3Credentials, SecondaryDestination, SecretStoreRef } from '../src';
import { clusterProps, newChart, synth } from './support';
import type { Manifest } from './support';

/** Names of which each is allowed by itself. */
interface Names {
  readonly clusterName: string;
  readonly lineage: number;
  readonly resourceNamePrefix: string;
  /** The destinations of the archive and of its copy. */
  readonly first: string;
  readonly second: string;
  /** What fills the copy, where it is not called after the cluster. */
  readonly mirror: string;
  readonly standby: string;
}

const clusterNames = fc.stringMatching(/^[a-z]([-a-z0-9]{0,45}[a-z0-9])?$/);
const destinationNames = fc.stringMatching(/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/);
const names: fc.Arbitrary<Names> = fc.record({
  clusterName: clusterNames,
  lineage: fc.integer({ min: 1, max: 9999 }),
  resourceNamePrefix: fc.stringMatching(/^[a-z]([-a-z0-9]{0,48}[a-z0-9])?$/),
  first: destinationNames,
  second: destinationNames,
  mirror: fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,23}[a-z0-9])?(\.[a-z0-9]([-a-z0-9]{0,24}[a-z0-9])?)?$/),
  standby: clusterNames,
}).filter(({ clusterName, first, second, standby }) => first !== second && clusterName !== standby);

const longest: Names = {
  clusterName: 'c'.repeat(47),
  lineage: 9999,
  resourceNamePrefix: 'p'.repeat(50),
  first: 'f'.repeat(63),
  second: 's'.repeat(63),
  mirror: 'm'.repeat(52),
  standby: 's'.repeat(47),
};

const credentials = S3Credentials.fromExternalSecret({ store: SecretStoreRef.clusterSecretStore('vault'), remoteKey: 'item' });
const minio = (name: string) => BackupDestination.minio({ bucket: name, name, endpoint: 'https://minio', credentials });

type Copy = (destination: BackupDestination, names: Names) => SecondaryDestination;

const mirrored = (destination: BackupDestination, name?: string) => SecondaryDestination.mirrored(destination, { name });
const standby = (destination: BackupDestination, clusterName?: string) => (
  SecondaryDestination.standbyCluster(destination, { clusterName, storage: { size: Size.gibibytes(1) } }));

/** What fills the copy, and what is defined for that. Where the cluster's name is too long to derive one, another has to be given. */
const COPIES: [string, Copy, string[]][] = [
  ['replicated', (destination) => SecondaryDestination.replicated(destination), []],
  ['mirrored', (destination, { clusterName, mirror }) => mirrored(destination, clusterName.length > 45 ? mirror : undefined), ['ConfigMap', 'CronJob']],
  ['mirrored by a name of its own', (destination, { mirror }) => mirrored(destination, mirror), ['ConfigMap', 'CronJob']],
  ['a standby', (destination, { clusterName, standby: own }) => standby(destination, clusterName.length > 39 ? own : undefined),
    ['Cluster', 'PodMonitor', 'ScheduledBackup']],
  ['a standby with a name of its own', (destination, { standby: own }) => standby(destination, own), ['Cluster', 'PodMonitor', 'ScheduledBackup']],
];

/** What is defined for a cluster with two stores. */
const CLUSTER = ['Cluster', 'ExternalSecret', 'ExternalSecret', 'ObjectStore', 'ObjectStore', 'PodMonitor', 'ScheduledBackup'];

/** What is defined for a cluster with a copy, and for one in another namespace that is recovered from it. */
function define(all: Names, copy: Copy): Manifest[][] {
  const { clusterName, lineage, resourceNamePrefix, first, second } = all;
  const app = new App();
  const charts = [newChart('auth', app), newChart('staging', app)];
  const props = clusterProps({ clusterName, lineage, resourceNamePrefix, monitoring: true }, { primary: minio(first) });
  const db = new BackedUpPostgresCluster(charts[0], 'db', { ...props, backup: { ...props.backup, secondary: copy(minio(second), all) } });
  new RecoveryCluster(charts[1], 'db', { ...props, source: RecoverySource.cluster(db) });
  return charts.map(synth);
}

/** How long a name of that kind may be, where that is not 253 characters. */
const LIMITS: { [kind: string]: number } = {
  Cluster: 47, // CNPG appends sixteen characters for the Job that recovers it, which becomes a label
  CronJob: 52,
  ScheduledBackup: 63, // CNPG copies it into a label of every Backup
};

function expectNames(all: [kind: string, name: string][]): void {
  for (const [kind, name] of all) {
    expect(name).toMatch(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/);
    expect(name.length).toBeLessThanOrEqual(LIMITS[kind] ?? 253);
  }
  expect(new Set(all.map(String)).size).toBe(all.length);
}

/** The names within a Cluster, and those of the Services that CNPG makes for it. */
function expectNamesOfCluster({ metadata: { name }, spec }: Manifest): void {
  expectNames(spec.externalClusters.map((external: Manifest) => ['external cluster', external.name]));
  for (const service of [`${name}-rw`, `${name}-ro`, `${name}-r`]) expect(service).toMatch(/^[a-z][-a-z0-9]{0,61}[a-z0-9]$/);
}

test.each(COPIES)('names stay within the limits of Kubernetes where the copy is %s', (_, copy, more) => {
  fc.assert(fc.property(names, (all) => {
    const [source, recovered] = define(all, copy);
    expect(source.map(({ kind }) => kind).sort()).toEqual([...CLUSTER, ...more].sort());
    expect(recovered.map(({ kind }) => kind).sort()).toEqual(CLUSTER);
    for (const manifests of [source, recovered]) {
      expectNames(manifests.map(({ kind, metadata }) => [kind, metadata.name]));
      manifests.filter(({ kind }) => kind === 'Cluster').forEach(expectNamesOfCluster);
    }
  }), { numRuns: 60, examples: [47, 45, 39].map((length) => [{ ...longest, clusterName: 'c'.repeat(length) }]) });
});
