import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { builtCommand } from './built-command';
import { database, folderOf, Output, scheduledBackup } from './support';

const HOURLY = scheduledBackup({ namespace: 'shop', schedule: '0 3 * * *' });
const FORBIDDEN = 'it may not be read by this user';
const NOBODY = 65534;

/** Root may read everything, so it becomes somebody else once the command is loaded. */
const AS_NOBODY = `
  if (process.getuid() === 0) {
    process.setgroups([]);
    process.setgid(${NOBODY});
    process.setuid(${NOBODY});
  }
  require(process.argv[1]);
`;

const command = builtCommand();

/** Runs the command where some of the files and folders have the modes that are given. */
function runWith(files: { [path: string]: string }, modes: { [path: string]: number }, ...args: string[]): Output {
  const folder = folderOf(files);
  chmodSync(folder, 0o755);
  for (const [path, mode] of Object.entries(modes)) chmodSync(join(folder, path), mode);
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--eval', AS_NOBODY, command, 'audit', ...args], { cwd: folder, encoding: 'utf8' });
    return { code: status!, out: stdout, err: stderr };
  } finally {
    // so that they can be removed
    for (const path of Object.keys(modes)) chmodSync(join(folder, path), 0o755);
  }
}

test('a file that may not be read is named, with the reason, and the rest is audited', () => {
  const files = { 'k8s/closed.yaml': database(), 'k8s/open.yaml': HOURLY };
  const text = runWith(files, { 'k8s/closed.yaml': 0 }, 'k8s', '--rule', 'schedule/six-fields');
  expect(text).toMatchObject({ code: 2, err: '' });
  expect(text.out).toContain('k8s/open.yaml\n\n7:3  error  ScheduledBackup shop/db  spec.schedule  schedule/six-fields\n');
  expect(text.out).toContain(`\n\ncould not read\n  k8s/closed.yaml: ${FORBIDDEN}\n\n2 files, 1 resource, 0 clusters, 0 archives: 1 error\nnot judged: 1 could not be read\n`);
});

test.each([
  ['a folder', { 'k8s/closed/a.yaml': database() }, { 'k8s/closed': 0 }, ['k8s/closed']],
  ['a folder whose files are only known by name', { 'k8s/closed/a.yaml': database(), 'k8s/closed/a.txt': '' }, { 'k8s/closed': 0o444 }, ['k8s/closed/a.yaml']],
  ['a kustomization and what it lists', { 'k8s/kustomization.yaml': '', 'k8s/closed.yaml': database() }, { 'k8s/kustomization.yaml': 0, 'k8s/closed.yaml': 0 }, ['k8s/closed.yaml', 'k8s/kustomization.yaml']],
  ['what git ignores', { 'k8s/.gitignore': '*.yaml\n' }, { 'k8s/.gitignore': 0 }, ['k8s/.gitignore']],
])('%s', (_, files, modes, closed) => {
  const { code, out } = runWith({ ...files, 'k8s/open.yaml': HOURLY, 'open.yaml': HOURLY.replace('name: db', 'name: top') }, modes, '.', 'k8s', '--format', 'json', '--rule', 'schedule/six-fields');
  const { findings, unreadable } = JSON.parse(out);
  expect(code).toBe(2);
  expect(unreadable).toEqual(closed.map((file) => ({ file, reason: FORBIDDEN })));
  expect(findings.map(({ file }: { file: string }) => file)).toEqual(['k8s/open.yaml', 'open.yaml']);
});
