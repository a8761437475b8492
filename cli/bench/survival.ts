import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** 1,000 files with random damage and 200 that cannot be read or cannot be right: the command ends, in time and memory, and names each of the 200. */
const COMMAND = join(__dirname, '../lib/main.js');
const SEED = Number(process.argv[2] ?? 20261121);
const MOST_MEMORY = 512;
const MOST_SECONDS = 300;

const MANIFESTS = readFileSync(join(__dirname, '../../examples/authentik/page.yaml'), 'utf8');
const HEAD = (kind: string, name: string) => `apiVersion: postgresql.cnpg.io/v1\nkind: ${kind}\nmetadata: {name: ${name}, namespace: n}\n`;
const BOMB = ['a: &a0 [x, x, x, x, x, x, x, x, x]', ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `b${n}: &a${n} [${Array(9).fill(`*a${n - 1}`).join(', ')}]`)].join('\n');

/** Twenty ways to be broken, ten files of each. */
const BROKEN: ((n: number) => string | Buffer)[] = [
  (n) => `${MANIFESTS.slice(0, 400 + n)}\nspec: {a: [`,
  (n) => `a:\n${'\t'.repeat(n + 1)}b: 1\n`,
  () => BOMB,
  (n) => `a: &a\n  b: {c${n}: *a}\n`,
  (n) => Buffer.concat([Buffer.from(MANIFESTS), Buffer.from([0, n])]),
  (n) => Buffer.from([0x61, 0x3a, 0x20, 0xe0 + n]),
  (n) => `${HEAD('Cluster', `c${n}`)}spec: [${n}]\n`,
  (n) => `${HEAD('ScheduledBackup', `s${n}`)}spec: {schedule: ${n}, cluster: [1], method: {}}\n`,
  (n) => `${HEAD('Cluster', `d${n}`)}spec: {instances: many, storage: 1, plugins: {a: 1}, externalClusters: text, bootstrap: [], backup: 7}\n`,
  (n) => `a: ${'['.repeat(n * 1000 + 300)}`,
  (n) => `a: ${'{b: '.repeat(45_000 + n)}`,
  (n) => `a: "${'\\x'.repeat(145_000 + n)}"`,
  (n) => `a: ${'- '.repeat(145_000 + n)}`,
  (n) => `a: "never closed ${n}\nb: 1\n`,
  (n) => `a: 1\n   b: ${n}\n c: 2\n`,
  (n) => `a: *nobody${n}\n`,
  (n) => `${HEAD('Secret', 'a')}metadata: {name: b${n}}\n`,
  (n) => `}${n}\n`,
  (n) => `a${n}: 1\n---\nb: [\n---\nc: 1\n`,
  (n) => `%YAML ${n}.9.9\n%TAG\n--- !!int "x"\n: : : [\n`,
];

/** Numbers that look random and are the same for the same seed (Park and Miller's generator). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** The manifests with pieces cut, doubled, moved and overwritten. */
function damaged(random: (below: number) => number): string {
  let text = MANIFESTS;
  for (let times = 1 + random(8); times > 0; times--) {
    const [start, length, target] = [random(text.length), random(200), random(text.length)];
    const piece = text.slice(start, start + length);
    const noise = Array.from({ length: random(20) }, () => ' \n\t:-[]{}&*!|>\'"%@`,?#~\u00e9\u{1f418}0a'.charAt(random(28))).join('');
    text = [
      () => text.slice(0, start) + text.slice(start + length),
      () => text.slice(0, target) + piece + text.slice(target),
      () => text.slice(0, start) + noise + text.slice(start + noise.length),
      () => text.replace(/: .*/g, (value) => (random(20) === 0 ? `: ${['[]', '{}', '1', 'null', 'true', '"x"', '*a', '&a', '[{}]'][random(9)]}` : value)),
    ][random(4)]();
  }
  return text;
}

const folder = mkdtempSync(join(tmpdir(), 'cdk8s-cnpg-survival-'));
try {
  const random = generator(SEED);
  for (let index = 0; index < 1000; index++) writeFileSync(join(folder, `random-${index}.yaml`), damaged(random));
  const broken = BROKEN.flatMap((make, way) => Array.from({ length: 10 }, (_, n) => ({ name: `broken-${way}-${n}.yaml`, content: make(n) })));
  for (const { name, content } of broken) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, 'broken-large.yaml'), `a: ${'x'.repeat(50 * 1024 * 1024)}`);
  writeFileSync(join(folder, 'broken-lines.yaml'), '# x\n'.repeat(4_000_000));
  writeFileSync(join(folder, 'broken-documents.yaml'), 'a: 1\n---\n'.repeat(1_700_000));
  for (const [name, target] of [['broken-link.yaml', 'broken-link.yaml'], ['broken-nowhere.yaml', 'nowhere'], ['loop', '.']]) symlinkSync(target, join(folder, name));
  execFileSync('mkfifo', [join(folder, 'broken-pipe.yaml')]);
  const names = [...broken.map(({ name }) => name), ...['large', 'lines', 'documents', 'link', 'nowhere', 'pipe'].map((what) => `broken-${what}.yaml`)];

  writeFileSync(join(folder, '.measure.cjs'), 'process.on("exit", () => require("node:fs").writeSync(2, String(process.resourceUsage().maxRSS / 1024)));');
  const started = Date.now();
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, ['--require', './.measure.cjs', COMMAND, 'audit', '--format', 'json', '.'], {
    cwd: folder, encoding: 'utf8', maxBuffer: 1024 ** 3, timeout: MOST_SECONDS * 1000,
  });
  const seconds = Math.round((Date.now() - started) / 1000);
  const memory = Math.round(Number(stderr));
  if (status !== 2 || signal) throw new Error(`seed ${SEED}: ended with ${status ?? signal} after ${seconds} s: ${stderr.slice(0, 2000)}`);
  const { findings, unreadable } = JSON.parse(stdout);
  const named = new Set([...findings, ...unreadable].map(({ file }) => file));
  const silent = names.filter((name) => !named.has(name));
  if (silent.length > 0) throw new Error(`seed ${SEED}: nothing was said of ${silent.join(', ')}`);
  if (!(memory < MOST_MEMORY)) throw new Error(`seed ${SEED}: it took ${memory} MB`);
  console.log(`1,000 random and ${names.length} broken files: ${findings.length} findings, ${unreadable.length} could not be read; ${seconds} s, ${memory} MB`);
} finally {
  rmSync(folder, { recursive: true });
}
