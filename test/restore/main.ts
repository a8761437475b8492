import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { Machine } from './parts/machine';
import { MissingPart, prepare, workspace } from './parts/machine';
import { killAll } from './parts/processes';
import { unmountAll } from './parts/small-volume';
import { report } from './report';
import { SCENARIOS } from './scenarios';
import { Stage } from './stage';
import type { Scenario } from './stage';

/** The scenarios wait now and then: for a timeout, for what another process does. */
const AT_ONCE = availableParallelism() + 1;

void main();

async function main(): Promise<void> {
  const { values: { keep, only } } = parseArgs({ options: { keep: { type: 'boolean' }, only: { type: 'string', multiple: true } } });
  const chosen = SCENARIOS.filter(({ name }) => only === undefined || only.includes(name));
  if (chosen.length === 0) return fail(`no scenario is called ${only?.join(' or ')}; there are: ${SCENARIOS.map(({ name }) => name).join(', ')}`);

  const directory = workspace();
  const leave = () => {
    killAll();
    unmountAll();
    if (keep) console.log(`kept: ${directory}`);
    else rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      leave();
      process.kill(process.pid, signal); // `once` has let go of it: whoever waits is told what ended this
    });
  }
  try {
    const from = Date.now();
    console.log('preparing PostgreSQL, Barman and MinIO; building MinIO takes minutes the first time');
    const machine = await prepare(directory);
    console.log([...machine.parts, `ready after ${seconds(from)} seconds`].join('\n'));
    process.exitCode = await play(machine, chosen) ? 0 : 1;
    console.log(`${seconds(from)} seconds in all`);
  } catch (error) {
    if (!(error instanceof MissingPart)) throw error;
    fail(error.message);
  } finally {
    leave();
  }
}

async function play(machine: Machine, scenarios: readonly Scenario[]): Promise<boolean> {
  const waiting = [...scenarios];
  const stages: Stage[] = [];
  const failed: string[] = [];
  const worker = async () => {
    for (let scenario = waiting.shift(); scenario; scenario = waiting.shift()) {
      const stage = new Stage(machine, scenario.name);
      stages.push(stage);
      const from = Date.now();
      try {
        await stage.open();
        await scenario.run(stage);
        console.log(`${scenario.name}: ${seconds(from)} seconds`);
      } catch (error) {
        failed.push(scenario.name);
        console.log(`${scenario.name}: FAILED after ${seconds(from)} seconds\n${(error as Error).stack}`);
      } finally {
        await stage.close();
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  stages.sort((a, b) => scenarios.findIndex(({ name }) => name === a.scenario) - scenarios.findIndex(({ name }) => name === b.scenario));
  console.log(`\n${report(stages.flatMap((stage) => stage.rows))}\n`);
  for (const note of stages.flatMap((stage) => stage.notes)) console.log(`- ${note}`);
  console.log(failed.length === 0 ? `\nall ${scenarios.length} scenarios passed` : `\nFAILED: ${failed.join(', ')}`);
  return failed.length === 0;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

function seconds(from: number): string {
  return ((Date.now() - from) / 1000).toFixed(0);
}
