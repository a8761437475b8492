import type { Chart } from 'cdk8s';
import { BackedUpPostgresCluster, BackupDestination, S3Credentials, SecondaryDestination } from '../../src';
import type { BackedUpPostgresClusterProps, BackupOptions, MirrorOptions } from '../../src';
import type { Manifest } from '../support';
import { clusterProps, newChart, synth } from '../support';
import { kubernetesProblems } from './kubernetes';

export const MINIO = BackupDestination.minio({ bucket: 'copies', endpoint: 'https://minio:9000', credentials: S3Credentials.fromSecretName('minio-keys') });

export interface Mirrored {
  readonly options?: MirrorOptions;
  readonly backup?: Partial<BackupOptions>;
  readonly props?: Partial<BackedUpPostgresClusterProps>;
  readonly copy?: BackupDestination;
}

export function mirrored(chart: Chart, { options, backup, props, copy = MINIO }: Mirrored = {}): BackedUpPostgresCluster {
  return new BackedUpPostgresCluster(chart, 'db', clusterProps(props, { secondary: SecondaryDestination.mirrored(copy, options), ...backup }));
}

/** What a cluster with a mirror writes, after the API server's own schema has been held against it. */
export function written(what: Mirrored = {}, more: (db: BackedUpPostgresCluster) => void = () => undefined): Manifest[] {
  const chart = newChart();
  more(mirrored(chart, what));
  const manifests = synth(chart);
  for (const manifest of manifests) {
    if (['ConfigMap', 'CronJob', 'Job'].includes(manifest.kind)) expect(kubernetesProblems(manifest as { kind: string })).toEqual([]);
  }
  return manifests;
}

export function podOf({ kind, spec }: Manifest): Manifest {
  return kind === 'Job' ? spec.template.spec : spec.jobTemplate.spec.template.spec;
}

/** A container's environment by name: a value, or `secret/key`. */
export function environmentOf({ env }: Manifest): { [name: string]: string } {
  return Object.fromEntries(env.map(({ name, value, valueFrom }: Manifest) => [name, value ?? `${valueFrom.secretKeyRef.name}/${valueFrom.secretKeyRef.key}`]));
}
