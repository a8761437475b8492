import type { DestinationOptions, ServerSideEncryption } from './destination-options';
import type { S3Credentials } from './s3-credentials';

/**
 * Options of a Backblaze B2 bucket.
 */
export interface BackblazeB2Options extends DestinationOptions {
  /**
   * The bucket's region, such as `us-west-000`; the endpoint follows from it.
   */
  readonly region: string;

  /**
   * An application key with access to the bucket. The master key does not work with B2's S3 API.
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
 * Options of a bucket on a MinIO server.
 */
export interface MinioOptions extends DestinationOptions {
  /**
   * The server's URL, without bucket or path, such as `https://minio.example.com:9000`.
   */
  readonly endpoint: string;

  /**
   * An access key for the bucket.
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
 * Options of a bucket on Amazon S3 or on any store that speaks its protocol.
 */
export interface S3Options extends DestinationOptions {
  /**
   * The region that requests are signed for; where a store has none of its own, `us-east-1` is usual.
   */
  readonly region: string;

  /**
   * An access key for the bucket.
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
   * @default ServerSideEncryption.NONE - what the bucket does by itself; Amazon encrypts everything
   */
  readonly encryption?: ServerSideEncryption;
}
