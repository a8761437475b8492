import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Times } from './workloads';

/**
 * What the library costs beside cdk8s alone, in one run on one machine: ratios mean the same on any of them.
 *
 * To add a row: a workload in workloads.ts, and a line in SYNTHESES or REQUIRES below.
 */

interface Measurement extends Times {
  readonly memory: number;
}

interface Synthesis {
  readonly databases: number;
  readonly workload: string;
  readonly baseline: string;
  /** How often it is measured: the shorter, the noisier. */
  readonly rounds: number;
  /** The highest ratio in time by the clock and in memory. */
  readonly limit?: number;
}

const SYNTHESES: Synthesis[] = ['one chart', 'one chart each'].flatMap((charts) => [
  { databases: 1, rounds: 7 },
  { databases: 100, rounds: 7 },
  { databases: 1000, rounds: 5, limit: 1.3 },
].map((size) => ({ ...size, workload: `library, ${charts}`, baseline: `bare, ${charts}` })));

interface Require {
  readonly workload: string;
  /** The most milliseconds above `require cdk8s`. */
  readonly limit?: number;
}

const REQUIRE_BASELINE = 'require cdk8s';
const REQUIRES: Require[] = [
  { workload: 'require library' },
  { workload: 'require library and cdk8s-plus', limit: 35 },
];
const REQUIRE_ROUNDS = 15;

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const exceeded: string[] = [];

try {
  buildSync({ entryPoints: [join(__dirname, 'measure.ts')], outdir: folder, bundle: true, platform: 'node', packages: 'external', logLevel: 'error' });
  console.log('synthesis: time to construct and to write the YAML, by the clock and (of the processor); peak memory of the process\n');
  for (const row of SYNTHESES) synthesis(row);
  console.log('\nrequire: time in a fresh process, by the clock and (of the processor)\n');
  const baseline = best(REQUIRE_ROUNDS, [REQUIRE_BASELINE, ...REQUIRES.map(({ workload }) => workload)], 0);
  for (const row of REQUIRES) requires(row, baseline[0], baseline[1 + REQUIRES.indexOf(row)]);
} finally {
  rmSync(folder, { recursive: true });
}

for (const message of exceeded) console.error(`over the limit: ${message}`);
process.exitCode = exceeded.length === 0 ? 0 : 1;

function synthesis({ databases, workload, baseline, rounds, limit }: Synthesis): void {
  const [bare, ours] = best(rounds, [baseline, workload], databases);
  const what = `${String(databases).padStart(5)} databases, ${workload.padEnd(24)}`;
  const time = ours.elapsed / bare.elapsed;
  const memory = ours.memory / bare.memory;
  console.log(`${what} ${ms(ours.elapsed)} of ${ms(bare.elapsed)} = ${time.toFixed(2)} (${(ours.processor / bare.processor).toFixed(2)})`
    + `   ${mb(ours)} of ${mb(bare)} = ${memory.toFixed(2)}${limit ? `   at most ${limit}` : ''}`);
  if (limit && time > limit) exceeded.push(`${what} takes ${time.toFixed(2)} times as long, at most ${limit}`);
  if (limit && memory > limit) exceeded.push(`${what} takes ${memory.toFixed(2)} times the memory, at most ${limit}`);
}

function requires({ workload, limit }: Require, baseline: Measurement, ours: Measurement): void {
  const more = ours.elapsed - baseline.elapsed;
  console.log(`${workload.padEnd(32)} ${ms(ours.elapsed)} of ${ms(baseline.elapsed)} = ${(ours.elapsed / baseline.elapsed).toFixed(2)}`
    + `   ${more.toFixed(1)} ms more (${(ours.processor - baseline.processor).toFixed(1)})${limit ? `, at most ${limit}` : ''}`);
  if (limit && more > limit) exceeded.push(`${workload} takes ${more.toFixed(1)} ms more, at most ${limit}`);
}

/** The best of several rounds, in each of which the workloads take turns: what else a machine does only ever adds. */
function best(rounds: number, workloads: string[], databases: number): Measurement[] {
  const all = workloads.map((): Measurement[] => []);
  for (let round = 0; round < rounds; round++) workloads.forEach((workload, i) => all[i].push(measure(workload, databases)));
  const least = (measured: Measurement[], what: keyof Measurement) => Math.min(...measured.map((one) => one[what]));
  return all.map((measured) => ({ elapsed: least(measured, 'elapsed'), processor: least(measured, 'processor'), memory: least(measured, 'memory') }));
}

function measure(workload: string, databases: number): Measurement {
  return JSON.parse(execFileSync(process.execPath, [join(folder, 'measure.js'), workload, String(databases)], {
    encoding: 'utf8',
    // the compiled file is elsewhere, what it requires is here
    env: { ...process.env, NODE_PATH: join(process.cwd(), 'node_modules') },
  }));
}

function ms(time: number): string {
  return `${time.toFixed(1).padStart(7)} ms`;
}

function mb(measurement: Measurement): string {
  return `${(measurement.memory / 1024).toFixed(0).padStart(4)} MB`;
}
