import { App, Chart, Size } from 'cdk8s';
import { dump } from 'js-yaml';
import { AuthentikChart } from '../../examples/authentik/chart';
import { BackedUpPostgresCluster, BackupDestination, DataCompression, RecoveryCluster, RecoverySource, S3Credentials, SecondaryDestination } from '../../src';
import type { BackupOptions, RecoveryClusterProps, RecoveryTarget, StandbyClusterOptions } from '../../src';
import type { Manifest } from './stand-in/manifest';
import { parse } from './stand-in/manifest';

/** The YAML of an example's chart. */
export function example(chart: new (app: App, id: string) => Chart): string {
  const app = new App();
  new chart(app, 'example');
  return app.synthYaml();
}

export function authentik(): { yaml: string; url: string; backup: BackupOptions } {
  const app = new App();
  const chart = new AuthentikChart(app, 'authentik');
  return { yaml: app.synthYaml(), url: chart.database.primaryArchive.url, backup: chart.database._facts.backup };
}

const BUCKET = { bucket: 'shop-backups', region: 'us-west-000', credentials: S3Credentials.fromSecretName('b2-keys') };

/** All that the preset gives, as in the examples. */
export const B2_AS_PRESET = BackupDestination.backblazeB2(BUCKET);

/** With base backups as they are: most of what taking one costs is their compression, which no other scenario is about. */
export const B2 = BackupDestination.backblazeB2({ ...BUCKET, dataCompression: DataCompression.NONE });

export const MINIO = BackupDestination.minio({
  bucket: 'shop-copies', endpoint: 'https://truenas.peekoff.com:9000', credentials: S3Credentials.fromSecretName('longhorn-minio-credentials'),
});

export interface ShopProps extends Partial<Omit<RecoveryClusterProps, 'backup'>> {
  readonly backup?: Partial<BackupOptions>;
}

/** A small database of our own; recovered if it is given a source. */
export function shop(props: ShopProps = {}, namespace = 'shop'): string {
  const app = new App();
  const all = {
    clusterName: 'shop',
    imageName: 'ghcr.io/cloudnative-pg/postgresql:17',
    storage: { size: Size.gibibytes(1) },
    ...props,
    backup: { primary: B2, ...props.backup },
  };
  const { source } = all;
  const chart = new Chart(app, 'shop', { namespace });
  if (source) new RecoveryCluster(chart, 'database', { ...all, source });
  else new BackedUpPostgresCluster(chart, 'database', all);
  return app.synthYaml();
}

/** The shop's next lineage, which reads the one before. Its own base backup is taken at once only if that is asked for. */
export function nextShop(lineage: number, target?: RecoveryTarget, props: ShopProps = {}): string {
  return shop({ lineage, source: RecoverySource.primary(), target, ...props, backup: { immediate: false, ...props.backup } });
}

/** A database of another name from the shop's archive, for a look. It takes no base backup of its own at once. */
export function lookAtShop(clusterName: string, target?: RecoveryTarget, lineage = 1): string {
  return shop({
    clusterName,
    source: RecoverySource.destination({ destination: B2, clusterName: 'shop', namespace: 'shop', lineage }),
    target,
    application: { database: 'app', owner: 'app' },
    backup: { primary: B2, immediate: false },
  });
}

/** The same from the archive of the shop's standby, with nothing of it at the shop's own destination. */
export function lookAtStandby(clusterName: string, target?: RecoveryTarget, lineage = 1): string {
  return shop({
    clusterName,
    source: RecoverySource.destination({ destination: MINIO, clusterName: 'shop-standby', namespace: 'shop', lineage }),
    target,
    application: { database: 'app', owner: 'app' },
    backup: { primary: MINIO, immediate: false },
  });
}

/** Props of a shop with a standby that archives to MinIO. The source keeps no WAL beyond what a checkpoint leaves. */
export function withStandby(options: Partial<StandbyClusterOptions> = {}): ShopProps {
  return {
    parameters: { wal_keep_size: '0' },
    backup: { secondary: SecondaryDestination.standbyCluster(MINIO, { storage: { size: Size.gibibytes(1) }, ...options }) },
  };
}

/** The database of the example authentik, recovered as the README of recovery/same-name says for the day when B2 is gone. */
export function authentikWithoutB2(source: RecoverySource, backup: BackupOptions): string {
  return shop({ clusterName: 'authentik-postgresql', resourceNamePrefix: 'authentik', lineage: 2, source, backup }, 'auth');
}

/** The YAML after somebody has edited one kind of resource by hand. */
export function edit(yaml: string, kind: string, change: (manifest: any) => void): string {
  const manifests: Manifest[] = parse(yaml);
  for (const manifest of manifests) if (manifest.kind === kind) change(manifest);
  return manifests.map((manifest) => dump(manifest)).join('---\n');
}

/** The examples' recovery targets lie in the past; ours is now. */
export function retarget(yaml: string, target: { [field: string]: string }): string {
  return edit(yaml, 'Cluster', ({ spec: { bootstrap: { recovery } } }) => {
    for (const [field, value] of Object.entries(target)) {
      if (recovery.recoveryTarget?.[field] === undefined) throw new Error(`the YAML has no recovery target '${field}'`);
      recovery.recoveryTarget[field] = value;
    }
  });
}
