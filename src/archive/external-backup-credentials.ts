import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { BackupDestination } from './backup-destination';
import { failAt } from '../errors';
import { namespaceOf } from '../namespace';
import { withDeletionProtection } from '../protection';

/**
 * Properties of shared bucket credentials.
 */
export interface ExternalBackupCredentialsProps {
  /**
   * The destination whose credentials are defined. They need an explicit `secretName`.
   */
  readonly destination: BackupDestination;

  /**
   * Whether Argo CD and Flux are told to keep the ExternalSecret when it disappears from Git. While it is gone the
   * Secret stays as it is, and a rotated key does not arrive.
   *
   * @default true
   */
  readonly deletionProtection?: boolean;
}

/**
 * Bucket credentials that the clusters of several charts in one namespace share.
 *
 * Define it before the clusters: they find it and define no ExternalSecret of their own. External Secrets lets one
 * ExternalSecret fill a Secret and refuses the second; so it should not be part of one of the databases. The Secret
 * outlives it (`creationPolicy: Orphan`).
 */
export class ExternalBackupCredentials extends Construct {
  /**
   * The name of the Secret.
   */
  public readonly secretName: string;

  /**
   * The ExternalSecret.
   */
  public readonly externalSecret: ApiObject;

  constructor(scope: Construct, id: string, props: ExternalBackupCredentialsProps) {
    super(scope, id);
    const { defineExternalSecret, missingExternalSecrets }: typeof import('./external-secrets') = require('./external-secrets');
    const { credentials, name } = props.destination._model;
    const namespace = namespaceOf(this);
    const { secretName = '' } = credentials;
    const needed = credentials.bind(secretName).externalSecret;
    if (needed === undefined) {
      failAt(this, `the credentials of destination '${name}' are not read from External Secrets: there is nothing to define; leave this out`);
    }
    if (secretName === '') {
      failAt(this, `the credentials of destination '${name}' have no 'secretName': each cluster would look for a Secret of its own; give them one`);
    }
    if (missingExternalSecrets(this, namespace, [needed]).length === 0) {
      failAt(this, `the secret '${secretName}' is already defined in namespace '${namespace}': define the shared credentials once and before the clusters`);
    }
    this.secretName = secretName;
    this.externalSecret = defineExternalSecret(this, 'Resource', namespace, needed, {
      annotations: props.deletionProtection ?? true ? withDeletionProtection() : undefined,
      shared: true,
    });
  }
}
