import { Chart, Duration, Size } from 'cdk8s';
import type { Construct } from 'constructs';
import * as cnpg from '../../../src';

/** The database of an authentik installation: off site on Backblaze B2, and a copy on the NAS at home. */
export class AuthentikChart extends Chart {
  public readonly database: cnpg.PostgresCluster;

  constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'auth' });

    const b2 = cnpg.BackupDestination.backblazeB2({
      bucket: 'homelab-cnpg-b2',
      region: 'us-west-000',
      credentials: cnpg.S3Credentials.fromExternalSecret({
        secretName: 'b2-cnpg-credentials',
        store: cnpg.SecretStoreRef.clusterSecretStore('bitwarden-backend'),
        remoteKey: 'backblaze-b2-cnpg-offsite',
      }),
    });
    const minio = cnpg.BackupDestination.minio({
      bucket: 'homelab-postgres-backups',
      endpoint: 'https://truenas.peekoff.com:9000',
      credentials: cnpg.S3Credentials.fromSecretName('longhorn-minio-credentials'),
    });

    this.database = new cnpg.RecoveryCluster(this, 'database', {
      clusterName: 'authentik-postgresql',
      lineage: 2,
      source: cnpg.RecoverySource.primary(),
      target: cnpg.RecoveryTarget.time('2026-02-05T08:06:00Z'),
      resourceNamePrefix: 'authentik',
      instances: 2,
      imageName: 'ghcr.io/cloudnative-pg/postgresql:17',
      storage: { size: Size.gibibytes(20), storageClass: 'longhorn' },
      backup: {
        primary: b2,
        secondary: cnpg.SecondaryDestination.replicated(minio),
        retention: Duration.days(30),
        schedule: cnpg.BackupSchedule.weekly({ weekday: cnpg.Weekday.SUNDAY, hour: 2 }),
      },
    });
    cnpg.Rules.of(this.database).acknowledge('recovery/password-reset', 'authentik reads the generated Secret, and is restarted');
  }
}
