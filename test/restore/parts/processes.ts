import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

/** Who the servers and tools run as: PostgreSQL refuses to run as root. */
export interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

export interface Result {
  readonly command: string;
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions extends Identity {
  /** The whole environment: nothing is inherited, so that a dirty one changes nothing. */
  readonly env: { [name: string]: string };
  readonly cwd?: string;
  readonly input?: string;
}

const started = new Set<ChildProcess>();

/** Runs a command to its end, whatever that is. */
export async function run(argv: string[], options: RunOptions): Promise<Result> {
  const { env, cwd, input, uid, gid } = options;
  const child = spawn(argv[0], argv.slice(1), { env, cwd, uid, gid, stdio: 'pipe', detached: true });
  remember(child);
  const [stdout, stderr]: Buffer[][] = [[], []];
  child.stdout.on('data', (data: Buffer) => stdout.push(data));
  child.stderr.on('data', (data: Buffer) => stderr.push(data));
  child.stdin.on('error', () => undefined); // a command that does not read its input
  child.stdin.end(input ?? '');
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { command: argv.join(' '), status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() };
}

/** Runs a command that has to succeed. */
export async function must(argv: string[], options: RunOptions): Promise<string> {
  const result = await run(argv, options);
  if (result.status !== 0) throw new Error(`${result.command}\nexited with ${result.status}\n${result.stdout}${result.stderr}`);
  return result.stdout;
}

/** Starts a server that writes into a log file. It is killed at the end of the run at the latest. */
export function start(argv: string[], log: string, options: RunOptions): ChildProcess {
  const { env, cwd, uid, gid } = options;
  const file = openSync(log, 'a');
  const child = spawn(argv[0], argv.slice(1), { env, cwd, uid, gid, stdio: ['ignore', file, file], detached: true });
  closeSync(file);
  remember(child);
  return child;
}

export function isRunning(child: ChildProcess | undefined): boolean {
  return child !== undefined && child.exitCode === null && child.signalCode === null;
}

/** Sends a signal to one process that we started, and waits for its end. */
export async function end(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child || !isRunning(child)) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await exited;
}

/** Kills what is left of what we started, each with its own children. */
export function killAll(): void {
  for (const child of started) {
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {
      // gone already
    }
  }
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Waits until something holds, and says what it waited for if it never does. */
export async function until(what: string, holds: () => Promise<boolean> | boolean, seconds = 240): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited ${seconds} seconds in vain: ${what}`);
    await sleep(200); // what is asked is mostly asked of psql, which takes its time too
  }
}

function remember(child: ChildProcess): void {
  if (child.pid === undefined) return;
  started.add(child);
  child.once('exit', () => started.delete(child));
}
