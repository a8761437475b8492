import { App, Chart } from 'cdk8s';
import * as fc from 'fast-check';
import { AzureCredentials, BackedUpPostgresCluster, BackupDestination, GcsCredentials, S3Credentials, SecondaryDestination } from '../../src';
import type { Archive, BackupLocation, DestinationOptions } from '../../src';
import { clusterProps } from '../support';
import type { Manifest } from '../support';

// with the region in the Secret: the sidecar has one environment for both copies
const credentials = S3Credentials.fromSecretName('keys', { regionKey: 'region' });

type Place = (options: DestinationOptions) => BackupDestination;

/** Every provider, and buckets whose names and endpoints are as like as can be. */
const PLACES: Place[] = [
  ...['one', 'two'].flatMap((bucket): Place[] => [
    (options) => BackupDestination.awsS3({ bucket, region: 'r', ...options, credentials }),
    (options) => BackupDestination.backblazeB2({ bucket, region: 'r', ...options, credentials }),
    (options) => BackupDestination.cloudflareR2({ bucket, accountId: '0'.repeat(32), ...options, credentials }),
    (options) => BackupDestination.googleCloudStorage({ bucket, ...options, credentials: GcsCredentials.fromSecretName('keys') }),
    (options) => BackupDestination.azureBlob({ storageAccount: 'one', container: bucket, ...options, credentials: AzureCredentials.fromManagedIdentity() }),
    (options) => BackupDestination.minio({ bucket, endpoint: 'https://minio', ...options, credentials }),
    (options) => BackupDestination.s3({ bucket, region: 'r', endpoint: 'https://minio:9000', ...options, credentials }),
  ]),
];

/** Names that look like each other, and like lineages of each other, among all names there can be. */
const likeNames = ['a', 'b', 'a-v2', 'a-v2-v2', 'a-v3', 'v2', 'a-a', 'base', 'wals'];
const clusterNames = fc.oneof(fc.constantFrom(...likeNames), fc.stringMatching(/^[a-z]([-a-z0-9]{0,45}[a-z0-9])?$/));
const namespaces = fc.oneof(fc.constantFrom(...likeNames), fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/));
const segments = fc.oneof(
  fc.constantFrom(...likeNames, '...', '.a', 'a.', 'a.b', '..a'),
  fc.stringMatching(/^[A-Za-z0-9._=@:+,~-]{1,20}$/).filter((segment) => segment !== '.' && segment !== '..'),
);
const prefixes = fc.array(segments, { maxLength: 3 }).map((parts) => parts.join('/'));
const lineages = fc.oneof(fc.constantFrom(1, 2, 3, 22), fc.integer({ min: 1, max: 9999 }));

interface Database {
  readonly namespace: string;
  readonly clusterName: string;
  readonly lineage: number;
  readonly prefix: string;
  readonly place: Place;
  /** Where the storage replicates it to. */
  readonly copy?: Place;
  readonly location?: BackupLocation;
}

const databases: fc.Arbitrary<Database> = fc.record({
  namespace: namespaces, clusterName: clusterNames, lineage: lineages, prefix: prefixes, place: fc.constantFrom(...PLACES),
});
const pairs = fc.uniqueArray(fc.constantFrom(...PLACES), { minLength: 2, maxLength: 2 });
const replicated: fc.Arbitrary<Database> = fc.tuple(databases, pairs).map(([database, [place, copy]]) => ({ ...database, place, copy }));
const replicatedOrNot = fc.oneof(databases, replicated);

/** What the plugin hands to Barman for an archive. */
interface Store {
  readonly configuration: Manifest;
  readonly serverName: string;
}

/** The archive that a cluster writes, and its copy, with what we say of them. */
function stores({ namespace, clusterName, lineage, prefix, place, copy, location }: Database): (Store & { archive: Archive })[] {
  const chart = new Chart(new App(), 'chart', { namespace });
  const secondary = copy && SecondaryDestination.replicated(copy({ prefix, name: 'copy' }));
  const db = new BackedUpPostgresCluster(chart, 'db', clusterProps({ clusterName, lineage }, { primary: place({ prefix }), secondary, location }));
  const { plugins, externalClusters } = db.cluster.toJson().spec;
  const toldTo = [plugins[0].parameters, ...externalClusters.slice(1).map(({ plugin }: Manifest) => plugin.parameters)];
  return [db.primaryArchive, ...db.secondaryArchive ? [db.secondaryArchive] : []].map((archive, index) => {
    const store = db.objectStores[index].toJson();
    expect(toldTo[index].barmanObjectName).toBe(store.metadata.name);
    return { configuration: store.spec.configuration, serverName: toldTo[index].serverName, archive };
  });
}

/** As os.path.join of Python does: nothing is normalised, and a part that begins with a slash discards those before it. */
function osPathJoin(...parts: string[]): string {
  return parts.reduce((path, part) => {
    if (part.startsWith('/')) return part;
    return path === '' || path.endsWith('/') ? path + part : `${path}/${part}`;
  });
}

/**
 * The folder that Barman keeps WAL in: cloud_providers/{aws_s3,google_cloud_storage,azure_blob_storage}.py take the
 * destination's URL apart and clients/cloud_walarchive.py joins the rest.
 */
function barmanFolder({ configuration: { destinationPath, endpointURL = 'default' }, serverName }: Store): string {
  const [protocol, , host, ...folders] = destinationPath.split('/');
  const bucket = protocol === 'https:' ? `${host}/${folders.shift()}` : host; // on Azure a container, after the account's host
  const path = folders.join('/').replace(protocol === 'gs:' ? /^\/+|\/+$/g : /^\/+/, '');
  return `${protocol} ${endpointURL} ${bucket}/${osPathJoin(path, serverName, 'wals')}`;
}

/** Each folder has to belong to one lineage of one database, at whatever destinations it and its copy are. */
function expectNoneShared(all: Database[]): void {
  const owners = new Map<string, string>();
  for (const database of all) {
    const owner = `${database.namespace}/${database.clusterName}, lineage ${database.lineage}`;
    const folders = stores(database).map(barmanFolder);
    expect(new Set(folders).size).toBe(database.copy ? 2 : 1);
    for (const folder of folders) {
      expect(`${folder} of ${owners.get(folder) ?? owner}`).toBe(`${folder} of ${owner}`);
      owners.set(folder, owner);
    }
  }
}

test('two databases, or two lineages of one, never share a folder, whatever the names, prefixes and destinations', () => {
  fc.assert(fc.property(fc.array(replicatedOrNot, { minLength: 2, maxLength: 8 }), expectNoneShared));
});

test('nor under one destination, where only the names tell them apart', () => {
  fc.assert(fc.property(fc.array(databases, { minLength: 2, maxLength: 8 }), fc.constantFrom(...PLACES), prefixes, (all, place, prefix) => (
    expectNoneShared(all.map((database) => ({ ...database, place, prefix }))))));
});

test('nor where some of them are replicated from one destination to another, and the rest back', () => {
  fc.assert(fc.property(fc.array(databases, { minLength: 2, maxLength: 8 }), pairs, prefixes, (all, [place, copy], prefix) => (
    expectNoneShared(all.map((database, index) => ({ ...database, prefix, ...index % 2 ? { place, copy } : { place: copy, copy: place } }))))));
});

test('nor where names are built to be mistaken for lineages, namespaces and prefixes', () => {
  const names = ['a', 'a-v2', 'a-v2-v2', 'v2'];
  const underNames = ['', ...names, ...names.flatMap((first) => names.map((second) => `${first}/${second}`))];
  const [place, copy] = PLACES;
  expectNoneShared(underNames.flatMap((prefix) => names.flatMap((namespace) => names.flatMap((clusterName) => (
    [1, 2, 22].map((lineage) => ({ prefix, namespace, clusterName, lineage, place, copy })))))));
});

test('lineages of an archive at a place of the user\'s choice never share a folder', () => {
  const locations = fc.record({ path: prefixes, serverName: fc.stringMatching(/^[A-Za-z0-9]([-A-Za-z0-9._]{0,20}[A-Za-z0-9])?$/) }, { requiredKeys: ['path'] });
  fc.assert(fc.property(databases, lineages, locations, (a, lineage, location) => {
    fc.pre(a.lineage !== lineage);
    const [one, other] = [a.lineage, lineage].map((of) => barmanFolder(stores({ ...a, lineage: of, location })[0]));
    expect(one).not.toBe(other);
  }), { numRuns: 100 });
});

test('the URL that we tell is the folder that Barman uses, also of a copy', () => {
  fc.assert(fc.property(replicated, (a) => {
    for (const { archive, ...store } of stores(a)) {
      const [protocol, endpoint, folder] = barmanFolder(store).split(' ');
      expect(`${archive.url}/wals`).toBe(`${protocol}//${folder}`);
      expect(archive.endpointUrl ?? 'default').toBe(endpoint);
    }
  }), { numRuns: 100 });
});
