import { auditOf, database, documents, folderOf, runIn } from './support';

const MESSAGE = "'0 3 * * *' has five fields, and CNPG takes the first for seconds: it would run at 3 minutes past the hour, every hour, every day";
const FIX = "write '0 0 3 * * *' to run at 03:00, every day";

const folder = folderOf({
  'k8s/db, 100%.yaml': documents(database({ namespace: 'shop', schedule: '0 3 * * *' })).replace('  retentionPolicy: 30d\n', ''),
  'k8s/broken.yaml': 'a: [\n',
});

const print = (format: string, ...args: string[]) => runIn(folder, ['audit', '--format', format, ...args]).out;

test('text: by file, the worst first, with the lines concerned', () => {
  expect(print('text')).toBe(`k8s/db, 100%.yaml

35:3  error  ScheduledBackup shop/db  spec.schedule  schedule/six-fields
  ${MESSAGE}
  fix ${FIX}
      34 | spec:
    > 35 |   schedule: "0 3 * * *"
      36 |   immediate: true

22:1  warning  ObjectStore shop/store  spec.retentionPolicy  archive/no-retention
  the Cluster 'db' archives here and nothing is ever deleted
  fix write \`retentionPolicy: 30d\`, or acknowledge that all of it is kept
      21 |   namespace: shop
    > 22 | spec:
      23 |   configuration:

could not read
  k8s/broken.yaml:2:1: flow sequence in block collection must be sufficiently indented and end with a ]

2 files, 3 resources, 1 cluster, 1 archive: 1 error, 1 warning
not judged: 1 could not be read
`);
});

test('text: in colour on a terminal, and control characters in a file stay in the file', () => {
  const text = database({ schedule: '0 3 * * *' }).replace('schedule: "0 3 * * *"', 'schedule: "0 3 * * *" # \u001b[2J');
  const { out } = runIn(folderOf({ 'a.yaml': text }), ['audit'], { isColored: true });
  expect(out).toContain('\u001b[31merror\u001b[39m');
  expect(out).not.toContain('\u001b[2J');
  expect(print('text')).not.toContain('\u001b');
});

test('json: findings and summary', () => {
  const { findings, summary, unreadable } = auditOf(folder);
  expect(findings[0]).toEqual({
    rule: 'schedule/six-fields',
    severity: 'error',
    file: 'k8s/db, 100%.yaml',
    line: 35,
    column: 3,
    apiVersion: 'postgresql.cnpg.io/v1',
    kind: 'ScheduledBackup',
    namespace: 'shop',
    name: 'db',
    path: 'spec.schedule',
    message: MESSAGE,
    fix: FIX,
  });
  expect(summary).toEqual({
    files: 2,
    resources: 3,
    clusters: 1,
    archives: 1,
    findings: { error: 1, warning: 1, info: 0 },
    encrypted: 0,
    templated: 0,
    inactive: 0,
    unreadable: 1,
  });
  expect(unreadable).toHaveLength(1);
});

test('github: workflow commands, escaped', () => {
  expect(print('github').split('\n')).toEqual([
    `::error file=k8s/db%2C 100%25.yaml,line=35,col=3,endColumn=11,title=schedule/six-fields (ScheduledBackup shop/db)::${MESSAGE}%0A${FIX}`,
    expect.stringMatching(/^::warning file=k8s\/db%2C 100%25.yaml,line=22,col=1,endColumn=5,title=archive\/no-retention \(ObjectStore shop\/store\)::.*%0A.*$/),
    '::error file=k8s/broken.yaml,line=2,col=1,title=could not read::flow sequence in block collection must be sufficiently indented and end with a ]',
    '',
  ]);
});

test('junit: a failed test for each finding, an error for each file that could not be read', () => {
  const xml = print('junit');
  expect(xml).toContain('<testsuite name="cdk8s-cnpg-cli audit" tests="3" failures="2" errors="1" skipped="0">');
  expect(xml).toContain('<testcase classname="k8s/db, 100%.yaml" name="schedule/six-fields (ScheduledBackup shop/db)" file="k8s/db, 100%.yaml">');
  expect(xml).toContain(`<![CDATA[k8s/db, 100%.yaml:35\nspec.schedule\n${MESSAGE}\n${FIX}]]>`);
  expect(xml).toContain('<error message="k8s/broken.yaml:2:1: flow sequence');
  expect(runIn(folderOf({ 'a.yaml': database() }), ['audit', '--format', 'junit']).out).toContain('tests="1" failures="0" errors="0"');
});
