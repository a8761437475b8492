import type { AzureBlobOptions } from './azure-destination-options';
import type { DestinationModel } from './destination-model';
import type { GoogleCloudStorageOptions } from './gcs-destination-options';
import type { AwsS3Options, BackblazeB2Options, CloudflareR2Options, MinioOptions, S3Options } from './s3-destination-options';

/** The providers load as they are used. */
const amazonAndAlike = (): typeof import('./s3-destinations') => require('./s3-destinations');
const azure = (): typeof import('./azure-destination') => require('./azure-destination');
const google = (): typeof import('./gcs-destination') => require('./gcs-destination');

/**
 * A bucket (on Azure a container) and how to reach it. One destination serves any number of clusters in any number of namespaces: each
 * gets an ObjectStore and a path of its own.
 */
export class BackupDestination {
  /**
   * A bucket on Amazon S3.
   *
   * Asks for no encryption, since Amazon encrypts everything by itself.
   */
  public static awsS3(options: AwsS3Options): BackupDestination {
    return new BackupDestination(amazonAndAlike().awsS3(options));
  }

  /**
   * A container in Azure Blob Storage.
   */
  public static azureBlob(options: AzureBlobOptions): BackupDestination {
    return new BackupDestination(azure().azureBlob(options));
  }

  /**
   * A bucket on Backblaze B2.
   *
   * Sets the endpoint and the region, asks B2 to encrypt, and switches off the upload checksums that B2 refuses.
   */
  public static backblazeB2(options: BackblazeB2Options): BackupDestination {
    return new BackupDestination(amazonAndAlike().backblazeB2(options));
  }

  /**
   * A bucket on Cloudflare R2.
   *
   * Sets the endpoint and the region, and switches off upload checksums.
   */
  public static cloudflareR2(options: CloudflareR2Options): BackupDestination {
    return new BackupDestination(amazonAndAlike().cloudflareR2(options));
  }

  /**
   * A bucket on Google Cloud Storage.
   */
  public static googleCloudStorage(options: GoogleCloudStorageOptions): BackupDestination {
    return new BackupDestination(google().googleCloudStorage(options));
  }

  /**
   * A bucket on a MinIO server.
   *
   * Asks for no encryption, since a server without a KMS refuses it, and switches off upload checksums.
   */
  public static minio(options: MinioOptions): BackupDestination {
    return new BackupDestination(amazonAndAlike().minio(options));
  }

  /**
   * A bucket on any other store that speaks the S3 protocol, such as Garage, Wasabi or Ceph; on Amazon without an endpoint.
   *
   * Asks for no encryption, which several stores refuse, and with an endpoint switches off upload checksums.
   */
  public static s3(options: S3Options): BackupDestination {
    return new BackupDestination(amazonAndAlike().s3(options));
  }

  /**
   * What the destination is called in resource names.
   */
  public readonly name: string;

  /** @internal */
  public readonly _model: DestinationModel;

  private constructor(model: DestinationModel) {
    this.name = model.name;
    this._model = model;
  }
}
