import type { DestinationOptions, ObjectTagOptions, ServerSideEncryption, UploadOptions } from './destination-options';
import type { S3Credentials } from './s3-credentials';

/**
 * What every bucket has that is reached through the S3 protocol.
 */
export interface S3BucketOptions extends DestinationOptions, UploadOptions {
  /**
   * The bucket. It has to exist.
   */
  readonly bucket: string;
}

/**
 * Options of a bucket on Amazon S3.
 */
export interface AwsS3Options extends S3BucketOptions, ObjectTagOptions {
  /**
   * The bucket's region, such as `eu-central-1`.
   */
  readonly region: string;

  /**
   * An access key or a role, with access to the bucket.
   */
  readonly credentials: S3Credentials;

  /**
   * The encryption that uploads ask for.
   *
   * @default ServerSideEncryption.NONE - the bucket's own; Amazon encrypts everything
   */
  readonly encryption?: ServerSideEncryption;
}

/**
 * Options of a Backblaze B2 bucket.
 */
export interface BackblazeB2Options extends S3BucketOptions {
  /**
   * The bucket's region, such as `us-west-000`; the endpoint follows from it.
   */
  readonly region: string;

  /**
   * An application key with access to the bucket. The master key does not work with B2's S3 API, and there are no roles.
   */
  readonly credentials: S3Credentials;

  /**
   * Whether each upload asks B2 to encrypt it with keys that B2 manages (SSE-B2).
   *
   * @default true
   */
  readonly encrypt?: boolean;
}

/**
 * Where the objects of an R2 bucket are guaranteed to stay. It is fixed when the bucket is made, and a bucket of one
 * jurisdiction can't be reached through the endpoint of another.
 */
export enum R2Jurisdiction {
  /** Nowhere in particular. */
  DEFAULT = 'default',
  /** In the European Union. */
  EU = 'eu',
  /** In FedRAMP-authorized data centres. */
  FEDRAMP = 'fedramp',
}

/**
 * Options of a Cloudflare R2 bucket.
 *
 * R2 encrypts everything by itself and knows neither S3's encryption nor tags.
 */
export interface CloudflareR2Options extends S3BucketOptions {
  /**
   * The id of the Cloudflare account, 32 hexadecimal digits; the endpoint follows from it.
   */
  readonly accountId: string;

  /**
   * An R2 API token's access key with permission to read and write objects. There are no roles.
   */
  readonly credentials: S3Credentials;

  /**
   * The jurisdiction that the bucket was made in.
   *
   * @default R2Jurisdiction.DEFAULT
   */
  readonly jurisdiction?: R2Jurisdiction;
}

/**
 * Options of a bucket on a MinIO server.
 */
export interface MinioOptions extends S3BucketOptions, ObjectTagOptions {
  /**
   * The server's URL, without bucket or path, such as `https://minio.example.com:9000`.
   */
  readonly endpoint: string;

  /**
   * An access key for the bucket. There are no roles.
   */
  readonly credentials: S3Credentials;

  /**
   * The server's region, where it was given one.
   *
   * @default - none; a MinIO server without a region accepts any
   */
  readonly region?: string;

  /**
   * The encryption that uploads ask for. A server without a KMS refuses every upload that asks for one.
   *
   * @default ServerSideEncryption.NONE
   */
  readonly encryption?: ServerSideEncryption;
}

/**
 * Options of a bucket on any store that speaks the S3 protocol.
 */
export interface S3Options extends S3BucketOptions, ObjectTagOptions {
  /**
   * The region that requests are signed for; where a store has none of its own, `us-east-1` is usual.
   */
  readonly region: string;

  /**
   * An access key for the bucket. A role works on Amazon only.
   */
  readonly credentials: S3Credentials;

  /**
   * The store's URL, without bucket or path.
   *
   * @default - Amazon S3
   */
  readonly endpoint?: string;

  /**
   * The encryption that uploads ask for. Several compatible stores refuse every upload that asks for one.
   *
   * @default ServerSideEncryption.NONE - what the bucket does by itself
   */
  readonly encryption?: ServerSideEncryption;
}
