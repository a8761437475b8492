import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { auditOf, database, folderOf, places, runIn, scheduledBackup } from './support';
import { parseChunk } from '../src/yaml';

const HOURLY = scheduledBackup({ namespace: 'shop', schedule: '0 3 * * *' });

/** The files in which an audit finds the five-field schedule. */
function looked(folder: string, ...args: string[]): string[] {
  return auditOf(folder, '--rule', 'schedule/six-fields', ...args).findings.map(({ file }) => file);
}

function unread(content: string | Buffer, name = 'a.yaml'): unknown[] {
  const folder = folderOf({ [name]: content, 'b.yaml': HOURLY });
  const report = auditOf(folder, '--rule', 'schedule/six-fields');
  // the rest is audited all the same
  expect(places(report)).toEqual(['schedule/six-fields b.yaml:7:3']);
  expect(runIn(folder, ['audit', '--fail-on', 'never']).code).toBe(2);
  return report.unreadable;
}

describe('files', () => {
  test('what git ignores is passed over, folder by folder, and hidden folders are', () => {
    const folder = folderOf({
      '.gitignore': 'secret/\n*.gen.yaml\n!keep.gen.yaml\n',
      'secret/a.yaml': HOURLY,
      'a.gen.yaml': HOURLY,
      'keep.gen.yaml': HOURLY.replace('name: db', 'name: keep'),
      'sub/.gitignore': '/only.yaml\n!a.gen.yaml\n',
      'sub/only.yaml': HOURLY,
      'sub/a.gen.yaml': HOURLY.replace('name: db', 'name: sub'),
      'sub/deep/only.yaml': HOURLY.replace('name: db', 'name: deep'),
      '.hidden/a.yaml': HOURLY,
      'node_modules/a.yaml': HOURLY,
      '.git/info/exclude': 'excluded.yaml\n',
      'sub/excluded.yaml': HOURLY,
    });
    expect(looked(folder)).toEqual(['keep.gen.yaml', 'sub/a.gen.yaml', 'sub/deep/only.yaml']);
    expect(looked(folder, 'sub')).toEqual(['sub/a.gen.yaml', 'sub/deep/only.yaml']);
    expect(looked(folder, 'secret/a.yaml')).toEqual(['secret/a.yaml']);
  });

  test('links are followed once, links that loop or lead nowhere end', () => {
    const folder = folderOf({ 'real/a.yaml': HOURLY, 'k8s/b.yaml': HOURLY.replace('name: db', 'name: b') });
    symlinkSync('../real', join(folder, 'k8s/linked'));
    symlinkSync('.', join(folder, 'k8s/loop'));
    symlinkSync('me.yaml', join(folder, 'k8s/me.yaml'));
    symlinkSync('nowhere', join(folder, 'k8s/gone.yaml'));
    expect(looked(folder, 'k8s')).toEqual(['k8s/b.yaml', 'k8s/linked/a.yaml']);
    expect(auditOf(folder, 'k8s').unreadable).toEqual([
      { file: 'k8s/gone.yaml', reason: 'there is no such file' },
      { file: 'k8s/me.yaml', reason: 'its symbolic links lead back to themselves' },
    ]);
  });

  test('a path that is not there, and what is no regular file', () => {
    const folder = folderOf({ 'b.yaml': HOURLY });
    execFileSync('mkfifo', [join(folder, 'pipe.yaml')]);
    expect(auditOf(folder, 'gone', '.').unreadable).toEqual([{ file: 'gone', reason: 'there is no such file' }, { file: 'pipe.yaml', reason: 'it is not a regular file' }]);
  });

  test('an empty folder', () => {
    const folder = folderOf({});
    mkdirSync(join(folder, 'empty'));
    expect(runIn(folder, ['audit', 'empty'])).toEqual({ code: 0, out: '0 files, 0 resources, 0 clusters, 0 archives: nothing found\n', err: '' });
  });

  test('JSON that holds no manifests is none of ours, however broken', () => {
    expect(auditOf({ 'package.json': '{"a": ', 'db.json': JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } }) }).summary).toMatchObject({ resources: 1, unreadable: 0 });
  });

  test('encrypted and templated files are counted, and named with -v', () => {
    const folder = folderOf({
      'secret.sops.yaml': `${HOURLY}sops:\n  mac: ENC[AES256_GCM,data:x]\n  version: 3.9.0\n`,
      'db.yaml.j2.yaml': '{% if x %}\na: 1\n{% endif %}\n',
      'chart/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
      'chart/templates/quoted.yaml': HOURLY.replace('name: db', 'name: "{{ .Values.name }}"'),
    });
    expect(auditOf(folder)).toMatchObject({ encrypted: ['secret.sops.yaml'], templated: ['chart/templates/quoted.yaml', 'db.yaml.j2.yaml'], findings: [], unreadable: [] });
    expect(runIn(folder, ['audit']).out).toBe('4 files, 0 resources, 0 clusters, 0 archives: nothing found\nnot judged: 1 encrypted, 2 templates (-v names them)\n');
    expect(runIn(folder, ['audit', '-v']).out).toBe(
      'encrypted, not looked at\n  secret.sops.yaml\n\ntemplates, not looked at\n  chart/templates/quoted.yaml\n  db.yaml.j2.yaml\n\n'
      + '4 files, 0 resources, 0 clusters, 0 archives: nothing found\nnot judged: 1 encrypted, 2 templates\n',
    );
  });

  test('braces in a value are no template', () => {
    expect(auditOf({ 'a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  a: "{{ .x }}"\n  b: |\n    {{ .y }}\n' }).summary).toMatchObject({ resources: 1, templated: 0 });
  });

  test('standard input', () => {
    const input = () => Buffer.from(database({ namespace: 'shop', schedule: '0 3 * * *' }));
    expect(runIn('/', ['audit', '-'], { input })).toMatchObject({ code: 1, err: '' });
    expect(runIn('/', ['audit', '-'], { input: () => Buffer.alloc(17 * 1024 * 1024, 'x') })).toMatchObject({ code: 2, out: expect.stringContaining('-: it has 17 MB, more than the 16 MB that are read\n') });
    expect(runIn('/', ['audit', '-', 'k8s'])).toEqual({ code: 2, out: '', err: "error: '-' is standard input and cannot be audited together with files: what belongs together is told by folders\n" });
  });
});

describe('could not read, with the place and the reason:', () => {
  const bomb = ['a: &a0 [x, x, x, x, x, x, x, x, x]', ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `b${n}: &a${n} [${Array(9).fill(`*a${n - 1}`).join(', ')}]`)].join('\n');
  test.each([
    ['a truncated file', 'apiVersion: v1\nkind: Secret\nmetadata: {name: a', 3, 19, 'flow map in block collection must be sufficiently indented and end with a }'],
    ['tabs', 'apiVersion: v1\nmetadata:\n\tname: a\n', 3, 1, 'tabs are not allowed as indentation'],
    ['a second document', 'a: 1\n---\nb: 1\n---\nc: [\n', 6, 1, 'flow sequence in block collection must be sufficiently indented and end with a ]'],
    ['a key that stands twice', 'apiVersion: v1\nkind: Secret\nmetadata: {name: a, name: b}\n', 3, 21, "the key 'name' stands twice in one object"],
    ['an alias bomb', bomb, 1, 1, 'its aliases repeat themselves too often'],
    ['an alias to itself', 'a: &a\n  b: *a\n', 1, 1, 'it is nested more than 200 levels deep, or an alias leads back to itself'],
    ['a list in itself', 'a: &a [*a]\n', 1, 1, 'it is nested more than 200 levels deep, or an alias leads back to itself'],
    ['an alias to nothing', 'a: *b\n', 1, 1, 'unresolved alias (the anchor must be set before the alias): b'],
    ['many levels', `a: ${'['.repeat(2000)}${']'.repeat(2000)}\n`, 1, expect.any(Number), 'it is nested more than 200 levels deep, or an alias leads back to itself'],
    ['more aliases than can be looked for', `a: [${Array.from({ length: 9000 }, (_, n) => `&a${n} x, *a${n}`).join(', ')}]`, 1, 1, 'it has 9000 aliases among 18003 values, too many to look for'],
    ['more structure than any manifest has', `a: ${'['.repeat(300_000)}`, 1, 1, 'one document has more than 100000 lines, items and fields'],
  ])('%s', (_, content, line, column, reason) => {
    expect(unread(content)).toEqual([{ file: 'a.yaml', line, column, reason }]);
  });

  test.each([
    ['a large file', Buffer.alloc(17 * 1024 * 1024, 'x'), 'it has 17 MB, more than the 16 MB that are read'],
    ['more documents than are ever applied', 'a: 1\n---\n'.repeat(400_000), 'it has more than 1000000 lines, items and fields'],
    ['a binary file', Buffer.from([0x61, 0, 0x62]), 'it is binary'],
    ['another encoding', Buffer.from([0x61, 0x3a, 0x20, 0xe4]), 'it is not UTF-8 text'],
  ])('%s', (_, content, reason) => {
    expect(unread(content)).toEqual([{ file: 'a.yaml', reason }]);
  });

  test('in words, at the end of the text report', () => {
    expect(runIn(folderOf({ 'a.yaml': 'a: [\n' }), ['audit']).out).toBe(
      'could not read\n  a.yaml:2:1: flow sequence in block collection must be sufficiently indented and end with a ]\n\n'
      + '1 file, 0 resources, 0 clusters, 0 archives: nothing found\nnot judged: 1 could not be read\n',
    );
  });
});

test('YAML is read as Kubernetes reads it', () => {
  expect(parseChunk('a: yes\nb: 2026-02-05T08:06:00Z\nc: 12:30:45\nd: 0775\n8080: on\ne: &e {f: 1}\ng: {<<: *e, h: ~}\n')).toEqual([
    { value: { a: true, b: '2026-02-05T08:06:00Z', c: '12:30:45', d: 509, 8080: true, e: { f: 1 }, g: { f: 1, h: null } } },
  ]);
});
