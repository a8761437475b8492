import { envValue, fromSecret, KEYS } from './pod-parts';
import type { EnvVar, Side } from './pod-parts';
import type { ArchivePlan } from '../archive/archives';
import { AWS_DEFAULT_REGION } from '../archive/credentials-model';
import { ServerSideEncryption } from '../archive/destination-options';

/** Settings of a remote by the name that rclone's documentation has for them: a value, or a key of a Secret. */
interface Settings {
  readonly [option: string]: string | { readonly name: string; readonly key: string } | undefined;
}

/**
 * What rclone has in its environment for one of the two archives: a remote of that name, and where the archive is on it
 * (rclone: Configuring rclone with environment variables).
 */
export function rcloneRemote(side: Side, plan: ArchivePlan, source: ArchivePlan): EnvVar[] {
  const { url } = plan.archive;
  const settings = url.startsWith('gs://') ? googleSettings(side, plan) : url.startsWith('https://') ? azureSettings(side, plan) : s3Settings(side, plan, source);
  return [
    envValue(side.toUpperCase(), `${side}:${pathOf(url)}`),
    ...Object.entries(settings).flatMap(([option, value]) => setting(variable(side, option), value)),
  ];
}

function variable(side: Side, option: string): string {
  return `RCLONE_CONFIG_${side.toUpperCase()}_${option.toUpperCase()}`;
}

function setting(name: string, value: Settings[string]): EnvVar[] {
  if (value === undefined) return [];
  return [typeof value === 'string' ? envValue(name, value) : fromSecret(name, value)];
}

/** Bucket and path: what follows scheme and, on Azure, host. */
function pathOf(url: string): string {
  return url.replace(/^s3:\/\/|^gs:\/\/|^https:\/\/[^/]+\//, '');
}

function s3Settings(side: Side, { store: { destination }, credentials }: ArchivePlan, source: ArchivePlan): Settings {
  const { inheritFromIamRole, accessKeyId, secretAccessKey, sessionToken, region } = credentials.configuration.s3Credentials ?? {};
  const { encryption } = destination.wal;
  return {
    type: 's3',
    provider: destination.s3Flavour,
    endpoint: destination.endpointUrl,
    region: region ?? credentials.env?.[AWS_DEFAULT_REGION],
    env_auth: inheritFromIamRole ? 'true' : undefined,
    access_key_id: accessKeyId,
    secret_access_key: secretAccessKey,
    session_token: sessionToken,
    // the bucket exists, and the keys need not be allowed to make one
    no_check_bucket: 'true',
    ...side === 'source' ? {
      // what makes rclone not take ETags for checksums, which they are not where KMS encrypts (rclone: S3, hashes)
      server_side_encryption: md5IsKnown(source) ? undefined : ServerSideEncryption.AWS_KMS,
    } : {
      server_side_encryption: encryption === ServerSideEncryption.NONE ? undefined : encryption,
      // in parts each of them has a checksum, which a bucket with object lock asks for
      upload_cutoff: md5IsKnown(source) ? undefined : '0',
    },
  };
}

/** Whether the store names the MD5 of what Barman uploaded in one piece. A bucket on Amazon may encrypt by KMS, whatever is asked for. */
function md5IsKnown({ store: { destination } }: ArchivePlan): boolean {
  return destination.s3Flavour !== undefined && destination.s3Flavour !== 'AWS' && destination.wal.encryption !== ServerSideEncryption.AWS_KMS;
}

function azureSettings(side: Side, { archive: { url }, credentials }: ArchivePlan): Settings {
  const { connectionString, storageAccount, storageKey, storageSasToken } = credentials.configuration.azureCredentials ?? {};
  const { host, pathname } = new URL(url);
  const [account] = host.split('.');
  const opened = connectionString ?? storageKey ?? storageSasToken;
  return {
    type: 'azureblob',
    connection_string: connectionString,
    // a token belongs into a URL, in which Kubernetes puts it, and which names the account
    account: storageKey ? storageAccount : opened ? undefined : account,
    key: storageKey,
    ...storageSasToken && { sas_token: storageSasToken, sas_url: `https://${host}/${pathname.split('/')[1]}?$(${variable(side, 'sas_token')})` },
    env_auth: opened ? undefined : 'true',
    no_check_container: 'true',
  };
}

function googleSettings(side: Side, { credentials }: ArchivePlan): Settings {
  const { applicationCredentials } = credentials.configuration.googleCredentials ?? {};
  return {
    type: 'gcs',
    service_account_file: applicationCredentials && `${KEYS}/${side}/${applicationCredentials.key}`,
    env_auth: applicationCredentials ? undefined : 'true',
    // objects get the bucket's own access, as those of Barman do; a bucket with uniform access refuses anything else
    bucket_policy_only: 'true',
    no_check_bucket: 'true',
  };
}
