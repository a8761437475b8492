import { nearestName } from '../../src/structure/nearest-name';

const KNOWN = ['size', 'storageClass', 'endpointURL', 'endpointCA', 'isWALArchiver', 'name', 'namespace', 'key'];

test.each([
  ['endpointUrl', 'endpointURL'],
  ['isWalArchiver', 'isWALArchiver'],
  ['ISWALARCHIVER', 'isWALArchiver'],
  ['storage-class', 'storageClass'],
  ['storage_class', 'storageClass'],
  ['storageClassName', 'storageClass'],
  ['sise', 'size'],
  ['naem', 'name'],
  ['keys', 'key'],
])('%s means %s', (name, meant) => {
  expect(nearestName(name, KNOWN)).toBe(meant);
});

test.each(['colour', 'retentionPolicy', 'x', '', '__proto__'])('%s means nothing known', (name) => {
  expect(nearestName(name, KNOWN)).toBeUndefined();
});

test('of names that are equally near it is the one spelt more alike', () => {
  expect(nearestName('Replace', ['replace', 'Replaced', 'REPLACE'])).toBe('replace');
  expect(nearestName('KEEPs', ['keep', 'Keep', 'KEEP'])).toBe('KEEP');
});

test('of names that are equally near and alike it is the first', () => {
  expect(nearestName('tests', ['testa', 'testb'])).toBe('testa');
});
