import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { MUTATIONS } from './mutations';
import type { Mutation } from './mutations';

/** What of `npm test` is about the manifests; the rest can't notice and would only take time. */
const TESTS = ['test/backed-up-postgres-cluster.test.ts', 'test/recovery-cluster.test.ts', 'test/archive', 'test/mirror', 'test/recovery', 'test/standby', 'test/schedule/backup-schedule', 'examples'];

const ROOT = resolve(__dirname, '../../..');
const NOT_COPIED = ['node_modules', '.git', 'dist', 'lib', 'coverage'].map((name) => join(ROOT, name));

main();

/** Breaks a copy of the library, one line at a time, and fails if the tests do not notice. */
function main(): void {
  const { values: { only, restore } } = parseArgs({ options: { only: { type: 'string', multiple: true }, restore: { type: 'boolean' } } });
  const chosen = MUTATIONS.filter(({ name, scenario }) => (only === undefined || only.includes(name)) && (!restore || scenario !== undefined));
  if (chosen.length === 0) throw new Error(`no mutation is called ${only?.join(' or ')}; there are: ${MUTATIONS.map(({ name }) => name).join(', ')}`);
  const copy = mkdtempSync(join(tmpdir(), 'cnpg-mutations-'));
  try {
    cpSync(ROOT, copy, { recursive: true, filter: (path) => !NOT_COPIED.includes(path) });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    const notice: Notice = restore ? noticedByRestore : noticedByTests;
    const unbroken = notice(copy, chosen[0]);
    if (unbroken) throw new Error(`nothing is broken yet, and this fails: ${unbroken}`);
    const unnoticed = chosen.filter((mutation) => !tryOut(copy, mutation, notice));
    console.log(`${chosen.length - unnoticed.length} of ${chosen.length} mutations were noticed`);
    if (unnoticed.length > 0) process.exitCode = 1;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function tryOut(copy: string, mutation: Mutation, notice: Notice): boolean {
  const file = join(copy, mutation.file);
  const source = readFileSync(file, 'utf8');
  if (!source.includes(mutation.line)) throw new Error(`${mutation.name}: ${mutation.file} has no '${mutation.line}' any more; break the line that took its place`);
  writeFileSync(file, source.replace(mutation.line, () => mutation.broken));
  const by = notice(copy, mutation);
  writeFileSync(file, source);
  console.log(`${by ? 'noticed  ' : 'UNNOTICED'} ${mutation.name}${by ? `: ${by}` : ''}`);
  return by !== undefined;
}

/** Says by what a broken copy was noticed, or undefined. */
type Notice = (copy: string, mutation: Mutation) => string | undefined;

/** The first test that fails. A file that does not even load is no proof, and is an error. */
function noticedByTests(copy: string): string | undefined {
  const { stdout, stderr } = spawnSync('npx', ['jest', '--coverage=false', '--json', ...TESTS], { cwd: copy, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  const report = json(stdout, stderr);
  const failed: { fullName: string }[] = report.testResults.flatMap(({ assertionResults }: any) => assertionResults.filter(({ status }: any) => status === 'failed'));
  if (report.numRuntimeErrorTestSuites > 0 && failed.length === 0) throw new Error(`the tests do not load: ${stderr.slice(0, 2000)}`);
  return failed.length === 0 ? undefined : `${failed.length} tests, such as '${failed[0].fullName}'`;
}

/** What the scenario of the restore proof says. */
function noticedByRestore(copy: string, { scenario }: Mutation): string | undefined {
  const argv = ['ts-node', '--transpile-only', '--project', 'test/tsconfig.json', 'test/restore/main.ts', '--only', scenario!];
  const { status, stdout, stderr } = spawnSync('npx', argv, { cwd: copy, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  if (status === 0) return undefined;
  const said = `${stdout}${stderr}`.split('\n').find((line) => /Error/.test(line));
  return `scenario ${scenario}: ${said?.slice(0, 200) ?? 'failed'}`;
}

function json(stdout: string, stderr: string): any {
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`jest gave no report:\n${stderr.slice(0, 2000)}`);
  }
}
