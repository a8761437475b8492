import { postgresSize } from '../../src/cluster/postgres-size';

const KIB = 2 ** 10;
const MIB = 2 ** 20;
const GIB = 2 ** 30;

test.each<[string, number]>([
  ['1B', 1], ['1kB', KIB], ['8MB', 8 * MIB], ['2GB', 2 * GIB], ['3TB', 3 * 2 ** 40],
  // PostgreSQL has spaces before the unit, and fractions
  ['8 MB', 8 * MIB], ['16 B', 16], ['1.5GB', 1.5 * GIB], ['.5MB', MIB / 2], ['1.kB', KIB],
  // CNPG's webhook takes these, whatever PostgreSQL says of them
  ['1KB', KIB], ['1PB', 2 ** 50], ['1EB', 2 ** 60], ['-1', -MIB], ['+2', 2 * MIB], ['MB', 0],
  // and all without a unit for megabytes
  ['0', 0], ['128', 128 * MIB],
])('%s is %d bytes', (size, bytes) => {
  expect(postgresSize(size)).toBe(bytes);
});

test.each(['', ' ', 'B', '1G', '512mb', '1kb', '1Mi', '1MiB', '25%', '1.5', '1.5B', '1 024', '1GB ', '1e3MB', '0x10MB', 'many'])('%s is no size to CNPG', (size) => {
  expect(postgresSize(size)).toBeUndefined();
});
