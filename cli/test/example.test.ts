import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { runIn } from './support';

const ROOT = join(__dirname, '../..');
const page = (path: string) => readFileSync(join(ROOT, path), 'utf8');

test('the README of examples/audit shows what the command says', () => {
  const [, shown] = /```text\n([^]*?)```/.exec(page('examples/audit/README.md'))!;
  expect(runIn(join(ROOT, 'examples/audit'), ['audit', 'k8s', '--map'])).toEqual({ code: 1, err: '', out: shown });
});

describe('the README of the command', () => {
  const readme = page('cli/README.md');
  const { out: help } = runIn(ROOT, ['audit', '--help']);

  test('has every option, and no other', () => {
    const known = [...help.matchAll(/--[a-z-]+/g)].map(([option]) => option).filter((option) => option !== '--help');
    const [, table] = /## The command\n([^]*?)## /.exec(readme)!;
    expect(new Set([...table.matchAll(/--[a-z-]+/g)].map(([option]) => option).filter((option) => option !== '---'))).toEqual(new Set(known));
  });

  test('has snippets that are YAML and call the command with options that it has', () => {
    const snippets = [...readme.matchAll(/```yaml\n([^]*?)```/g)].map(([, text]) => text);
    expect(snippets.map((text) => Object.keys(parse(text))[0])).toEqual(['metadata', 'on', 'backups', 'repos']);
    const calls = snippets.flatMap((text) => [...text.matchAll(/cdk8s-cnpg-cli audit .*/g)].map(([call]) => call));
    expect(calls).toHaveLength(3);
    for (const option of calls.flatMap((call) => call.match(/ --[a-z-]+/g) ?? [])) expect(help).toContain(option);
  });
});
