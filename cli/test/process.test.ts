import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtCommand } from './built-command';
import { database, folderOf } from './support';

const command = builtCommand();
const folder = folderOf({ 'a.yaml': database({ namespace: 'shop', schedule: '0 3 * * *' }) });

/** Runs a line of shell in which `audit` is the command. */
function shell(line: string, input = ''): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', `audit() { "${process.execPath}" "${command}" audit "$@"; }\n${line}`], { cwd: folder, input, encoding: 'utf8', env: { PATH: process.env.PATH } });
  return { code: status, out: stdout, err: stderr };
}

test('who stops reading gets no stack trace, and the exit code stays', () => {
  expect(shell('{ audit; echo "ended with $?" >&2; } | true')).toEqual({ code: 0, out: '', err: 'ended with 1\n' });
});

test('a long report reaches a pipe whole, and standard input comes through one', () => {
  const many = Array.from({ length: 300 }, (_, index) => database({ namespace: 'shop', name: `db-${index}`, store: `store-${index}`, schedule: '0 3 * * *' })).join('---\n');
  const { out, err } = shell('audit - --format json | cat', many);
  expect(err).toBe('');
  expect(out.length).toBeGreaterThan(128 * 1024);
  expect(JSON.parse(out).summary).toMatchObject({ clusters: 300, findings: { error: 300 } });
});

test('in colour only on a terminal', () => {
  writeFileSync(join(folder, '.terminal.cjs'), 'process.stdout.isTTY = true;');
  const terminal = 'NODE_OPTIONS="--require ./.terminal.cjs" TERM=xterm';
  expect(shell(`${terminal} audit`).out).toContain('\u001b[31merror\u001b[39m');
  expect(shell(`${terminal} NO_COLOR=1 audit`).out).not.toContain('\u001b');
  expect(shell('FORCE_COLOR=1 audit').out).not.toContain('\u001b');
});
