import type { CredentialsModel } from './credentials-model';
import type { ExternalSecretOptions } from './external-secret-options';
import type { RemoteValue } from './external-secret-spec';
import { externalSecretSpec } from './external-secret-spec';
import { failIf } from '../errors';
import { resourceNameProblem } from '../names';

const ACCESS_KEY_ID = 'AWS_ACCESS_KEY_ID';
const SECRET_ACCESS_KEY = 'AWS_SECRET_ACCESS_KEY';
const REGION = 'AWS_REGION';

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

/**
 * Credentials for an S3 bucket. They are always references, never values.
 */
export class S3Credentials {
  /**
   * Credentials from a Secret that exists in the cluster's namespace.
   *
   * @param secretName the name of the Secret
   * @param keys the keys in it, where they are not the usual ones
   */
  public static fromSecretName(secretName: string, keys: S3SecretKeys = {}): S3Credentials {
    failIf(resourceNameProblem('secretName', secretName));
    for (const [prop, key] of Object.entries(keys)) failIf(secretKeyProblem(prop, key));
    return new S3Credentials((region) => ({
      secretName,
      bind: (name) => ({
        configuration: {
          s3Credentials: {
            accessKeyId: { name, key: keys.accessKeyIdKey ?? ACCESS_KEY_ID },
            secretAccessKey: { name, key: keys.secretAccessKeyKey ?? SECRET_ACCESS_KEY },
            sessionToken: keys.sessionTokenKey === undefined ? undefined : { name, key: keys.sessionTokenKey },
            region: keys.regionKey === undefined ? undefined : { name, key: keys.regionKey },
          },
        },
        env: keys.regionKey === undefined ? regionInEnvironment(region) : undefined,
      }),
    }));
  }

  /**
   * Defines an ExternalSecret that reads both keys from properties of one remote item.
   */
  public static fromExternalSecret(options: S3ExternalSecretOptions): S3Credentials {
    return S3Credentials.external(options, [
      { secretKey: ACCESS_KEY_ID, remoteKey: options.remoteKey, property: options.accessKeyIdProperty ?? ACCESS_KEY_ID },
      { secretKey: SECRET_ACCESS_KEY, remoteKey: options.remoteKey, property: options.secretAccessKeyProperty ?? SECRET_ACCESS_KEY },
    ]);
  }

  /**
   * Defines an ExternalSecret that reads each key from a remote item of its own.
   */
  public static fromExternalSecretKeys(options: S3ExternalSecretKeysOptions): S3Credentials {
    return S3Credentials.external(options, [
      { secretKey: ACCESS_KEY_ID, remoteKey: options.accessKeyIdRemoteKey },
      { secretKey: SECRET_ACCESS_KEY, remoteKey: options.secretAccessKeyRemoteKey },
    ]);
  }

  private static external(options: ExternalSecretOptions, values: RemoteValue[]): S3Credentials {
    if (options.secretName !== undefined) failIf(resourceNameProblem('secretName', options.secretName));
    // the interval does not depend on what is bound later: refuse a wrong one where it was written
    externalSecretSpec(options, '', values, {});
    return new S3Credentials((region) => ({
      secretName: options.secretName,
      bind: (name) => ({
        configuration: {
          s3Credentials: {
            accessKeyId: { name, key: ACCESS_KEY_ID },
            secretAccessKey: { name, key: SECRET_ACCESS_KEY },
            region: region === undefined ? undefined : { name, key: REGION },
          },
        },
        externalSecret: { name, spec: externalSecretSpec(options, name, values, region === undefined ? {} : { [REGION]: region }) },
      }),
    }));
  }

  /** @internal */
  public readonly _model: (region: string | undefined) => CredentialsModel;

  private constructor(model: (region: string | undefined) => CredentialsModel) {
    this._model = model;
  }
}

function regionInEnvironment(region: string | undefined): { [name: string]: string } | undefined {
  return region === undefined ? undefined : { AWS_DEFAULT_REGION: region };
}

function secretKeyProblem(prop: string, key: string): string | undefined {
  return /^[-._a-zA-Z0-9]{1,253}$/.test(key)
    ? undefined
    : `'${prop}' should be a key of a Secret (letters, digits, '-', '_' and '.'), got '${key}': no Secret can have it, and archiving would fail`;
}
