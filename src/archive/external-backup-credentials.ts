import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { BackupDestination } from './backup-destination';

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
    const { defineSharedCredentials }: typeof import('./define-shared-credentials') = require('./define-shared-credentials');
    const { secretName, externalSecret } = defineSharedCredentials(this, props);
    this.secretName = secretName;
    this.externalSecret = externalSecret;
  }
}
