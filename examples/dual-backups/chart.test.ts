import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdk8s';
import { dualBackups } from './chart';
import { synth } from '../../test/support';

const app = new App();
dualBackups(app);

test('writes the golden YAML', () => {
  expect(app.synthYaml()).toBe(readFileSync(join(__dirname, 'golden.yaml'), 'utf8'));
});

test('every object fits its CRD', () => {
  expect(app.charts.flatMap((chart) => synth(chart)).length).toBeGreaterThan(0);
});
