import type { DestinationModel } from './destination-model';
import { bucketProblem, destinationModel, isAmazon } from './destination-model';
import { DataCompression, ServerSideEncryption } from './destination-options';
import type { S3Credentials } from './s3-credentials';
import type {
  AwsS3Options, BackblazeB2Options, CloudflareR2Options, MinioOptions, S3BucketOptions, S3Options,
} from './s3-destination-options';
import { R2Jurisdiction } from './s3-destination-options';
import { failIf } from '../errors';

/**
 * Since boto3 1.36 uploads carry checksums that several stores refuse. These two switch them off
 * (plugin-barman-cloud: web/docs/object_stores.md, S3-compatible storage providers).
 */
const NO_DEFAULT_CHECKSUMS = {
  AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required',
  AWS_RESPONSE_CHECKSUM_VALIDATION: 'when_required',
};

/** The region of every R2 bucket (Cloudflare: R2, S3 API compatibility, bucket region). */
const R2_REGION = 'auto';

/**
 * R2 takes a multipart upload only if all parts but the last have one size (Cloudflare: R2, multipart objects, limitations).
 * With these Barman compresses each block into its part, so that sizes vary (barman 3.19: cloud.py, CloudTarUploader.write;
 * measured with it: gzip, bzip2 and none give parts of one size).
 */
const COMPRESSION_OF_UNEVEN_PARTS: unknown[] = [DataCompression.LZ4, DataCompression.SNAPPY];

export function awsS3(options: AwsS3Options): DestinationModel {
  failIf(regionProblem(options.region));
  return destinationModel(options, {
    defaultName: 'aws',
    root: s3Root(options),
    s3Flavour: 'AWS',
    encryption: options.encryption,
    credentials: options.credentials._forRegion(options.region),
  });
}

export function backblazeB2(options: BackblazeB2Options): DestinationModel {
  failIf(regionProblem(options.region));
  return destinationModel(options, {
    defaultName: 'b2',
    root: s3Root(options),
    s3Flavour: 'Other',
    endpointUrl: `https://s3.${options.region}.backblazeb2.com`,
    encryption: options.encrypt ?? true ? ServerSideEncryption.AES256 : ServerSideEncryption.NONE,
    credentials: accessKey('Backblaze B2', options)._forRegion(options.region),
    env: NO_DEFAULT_CHECKSUMS,
  });
}

export function cloudflareR2(options: CloudflareR2Options): DestinationModel {
  const { accountId, jurisdiction = R2Jurisdiction.DEFAULT, dataCompression } = options;
  failIf(accountIdProblem(accountId));
  failIf(r2CompressionProblem(dataCompression));
  return destinationModel(options, {
    defaultName: 'r2',
    root: s3Root(options),
    s3Flavour: 'Cloudflare',
    endpointUrl: `https://${accountId}.${jurisdiction === R2Jurisdiction.DEFAULT ? '' : `${jurisdiction}.`}r2.cloudflarestorage.com`,
    credentials: accessKey('Cloudflare R2', options)._forRegion(R2_REGION),
    env: NO_DEFAULT_CHECKSUMS,
  });
}

export function minio(options: MinioOptions): DestinationModel {
  failIf(endpointProblem(options.endpoint));
  if (options.region !== undefined) failIf(regionProblem(options.region));
  return destinationModel(options, {
    defaultName: 'minio',
    root: s3Root(options),
    s3Flavour: 'Minio',
    endpointUrl: options.endpoint,
    encryption: options.encryption,
    credentials: accessKey('MinIO', options)._forRegion(options.region),
    env: NO_DEFAULT_CHECKSUMS,
  });
}

export function s3(options: S3Options): DestinationModel {
  failIf(regionProblem(options.region));
  if (options.endpoint !== undefined) failIf(endpointProblem(options.endpoint));
  const amazon = options.endpoint === undefined || isAmazon(options.endpoint);
  return destinationModel(options, {
    defaultName: 's3',
    root: s3Root(options),
    s3Flavour: options.endpoint === undefined ? 'AWS' : 'Other',
    endpointUrl: options.endpoint,
    encryption: options.encryption,
    credentials: (amazon ? options.credentials : accessKey(`'${options.endpoint}'`, options))._forRegion(options.region),
    env: options.endpoint === undefined ? {} : NO_DEFAULT_CHECKSUMS,
  });
}

function s3Root({ bucket }: S3BucketOptions): string {
  failIf(bucketProblem(bucket));
  return `s3://${bucket}`;
}

function accessKey(provider: string, { credentials }: { readonly credentials: S3Credentials }): S3Credentials {
  failIf(credentials._isRole
    ? `'credentials' are an IAM role, and ${provider} has none: Barman would find no credentials and archiving would fail; write an access key, such as S3Credentials.fromSecretName(…)`
    : undefined);
  return credentials;
}

function regionProblem(region: string): string | undefined {
  return /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(region)
    ? undefined
    : `'region' should be a region's name such as 'us-west-000', got '${region}': requests would be signed for a region that does not exist`;
}

function accountIdProblem(accountId: string): string | undefined {
  return /^[0-9a-f]{32}$/.test(accountId)
    ? undefined
    : `'accountId' should be the id of a Cloudflare account, 32 hexadecimal digits, got '${accountId}': there would be no such endpoint; the dashboard shows it beside R2`;
}

function r2CompressionProblem(compression: DataCompression | undefined): string | undefined {
  return COMPRESSION_OF_UNEVEN_PARTS.includes(compression)
    ? `'dataCompression' should be gzip, bzip2 or none on R2, got '${compression}': R2 refuses uploads whose parts differ in size, so every base backup but the smallest would fail`
    : undefined;
}

function endpointProblem(endpoint: string): string | undefined {
  return /^https?:\/\/[^\s/?#@]+\/?$/.test(endpoint) && URL.canParse(endpoint)
    ? undefined
    : `'endpoint' should be a URL of scheme, host and port only, such as 'https://minio.example.com:9000', got '${endpoint}': Barman would not reach the store or would use another bucket`;
}
