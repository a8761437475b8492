import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { auditOf, cluster, database, documents, folderOf, kustomization, objectStore, runIn, scheduledBackup } from './support';
import { documentedRules } from '../../test/rules/documented';
import { auditTree } from '../src/audit';
import { sarifReport } from '../src/formats/sarif';
import { RULES } from '../src/library';
import { StandardInput } from '../src/standard-input';

// the schema has an expression that is none with the flag 'u'
const isSarif = addFormats(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })).compile(schema);

/** Where and why something is no SARIF 2.1.0. */
function problemsOf(log: unknown): string[] {
  return isSarif(log) ? [] : isSarif.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function sarifOf(folder: string, ...args: string[]): any {
  return JSON.parse(runIn(folder, ['audit', '--format', 'sarif', ...args]).out);
}

const folder = folderOf({
  'k8s/db, 100%.yaml': database({ namespace: 'shop', schedule: '0 3 * * *' }).replace('  retentionPolicy: 30d\n', ''),
  'k8s/broken.yaml': 'a: [\n',
});

test('results with rule, level, place and a fingerprint that survives other lines', () => {
  const [{ tool, results, invocations }] = sarifOf(folder).runs;
  expect(tool.driver.rules.map(({ id }: any) => id)).toEqual(RULES.map(({ id }) => id));
  expect(results[0]).toEqual({
    ruleId: 'schedule/six-fields',
    ruleIndex: RULES.findIndex(({ id }) => id === 'schedule/six-fields'),
    level: 'error',
    message: {
      text: 'ScheduledBackup shop/db, spec.schedule: '
        + "'0 3 * * *' has five fields, and CNPG takes the first for seconds: it would run at 3 minutes past the hour, every hour, every day\n"
        + "write '0 0 3 * * *' to run at 03:00, every day",
    },
    locations: [{ physicalLocation: { artifactLocation: { uri: 'k8s/db%2C%20100%25.yaml', uriBaseId: '%SRCROOT%' }, region: { startLine: 35, startColumn: 3, endColumn: 11 } } }],
    partialFingerprints: { 'resourceField/v1': expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(invocations[0].executionSuccessful).toBe(false);
  expect(invocations[0].toolExecutionNotifications[0].locations[0].physicalLocation.artifactLocation.uri).toBe('k8s/broken.yaml');
});

test('the name of a file is a relative URI, whatever stands in it', () => {
  const names = ['a#b.yaml', 'a?b.yaml', 'a:b.yaml', '[a] 50%.yaml', 'é/ü.yaml'];
  const log = sarifOf(folderOf(Object.fromEntries(names.map((name, index) => [name, scheduledBackup({ name: `db-${index}`, namespace: 'shop', schedule: '0 3 * * *' })]))), '--rule', 'schedule/six-fields');
  const uris = log.runs[0].results.map(({ locations }: any) => locations[0].physicalLocation.artifactLocation.uri);
  expect(uris.map((uri: string) => decodeURIComponent(new URL(uri, 'https://example.com/').pathname.slice(1))).sort()).toEqual([...names].sort());
  expect(problemsOf(log)).toEqual([]);
});

describe('is valid against the schema of SARIF 2.1.0:', () => {
  test.each(documentedRules().map((rule) => [rule.id, rule] as const))('%s', (id, { bad, badOptions: { previous, complete = false, info = false } }) => {
    const tree = (manifests: readonly unknown[]) => new StandardInput(Buffer.from(documents(...manifests.map((manifest) => `${JSON.stringify(manifest)}\n`))));
    const report = auditTree({ tree: tree(bad), previous: previous && tree(previous), complete, info, rules: [], ignored: [] });
    const log = JSON.parse(sarifReport(report, '1.2.3'));
    expect(log.runs[0].results.map(({ ruleId }: any) => ruleId)).toContain(id);
    expect(problemsOf(log)).toEqual([]);
  });

  test('errors, warnings and advice, in bases, patches, anchors and lists, some acknowledged', () => {
    const patch = '- op: replace\n  path: /spec/schedule\n  value: "0 3 * * *"\n';
    const mixed = folderOf({
      'base/kustomization.yaml': kustomization({ resources: ['db.yaml'] }),
      'base/db.yaml': database(),
      'shop/kustomization.yaml': kustomization({ namespace: 'shop', resources: ['../base'], patches: [{ target: { kind: 'ScheduledBackup' }, patch }] }),
      'other/list.yaml': JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [{ apiVersion: 'postgresql.cnpg.io/v1', kind: 'ScheduledBackup', metadata: { name: 'a' }, spec: { schedule: '0 3 * * *', cluster: { name: 'db' } } }] }),
      'other/anchors.yaml': 'x-spec: &spec\n  cluster: {name: db}\n  schedule: "0 3 * * *"\napiVersion: postgresql.cnpg.io/v1\nkind: ScheduledBackup\nmetadata: {name: b}\nspec:\n  <<: *spec\n',
      'meant/db.yaml': documents(
        cluster({ namespace: 'meant' }), scheduledBackup({ namespace: 'meant' }),
        objectStore({ namespace: 'meant' }).replace('  retentionPolicy: 30d\n', '').replace('metadata:\n', 'metadata:\n  annotations: {cdk8s-cnpg/acknowledge.archive.no-retention: it is small}\n'),
      ),
    });
    const log = sarifOf(mixed, '--info');
    expect(new Set(log.runs[0].results.map(({ level }: any) => level))).toEqual(new Set(['error', 'warning', 'note']));
    expect(problemsOf(log)).toEqual([]);
    // seen from a folder below
    expect(problemsOf(sarifOf(`${mixed}/shop`))).toEqual([]);
    expect(auditOf(mixed, 'meant').findings).toEqual([]);
  });

  test('files that could not be read, with and without a place, that were skipped, and that nothing lists', () => {
    const log = sarifOf(folderOf({
      'broken.yaml': 'a: [\n',
      'binary.yaml': Buffer.from([0x61, 0]),
      'k8s/kustomization.yaml': kustomization({ resources: ['gone.yaml'] }),
      'k8s/inactive.yaml': database(),
      'secret.yaml': `${scheduledBackup()}sops: {mac: x}\n`,
      'template.yaml': '{% if x %}\na: 1\n{% endif %}\n',
    }), '.', 'nowhere');
    expect(log.runs[0].invocations[0].toolExecutionNotifications).toHaveLength(4);
    expect(problemsOf(log)).toEqual([]);
  });

  test.each([
    ['nothing', ''],
    ['one finding', scheduledBackup({ schedule: '0 3 * * *' })],
    ['a broken document', 'a: [\n'],
  ])('standard input with %s', (_, content) => {
    const { out } = runIn('/', ['audit', '--format', 'sarif', '-'], { input: () => Buffer.from(content) });
    expect(problemsOf(JSON.parse(out))).toEqual([]);
  });
});

test('the schema takes no other version, no misspelt field, no missing one, no line 0 and no URI with a space', () => {
  const log = sarifOf(folder);
  const changed = (change: (copy: any) => void) => {
    const copy = structuredClone(log);
    change(copy);
    return problemsOf(copy);
  };
  expect(changed((copy) => { copy.version = '2.0.0'; })).toEqual(['/version must be equal to one of the allowed values']);
  expect(changed((copy) => { copy.runs[0].result = []; })).toEqual(['/runs/0 must NOT have additional properties']);
  expect(changed((copy) => { delete copy.runs[0].tool; })).toEqual(["/runs/0 must have required property 'tool'"]);
  expect(changed((copy) => { copy.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0; })).toEqual(['/runs/0/results/0/locations/0/physicalLocation/region/startLine must be >= 1']);
  expect(changed((copy) => { copy.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = 'a b'; })).toEqual(['/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri must match format "uri-reference"']);
});
