import { App, Chart, Duration, Size, Testing } from 'cdk8s';
import { BackupDestination, S3Credentials } from '../src';
import type { BackedUpPostgresClusterProps, BackupOptions } from '../src';
import { validateStructure } from '../src/structure/validate';

export type Manifest = { [field: string]: any };

/** A chart of an app of its own. */
export function newChart(namespace: string | undefined = 'auth', app: App = new App()): Chart {
  return new Chart(app, `chart-${app.node.children.length}`, { namespace });
}

/** What a chart writes, after every object has been held against its CRD. */
export function synth(chart: Chart): Manifest[] {
  const manifests: Manifest[] = Testing.synth(chart);
  for (const manifest of manifests) expect(validateStructure(manifest)).toEqual([]);
  return manifests;
}

/** The one object of a kind, or the one of that name. */
export function only(manifests: Manifest[], kind: string, name?: string): Manifest {
  const found = manifests.filter((manifest) => manifest.kind === kind && (name === undefined || manifest.metadata.name === name));
  expect(found.map((manifest) => `${manifest.kind} ${manifest.metadata.name}`)).toHaveLength(1);
  return found[0];
}

export const BUCKET = { bucket: 'backups', region: 'eu-central-1', credentials: S3Credentials.fromSecretName('bucket-keys') };

export const S3 = BackupDestination.s3(BUCKET);

/** Props of a cluster that is as small as can be. */
export function clusterProps(
  overrides: Partial<BackedUpPostgresClusterProps> = {}, backup: Partial<BackupOptions> = {},
): BackedUpPostgresClusterProps {
  // what exists already has to have one
  const retention = backup.location && { retention: Duration.days(30) };
  return {
    clusterName: 'db',
    imageName: 'ghcr.io/cloudnative-pg/postgresql:17',
    storage: { size: Size.gibibytes(1) },
    backup: { primary: S3, ...retention, ...backup },
    ...overrides,
  };
}
