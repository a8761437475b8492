import type { DestinationModel } from './destination-model';
import { destinationModel } from './destination-model';
import type { DestinationOptions } from './destination-options';
import { ServerSideEncryption } from './destination-options';
import type { BackblazeB2Options, MinioOptions, S3Options } from './s3-destination-options';
import { failIf } from '../errors';

/**
 * Since boto3 1.36 uploads carry checksums that several stores refuse. These two switch them off
 * (plugin-barman-cloud: web/docs/object_stores.md, S3-compatible storage providers).
 */
const NO_DEFAULT_CHECKSUMS = {
  AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required',
  AWS_RESPONSE_CHECKSUM_VALIDATION: 'when_required',
};

export function backblazeB2(options: BackblazeB2Options): DestinationModel {
  failIf(regionProblem(options.region));
  return destinationModel(options, {
    defaultName: 'b2',
    root: s3Root(options),
    endpointUrl: `https://s3.${options.region}.backblazeb2.com`,
    encryption: options.encrypt ?? true ? ServerSideEncryption.AES256 : ServerSideEncryption.NONE,
    credentials: options.credentials._model(options.region),
    env: NO_DEFAULT_CHECKSUMS,
  });
}

export function minio(options: MinioOptions): DestinationModel {
  failIf(endpointProblem(options.endpoint));
  if (options.region !== undefined) failIf(regionProblem(options.region));
  return destinationModel(options, {
    defaultName: 'minio',
    root: s3Root(options),
    endpointUrl: options.endpoint,
    encryption: options.encryption ?? ServerSideEncryption.NONE,
    credentials: options.credentials._model(options.region),
    env: NO_DEFAULT_CHECKSUMS,
  });
}

export function s3(options: S3Options): DestinationModel {
  failIf(regionProblem(options.region));
  if (options.endpoint !== undefined) failIf(endpointProblem(options.endpoint));
  return destinationModel(options, {
    defaultName: 's3',
    root: s3Root(options),
    endpointUrl: options.endpoint,
    encryption: options.encryption ?? ServerSideEncryption.NONE,
    credentials: options.credentials._model(options.region),
    env: options.endpoint === undefined ? {} : NO_DEFAULT_CHECKSUMS,
  });
}

function s3Root(options: DestinationOptions): string {
  return `s3://${options.bucket}`;
}

function regionProblem(region: string): string | undefined {
  return /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(region)
    ? undefined
    : `'region' should be a region's name such as 'us-west-000', got '${region}': requests would be signed for a region that does not exist`;
}

function endpointProblem(endpoint: string): string | undefined {
  return /^https?:\/\/[^\s/?#@]+\/?$/.test(endpoint) && URL.canParse(endpoint)
    ? undefined
    : `'endpoint' should be a URL of scheme, host and port only, such as 'https://minio.example.com:9000', got '${endpoint}': Barman would not reach the store or would use another bucket`;
}
