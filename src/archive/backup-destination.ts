import type { DestinationModel } from './destination-model';
import type { BackblazeB2Options, MinioOptions, S3Options } from './s3-destination-options';
import { backblazeB2, minio, s3 } from './s3-destinations';

/**
 * A bucket and how to reach it. One destination serves any number of clusters in any number of namespaces: each
 * gets an ObjectStore and a path of its own.
 */
export class BackupDestination {
  /**
   * A bucket on Backblaze B2.
   *
   * Sets the endpoint and the region, asks B2 to encrypt, and switches off the upload checksums that B2 refuses.
   */
  public static backblazeB2(options: BackblazeB2Options): BackupDestination {
    return new BackupDestination(backblazeB2(options));
  }

  /**
   * A bucket on a MinIO server.
   *
   * Asks for no encryption, since a server without a KMS refuses it, and switches off upload checksums.
   */
  public static minio(options: MinioOptions): BackupDestination {
    return new BackupDestination(minio(options));
  }

  /**
   * A bucket on Amazon S3 or, with an endpoint, on any store that speaks its protocol.
   */
  public static s3(options: S3Options): BackupDestination {
    return new BackupDestination(s3(options));
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
