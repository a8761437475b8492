import { Chart, Duration, Size } from 'cdk8s';
import type { Construct } from 'constructs';
import * as cnpg from '../../../src';

/** Off site on Backblaze B2, and at home a standby that archives to MinIO by itself. */
export class StandbyChart extends Chart {
  public readonly database: cnpg.PostgresCluster;

  constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'photos' });

    const b2 = cnpg.BackupDestination.backblazeB2({
      bucket: 'homelab-cnpg-b2',
      region: 'us-west-000',
      credentials: cnpg.S3Credentials.fromExternalSecret({
        store: cnpg.SecretStoreRef.clusterSecretStore('bitwarden-backend'),
        remoteKey: 'backblaze-b2-cnpg-offsite',
      }),
    });
    const minio = cnpg.BackupDestination.minio({
      bucket: 'homelab-postgres-backups',
      endpoint: 'https://truenas.peekoff.com:9000',
      credentials: cnpg.S3Credentials.fromSecretName('longhorn-minio-credentials'),
    });
    const storage = { size: Size.gibibytes(20), storageClass: 'longhorn' };
    const walStorage = { size: Size.gibibytes(5), storageClass: 'longhorn' };

    this.database = new cnpg.BackedUpPostgresCluster(this, 'database', {
      clusterName: 'immich-postgresql',
      instances: 2,
      imageName: 'ghcr.io/cloudnative-pg/postgresql:17',
      storage,
      walStorage,
      application: { database: 'immich' },
      parameters: { max_connections: '200' },
      backup: {
        primary: b2,
        secondary: cnpg.SecondaryDestination.standbyCluster(minio, {
          storage,
          walStorage,
          retention: Duration.days(90),
          schedule: cnpg.BackupSchedule.weekly({ weekday: cnpg.Weekday.SATURDAY, hour: 3 }),
          clusterSpec: { affinity: { nodeSelector: { 'kubernetes.io/hostname': 'nas-node' } } },
        }),
      },
    });
  }
}
