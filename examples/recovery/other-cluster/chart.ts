import { Chart, Size } from 'cdk8s';
import type { Construct } from 'constructs';
import { BackupDestination, RecoveryCluster, RecoverySource, Rules, S3Credentials, SecretStoreRef } from '../../../src';

/** A fresh Kubernetes cluster somewhere else: of the old one nothing is left but the bucket and Git. */
export class OtherClusterChart extends Chart {
  public readonly recovery: RecoveryCluster;

  constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'auth' });

    const b2 = BackupDestination.backblazeB2({
      bucket: 'homelab-cnpg-b2',
      region: 'us-west-000',
      credentials: S3Credentials.fromExternalSecret({
        store: SecretStoreRef.clusterSecretStore('bitwarden-backend'),
        remoteKey: 'backblaze-b2-cnpg-offsite',
      }),
    });
    const newHome = BackupDestination.s3({
      bucket: 'second-home-postgres',
      region: 'eu-central-1',
      credentials: S3Credentials.fromExternalSecret({
        store: SecretStoreRef.clusterSecretStore('bitwarden-backend'),
        remoteKey: 'second-home-postgres',
      }),
    });

    this.recovery = new RecoveryCluster(this, 'database', {
      clusterName: 'authentik-postgresql',
      source: RecoverySource.destination({ destination: b2, clusterName: 'authentik-postgresql', namespace: 'auth' }),
      application: { database: 'app', owner: 'app' },
      instances: 2,
      imageName: 'ghcr.io/cloudnative-pg/postgresql:17',
      storage: { size: Size.gibibytes(20) },
      backup: { primary: newHome },
    });
    Rules.of(this.recovery).acknowledge('recovery/password-reset', 'authentik reads the generated Secret, and starts after it is there');
  }
}
