import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AzureCredentials, BackupDestination, GcsCredentials, S3Credentials, SecretStoreRef } from '../../src';
import { objectStoreSpec } from '../../src/archive/object-store';

const ACCOUNT_ID = '0'.repeat(32);
const REGION = 'the-region';
const credentials = S3Credentials.fromSecretName('keys');
const at = { bucket: 'the-bucket', credentials };
const DESTINATIONS: { [factory: string]: BackupDestination } = {
  awsS3: BackupDestination.awsS3({ ...at, region: REGION }),
  azureBlob: BackupDestination.azureBlob({
    storageAccount: 'theaccount', container: 'the-container', credentials: AzureCredentials.storageKeyFromSecretName('keys'),
  }),
  backblazeB2: BackupDestination.backblazeB2({ ...at, region: REGION }),
  cloudflareR2: BackupDestination.cloudflareR2({ ...at, accountId: ACCOUNT_ID }),
  googleCloudStorage: BackupDestination.googleCloudStorage({ ...at, credentials: GcsCredentials.fromSecretName('keys') }),
  minio: BackupDestination.minio({ ...at, endpoint: 'https://the-endpoint' }),
  s3: BackupDestination.s3({ ...at, region: REGION, endpoint: 'https://the-endpoint' }),
};

/** Rows of the page's first table, by factory. */
const page = readFileSync(join(__dirname, '../../docs/providers.md'), 'utf8');
const rows = Object.fromEntries(page.slice(0, page.indexOf('Everywhere:')).split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('` | `'))
  .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))
  .filter(([provider]) => provider !== 'provider')
  .map(([, factory, ...cells]) => [factory.replaceAll('`', ''), cells]));

const filledIn = (cell: string) => cell.replaceAll('`', '')
  .replace('<bucket>', 'the-bucket').replace('<account>', 'theaccount').replace('<container>', 'the-container')
  .replace('<region>', REGION).replace('<accountId>', ACCOUNT_ID);

test('the page has every provider that there is', () => {
  const factories = Object.getOwnPropertyNames(BackupDestination).filter((name) => typeof (BackupDestination as any)[name] === 'function');
  expect(Object.keys(rows).sort()).toEqual(factories.sort());
  expect(Object.keys(DESTINATIONS).sort()).toEqual(factories.sort());
});

test.each(Object.keys(DESTINATIONS))('%s does what the page says', (factory) => {
  const { name, _model: model } = DESTINATIONS[factory];
  const [pageName, path, endpoint, region, encryption, environment] = rows[factory].map(filledIn);
  const { env } = model.credentials.bind('keys');
  expect(pageName).toBe(name);
  expect(path).toBe(model.root);
  const given = endpoint.startsWith('endpoint') ? 'https://the-endpoint' : endpoint.startsWith('https://') ? endpoint : undefined;
  expect(given).toBe(model.endpointUrl);
  const regions: { [text: string]: string | undefined } = { 'region': REGION, 'auto': 'auto', '–': undefined, 'region, if given': undefined };
  expect(Object.keys(regions)).toContain(region);
  expect(regions[region]).toBe(env?.AWS_DEFAULT_REGION);
  expect(encryption === '–' ? 'none' : encryption).toBe(model.wal.encryption);
  expect(environment.startsWith('no checksums')).toBe('AWS_REQUEST_CHECKSUM_CALCULATION' in model.env);
});

/** What the sentence after the first table says of every provider. */
const everywhere = /^Everywhere: WAL and base backups compressed with (\w+), (\d+) upload jobs \(Google: Barman's one\), (\w+) of memory for the sidecar and at most (\w+)\.$/m;

test.each(Object.keys(DESTINATIONS))('%s does what the page says of everywhere', (factory) => {
  const [, compression, jobs, request, limit] = everywhere.exec(page)!;
  const { _model: destination } = DESTINATIONS[factory];
  const { configuration, instanceSidecarConfiguration } = objectStoreSpec({
    destination, destinationPath: destination.root, credentials: destination.credentials.bind('keys'),
  });
  expect(configuration.wal.compression).toBe(compression);
  expect(configuration.data.compression).toBe(compression);
  expect(configuration.data.jobs).toBe(factory === 'googleCloudStorage' ? undefined : Number(jobs));
  expect(instanceSidecarConfiguration.resources).toEqual({ requests: { memory: request }, limits: { memory: limit } });
});

/** Rows of the page's second table. */
const facts = page.slice(page.indexOf('## The facts behind it'), page.indexOf('## Credentials')).split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))
  .slice(2);

test('what is said of everywhere has its facts', () => {
  const [, compression, jobs, request, limit] = everywhere.exec(page)!;
  const whats = facts.map(([what]) => what);
  expect(whats).toEqual(expect.arrayContaining([
    compression, `${jobs} upload jobs`, `${request} of memory for the sidecar`, `${limit} at most`,
  ]));
});

test('every fact has a reason and a source', () => {
  expect(facts.length).toBeGreaterThan(15);
  for (const row of facts) expect(row).toEqual([expect.any(String), expect.stringMatching(/\w/), expect.stringMatching(/\w/)]);
});

test('the remote item is read as often as the page says, and the region is merged into what was fetched', () => {
  const { _model: model } = BackupDestination.awsS3({
    bucket: 'the-bucket', region: REGION, credentials: S3Credentials.fromExternalSecret({ store: SecretStoreRef.secretStore('store'), remoteKey: 'item' }),
  });
  const { refreshInterval, target } = model.credentials.bind('keys').externalSecret!.spec;
  const [, every] = /^\| the remote item is read anew every hour \(`(\w+)`\)/m.exec(page)!;
  expect(refreshInterval).toBe(every);
  expect(target?.template).toEqual({ mergePolicy: 'Merge', data: { AWS_REGION: REGION } });
  expect(page).toContain('| the region as a literal in the ExternalSecret\'s template, with `mergePolicy: Merge` |');
});

test('a workload identity on Azure has the environment that the page says', () => {
  const id = '11111111-2222-3333-4444-555555555555';
  const { env } = AzureCredentials.fromWorkloadIdentity({ clientId: id, tenantId: id })._forAccount('theaccount').bind('keys');
  const [, variables] = /^\| (.*) with a workload identity \|/m.exec(page)!;
  expect(Object.keys(env!)).toEqual(expect.arrayContaining([...variables.matchAll(/`(\w+)`/g)].map(([, name]) => name)));
});
