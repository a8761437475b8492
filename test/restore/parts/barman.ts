import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MissingPart, fetchingEnvironment } from './machine';
import { must, run } from './processes';

/** What the plugin's sidecar carries (plugin: containers/sidecar-requirements.in). */
const REQUIREMENTS = ['barman[cloud]==3.19.1', 'boto3==1.43.56'];

const DEBIAN = '/usr/bin/barman-cloud-backup';

export interface BarmanTools {
  /** The folder with the programs. */
  readonly programs: string;
  /** The virtual environment, which may be broken if the programs are Debian's. */
  readonly venv: string;
  readonly about: string;
}

/** The sidecar's own versions in a virtual environment, else Debian's, and then it is said. */
export async function barmanTools(directory: string): Promise<BarmanTools> {
  const venv = join(directory, 'barman');
  const python = ['/usr/bin/python3', '/usr/local/bin/python3'].find(existsSync) ?? 'python3';
  // the tools of a virtual environment must not come from a home directory that the servers can't read
  const env = { ...fetchingEnvironment(directory), PIP_DISABLE_PIP_VERSION_CHECK: '1' };
  const created = await run([python, '-m', 'venv', venv], { env });
  const installed = created.status === 0
    ? await run([join(venv, 'bin/pip'), 'install', '--quiet', ...REQUIREMENTS], { env })
    : created;
  if (installed.status === 0) return { programs: join(venv, 'bin'), venv, about: `Barman from PyPI: ${REQUIREMENTS.join(', ')}` };
  const why = (installed.stderr || installed.stdout).trim().split('\n').pop();
  if (!existsSync(DEBIAN)) {
    throw new MissingPart(`Barman's cloud tools are missing: PyPI gave none (${why}), and apt-get install barman-cli-cloud was not done`);
  }
  const version = (await must([DEBIAN, '--version'], { env })).trim();
  console.log(`notice: PyPI gave no ${REQUIREMENTS[0]} (${why}); what follows is proven with Debian's ${version} instead`);
  return { programs: '/usr/bin', venv, about: `Barman from Debian, NOT the sidecar's version: ${version}` };
}
