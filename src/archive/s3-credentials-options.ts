import type { ExternalSecretOptions } from './external-secret-options';

/**
 * The keys of an existing Secret.
 */
export interface S3SecretKeys {
  /**
   * The key that holds the access key id.
   *
   * @default AWS_ACCESS_KEY_ID
   */
  readonly accessKeyIdKey?: string;

  /**
   * The key that holds the secret access key.
   *
   * @default AWS_SECRET_ACCESS_KEY
   */
  readonly secretAccessKeyKey?: string;

  /**
   * The key that holds a session token.
   *
   * @default - no session token
   */
  readonly sessionTokenKey?: string;

  /**
   * The key that holds the region. An ObjectStore takes a region from a Secret only.
   *
   * @default - the destination's region is set in the sidecar's environment, which all stores of a cluster share
   */
  readonly regionKey?: string;
}

/**
 * An ExternalSecret that reads one remote item with several properties.
 */
export interface S3ExternalSecretOptions extends ExternalSecretOptions {
  /**
   * The item in the secret store.
   */
  readonly remoteKey: string;

  /**
   * The item's property that holds the access key id.
   *
   * @default AWS_ACCESS_KEY_ID
   */
  readonly accessKeyIdProperty?: string;

  /**
   * The item's property that holds the secret access key.
   *
   * @default AWS_SECRET_ACCESS_KEY
   */
  readonly secretAccessKeyProperty?: string;
}

/**
 * An ExternalSecret that reads each value from a remote item of its own.
 */
export interface S3ExternalSecretKeysOptions extends ExternalSecretOptions {
  /**
   * The item that holds the access key id.
   */
  readonly accessKeyIdRemoteKey: string;

  /**
   * The item that holds the secret access key.
   */
  readonly secretAccessKeyRemoteKey: string;
}
