import { quantity } from '../../src/quantity';
import { stepsOf, valueAt } from '../../src/rules/field-path';
import { lineageOf } from '../../src/rules/lineage';
import { retentionDays } from '../../src/rules/retention';
import { placeAt } from '../../src/structure/place';

test.each([
  ['20Gi', 20 * 2 ** 30], ['20G', 20e9], ['1.5Ti', 1.5 * 2 ** 40], ['.5k', 500], ['500m', 0.5], ['1e3', 1000], ['0', 0], [7, 7],
  ['10GB', undefined], ['10 Gi', undefined], ['', undefined], ['Gi', undefined], ['ki', undefined], [undefined, undefined], [{}, undefined],
])('the quantity %p is %p', (text, value) => {
  expect(quantity(text)).toBe(value);
});

test.each([['7d', 7], ['2w', 14], ['1m', 31], ['0d', undefined], ['30D', undefined], [undefined, undefined]])('the retention %p is %p days', (policy, days) => {
  expect(retentionDays(policy)).toBe(days);
});

test.each([['db', 1], ['db-v2', 2], ['db-v12', 12], ['db-v0', 1], ['db-v2-old', 1], ['v2', 1]])('the lineage of %p is %p', (name, lineage) => {
  expect(lineageOf(name)).toBe(lineage);
});

test('a path leads back to where it was made from', () => {
  const manifest = { spec: { plugins: [{ name: 'a' }] }, metadata: { annotations: { 'cnpg.io/"x"': 'on', 'a.b': 'c' } } };
  for (const pointer of ['/spec/plugins/0/name', '/metadata/annotations/cnpg.io~1"x"', '/metadata/annotations/a.b']) {
    const { path, value } = placeAt(manifest, pointer);
    expect(value).toBeDefined();
    expect(valueAt(manifest, path)).toBe(value);
  }
  expect(stepsOf('spec.plugins[0].name')).toEqual(['spec', 'plugins', 0, 'name']);
  expect(valueAt(manifest, 'spec.plugins[7].name')).toBeUndefined();
});
