import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine';
import { environment, own } from './machine';
import { end, isRunning, must, start, until } from './processes';

/** A PostgreSQL server on a Unix socket of its own. It knows nothing of backups. */
export class Postgres {
  private child?: ChildProcess;

  constructor(private readonly machine: Machine, public readonly directory: string, public readonly data: string) {}

  /** What a client in the same pod has in its environment. */
  public get connection(): { [name: string]: string } {
    return { PGHOST: this.directory, PGPORT: '5432' };
  }

  public get log(): string {
    return join(this.directory, 'postgres.log');
  }

  public async initdb(walDirectory?: string): Promise<void> {
    await this.program('initdb', '-D', this.data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync',
      ...walDirectory ? ['--waldir', walDirectory] : []);
  }

  /** Settings that replace those of the same file name that were there before. */
  public configure(name: string, settings: { [name: string]: string }): void {
    const file = `${name}.conf`;
    this.write(join(this.data, file), Object.entries(settings).map(([key, value]) => `${key} = '${value.replace(/'/g, '\'\'')}'\n`).join(''));
    const main = join(this.data, 'postgresql.conf');
    const include = `include_if_exists = '${file}'`;
    const text = readFileSync(main, 'utf8');
    if (!text.includes(include)) this.write(main, `${text}\n${include}\n`);
  }

  public write(path: string, content: string): void {
    writeFileSync(path, content);
    own(path, this.machine.identity);
  }

  /** Starts the server and does not wait. */
  public launch(): void {
    const { machine: { postgres, identity } } = this;
    this.child = start([join(postgres, 'postgres'), '-D', this.data, '-k', this.directory], this.log, { ...identity, env: environment() });
  }

  /** Starts the server and waits until it takes writes: after a restore, until it is promoted. A standby only has to take reads. */
  public async start(seconds = 240, standby = false): Promise<void> {
    const from = this.logText().length;
    this.launch();
    await until(`PostgreSQL takes ${standby ? 'reads' : 'writes'}, see ${this.log}`, async () => {
      if (!this.isRunning()) throw new PostgresEnded(this.logText().slice(from));
      return (await this.trySql('SELECT pg_is_in_recovery()')) === (standby ? 't' : 'f');
    }, seconds);
  }

  public isRunning(): boolean {
    return isRunning(this.child);
  }

  public async stop(): Promise<void> {
    await end(this.child, 'SIGINT'); // fast shutdown
  }

  /** kill -9 of the postmaster; its children notice and go. */
  public async kill(): Promise<void> {
    await end(this.child, 'SIGKILL');
    await until('the last backend is gone', () => !this.hasBackends());
  }

  /** One value, or the rows' first column joined by commas. */
  public async sql(statement: string, database = 'postgres'): Promise<string> {
    const argv = [join(this.machine.postgres, 'psql'), '-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-U', 'postgres', '-d', database];
    const text = await must(argv, { ...this.machine.identity, env: environment(this.connection), input: statement });
    return text.trim().split('\n').join(',');
  }

  public async trySql(statement: string, database?: string): Promise<string | undefined> {
    return this.sql(statement, database).catch(() => undefined);
  }

  /** Whether a WAL segment is complete and not archived yet; nobody has to ask the server for that. */
  public waitsToArchive(segment: string): boolean {
    return existsSync(join(this.data, 'pg_wal/archive_status', `${segment}.ready`));
  }

  public logText(): string {
    try {
      return readFileSync(this.log, 'utf8');
    } catch {
      return '';
    }
  }

  public async program(name: string, ...args: string[]): Promise<string> {
    return must([join(this.machine.postgres, name), ...args], { ...this.machine.identity, env: environment(this.connection) });
  }

  /** Backends hold on to the data directory for a moment after their postmaster is gone. */
  private hasBackends(): boolean {
    return readdirSync('/proc').filter((entry) => /^\d+$/.test(entry)).some((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === this.data;
      } catch {
        return false; // gone, or not ours
      }
    });
  }
}

/** The server ended while it was expected to come up; the message is what it wrote about that. */
export class PostgresEnded extends Error {
  constructor(log: string) {
    super(log.split('\n').filter((line) => /FATAL|PANIC|ERROR|different database|invalid/.test(line) && !line.includes('is starting up')).join('\n') || log.trim());
  }
}
