import type { ContainerResources } from 'cdk8s-plus-30';

/**
 * How WAL segments are compressed before they are uploaded.
 *
 * Source: ObjectStore CRD of plugin-barman-cloud 0.14, `spec.configuration.wal.compression`.
 */
export enum WalCompression {
  /** Uploaded as they are. */
  NONE = 'none',
  BZIP2 = 'bzip2',
  GZIP = 'gzip',
  LZ4 = 'lz4',
  SNAPPY = 'snappy',
  XZ = 'xz',
  ZSTD = 'zstd',
}

/**
 * How base backups are compressed before they are uploaded. Unlike WAL, they know neither xz nor zstd.
 *
 * Source: ObjectStore CRD of plugin-barman-cloud 0.14, `spec.configuration.data.compression`.
 */
export enum DataCompression {
  /** Uploaded as they are. */
  NONE = 'none',
  BZIP2 = 'bzip2',
  GZIP = 'gzip',
  LZ4 = 'lz4',
  SNAPPY = 'snappy',
}

/**
 * The encryption that the object store is asked for with each upload.
 *
 * It is server-side: the provider holds the keys. Barman Cloud has no client-side encryption.
 */
export enum ServerSideEncryption {
  /** Nothing is asked for; what the bucket does by itself holds. */
  NONE = 'none',
  /** Keys managed by the object store (SSE-S3). MinIO refuses it without a KMS. */
  AES256 = 'AES256',
  /** Keys in AWS KMS (SSE-KMS): the bucket's default key. */
  AWS_KMS = 'aws:kms',
}

/**
 * A certificate authority for an endpoint whose certificate the system's authorities did not sign.
 */
export interface EndpointCa {
  /**
   * The Secret in the cluster's namespace that holds the chain. While it is missing the pods do not start.
   */
  readonly secretName: string;

  /**
   * The key in the Secret.
   *
   * @default ca.crt
   */
  readonly key?: string;
}

/**
 * Arguments handed to the barman-cloud commands. Each is one string of the form `--option=value`.
 *
 * What the destination decides (endpoint, provider, credentials, encryption, compression) and what ends a command at once
 * (`--test`, `--help`, `--version`) is an error, also cut short.
 */
export interface BarmanArguments {
  /**
   * For `barman-cloud-wal-archive`.
   *
   * @default - none
   */
  readonly walArchive?: string[];

  /**
   * For `barman-cloud-wal-restore`.
   *
   * @default - none
   */
  readonly walRestore?: string[];

  /**
   * For `barman-cloud-backup`.
   *
   * @default - none
   */
  readonly backup?: string[];

  /**
   * For `barman-cloud-restore`.
   *
   * @default - none
   */
  readonly restore?: string[];
}

/**
 * What every destination has, whoever the provider is.
 */
export interface DestinationOptions {
  /**
   * A path in the bucket or container under which everything is kept, without slashes at its ends.
   *
   * Namespace and cluster name follow it. Two Kubernetes clusters that share a bucket need a prefix each, or databases
   * of the same name in namespaces of the same name share an archive.
   *
   * @default - the root
   */
  readonly prefix?: string;

  /**
   * What this destination is called in resource names: `<prefix>-<name>-store`.
   *
   * @default - the provider's short name: aws, azure, b2, gcs, minio, r2 or s3
   */
  readonly name?: string;

  /**
   * The compression of WAL segments.
   *
   * @default WalCompression.GZIP
   */
  readonly walCompression?: WalCompression;

  /**
   * The compression of base backups.
   *
   * @default DataCompression.GZIP
   */
  readonly dataCompression?: DataCompression;

  /**
   * How many WAL segments are archived or fetched at once.
   *
   * @default - 1, the plugin's own
   */
  readonly walParallelism?: number;

  /**
   * Resources of the plugin's sidecar in every pod of the cluster.
   *
   * @default - memory: request 256Mi, limit 1Gi; no CPU limit
   */
  readonly sidecarResources?: ContainerResources;

  /**
   * More arguments for the barman-cloud commands.
   *
   * @default - none
   */
  readonly barmanArguments?: BarmanArguments;
}

/**
 * How uploads travel, where the provider takes them in parallel.
 */
export interface UploadOptions {
  /**
   * How many parts of a base backup are uploaded at once. Each takes memory in the sidecar.
   *
   * @default 2
   */
  readonly jobs?: number;

  /**
   * The certificate authority of the endpoint. It replaces the system's authorities.
   *
   * @default - the system's authorities
   */
  readonly endpointCa?: EndpointCa;
}

/**
 * What is written beside each object, where the provider has such a thing.
 */
export interface ObjectTagOptions {
  /**
   * Tags put on base backups and WAL segments.
   *
   * @default - none
   */
  readonly tags?: { [key: string]: string };

  /**
   * Tags put on timeline history files.
   *
   * @default - none
   */
  readonly historyTags?: { [key: string]: string };
}
