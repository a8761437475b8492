import { App, Chart, Size } from 'cdk8s';
import * as fc from 'fast-check';
import { BackedUpPostgresCluster, BackupDestination, RecoveryCluster, RecoverySource, S3Credentials, SecondaryDestination } from '../../src';
import { clusterProps } from '../support';
import type { Manifest } from '../support';

const KEYS = S3Credentials.fromSecretName('keys');
const BUCKETS = ['one', 'two'].map((bucket) => BackupDestination.s3({ bucket, name: bucket, region: 'r', credentials: KEYS, prefix: 'pg' }));

function backup(standby: { clusterName?: string; lineage?: number }, swapped: boolean = false) {
  const [primary, secondary] = swapped ? [BUCKETS[1], BUCKETS[0]] : BUCKETS;
  return { primary, secondary: SecondaryDestination.standbyCluster(secondary, { storage: { size: Size.gibibytes(1) }, ...standby }) };
}

/** Each Cluster with the archive that it writes, as Barman joins the path, and those that it reads. */
function archives(manifests: Manifest[]) {
  const url = (namespace: string, { barmanObjectName, serverName }: Manifest) => {
    const store = manifests.find(({ kind, metadata }) => kind === 'ObjectStore' && metadata.name === barmanObjectName && metadata.namespace === namespace);
    return `${store!.spec.configuration.destinationPath}/${serverName}`;
  };
  return manifests.filter(({ kind }) => kind === 'Cluster').map(({ metadata: { namespace, name }, spec }) => {
    const source = spec.externalClusters.find((external: Manifest) => external.name === (spec.bootstrap?.recovery ?? spec.replica)?.source);
    return { name, written: url(namespace, spec.plugins[0].parameters), read: source && url(namespace, source.plugin.parameters) };
  });
}

interface Step {
  /** The source is recovered, or its standby alone is rebuilt. */
  readonly recovery: boolean;
  readonly jump: number;
  readonly fromStandby: boolean;
  /** Whether the standby's lineage is written out and rises by more than it has to. */
  readonly further: number;
}

const steps = fc.array(fc.record<Step>({
  recovery: fc.boolean(), jump: fc.integer({ min: 1, max: 3 }), fromStandby: fc.boolean(), further: fc.integer({ min: 0, max: 2 }),
}), { minLength: 1, maxLength: 8 });

test('in any chain of recoveries and rebuilds neither Cluster ever writes into an archive from before', () => {
  fc.assert(fc.property(steps, (chain) => {
    let now = { lineage: 1, standby: 1, written: false };
    const start = new Chart(new App(), 'chart', { namespace: 'auth' });
    new BackedUpPostgresCluster(start, 'db', clusterProps({ backup: backup({}) }));
    const written = archives(start.toJson()).map((one) => one.written);
    let current = written;
    for (const { recovery, jump, fromStandby, further } of chain) {
      const chart = new Chart(new App(), 'chart', { namespace: 'auth' });
      const lineage = now.lineage + (recovery ? jump : 0);
      const least = Math.max(now.standby + 1, lineage);
      // the default is the source's lineage: good as long as the standby has never been rebuilt alone
      const standby = !now.written && recovery && further === 0 ? undefined : least + further;
      const props = clusterProps({ lineage, backup: backup({ lineage: standby }) });
      if (recovery) {
        const earlier = fromStandby ? RecoverySource.secondary({ lineage: now.standby }) : RecoverySource.primary({ lineage: now.lineage });
        new RecoveryCluster(chart, 'db', { ...props, source: earlier });
      } else {
        new BackedUpPostgresCluster(chart, 'db', props);
      }
      const [source, follower] = archives(chart.toJson());
      if (recovery) {
        expect(written).not.toContain(source.written);
        expect(source.read).toBe(current[fromStandby ? 1 : 0]);
      } else {
        expect(source.written).toBe(current[0]);
      }
      expect(written).not.toContain(follower.written);
      expect(follower.read).toBe(source.written);
      current = [source.written, follower.written];
      written.push(...current);
      now = { lineage, standby: standby ?? lineage, written: now.written || standby !== undefined };
    }
  }), { numRuns: 80 });
});

const databases = fc.array(fc.record({
  clusterName: fc.constantFrom('db', 'db-standby', 'db-v2', 'db-standby-v2', 'shop'),
  standbyName: fc.option(fc.constantFrom('db', 'db-standby', 'db-v2', 'shop-standby', 'follower'), { nil: undefined }),
  namespace: fc.constantFrom('auth', 'db', 'db-standby'),
  lineage: fc.integer({ min: 1, max: 3 }),
  further: fc.integer({ min: 0, max: 2 }),
  swapped: fc.boolean(),
}), { minLength: 2, maxLength: 8 });

test('no two Clusters of an app share an archive, whatever they and their standbys are called', () => {
  fc.assert(fc.property(databases, (all) => {
    const app = new App();
    const charts = all.map(({ clusterName, standbyName, namespace, lineage, further, swapped }, index) => {
      const chart = new Chart(app, `chart-${index}`, { namespace });
      const props = clusterProps({ clusterName, lineage, resourceNamePrefix: `p-${index}`, backup: backup({ clusterName: standbyName, lineage: lineage + further }, swapped) });
      try {
        new BackedUpPostgresCluster(chart, 'db', props);
      } catch (error) {
        expect((error as Error).message).toMatch(/is defined by '.*' already|a Cluster can't follow itself/);
      }
      return chart;
    });
    const written = archives(charts.flatMap((chart) => chart.toJson())).map((one) => one.written);
    expect(new Set(written).size).toBe(written.length);
  }), { numRuns: 100 });
});
