import { posix } from 'node:path';
import { App, Chart, Testing } from 'cdk8s';
import * as fc from 'fast-check';
import { AzureCredentials, BackedUpPostgresCluster, BackupDestination, GcsCredentials, S3Credentials, SecondaryDestination } from '../../src';
import type { Archive, BackupLocation } from '../../src';
import { clusterProps, only } from '../support';
import type { Manifest } from '../support';

const credentials = S3Credentials.fromSecretName('keys');

type Place = (prefix: string) => BackupDestination;

/** Every provider, and buckets whose names and endpoints are as like as can be. */
const PLACES: Place[] = [
  ...['one', 'two'].flatMap((bucket): Place[] => [
    (prefix) => BackupDestination.awsS3({ bucket, region: 'r', prefix, credentials }),
    (prefix) => BackupDestination.backblazeB2({ bucket, region: 'r', prefix, credentials }),
    (prefix) => BackupDestination.cloudflareR2({ bucket, accountId: '0'.repeat(32), prefix, credentials }),
    (prefix) => BackupDestination.googleCloudStorage({ bucket, prefix, credentials: GcsCredentials.fromSecretName('keys') }),
    (prefix) => BackupDestination.azureBlob({ storageAccount: 'one', container: bucket, prefix, credentials: AzureCredentials.fromManagedIdentity() }),
    (prefix) => BackupDestination.minio({ bucket, endpoint: 'https://minio', prefix, credentials }),
    (prefix) => BackupDestination.s3({ bucket, region: 'r', endpoint: 'https://minio:9000', prefix, credentials }),
  ]),
];

/** Names that look like each other, and like lineages of each other, among all names there can be. */
const likeNames = ['a', 'b', 'a-v2', 'a-v2-v2', 'a-v3', 'v2', 'a-a', 'base', 'wals'];
const clusterNames = fc.oneof(fc.constantFrom(...likeNames), fc.stringMatching(/^[a-z]([-a-z0-9]{0,45}[a-z0-9])?$/));
const namespaces = fc.oneof(fc.constantFrom(...likeNames), fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/));
const segments = fc.oneof(fc.constantFrom(...likeNames), fc.stringMatching(/^[A-Za-z0-9_=@:+,~-]{1,20}$/));
const prefixes = fc.array(segments, { maxLength: 3 }).map((parts) => parts.join('/'));
const lineages = fc.oneof(fc.constantFrom(1, 2, 3, 22), fc.integer({ min: 1, max: 9999 }));

interface Database {
  readonly namespace: string;
  readonly clusterName: string;
  readonly lineage: number;
  readonly prefix: string;
  readonly place: Place;
  readonly location?: BackupLocation;
}

const databases: fc.Arbitrary<Database> = fc.record({
  namespace: namespaces, clusterName: clusterNames, lineage: lineages, prefix: prefixes, place: fc.constantFrom(...PLACES),
});

/** What the plugin hands to Barman for an archive. */
interface Store {
  readonly configuration: Manifest;
  readonly serverName: string;
}

/** The archive that a cluster writes, and what we say of it. */
function written({ namespace, clusterName, lineage, prefix, place, location }: Database): Store & { archive: Archive } {
  const chart = new Chart(new App(), 'chart', { namespace });
  const db = new BackedUpPostgresCluster(chart, 'db', clusterProps({ clusterName, lineage }, { primary: place(prefix), location }));
  const { serverName } = db.cluster.toJson().spec.plugins[0].parameters;
  return { configuration: db.objectStores[0].toJson().spec.configuration, serverName, archive: db.primaryArchive };
}

/**
 * The folder that Barman keeps WAL in: cloud_providers/{aws_s3,google_cloud_storage,azure_blob_storage}.py take the
 * destination's URL apart and clients/cloud_walarchive.py joins the rest.
 */
function barmanFolder({ configuration: { destinationPath, endpointURL = 'default' }, serverName }: Store): string {
  const [, scheme, host, rest = ''] = /^([a-z0-9]+):\/\/([^/]*)(?:\/(.*))?$/.exec(destinationPath)!;
  const path = scheme === 'gs' ? rest.replace(/^\/+|\/+$/g, '') : rest.replace(/^\/+/, '');
  return `${scheme} ${endpointURL} ${posix.join(host, path, serverName, 'wals')}`;
}

/** Each folder has to belong to one lineage of one database, at whatever destinations it is. */
function expectNoneShared(all: Database[]): void {
  const owners = new Map<string, string>();
  for (const database of all) {
    const owner = `${database.namespace}/${database.clusterName}, lineage ${database.lineage}`;
    const folder = barmanFolder(written(database));
    expect(`${folder} of ${owners.get(folder) ?? owner}`).toBe(`${folder} of ${owner}`);
    owners.set(folder, owner);
  }
}

test('two databases, or two lineages of one, never share a folder, whatever the names, prefixes and destinations', () => {
  fc.assert(fc.property(fc.array(databases, { minLength: 2, maxLength: 8 }), expectNoneShared));
});

test('nor under one destination, where only the names tell them apart', () => {
  fc.assert(fc.property(fc.array(databases, { minLength: 2, maxLength: 8 }), fc.constantFrom(...PLACES), prefixes, (all, place, prefix) => (
    expectNoneShared(all.map((database) => ({ ...database, place, prefix }))))));
});

test('nor where names are built to be mistaken for lineages, namespaces and prefixes', () => {
  const names = ['a', 'a-v2', 'a-v2-v2', 'v2'];
  const underNames = ['', ...names, ...names.flatMap((first) => names.map((second) => `${first}/${second}`))];
  expectNoneShared(underNames.flatMap((prefix) => names.flatMap((namespace) => names.flatMap((clusterName) => (
    [1, 2, 22].map((lineage) => ({ prefix, namespace, clusterName, lineage, place: PLACES[0] })))))));
});

test('lineages of an archive at a place of the user\'s choice never share a folder', () => {
  const locations = fc.record({ path: prefixes, serverName: fc.stringMatching(/^[A-Za-z0-9]([-A-Za-z0-9._]{0,20}[A-Za-z0-9])?$/) }, { requiredKeys: ['path'] });
  fc.assert(fc.property(databases, lineages, locations, (a, lineage, location) => {
    fc.pre(a.lineage !== lineage);
    expect(barmanFolder(written({ ...a, location }))).not.toBe(barmanFolder(written({ ...a, lineage, location })));
  }), { numRuns: 100 });
});

test('the URL that we tell is the folder that Barman uses', () => {
  fc.assert(fc.property(databases, (a) => {
    const { archive, ...store } = written(a);
    const [scheme, endpoint, folder] = barmanFolder(store).split(' ');
    expect(`${archive.url}/wals`).toBe(`${scheme}://${folder}`);
    expect(archive.endpointUrl ?? 'default').toBe(endpoint);
  }), { numRuns: 100 });
});

test('names stay within the limits of Kubernetes', () => {
  const labels = fc.stringMatching(/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/);
  const DNS_NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
  fc.assert(fc.property(databases, clusterNames, labels, labels, ({ clusterName, lineage }, resourceNamePrefix, first, second) => {
    fc.pre(first !== second);
    const chart = new Chart(new App(), 'chart', { namespace: 'auth' });
    const minio = (name: string) => BackupDestination.minio({ bucket: name, name, endpoint: 'https://minio', credentials });
    new BackedUpPostgresCluster(chart, 'db', clusterProps({ clusterName, lineage, resourceNamePrefix, monitoring: true }, {
      primary: minio(first), secondary: SecondaryDestination.replicated(minio(second)),
    }));
    const manifests: Manifest[] = Testing.synth(chart);
    const { spec } = only(manifests, 'Cluster');
    const names: [string, string][] = [
      ...manifests.map(({ kind, metadata }): [string, string] => [kind, metadata.name]),
      ...spec.externalClusters.map(({ name }: Manifest): [string, string] => ['external cluster', name]),
    ];
    for (const [, name] of names) {
      expect(name).toMatch(DNS_NAME);
      expect(name.length).toBeLessThanOrEqual(253);
    }
    expect(new Set(names.map(String)).size).toBe(names.length);
    // CNPG copies it into a label of every Backup
    expect(only(manifests, 'ScheduledBackup').metadata.name.length).toBeLessThanOrEqual(63);
  }), { numRuns: 200 });
});
