import { auditOf, database, places } from './support';
import { Locator } from '../src/position';

const AWAY = 'spec: {cluster: {name: db}, method: plugin, pluginConfiguration: {name: barman-cloud.cloudnative-pg.io}';

function schedules(text: string): string[] {
  return places(auditOf({ 'a.yaml': text }, '--rule', 'schedule/six-fields'));
}

describe('a finding points at', () => {
  test('the key of the field, in the document and the list that it stands in', () => {
    const list = 'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: postgresql.cnpg.io/v1\n    kind: ScheduledBackup\n    metadata: {name: a}\n    spec:\n      cluster: {name: db}\n      schedule: "0 3 * * *"\n';
    expect(schedules(`# one\n---\nkind: x\n---\n${list}`)).toEqual(['schedule/six-fields a.yaml:13:7']);
    expect(schedules(list.replace('kind: List', 'kind: ScheduledBackupList').replace('v1\n', 'postgresql.cnpg.io/v1\n'))).toEqual(['schedule/six-fields a.yaml:9:7']);
  });

  test('what an alias stands for', () => {
    expect(schedules('apiVersion: postgresql.cnpg.io/v1\nkind: ScheduledBackup\nmetadata:\n  name: a\n  annotations:\n    cron: &cron "0 3 * * *"\nspec:\n  cluster: {name: db}\n  schedule: *cron\n'))
      .toEqual(['schedule/six-fields a.yaml:9:3']);
    expect(schedules('x-spec: &spec\n  cluster: {name: db}\n  schedule: "0 3 * * *"\napiVersion: postgresql.cnpg.io/v1\nkind: ScheduledBackup\nmetadata: {name: a}\nspec: *spec\n'))
      .toEqual(['schedule/six-fields a.yaml:3:3']);
  });

  test('what a merge key brings in, unless it is written there too', () => {
    const base = 'x-base: &base\n  schedule: "0 3 * * *"\n  cluster: {name: db}\nx-more: &more {suspend: false}\napiVersion: postgresql.cnpg.io/v1\nkind: ScheduledBackup\nmetadata: {name: a}\nspec:\n';
    expect(schedules(`${base}  <<: *base\n`)).toEqual(['schedule/six-fields a.yaml:2:3']);
    expect(schedules(`${base}  <<: [*more, *base]\n`)).toEqual(['schedule/six-fields a.yaml:2:3']);
    expect(schedules(`${base}  <<: *base\n  schedule: "0 4 * * *"\n`)).toEqual(['schedule/six-fields a.yaml:10:3']);
  });

  test('an item of a list, in block and in flow style', () => {
    const twice = (plugins: string) => places(auditOf({ 'a.yaml': database({ namespace: 'shop' }).replace(/ {2}plugins:[^]*?barmanObjectName: store\n/, plugins) }, '--rule', 'archive/duplicate-plugin'));
    const entry = '{name: barman-cloud.cloudnative-pg.io, isWALArchiver: true, parameters: {barmanObjectName: store}}';
    expect(twice(`  plugins:\n    - ${entry}\n    - ${entry}\n`)).toEqual(['archive/duplicate-plugin a.yaml:12:7']);
    expect(twice(`  plugins: [${entry}, ${entry}]\n`)).toEqual(['archive/duplicate-plugin a.yaml:11:13']);
    expect(new Locator('a:\n  - x: 1\n  - {y: 1, z: 2}\n', 0).find(['a', 1, 'z'])).toEqual({ start: 23, end: 24, depth: 3 });
  });

  test('what a missing field would stand in', () => {
    expect(places(auditOf({ 'a.yaml': database({ namespace: 'shop' }).replace('  retentionPolicy: 30d\n', '') }))).toEqual(['archive/no-retention a.yaml:22:1']);
  });

  test('the same line and column in files with Windows line ends, a byte order mark, and as JSON', () => {
    const text = `apiVersion: postgresql.cnpg.io/v1\nkind: ScheduledBackup\nmetadata: {name: a}\n${AWAY}, schedule: "0 3 * * *"}\n`;
    const column = AWAY.length + 3;
    expect(schedules(text)).toEqual([`schedule/six-fields a.yaml:4:${column}`]);
    expect(schedules(text.replace(/\n/g, '\r\n'))).toEqual([`schedule/six-fields a.yaml:4:${column}`]);
    expect(schedules(`\ufeff${text}`)).toEqual([`schedule/six-fields a.yaml:4:${column}`]);
    const json = JSON.stringify({ apiVersion: 'postgresql.cnpg.io/v1', kind: 'ScheduledBackup', metadata: { name: 'a' }, spec: { cluster: { name: 'db' }, schedule: '0 3 * * *' } }, undefined, 2);
    expect(places(auditOf({ 'a.json': json }, '--rule', 'schedule/six-fields'))).toEqual(['schedule/six-fields a.json:11:5']);
  });
});
