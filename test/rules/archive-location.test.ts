import { archiveKey, archiveUrl, placeOf } from '../../src/rules/archive-location';

const keyOf = (destinationPath: string, serverName: string, endpointURL?: string) =>
  archiveKey(placeOf({ destinationPath, endpointURL })!, serverName);

test.each([
  ['a slash at the end of the path', ['s3://b/p', 'db'], ['s3://b/p/', 'db']],
  ['slashes at its beginning', ['s3://b/p', 'db'], ['s3://b///p', 'db']],
  ['a part that is in the server name', ['s3://b/x', 'y/z'], ['s3://b/x/y', 'z']],
  ['a server name with an absolute path', ['s3://b/x', '/db'], ['s3://b/y', '/db']],
  ['an empty server name', ['s3://b/x/db', ''], ['s3://b/x', 'db']],
  ['what Barman drops', ['s3://b/x', 'db'], ['s3://b/x?y#z', 'db']],
  ['the case of the endpoint, its default port and a slash', ['s3://b/x', 'db', 'https://MINIO'], ['s3://b/x', 'db', 'https://minio:443/']],
  ['the endpoints of Amazon', ['s3://b/x', 'db'], ['s3://b/x', 'db', 'https://s3.eu-central-1.amazonaws.com']],
  ['slashes on both ends at Google', ['gs://b/x', 'db'], ['gs://b//x//', 'db']],
] as [string, [string, string, string?], [string, string, string?]][])('%s makes no other archive', (_, one, other) => {
  expect(keyOf(...one)).toBe(keyOf(...other));
});

test.each([
  ['an inner doubled slash', ['s3://b/x/y', 'db'], ['s3://b/x//y', 'db']],
  ['two slashes at the end', ['s3://b/x', 'db'], ['s3://b/x//', 'db']],
  ['another endpoint', ['s3://b/x', 'db'], ['s3://b/x', 'db', 'https://minio:9000']],
  ['another port', ['s3://b/x', 'db', 'https://minio:9000'], ['s3://b/x', 'db', 'https://minio:9001']],
  ['another bucket', ['s3://b/x', 'db'], ['s3://c/x', 'db']],
  ['a part of a name', ['s3://b/x', 'db'], ['s3://b/x', 'db2']],
  ['another provider', ['s3://b/x', 'db'], ['gs://b/x', 'db']],
  ['another container of Azure', ['https://a.blob.core.windows.net/c/x', 'db'], ['https://a.blob.core.windows.net/d/x', 'db']],
] as [string, [string, string, string?], [string, string, string?]][])('%s makes another archive', (_, one, other) => {
  expect(keyOf(...one)).not.toBe(keyOf(...other));
});

test('for people it is a URL', () => {
  expect(archiveUrl(placeOf({ destinationPath: 's3://b/x/' })!, 'db')).toBe('s3://b/x/db');
  expect(archiveUrl(placeOf({ destinationPath: 'https://a.blob.core.windows.net/c/x' })!, 'db')).toBe('https://a.blob.core.windows.net/c/x/db');
});

test.each([undefined, 1, '', 'b/x', '/b', '${PATH}/x'])('%p is nowhere', (destinationPath) => {
  expect(placeOf({ destinationPath })).toBeUndefined();
});
