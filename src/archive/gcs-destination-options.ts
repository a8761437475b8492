import type { DestinationOptions, ObjectTagOptions } from './destination-options';
import type { GcsCredentials } from './gcs-credentials';

/**
 * Options of a bucket on Google Cloud Storage.
 *
 * There is one endpoint, everything is encrypted by itself, and Barman uploads a base backup in one stream.
 */
export interface GoogleCloudStorageOptions extends DestinationOptions, ObjectTagOptions {
  /**
   * The bucket. It has to exist.
   */
  readonly bucket: string;

  /**
   * A key or an identity, with access to the bucket.
   */
  readonly credentials: GcsCredentials;
}
