import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { loadAll } from 'js-yaml';
import { documentedRules } from './documented';
import { audit, Severity } from '../../src';
import { valueAt } from '../../src/rules/field-path';
import { validateStructure } from '../../src/structure/validate';
import type { Manifest } from '../support';

const EXAMPLES = join(__dirname, '../../examples');
const golden = ['authentik', 'minimal'].filter((name) => readdirSync(EXAMPLES).includes(name))
  .map((name) => loadAll(readFileSync(join(EXAMPLES, name, 'golden.yaml'), 'utf8')) as Manifest[]);

/** Sets that between them have every field that a rule reads. */
const SETS: Manifest[][] = [...golden, ...documentedRules().map(({ bad }) => bad)];

/** Every place in a manifest. */
function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  const inner = Array.isArray(value) ? value.flatMap((item, index) => placesIn(item, [...path, index]))
    : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, field]) => placesIn(field, [...path, name])) : [];
  return path.length === 0 ? inner : [path, ...inner];
}

function replaced(manifests: Manifest[], [index, ...path]: (string | number)[], value: unknown): unknown[] {
  const copy: any = structuredClone(manifests);
  if (path.length === 0) copy[index] = value;
  else path.slice(0, -1).reduce((parent, step) => parent[step], copy[index])[path[path.length - 1]] = value;
  return copy;
}

/** The same in place, which is faster. */
function whileReplaced(manifests: Manifest[], steps: (string | number)[], value: unknown, look: () => void): void {
  const parent: any = steps.slice(0, -1).reduce((inner: any, step) => inner[step], manifests);
  const last = steps[steps.length - 1];
  const own = parent[last];
  parent[last] = value;
  look();
  parent[last] = own;
}

const OTHERS = [undefined, null, 0, -1, true, '', 'text', [], {}, [null], ['text'], { name: 1 }, [{}], [[]], '${VARIABLE}', '/', 's3://', Number.NaN];
const kinds = ['Cluster', 'Backup', 'ScheduledBackup', 'ObjectStore', 'ExternalSecret', 'Secret', 'Service', 'PodMonitor', 'PrometheusRule', 'CronJob', 'Job', 'List'];
const apiVersions = ['postgresql.cnpg.io/v1', 'barmancloud.cnpg.io/v1', 'external-secrets.io/v1', 'v1', 'monitoring.coreos.com/v1', 'batch/v1'];

function expectWellFormed(manifests: unknown[], previous?: unknown[]): void {
  for (const complete of [true, false]) {
    for (const { message, mend, path, rule } of audit(manifests, { complete, info: true, previous })) {
      for (const part of [message, mend, path, rule]) expect(part).toMatch(/^[^\n]+$/);
    }
  }
}

test('any JSON values are judged without an exception', () => {
  fc.assert(fc.property(fc.array(fc.jsonValue()), (manifests) => expectWellFormed(manifests)));
});

test('so is any JSON value as the fields of a known kind', () => {
  const manifest = fc.record({
    apiVersion: fc.constantFrom(...apiVersions),
    kind: fc.constantFrom(...kinds),
    metadata: fc.jsonValue(),
    spec: fc.jsonValue(),
    items: fc.jsonValue(),
    data: fc.jsonValue(),
  });
  fc.assert(fc.property(fc.array(manifest), fc.array(manifest), (manifests, previous) => expectWellFormed(manifests, previous)));
});

test('so is any value in the place of any field that a rule reads', () => {
  for (const manifests of SETS) {
    const previous = structuredClone(manifests);
    for (const [index, place] of placesIn(previous).entries()) {
      whileReplaced(manifests, place, OTHERS[index % OTHERS.length], () => {
        expect(() => audit(manifests, { complete: index % 2 === 0, info: true, previous })).not.toThrow();
      });
    }
  }
});

test('so is any JSON value there', () => {
  const place = fc.constantFrom(...golden).chain((manifests) => fc.constantFrom(...placesIn(manifests)).map((path) => ({ manifests, path })));
  fc.assert(fc.property(place, fc.jsonValue(), ({ manifests, path }, value) => {
    expectWellFormed(replaced(manifests, path, value), manifests);
  }), { numRuns: 200 });
});

test('so is anything in the annotations that name archives and what fills them', () => {
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom('a/b', 'b/b', 'a/', '/b', 'a', 'a/b/c', 'mirror/m', 'mirror/', 'standby/c', 'standby/a',
    'bucket-replication', '7d', '${X}/b'));
  const annotations = fc.record(Object.fromEntries(['mirror-source', 'mirror-copy', 'mirror-retention', 'fed-by'].map((name) => [`cdk8s-cnpg/${name}`, value])));
  const named = (name: string) => fc.record({ name: fc.constant(name), annotations });
  const schedule = fc.oneof(fc.jsonValue(), fc.constantFrom('0 3 * * SUN', '0 0 30 2 *', '@weekly', '@every 9d', '${X}', ', , , , ,'));
  const mirror = fc.record({ apiVersion: fc.constant('batch/v1'), kind: fc.constantFrom('CronJob', 'Job'), metadata: named('m'), spec: fc.record({ schedule, suspend: fc.boolean() }) });
  const configuration = fc.record({ destinationPath: fc.constantFrom('s3://b/a', 's3://b/a/', 's3://b/${X}', '', null) });
  const store = fc.record({ apiVersion: fc.constant('barmancloud.cnpg.io/v1'), kind: fc.constant('ObjectStore'), metadata: fc.oneof(named('a'), named('b')), spec: fc.record({ configuration, retentionPolicy: value }) });
  const plugin = fc.record({ name: fc.constant('barman-cloud.cloudnative-pg.io'), parameters: fc.record({ barmanObjectName: fc.constantFrom('a', 'b'), serverName: fc.constantFrom('b', 'b-v2') }) });
  const external = fc.record({ name: fc.constantFrom('x', 'y'), plugin });
  const two = (entry: fc.Arbitrary<unknown>) => fc.array(entry, { maxLength: 2 });
  const replica = fc.record({ enabled: fc.oneof(fc.boolean(), fc.jsonValue()), source: fc.constantFrom('x', 'z') });
  const cluster = fc.record({
    apiVersion: fc.constant('postgresql.cnpg.io/v1'),
    kind: fc.constant('Cluster'),
    metadata: fc.oneof(named('c'), named('a')),
    spec: fc.record({ instances: fc.constant(1), plugins: two(plugin), externalClusters: two(external), replica }),
  });
  const manifests = fc.array(fc.oneof(mirror, store, cluster), { maxLength: 8 });
  fc.assert(fc.property(manifests, manifests, (now, previous) => expectWellFormed(now, previous)), { numRuns: 300 });
});

test('a value that the API server refuses is an error, whatever else there is to say about it', () => {
  let refused = 0;
  for (const manifests of golden) {
    for (const steps of placesIn(manifests)) {
      whileReplaced(manifests, steps, 'text', () => {
        const problems = validateStructure(manifests[Number(steps[0])]).filter(({ kind }) => kind === 'wrong-type' || kind === 'invalid-value');
        const errors = audit(manifests).filter(({ severity }) => severity === Severity.ERROR).map(({ path }) => path);
        expect(errors).toEqual(expect.arrayContaining(problems.map(({ path }) => path)));
        refused += problems.length;
      });
    }
  }
  expect(refused).toBeGreaterThan(50);
});

test('the path of a finding leads into the manifest, or to where a field is missing', () => {
  for (const { bad, badOptions } of documentedRules()) {
    for (const { path, resource } of audit(bad, badOptions)) {
      const manifest = bad.find(({ kind, metadata }) => kind === resource.kind && metadata.name === resource.name);
      const root = path.split(/[.[]/)[0];
      expect(valueAt(manifest, root)).toBeDefined();
    }
  }
});
