import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { Mirror, mirroredShop, walKey } from './mirrored-shop';
import { runningShop } from './running-shop';
import { archiveWal, rows } from '../ledger';
import { sleep } from '../parts/processes';
import type { Scenario, Stage } from '../stage';
import type { LiveCluster } from '../stand-in/live-cluster';

const ROUNDS = 5;
const KILLS_A_ROUND = 10;
/** A restore takes seconds. So what the kills leave is looked at object by object, and restored now and then; or after each, if that is asked for. */
const RESTORE_EACH = process.env.MIRROR_RESTORES === 'each';
/** The kill of each round after which the copy is restored in any case. */
const RESTORED_AFTER = 9;
/** The steps before which it is restored, too: when the WAL has been copied, and before that. */
const STEPS_RESTORED = [4, 7];

/** The mirror is killed at 50 random moments and between any two steps, while PostgreSQL goes on writing and taking base backups. */
export const MIRROR_KILLED: Scenario = {
  name: 'mirror-killed',
  async run(stage) {
    const seed = Number(process.env.MIRROR_SEED ?? Date.now() % 1_000_000);
    console.log(`mirror-killed: seed ${seed} (MIRROR_SEED=${seed} plays it again)`);
    const random = generator(seed);
    const cluster = await runningShop(stage, mirroredShop());
    const mirror = new Mirror(stage);
    const writer = new Writer(cluster);
    const restored: number[] = [];
    const restore = async (what: string) => {
      const floor = writer.lastIn(mirror.floor);
      await mirror.look(async (look) => {
        const [found, last] = (await look.sql('SELECT count(*) || \' \' || coalesce(max(id), 0) FROM ledger')).split(' ').map(Number);
        assert.equal(found, last, `${what}: the rows are the first ones, without a gap`);
        assert.ok(found >= floor, `${what}: ${found} rows, and ${floor} were archived before the last complete run began`);
        restored.push(found - floor);
      });
    };
    try {
      const progress = await atRandom(stage, cluster, mirror, random, restore);
      const steps = await betweenSteps(stage, cluster, mirror, restore);
      stage.held('the mirror killed', `${ROUNDS * KILLS_A_ROUND} times at random and before each of ${steps} calls of rclone: sound each time`);
      stage.note(`seed ${seed}; ${progress}; ${restored.length} restores of what a killed run left, with 0 to ${Math.max(...restored)} rows more than the last complete run promised`);
    } finally {
      await writer.stop();
    }
    const all = await rows(cluster);
    await archiveWal(cluster);
    await mirror.complete();
    await mirror.isSound();
    await mirror.look((look) => stage.restored('the copy after the last complete run', look, all));
  },
};

async function atRandom(
  stage: Stage, cluster: LiveCluster, mirror: Mirror, random: () => number, restore: (what: string) => Promise<void>,
): Promise<string> {
  let [ended, objects] = [0, 0];
  for (let round = 1; round <= ROUNDS; round += 1) {
    let duration = await timed(() => mirror.complete());
    await mirror.reset();
    const backup = round % 2 === 1 ? stage.operator.backup(cluster) : undefined;
    for (let kill = 1; kill <= KILLS_A_ROUND; kill += 1) {
      const before = (await mirror.copy()).size;
      let delay = Math.round(random() * duration);
      for (; !await killedAfter(mirror, delay); delay = Math.round(random() * duration)) {
        // the less there is to do, the shorter a run is
        duration = Math.min(duration, delay);
        ended += 1;
        await mirror.isSound();
      }
      await mirror.isSound();
      objects += (await mirror.copy()).size - before;
      if (kill === Math.ceil(KILLS_A_ROUND / 2)) duration = await timed(() => mirror.complete());
      if (kill === RESTORED_AFTER || (RESTORE_EACH && (await mirror.published()).length > 0)) await restore(`round ${round}, killed after ${delay} ms`);
    }
    await backup;
  }
  await mirror.complete();
  await mirror.isSound();
  return `${ended} more runs ended before they were to be killed; all of them copied ${objects} objects`;
}

/** A run that ends with SIGKILL after that time, whichever of its containers is running, if it has not ended before. */
async function killedAfter(mirror: Mirror, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  let running: ChildProcess | undefined;
  let killed = false;
  const started = (_: string, child: ChildProcess) => {
    running = child;
    timer ??= setTimeout(() => {
      killed = running!.exitCode === null && killGroup(running!);
    }, milliseconds);
  };
  await mirror.run({ started });
  clearTimeout(timer);
  return killed;
}

function killGroup(child: ChildProcess): boolean {
  try {
    return process.kill(-child.pid!, 'SIGKILL');
  } catch {
    return false; // gone already
  }
}

/** Each run begins with the same copy, and is killed one call of rclone later than the one before. */
async function betweenSteps(stage: Stage, cluster: LiveCluster, mirror: Mirror, restore: (what: string) => Promise<void>): Promise<number> {
  const from = await mirror.copy();
  const floor = [...mirror.floor];
  await stage.operator.backup(cluster);
  const rclone = stage.wrapRclone();
  for (let step = 1; ; step += 1) {
    await mirror.reset(from);
    mirror.floor = [...floor];
    const { succeeded } = await mirror.run(rclone.killBefore(step));
    await mirror.isSound();
    assert.equal(rclone.count, succeeded ? step - 1 : step, 'the run was killed, and did not fail by itself');
    if (succeeded) return step - 1;
    if (RESTORE_EACH || STEPS_RESTORED.includes(step)) await restore(`killed before call ${step} of rclone`);
  }
}

/** Writes rows all the time, each at the end of a WAL segment of its own. */
class Writer {
  private readonly segments: string[] = [];
  private stopped = false;
  private readonly ended: Promise<void>;

  constructor(private readonly cluster: LiveCluster) {
    this.ended = this.write();
  }

  public stop(): Promise<void> {
    this.stopped = true;
    return this.ended;
  }

  /** The last of the rows that are whole in these objects, with all before it. */
  public lastIn(keys: string[]): number {
    const there = new Set(keys);
    const missing = this.segments.findIndex((segment) => !there.has(walKey(segment)));
    return missing === -1 ? this.segments.length : missing;
  }

  private async write(): Promise<void> {
    for (let id = 1; !this.stopped; id += 1) {
      const said = await this.cluster.sql(`INSERT INTO ledger VALUES (${id}, md5('${id}')); SELECT pg_walfile_name(pg_current_wal_insert_lsn()); SELECT pg_switch_wal()`);
      this.segments.push(said.split(',')[0]);
      await sleep(10_000); // archiving a segment takes Python a while, and so does fetching it in each of the restores
    }
  }
}

async function timed(what: () => Promise<unknown>): Promise<number> {
  const from = Date.now();
  await what();
  return Date.now() - from;
}

/** Numbers from 0 to 1, the same ones for the same seed. */
function generator(seed: number): () => number {
  let count = 0;
  return () => createHash('sha256').update(`${seed}/${count += 1}`).digest().readUInt32BE() / 2 ** 32;
}
