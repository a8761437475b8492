import { Chart, Duration, Size } from 'cdk8s';
import type { Construct } from 'constructs';
import * as cnpg from '../../../src';

/** A database that archives to Backblaze B2, and that a CronJob copies to the NAS at home. */
export class MirrorChart extends Chart {
  public readonly database: cnpg.PostgresCluster;

  constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'documents' });

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
      bucket: 'homelab-postgres-mirror',
      endpoint: 'https://minio.internal:9000',
      endpointCa: { secretName: 'minio-authority' },
      credentials: cnpg.S3Credentials.fromSecretName('mirror-minio-credentials'),
    });

    this.database = new cnpg.BackedUpPostgresCluster(this, 'database', {
      clusterName: 'paperless-db',
      imageName: 'ghcr.io/cloudnative-pg/postgresql:17',
      storage: { size: Size.gibibytes(20) },
      backup: {
        primary: b2,
        secondary: cnpg.SecondaryDestination.mirrored(minio, {
          schedule: cnpg.MirrorSchedule.every(Duration.minutes(30)),
          // disks at home are cheap, and what B2 has pruned is still there
          retention: Duration.days(90),
          bandwidthLimit: Size.mebibytes(4),
        }),
        retention: Duration.days(30),
      },
    });
  }
}
