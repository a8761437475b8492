import { Chart, Duration, Size } from 'cdk8s';
import type { Construct } from 'constructs';
import {
  BackupDestination,
  PostgresCluster,
  RecoveryCluster,
  RecoverySource,
  RecoveryTarget,
  Rules,
  S3Credentials,
  SecretStoreRef,
} from '../../../src';

/** Production as it was five minutes before an incident, for a look at it: another namespace, another archive. */
export class StagingChart extends Chart {
  public readonly recovery: RecoveryCluster;

  constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'staging' });

    const production = PostgresCluster.fromClusterAttributes(this, 'production', {
      clusterName: 'authentik-postgresql',
      namespace: 'auth',
      application: { database: 'app', owner: 'app' },
      imageName: 'ghcr.io/cloudnative-pg/postgresql:17',
      backup: {
        primary: BackupDestination.backblazeB2({
          bucket: 'homelab-cnpg-b2',
          region: 'us-west-000',
          credentials: S3Credentials.fromExternalSecret({
            secretName: 'b2-cnpg-credentials',
            store: SecretStoreRef.clusterSecretStore('bitwarden-backend'),
            remoteKey: 'backblaze-b2-cnpg-readonly',
          }),
        }),
      },
    });

    this.recovery = new RecoveryCluster(this, 'database', {
      clusterName: 'authentik-staging',
      source: RecoverySource.cluster(production),
      target: RecoveryTarget.time('2026-02-05T08:01:00Z'),
      imageName: 'ghcr.io/cloudnative-pg/postgresql:17',
      storage: { size: Size.gibibytes(20) },
      backup: {
        primary: BackupDestination.minio({
          bucket: 'homelab-staging',
          endpoint: 'https://truenas.peekoff.com:9000',
          credentials: S3Credentials.fromSecretName('staging-minio-credentials'),
        }),
        retention: Duration.days(7),
      },
    });
    Rules.of(this.recovery).acknowledge('recovery/password-reset', 'nothing has connected to the clone before');
  }
}
