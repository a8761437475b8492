import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { MissingPart, fetchingEnvironment } from './machine';
import { run } from './processes';

/**
 * MinIO itself, built from its Go module: the server that the users of this library run, with the answers they get
 * (server-side encryption refused without a KMS, TLS of one's own). Pinned: the module has no tagged versions.
 */
const MODULE = 'github.com/minio/minio@v0.0.0-20260212201848-7aac2a2c5b7c';

/** Nobody debugs it: without what debuggers need, and with the compiler's memory collected less often, a build takes 0.8 times as long. */
const QUICKLY = ['-ldflags=-s -w', '-gcflags=all=-dwarf=false'];

export async function buildMinio(directory: string): Promise<{ program: string; about: string }> {
  const go = ['go', '/usr/local/go/bin/go'].find((program) => program === 'go' ? onPath(program) : existsSync(program));
  if (go === undefined) throw new MissingPart('Go is missing, which MinIO is built with: https://go.dev/doc/install');
  const bin = join(directory, 'minio');
  mkdirSync(bin);
  const env = { CGO_ENABLED: '0', GOGC: '400', ...fetchingEnvironment(directory), GOBIN: bin };
  const { status, stderr } = await run([go, 'install', ...QUICKLY, MODULE], { env, cwd: directory });
  if (status !== 0) throw new MissingPart(`MinIO could not be built from ${MODULE}: ${stderr.trim().split('\n').pop()}`);
  return { program: join(bin, 'minio'), about: `MinIO built from ${MODULE}` };
}

function onPath(program: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, program)));
}
