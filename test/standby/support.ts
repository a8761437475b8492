import { Size } from 'cdk8s';
import type { Chart } from 'cdk8s';
import { BackedUpPostgresCluster, BackupDestination, S3Credentials, SecondaryDestination } from '../../src';
import type { BackedUpPostgresClusterProps, BackupOptions, StandbyClusterOptions } from '../../src';
import { clusterProps, newChart } from '../support';

export const SIZE = { size: Size.gibibytes(1) };
export const MINIO = BackupDestination.minio({
  bucket: 'copies', endpoint: 'https://minio:9000', prefix: 'home', credentials: S3Credentials.fromSecretName('minio-keys'),
});

export function standbyOf(options: Partial<StandbyClusterOptions> = {}, destination = MINIO): SecondaryDestination {
  return SecondaryDestination.standbyCluster(destination, { storage: SIZE, ...options });
}

export function database(
  options: Partial<StandbyClusterOptions> = {},
  overrides: Partial<BackedUpPostgresClusterProps> = {},
  backup: Partial<BackupOptions> = {},
  chart: Chart = newChart(),
): BackedUpPostgresCluster {
  return new BackedUpPostgresCluster(chart, 'db', clusterProps(overrides, { secondary: standbyOf(options), ...backup }));
}
