import { fieldOf, placeAt } from '../../src/structure/place';

const manifest = {
  spec: { plugins: [{ name: 'barman' }], parameters: { '0': 'zero', 'a.b': 'dotted' } },
  metadata: { labels: { 'example.com/~team': 'auth' } },
};

test.each([
  ['', '', manifest],
  ['/spec', 'spec', manifest.spec],
  ['/spec/plugins/0/name', 'spec.plugins[0].name', 'barman'],
  ['/spec/parameters/0', 'spec.parameters["0"]', 'zero'],
  ['/spec/parameters/a.b', 'spec.parameters["a.b"]', 'dotted'],
  ['/metadata/labels/example.com~1~0team', 'metadata.labels["example.com/~team"]', 'auth'],
  ['/spec/nothing/here', 'spec.nothing.here', undefined],
])('%s is %s', (pointer, path, value) => {
  expect(placeAt(manifest, pointer)).toEqual({ path, value });
});

test('the place of a field goes on from that of its object', () => {
  expect(fieldOf(placeAt(manifest, ''), 'spec').path).toBe('spec');
  expect(fieldOf(placeAt(manifest, '/spec/plugins'), '0')).toEqual({ path: 'spec.plugins[0]', value: { name: 'barman' } });
});
