import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Testing } from 'cdk8s';
import { MinimalChart } from './chart';
import { audit } from '../../src';
import { only, synth } from '../../test/support';

const app = new App();
const chart = new MinimalChart(app, 'minimal');

test('writes the golden YAML', () => {
  expect(app.synthYaml()).toBe(readFileSync(join(__dirname, 'golden.yaml'), 'utf8'));
});

test('one destination takes three resources, a daily schedule and thirty days', () => {
  const manifests = synth(chart);
  expect(manifests.map(({ kind }) => kind)).toEqual(['ObjectStore', 'Cluster', 'ScheduledBackup']);
  expect(only(manifests, 'ScheduledBackup').spec.schedule).toBe('0 0 2 * * *');
  expect(only(manifests, 'ObjectStore').spec.retentionPolicy).toBe('30d');
});

test('the databases are backed up', () => {
  expect(audit(Testing.synth(chart))).toEqual([]);
});
