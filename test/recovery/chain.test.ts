import { App, Chart } from 'cdk8s';
import * as fc from 'fast-check';
import {
  ArchiveCopy,
  BackedUpPostgresCluster,
  BackupDestination,
  PostgresCluster,
  RecoveryCluster,
  RecoverySource,
  S3Credentials,
  SecondaryDestination,
} from '../../src';
import { clusterProps } from '../support';
import type { Manifest } from '../support';

const KEYS = S3Credentials.fromSecretName('keys');
const BACKUP = {
  primary: BackupDestination.s3({ bucket: 'primary', region: 'r', credentials: KEYS, prefix: 'pg' }),
  secondary: SecondaryDestination.replicated(BackupDestination.s3({ bucket: 'copy', name: 'copy', region: 'r', credentials: KEYS, prefix: 'pg' })),
};
const copyOf = (url: string) => url.replace('s3://primary/', 's3://copy/');

/** A Cluster of the chain, as Git had it at the time. */
interface Cluster {
  readonly clusterName: string;
  readonly namespace: string;
  readonly lineage: number;
}

/** What happens next: another recovery of the database, or a clone of it under another name. */
interface Step {
  readonly clone: boolean;
  readonly namespace: string;
  readonly jump: number;
  readonly pick: number;
  readonly fromCopy: boolean;
}

const steps = fc.array(fc.record<Step>({
  clone: fc.boolean(),
  namespace: fc.constantFrom('auth', 'staging'),
  jump: fc.integer({ min: 1, max: 3 }),
  pick: fc.nat(),
  fromCopy: fc.boolean(),
}), { minLength: 1, maxLength: 8 });

/** The archives in the manifests, as Barman joins their paths; every store has to be there. */
function archives(manifests: Manifest[]) {
  const { spec } = manifests.find(({ kind }) => kind === 'Cluster')!;
  const url = ({ barmanObjectName, serverName }: Manifest) => {
    const store = manifests.find(({ kind, metadata }) => kind === 'ObjectStore' && metadata.name === barmanObjectName);
    return store ? `${store.spec.configuration.destinationPath}/${serverName}` : undefined;
  };
  const source = spec.externalClusters.find(({ name }: Manifest) => name === spec.bootstrap?.recovery.source);
  return {
    written: url(spec.plugins[0].parameters)!,
    read: source && url(source.plugin.parameters),
    all: spec.externalClusters.map(({ plugin }: Manifest) => url(plugin.parameters)),
  };
}

test('in any chain of recoveries every Cluster writes an archive of its own and reads one that an earlier one wrote', () => {
  fc.assert(fc.property(steps, (chain) => {
    const first: Cluster = { clusterName: 'db', namespace: 'auth', lineage: 1 };
    const history: Cluster[] = [first];
    const start = new Chart(new App(), 'chart', { namespace: first.namespace });
    new BackedUpPostgresCluster(start, 'db', clusterProps({ ...first, backup: BACKUP }));
    const written = [archives(start.toJson()).written];
    let current = first;

    for (const [index, step] of chain.entries()) {
      const chart = new Chart(new App(), 'chart', { namespace: step.clone ? step.namespace : current.namespace });
      const earlier = history.filter(({ clusterName, namespace }) => clusterName === current.clusterName && namespace === current.namespace);
      const lineage = earlier[step.pick % earlier.length].lineage;
      const next = step.clone
        ? { clusterName: `clone-${index}`, namespace: step.namespace, lineage: step.jump }
        : { ...current, lineage: current.lineage + step.jump };
      const source = step.clone
        ? RecoverySource.cluster(PostgresCluster.fromClusterAttributes(chart, 'source', { ...current, backup: BACKUP, application: {} }), {
          copy: step.fromCopy ? ArchiveCopy.SECONDARY : ArchiveCopy.PRIMARY, lineage,
        })
        : step.fromCopy ? RecoverySource.secondary({ lineage }) : RecoverySource.primary({ lineage });
      new RecoveryCluster(chart, 'db', { ...clusterProps({ ...next, backup: BACKUP }), source });

      const manifests: Manifest[] = chart.toJson();
      const now = archives(manifests);
      // a store of the namespace that the source's own chart defines is not in this one
      const declared = step.clone && step.namespace === current.namespace ? 1 : 0;
      expect(now.all.filter((url: string | undefined) => url === undefined)).toHaveLength(declared);
      expect(written).not.toContain(now.written);
      if (now.read !== undefined) expect(step.fromCopy ? written.map(copyOf) : written).toContain(now.read);
      if (!step.clone) expect(next.lineage).toBeGreaterThan(current.lineage);
      written.push(now.written);
      history.push(next);
      current = next;
    }
  }), { numRuns: 150 });
});

test('a lineage that does not rise is refused in any chain', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(50), fc.boolean(), (own, above, fromCopy) => {
    const chart = new Chart(new App(), 'chart', { namespace: 'auth' });
    const lineage = own + above;
    const source = fromCopy ? RecoverySource.secondary({ lineage }) : RecoverySource.primary({ lineage });
    expect(() => new RecoveryCluster(chart, 'db', { ...clusterProps({ lineage: own, backup: BACKUP }), source })).toThrow(/^\[chart\/db\] '(source|lineage)' /);
  }));
});
