import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AzureCredentials, BackupDestination, GcsCredentials, S3Credentials } from '../../src';

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
