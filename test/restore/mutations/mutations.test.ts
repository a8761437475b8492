import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MUTATIONS } from './mutations';

test.each(MUTATIONS)('$name breaks a line that is there', ({ file, line, broken }) => {
  expect(readFileSync(join(__dirname, '../../..', file), 'utf8')).toContain(line);
  expect(broken).not.toBe(line);
});
