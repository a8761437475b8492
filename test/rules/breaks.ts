import type { Manifest } from '../support';

/** One field of a set of manifests, broken. */
export interface Break {
  readonly name: string;
  /** The rules of which one has to say so, or why none does. */
  readonly caughtBy: string[] | { readonly missed: string };
  /** Breaks it in place; false if the set has nothing to break here. */
  apply(manifests: Manifest[]): boolean;
}

const PLUGIN = 'barman-cloud.cloudnative-pg.io';

type Find = (manifests: Manifest[]) => Manifest | undefined;

const cluster: Find = (all) => all.find(({ kind, spec }) => kind === 'Cluster' && spec.plugins);
const storeName = (all: Manifest[]) => cluster(all)?.spec.plugins[0].parameters.barmanObjectName;
const store: Find = (all) => all.find(({ kind, metadata }) => kind === 'ObjectStore' && metadata.name === storeName(all)
  && metadata.namespace === cluster(all)?.metadata.namespace);
const scheduledBackup: Find = (all) => all.find(({ kind, spec }) => kind === 'ScheduledBackup' && spec.cluster.name === cluster(all)?.metadata.name);
const secondary: Find = (all) => all.find(({ kind, metadata }) => kind === 'ObjectStore'
  && metadata.annotations?.['cdk8s-cnpg/fed-by'] === 'bucket-replication');
/** Amazon itself knows every encryption. */
const secondaryOffAmazon: Find = (all) => [secondary(all)].find((found) => found?.spec.configuration.endpointURL);
const externalSecret: Find = (all) => all.find(({ kind, spec, metadata }) => kind === 'ExternalSecret'
  && spec.target.name === store(all)?.spec.configuration.s3Credentials?.accessKeyId?.name && metadata.namespace === cluster(all)?.metadata.namespace);
const recovery: Find = (all) => all.find(({ kind, spec }) => kind === 'Cluster' && spec.bootstrap?.recovery?.source);

type Steps = (string | number)[];

function parentOf(manifest: any, steps: Steps, create: boolean): any {
  return steps.slice(0, -1).reduce((value: any, step) => {
    if (value?.[step] === undefined && create && value !== undefined) value[step] = {};
    return value?.[step];
  }, manifest);
}

function edit(what: string, find: Find, steps: Steps, action: string, change: (parent: any, last: string | number, all: Manifest[]) => void,
  caughtBy: Break['caughtBy'], create = false): Break {
  return {
    name: `${what} ${steps.join('.')}: ${action}`,
    caughtBy,
    apply: (all) => {
      const manifest = find(all);
      const parent = manifest && parentOf(manifest, steps, create);
      const last = steps[steps.length - 1];
      if (parent === undefined || (!create && parent[last] === undefined)) return false;
      change(parent, last, all);
      return true;
    },
  };
}

/** Breaks of one kind of resource. */
function breaksOf(what: string, find: Find) {
  return {
    /** Replaces a value that is there. */
    set: (path: Steps, value: any, caughtBy: Break['caughtBy']) => edit(what, find, path, `becomes ${JSON.stringify(value)}`, (parent, last) => {
      parent[last] = value;
    }, caughtBy),
    /** Writes a value whether or not one is there. */
    add: (path: Steps, value: any, caughtBy: Break['caughtBy']) => edit(what, find, path, `is ${JSON.stringify(value)}`, (parent, last) => {
      parent[last] = value;
    }, caughtBy, true),
    change: (path: Steps, action: string, make: (value: any, all: Manifest[]) => any, caughtBy: Break['caughtBy']) => edit(what, find, path, action,
      (parent, last, all) => {
        parent[last] = make(parent[last], all);
      }, caughtBy),
    drop: (path: Steps, caughtBy: Break['caughtBy']) => edit(what, find, path, 'is left out', (parent, last) => {
      delete parent[last];
    }, caughtBy),
    misspell: (path: Steps, name: string, caughtBy: Break['caughtBy']) => edit(what, find, path, `is written ${name}`, (parent, last) => {
      parent[name] = parent[last];
      delete parent[last];
    }, caughtBy),
  };
}

const annotation = (name: string): Steps => ['metadata', 'annotations', name];
const plugin = (...rest: Steps): Steps => ['spec', 'plugins', 0, ...rest];
const parameter = (name: string): Steps => plugin('parameters', name);
const external = (...rest: Steps): Steps => ['spec', 'externalClusters', 0, ...rest];
const configuration = (...rest: Steps): Steps => ['spec', 'configuration', ...rest];
const NAMESPACE_UNKNOWN = { missed: 'kubectl applies it to whatever namespace is set; which one that is, no manifest shows' };
const SECRET_ELSEWHERE = { missed: 'Secrets that exist are never in Git, so a name of one that is not here says nothing' };

const c = breaksOf('Cluster', cluster);
const s = breaksOf('ObjectStore', store);
const b = breaksOf('ScheduledBackup', scheduledBackup);
const n = breaksOf('secondary ObjectStore', secondary);
const m = breaksOf('secondary ObjectStore off Amazon', secondaryOffAmazon);
const e = breaksOf('ExternalSecret', externalSecret);
const r = breaksOf('recovered Cluster', recovery);

export const BREAKS: Break[] = [
  // ---- the Cluster
  c.set(['metadata', 'name'], 'Other', ['cluster/name']),
  c.set(['metadata', 'name'], 'a'.repeat(51), ['cluster/name']),
  c.set(['metadata', 'name'], 'renamed', ['backup/unknown-cluster']),
  c.set(['metadata', 'namespace'], 'elsewhere', ['archive/unknown-object-store']),
  c.drop(['metadata', 'namespace'], NAMESPACE_UNKNOWN),
  c.set(['apiVersion'], 'postgresql.cnpg.io/v1beta1', ['cluster/schema']),
  c.set(['spec', 'instances'], 0, ['cluster/schema']),
  c.set(['spec', 'instances'], 'two', ['cluster/schema']),
  c.misspell(['spec', 'instances'], 'instance', ['cluster/schema']),
  c.set(['spec', 'imageName'], 'ghcr.io/cloudnative-pg/postgresql', ['cluster/image']),
  c.set(['spec', 'imageName'], 'ghcr.io/cloudnative-pg/postgresql:latest', ['cluster/image']),
  c.set(['spec', 'imageName'], 'ghcr.io/cloudnative-pg/postgresql@sha256:0123', ['cluster/image']),
  c.set(['spec', 'imageName'], 'ghcr.io/cloudnative-pg/postgresql:v17', ['cluster/image']),
  c.set(['spec', 'storage', 'size'], '10GB', ['cluster/storage']),
  c.set(['spec', 'storage', 'size'], '0', ['cluster/storage']),
  c.drop(['spec', 'storage', 'size'], ['cluster/storage']),
  c.drop(['spec', 'storage'], ['cluster/storage']),
  c.drop(['spec', 'plugins'], ['archive/no-archiver']),
  c.set(plugin('name'), 'barman-cloud', ['archive/unknown-plugin']),
  c.set(plugin('isWALArchiver'), false, ['archive/no-archiver']),
  c.drop(plugin('isWALArchiver'), ['archive/no-archiver']),
  c.misspell(plugin('isWALArchiver'), 'isWalArchiver', ['archive/no-archiver']),
  c.add(plugin('enabled'), false, ['archive/duplicate-plugin']),
  c.drop(plugin('parameters'), ['archive/no-object-store-name']),
  c.misspell(plugin('parameters'), 'parameter', ['archive/no-object-store-name']),
  c.set(parameter('barmanObjectName'), 'stroe', ['archive/unknown-object-store']),
  c.set(parameter('barmanObjectName'), '', ['archive/no-object-store-name']),
  c.set(parameter('barmanObjectName'), 1, ['cluster/schema', 'archive/no-object-store-name']),
  c.misspell(parameter('barmanObjectName'), 'barmanObjectname', ['archive/no-object-store-name']),
  c.set(parameter('serverName'), '', ['archive/server-name']),
  c.set(parameter('serverName'), '/absolute', ['archive/server-name']),
  c.set(parameter('serverName'), 'a/b', ['archive/server-name']),
  c.change(parameter('serverName'), 'is a pod', (_, all) => `${cluster(all)!.metadata.name}-1`, ['archive/path-names-instance']),
  c.misspell(parameter('serverName'), 'servername', ['archive/server-name']),
  c.set(parameter('serverName'), 'quite-another', { missed: 'any folder name is as good as another; the option `previous` sees that it changes' }),
  c.change(['spec', 'plugins'], 'has the plugin twice', ([entry]) => [entry, { name: PLUGIN, parameters: { barmanObjectName: 'other' } }], ['archive/duplicate-plugin']),
  c.add(['spec', 'backup', 'barmanObjectStore'], { destinationPath: 's3://b/p', s3Credentials: { inheritFromIAMRole: true } }, ['archive/two-systems']),
  c.add(['spec', 'backup', 'retentionPolicy'], '7d', ['archive/ignored-retention']),
  c.add(annotation('cnpg.io/skipEmptyWalArchiveCheck'), 'enabled', ['archive/guard-disabled']),
  c.add(annotation('cnpg.io/skipWalArchiving'), 'enabled', ['archive/switched-off']),
  c.add(annotation('cnpg.io/validation'), 'disabled', ['cluster/unmanaged']),
  c.add(annotation('cnpg.io/reconciliationLoop'), 'disabled', ['cluster/unmanaged']),
  c.add(annotation('cnpg.io/hibernation'), 'on', ['cluster/unmanaged']),
  c.add(annotation('cnpg.io/hibernation'), 'true', ['cluster/unmanaged']),
  c.add(['spec', 'serviceAccountName'], 'backup', ['archive/custom-service-account']),
  c.add(['spec', 'postgresql', 'parameters'], { archive_command: 'true' }, ['cluster/fixed-parameter']),
  c.add(['spec', 'postgresql', 'parameters'], { archive_timeout: '0' }, ['archive/switched-off']),
  c.add(['spec', 'bootstrap'], { restore: { source: 'x' } }, ['recovery/empty']),
  c.add(['spec', 'bootstrap'], { recovery: {} }, ['recovery/empty']),
  c.add(['spec', 'bootstrap'], { recovery: { source: 'nowhere', database: 'app', owner: 'app' } }, ['recovery/unknown-source']),
  c.add(['spec', 'bootstrap'], { initdb: {}, pg_basebackup: { source: 'x' } }, ['recovery/empty']),
  c.add(['spec', 'walStorge'], { size: '1Gi' }, ['cluster/schema']),
  c.drop(external('name'), ['cluster/schema']),
  c.drop(external('plugin'), ['cluster/external-clusters']),
  c.set(external('plugin', 'name'), 'barman', ['archive/unknown-plugin']),
  c.add(external('plugin', 'enabled'), false, ['recovery/two-methods']),
  c.set(external('plugin', 'parameters', 'barmanObjectName'), 'stroe', ['archive/unknown-object-store']),
  c.misspell(external('plugin', 'parameters', 'barmanObjectName'), 'barmanobject', ['archive/no-object-store-name']),
  c.set(external('plugin', 'parameters', 'serverName'), '', ['archive/server-name']),
  c.misspell(external('plugin', 'parameters', 'serverName'), 'server', ['archive/server-name']),
  c.change(['spec', 'externalClusters'], 'has one twice', (entries) => [...entries, entries[0]], ['cluster/external-clusters']),

  // ---- the store it archives to
  s.set(['metadata', 'name'], 'stroe', ['archive/unknown-object-store']),
  s.set(['metadata', 'namespace'], 'elsewhere', ['archive/unknown-object-store']),
  s.drop(['metadata', 'namespace'], NAMESPACE_UNKNOWN),
  s.set(['kind'], 'ObjectStores', ['archive/unknown-object-store']),
  s.set(['apiVersion'], 'barmancloud.cnpg.io/v1alpha1', ['cluster/schema']),
  s.drop(['spec', 'configuration'], ['cluster/schema', 'object-store/credentials']),
  s.drop(configuration('destinationPath'), ['cluster/schema']),
  s.set(configuration('destinationPath'), 'backups/shop', ['archive/malformed-path']),
  s.set(configuration('destinationPath'), 'https://minio.example.com/backups', ['archive/malformed-path']),
  s.set(configuration('destinationPath'), 's3://', ['archive/malformed-path']),
  s.set(configuration('destinationPath'), 's3://backups/<cluster-name>', ['archive/malformed-path']),
  s.set(configuration('destinationPath'), 's3://backups/db?version=2', ['archive/malformed-path']),
  s.set(configuration('destinationPath'), 's3://backups/db one', ['archive/malformed-path']),
  s.change(configuration('destinationPath'), 'has a doubled slash', (path) => path.replace(/\/(?=[^/]*$)/, '//'), ['archive/malformed-path']),
  s.change(configuration('destinationPath'), 'ends in a pod', (path, all) => `${path}/${cluster(all)!.metadata.name}-2`, ['archive/path-names-instance']),
  s.set(configuration('destinationPath'), 's3://another-bucket/path', { missed: 'any bucket is as good as another; the option `previous` sees that it changes' }),
  s.add(configuration('endpointURL'), 'minio.example.com:9000', ['object-store/endpoint']),
  s.add(configuration('endpointURL'), 'https://s3.example.com/backups', ['object-store/endpoint']),
  s.drop(configuration('s3Credentials'), ['object-store/credentials']),
  s.drop(configuration('s3Credentials', 'accessKeyId'), ['object-store/credentials']),
  s.drop(configuration('s3Credentials', 'secretAccessKey'), ['object-store/credentials']),
  s.drop(configuration('s3Credentials', 'secretAccessKey', 'key'), ['cluster/schema']),
  s.set(configuration('s3Credentials', 'accessKeyId', 'name'), 'typing-mistake', SECRET_ELSEWHERE),
  s.add(configuration('s3Credentials', 'region'), 'eu-west-1', ['object-store/credentials']),
  s.add(configuration('azureCredentials'), { inheritFromAzureAD: true }, ['object-store/credentials']),
  s.add(configuration('serverName'), 'db', ['object-store/server-name']),
  s.set(configuration('data', 'compression'), 'zstd', ['cluster/schema']),
  s.add(configuration('wal', 'encryption'), '', ['cluster/schema']),
  s.add(configuration('data', 'additionalCommandArgs'), ['--read-timeout 60'], ['object-store/arguments']),
  s.drop(['spec', 'retentionPolicy'], ['archive/no-retention']),
  s.set(['spec', 'retentionPolicy'], '30D', ['cluster/schema']),
  s.misspell(['spec', 'retentionPolicy'], 'retentionpolicy', ['cluster/schema']),
  s.add(['spec', 'instanceSidecarConfiguration', 'retentionPolicyIntervalSeconds'], 0, ['object-store/retention-interval']),

  // ---- the ScheduledBackup
  b.set(['metadata', 'name'], 'a'.repeat(64), ['backup/name-too-long']),
  b.set(['metadata', 'namespace'], 'elsewhere', ['backup/unknown-cluster']),
  b.set(['kind'], 'ScheduledBackups', ['backup/none-scheduled']),
  b.set(['apiVersion'], 'postgresql.cnpg.io/v2', ['cluster/schema']),
  b.set(['spec', 'schedule'], '0 3 * * *', ['schedule/six-fields']),
  b.set(['spec', 'schedule'], '@Daily', ['schedule/unparsable']),
  b.set(['spec', 'schedule'], '', ['schedule/unparsable']),
  b.set(['spec', 'schedule'], '0 0 0 30 2 *', ['schedule/never-fires']),
  b.set(['spec', 'schedule'], '* * * * * *', ['schedule/too-often']),
  b.set(['spec', 'schedule'], '0 0 3 1 1 *', ['schedule/retention-too-short']),
  b.set(['spec', 'schedule'], 3, ['cluster/schema']),
  b.drop(['spec', 'schedule'], ['cluster/schema']),
  b.set(['spec', 'cluster', 'name'], 'typing-mistake', ['backup/unknown-cluster']),
  b.drop(['spec', 'cluster'], ['cluster/schema', 'backup/none-scheduled']),
  b.drop(['spec', 'method'], ['backup/wrong-method']),
  b.set(['spec', 'method'], 'barmanObjectStore', ['backup/wrong-method']),
  b.set(['spec', 'method'], 'volumeSnapshot', ['backup/wrong-method']),
  b.set(['spec', 'method'], 'Plugin', ['cluster/schema']),
  b.drop(['spec', 'pluginConfiguration'], ['backup/no-plugin-configuration']),
  b.set(['spec', 'pluginConfiguration', 'name'], 'barman-cloud', ['backup/no-plugin-configuration']),
  b.set(['spec', 'pluginConfiguration', 'parameters', 'barmanObjectName'], 'another-store', ['backup/ignored-parameters']),
  b.add(['spec', 'pluginConfiguration', 'parameters', 'serverName'], 'another-server', ['backup/ignored-parameters']),
  b.add(['spec', 'suspend'], true, ['schedule/suspended']),
  b.set(['spec', 'backupOwnerReference'], 'me', ['cluster/schema']),

  // ---- the secondary
  n.drop(annotation('cdk8s-cnpg/fed-by'), ['secondary/never-written']),
  n.add(['spec', 'retentionPolicy'], '7d', ['secondary/retention-not-enforced']),
  n.set(['metadata', 'name'], 'stroe', ['archive/unknown-object-store']),
  n.set(['metadata', 'namespace'], 'elsewhere', ['archive/unknown-object-store']),
  n.change(configuration(), 'is the primary\'s', (_, all) => store(all)!.spec.configuration, ['secondary/never-written']),
  n.set(configuration('destinationPath'), 's3://copy/another/path', { missed: 'what fills it is not in the manifests, so neither is where that puts it' }),
  m.add(configuration('data', 'encryption'), 'aws:kms', ['object-store/encryption-unsupported']),
  n.drop(['spec', 'instanceSidecarConfiguration', 'env'], ['object-store/checksums']),

  // ---- the ExternalSecret with the bucket's keys
  e.set(['apiVersion'], 'external-secrets.io/v1beta1', ['secrets/retired-api']),
  e.set(['spec', 'target', 'name'], 'typing-mistake', ['secrets/missing-key']),
  e.set(['spec', 'data', 0, 'secretKey'], 'TYPING_MISTAKE', ['secrets/missing-key']),
  e.drop(['spec', 'target', 'template', 'mergePolicy'], ['secrets/missing-key']),
  e.set(['spec', 'target', 'creationPolicy'], 'None', ['secrets/missing-key']),
  e.set(['spec', 'refreshInterval'], '1d', ['secrets/interval']),
  e.set(['spec', 'refreshInterval'], '0', ['secrets/interval']),
  e.drop(['spec', 'secretStoreRef', 'name'], { missed: 'the CRD does not require it, since a default may be given by a generator; External Secrets says so in its status' }),
  e.set(['metadata', 'namespace'], 'elsewhere', SECRET_ELSEWHERE),

  // ---- a recovery
  r.set(['spec', 'bootstrap', 'recovery', 'source'], 'nowhere', ['recovery/unknown-source']),
  r.drop(['spec', 'bootstrap', 'recovery', 'database'], ['recovery/no-application-database']),
  r.add(['spec', 'bootstrap', 'recovery', 'recoveryTarget'], { targetTime: '2026-02-05 08:06:00' }, ['recovery/target-time']),
  r.add(['spec', 'bootstrap', 'recovery', 'recoveryTarget'], { targetTime: 'yesterday' }, ['recovery/target-time']),
  r.add(['spec', 'bootstrap', 'recovery', 'recoveryTarget'], { targetName: 'x' }, ['recovery/target']),
  r.add(['spec', 'bootstrap', 'recovery', 'recoveryTarget'], { targetLSN: '3000028' }, ['recovery/target']),
  r.add(['spec', 'bootstrap', 'recovery', 'recoveryTarget'], { targetTime: '2026-02-05T08:06:00Z', targetTLI: '2' }, ['recovery/pinned-timeline']),
];
