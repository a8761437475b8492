import { CERTIFICATES, envValue, fromSecret, KEYS } from './pod-parts';
import type { EnvVar } from './pod-parts';
import type { ArchivePlan } from '../archive/archives';
import { sidecarEnvironment } from '../archive/object-store';

/**
 * `barman-cloud-backup-delete` as the plugin calls it for the store of a cluster
 * (barman-cloud: pkg/command/backupdelete.go DeleteBackupsByPolicy, commandbuilder.go appendCloudProviderOptions).
 */
export function barmanArguments({ archive, credentials }: ArchivePlan, retentionDays: number): string[] {
  const { azureCredentials, googleCredentials } = credentials.configuration;
  return [
    ...archive.endpointUrl === undefined ? [] : ['--endpoint-url', archive.endpointUrl],
    '--cloud-provider', azureCredentials ? 'azure-blob-storage' : googleCredentials ? 'google-cloud-storage' : 'aws-s3',
    ...azureCredentials?.inheritFromAzureAd ? ['--credential', 'managed-identity'] : [],
    '--retention-policy', `RECOVERY WINDOW OF ${retentionDays} DAYS`,
    archive.destinationPath, archive.serverName,
  ];
}

/** What the plugin gives its commands (barman-cloud: pkg/credentials/env.go). */
export function barmanEnvironment({ store: { destination }, credentials }: ArchivePlan): EnvVar[] {
  const { s3Credentials, azureCredentials, googleCredentials } = credentials.configuration;
  const { endpointCa } = destination;
  const secrets = {
    AWS_ACCESS_KEY_ID: s3Credentials?.accessKeyId,
    AWS_SECRET_ACCESS_KEY: s3Credentials?.secretAccessKey,
    AWS_SESSION_TOKEN: s3Credentials?.sessionToken,
    AWS_DEFAULT_REGION: s3Credentials?.region,
    AZURE_STORAGE_CONNECTION_STRING: azureCredentials?.connectionString,
    AZURE_STORAGE_ACCOUNT: azureCredentials?.storageAccount,
    AZURE_STORAGE_KEY: azureCredentials?.storageKey,
    AZURE_STORAGE_SAS_TOKEN: azureCredentials?.storageSasToken,
  };
  const key = googleCredentials?.applicationCredentials?.key;
  return [
    ...Object.entries(secrets).flatMap(([name, reference]) => (reference ? [fromSecret(name, reference)] : [])),
    ...Object.entries(sidecarEnvironment(destination, credentials)).map(([name, value]) => envValue(name, value)),
    ...key === undefined ? [] : [envValue('GOOGLE_APPLICATION_CREDENTIALS', `${KEYS}/copy/${key}`)],
    ...endpointCa ? [envValue(azureCredentials ? 'REQUESTS_CA_BUNDLE' : 'AWS_CA_BUNDLE', `${CERTIFICATES}/copy/${endpointCa.key ?? 'ca.crt'}`)] : [],
  ];
}
