import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { folderOf } from './support';

/** The whole command in one file that every user can reach. */
export function builtCommand(): string {
  const folder = folderOf({ 'package.json': '{"version": "1.2.3"}' });
  chmodSync(folder, 0o755);
  const outfile = join(folder, 'lib/main.js');
  buildSync({ entryPoints: [join(__dirname, '../src/main.ts')], bundle: true, platform: 'node', target: 'node20', tsconfig: join(__dirname, '../tsconfig.json'), outfile });
  return outfile;
}
