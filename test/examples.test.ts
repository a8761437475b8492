import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const EXAMPLES = join(__dirname, '..', 'examples');
const folders = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('/main.ts')).map((path) => path.slice(0, -'/main.ts'.length));

test('there are examples', () => {
  expect(folders).toContain('authentik');
});

test.each(folders)('%s is synthesized by npm run synth, tested, golden and explained', (folder) => {
  expect(readFileSync(join(EXAMPLES, 'synth.ts'), 'utf8')).toContain(`'./${folder}/main'`);
  expect(readdirSync(join(EXAMPLES, folder))).toEqual(expect.arrayContaining(['README.md', 'chart.test.ts', 'chart.ts', 'golden.yaml', 'main.ts']));
  expect(readFileSync(join(EXAMPLES, '..', 'README.md'), 'utf8')).toContain(`(examples/${folder})`);
});
