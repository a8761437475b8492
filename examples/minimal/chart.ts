import { Chart, Size } from 'cdk8s';
import type { Construct } from 'constructs';
import { BackedUpPostgresCluster, BackupDestination, S3Credentials } from '../../src';

/** As little as it takes: a name, a version, a size and a bucket. */
export class MinimalChart extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'shop' });

    new BackedUpPostgresCluster(this, 'database', {
      clusterName: 'shop-db',
      imageName: 'ghcr.io/cloudnative-pg/postgresql:17',
      storage: { size: Size.gibibytes(10) },
      backup: {
        primary: BackupDestination.s3({
          bucket: 'example-backups',
          region: 'eu-central-1',
          credentials: S3Credentials.fromSecretName('backup-credentials'),
        }),
      },
    });
  }
}
