import { Chart, Size } from 'cdk8s';
import type { Construct } from 'constructs';
import { BackupDestination, RecoveryCluster, RecoverySource, RecoveryTarget, Rules, S3Credentials } from '../../../src';

/** The recovered database under another name, beside the one that was lost, from one base backup. */
export class RestoredChart extends Chart {
  public readonly recovery: RecoveryCluster;

  constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'auth' });

    this.recovery = new RecoveryCluster(this, 'database', {
      clusterName: 'authentik-postgresql-restored',
      source: RecoverySource.objectStore({ objectStoreName: 'authentik-minio-store', serverName: 'authentik-postgresql', existing: true }),
      target: RecoveryTarget.backup('20260205T020001'),
      application: { database: 'app', owner: 'app' },
      instances: 2,
      imageName: 'ghcr.io/cloudnative-pg/postgresql:17',
      storage: { size: Size.gibibytes(20), storageClass: 'proxmox-csi' },
      walStorage: { size: Size.gibibytes(4), storageClass: 'proxmox-csi' },
      backup: {
        primary: BackupDestination.minio({
          bucket: 'homelab-postgres-backups',
          endpoint: 'https://truenas.peekoff.com:9000',
          credentials: S3Credentials.fromSecretName('longhorn-minio-credentials'),
        }),
      },
    });
    Rules.of(this.recovery).acknowledge('recovery/password-reset', 'authentik is pointed at the restored cluster and its generated Secret');
  }
}
