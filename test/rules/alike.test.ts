import { ApiObject, Duration, JsonPatch, Testing } from 'cdk8s';
import * as fc from 'fast-check';
import type { BackupOptions } from '../../src';
import { BackedUpPostgresCluster, BackupDestination, BackupSchedule, S3Credentials, SecondaryDestination, SecretStoreRef, Severity } from '../../src';
import { lookAt } from '../../src/plain-object';
import { eachUnlike, memoAlike } from '../../src/rules/alike';
import { Inventory } from '../../src/rules/inventory';
import { judge } from '../../src/rules/judge';
import { Resource, Source } from '../../src/rules/resource';
import type { Problem } from '../../src/rules/rule';
import { BUCKET, clusterProps, newChart } from '../support';

const [KIND, OTHER_KIND] = [{}, {}];
const resource = (name: string, likeness?: object) => Resource.all({ manifest: { apiVersion: 'v1', kind: 'Example', metadata: { name } }, likeness })[0];

describe('of resources that are alike', () => {
  const lookedAt = (resources: Resource[], isWrong: (name: string) => boolean = () => false) => {
    const seen: string[] = [];
    const problems = [...eachUnlike(resources, (one) => one, function* ({ name }): Generator<Problem> {
      seen.push(name);
      if (isWrong(name)) yield { resource: resources[0], path: name, message: name };
    })];
    return { seen, problems: problems.map(({ path }) => path) };
  };

  test('one is looked at', () => {
    const resources = [resource('a', KIND), resource('b', KIND), resource('c', OTHER_KIND), resource('d', KIND), resource('e'), resource('f')];
    expect(lookedAt(resources).seen).toEqual(['a', 'c', 'e', 'f']);
  });

  test('each is looked at, as long as something is wrong', () => {
    const resources = ['a', 'b', 'c', 'd'].map((name) => resource(name, KIND));
    expect(lookedAt(resources, (name) => name !== 'c')).toEqual({ seen: ['a', 'b', 'c'], problems: ['a', 'b'] });
  });

  test('one is asked for all', () => {
    const asked: string[] = [];
    const ask = memoAlike(({ name }) => {
      asked.push(name);
      return name === 'a' ? undefined : name;
    });
    expect([resource('a', KIND), resource('b', KIND), resource('c'), resource('d', OTHER_KIND)].map(ask)).toEqual([undefined, undefined, 'c', 'd']);
    expect(asked).toEqual(['a', 'c', 'd']);
  });
});

/** What a database may differ in, beside its name: some of it is wrong by itself. */
const external = (options: object = {}) => BackupDestination.s3({
  ...BUCKET, ...options, credentials: S3Credentials.fromExternalSecret({ store: SecretStoreRef.clusterSecretStore('vault'), remoteKey: 'keys' }),
});
const PRIMARIES = [
  external(), external({ name: 'other', endpoint: 'https://minio.example.com' }), BackupDestination.s3({ ...BUCKET, name: 'keys' }),
  external({ name: 'virtual', endpoint: `https://${BUCKET.bucket}.s3.example.com` }), external({ name: 'compressed', walCompression: 'gzp' }),
];
const SECONDARY = SecondaryDestination.replicated(BackupDestination.minio({
  bucket: 'copy', endpoint: 'https://minio.example.com', credentials: S3Credentials.fromSecretName('copy-keys'),
}));
const BACKUPS: Partial<BackupOptions>[] = [
  {}, { secondary: SECONDARY }, { retention: Duration.days(7) }, { immediate: false }, { immediate: 'yes' as any },
  { schedule: BackupSchedule.expression('0 0 4 * * *') }, { location: { path: 'old', serverName: 'old' }, retention: Duration.days(90) },
];

/** What somebody may do to one of the resources. */
const DEEDS: ((object: ApiObject) => void)[] = [
  ({ metadata }) => metadata.addLabel('team', 5 as any),
  ({ metadata }) => metadata.addAnnotation('team', true as any),
  ({ metadata }) => metadata.addAnnotation('team', 'a'),
  ({ metadata }) => metadata.addFinalizers(5 as any),
  ...[
    JsonPatch.add('/spec/configuration/endpointURL', 'minio.example.com/bucket'), JsonPatch.remove('/spec/configuration/s3Credentials'),
    JsonPatch.add('/spec/configuration/data/additionalCommandArgs', ['--a 1']), JsonPatch.add('/spec/configuration/destinationPath', 's3://backups/<name>'),
    JsonPatch.add('/spec/instanceSidecarConfiguration', { env: [{ name: 'AWS_DEFAULT_REGION', value: 'mars' }], retentionPolicyIntervalSeconds: 0 }),
    JsonPatch.replace('/spec/data/0/secretKey', 'OTHER'), JsonPatch.add('/spec/dta', []), JsonPatch.replace('/spec/schedule', '0 3 * * *'),
    JsonPatch.replace('/spec/plugins/0/parameters/barmanObjectName', 'elsewhere'),
  ].map((patch) => (object: ApiObject) => {
    object.addJsonPatch(patch);
    try {
      object.toJson();
    } catch {
      // not one of this kind: it is taken back
      (object as any).patches.pop();
    }
  }),
];

test('databases are judged as if none was like another, whatever they are given and whatever is done to them', () => {
  const database = fc.record({
    primary: fc.constantFrom(...PRIMARIES),
    backup: fc.constantFrom(...BACKUPS),
    deeds: fc.array(fc.tuple(fc.constantFrom(...DEEDS), fc.nat()), { maxLength: 2 }),
  });
  const usual = fc.record({ primary: fc.constantFrom(...PRIMARIES), backup: fc.constant(BACKUPS[1]), deeds: fc.constant([]) });
  const databasesOfAnApp = fc.array(fc.oneof({ weight: 2, arbitrary: database }, { weight: 3, arbitrary: usual }), { minLength: 2, maxLength: 5 });
  const found = new Set<string>();
  fc.assert(fc.property(databasesOfAnApp, (databases) => {
    const chart = newChart();
    databases.forEach(({ primary, backup, deeds }, i) => {
      const db = new BackedUpPostgresCluster(chart, `db-${i}`, clusterProps({ clusterName: `db-${i}` }, { primary, ...backup }));
      const objects = objectsIn(db);
      for (const [deed, index] of deeds) deed(objects[index % objects.length]);
    });
    const sources = objectsIn(chart).map((object): Source => ({ ...lookAt(object), origin: object.node.path }));
    const judged = (all: Source[]) => judge(new Inventory(all, true), Severity.INFO).map(({ finding, origin }) => ({ origin, ...finding }));
    const findings = judged(sources);
    expect(findings).toEqual(judged(sources.map((source) => ({ ...source, likeness: undefined }))));
    for (const { rule } of findings) found.add(rule);
  }), { numRuns: 150 });
  expect([...found]).toEqual(expect.arrayContaining(['cluster/schema', 'object-store/endpoint']));
});

test('those of one destination are alike, so that the test above compares something', () => {
  const chart = newChart();
  for (const name of ['a', 'b']) new BackedUpPostgresCluster(chart, name, clusterProps({ clusterName: name }, { primary: PRIMARIES[0], secondary: SECONDARY }));
  const likenesses = objectsIn(chart).map((object) => lookAt(object).likeness).filter((likeness) => likeness !== undefined);
  expect([likenesses.length, new Set(likenesses).size]).toEqual([8, 4]);
  expect(Testing.synth(chart)).toHaveLength(10);
});

function objectsIn(scope: { readonly node: ApiObject['node'] }): ApiObject[] {
  return scope.node.findAll().filter((node): node is ApiObject => ApiObject.isApiObject(node));
}
