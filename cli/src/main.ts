#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pc from 'picocolors';
import { run } from './program';

const { version } = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8'));

// who has read enough, such as `head`, closes the pipe
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = run(process.argv.slice(2), {
  cwd: process.cwd(),
  version,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  input: () => readFileSync(0),
  isColored: pc.isColorSupported && process.stdout.isTTY === true,
  isWatched: process.stderr.isTTY === true,
});
