import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { barmanTools } from './barman';
import { buildMinio } from './minio';
import { mirrorImage } from './mirror-image';
import type { Identity } from './processes';
import { must, run } from './processes';

/** The real parts, ready to be used. */
export interface Machine {
  /** Everything of this run is below it. */
  readonly directory: string;
  /** For temporary files; its name is short, because Barman's tools put sockets there. */
  readonly scratch: string;
  readonly identity: Identity;
  /** Folders with the programs. */
  readonly postgres: string;
  readonly barman: string;
  readonly minio: string;
  readonly mirrorImage: string;
  /** What the report says about the parts. */
  readonly parts: string[];
}

/** Something that has to be on the machine and is not. */
export class MissingPart extends Error {}

/** A folder for everything of this run. */
export function workspace(): string {
  return mkdtempSync(join(tmpdir(), 'cnpg-restore-'));
}

export async function prepare(directory: string): Promise<Machine> {
  const postgres = postgresPrograms();
  const identity = await unprivileged();
  const scratch = join(directory, 'tmp');
  mkdirSync(scratch);
  for (const folder of [directory, scratch]) own(folder, identity);
  const [barman, minio] = await Promise.all([barmanTools(directory), buildMinio(directory)]);
  const image = await mirrorImage(directory, barman.venv);
  const version = await must([join(postgres, 'postgres'), '--version'], { ...identity, env: environment() });
  const parts = [version.trim(), barman.about, minio.about, image.about];
  return { directory, scratch, identity, postgres, barman: barman.programs, minio: minio.program, mirrorImage: image.programs, parts };
}

/** The environment of every program: what they need, nothing of ours. */
export function environment(more: { [name: string]: string } = {}): { [name: string]: string } {
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', HOME: '/nonexistent', LANG: 'C.UTF-8', TZ: 'UTC', ...more };
}

/** The environment of what fetches and builds the parts: how this machine reaches registries is its own affair. */
export function fetchingEnvironment(directory: string): { [name: string]: string } {
  const passed = /^(HOME|XDG_CACHE_HOME|GO[A-Z]+|PIP_[A-Z_]+|SSL_CERT_[A-Z]+|REQUESTS_CA_BUNDLE|(HTTPS?|NO|ALL)_PROXY|(https?|no|all)_proxy)$/;
  const ours = Object.entries(process.env).filter((entry): entry is [string, string] => passed.test(entry[0]) && entry[1] !== undefined);
  return environment({ HOME: directory, ...Object.fromEntries(ours) });
}

/** Gives a file or folder to whoever the servers run as. */
export function own(path: string, { uid, gid }: Identity): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

function postgresPrograms(): string {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).map(Number).filter((version) => existsSync(`${root}/${version}/bin/initdb`)) : [];
  if (versions.length === 0) throw new MissingPart('PostgreSQL\'s server programs are missing: apt-get install postgresql');
  return `${root}/${Math.max(...versions)}/bin`;
}

async function unprivileged(): Promise<Identity> {
  if (process.getuid!() !== 0) return {};
  const { status, stdout } = await run(['getent', 'passwd', 'postgres'], { env: environment() });
  if (status !== 0) throw new MissingPart('PostgreSQL does not run as root, and the user postgres is missing: apt-get install postgresql');
  const [, , uid, gid] = stdout.split(':').map(Number);
  return { uid, gid };
}
