import { BACKUP, CLUSTER, EXTERNAL_SECRET, OBJECT_STORE, POD_MONITOR, PROMETHEUS_RULE, SAMPLES, SCHEDULED_BACKUP } from './manifests';
import { isKnownKind, validateStructure } from '../../src/structure/validate';

type Change = (manifest: any) => void;

/** What is said of a manifest after a change to it. */
function messages(manifest: object, change: Change): string[] {
  const changed = structuredClone(manifest);
  change(changed);
  return validateStructure(changed).map(({ message }) => message);
}

describe.each(Object.entries(SAMPLES))('%s', (_kind, { minimal, rich }) => {
  test('accepts a minimal manifest', () => expect(validateStructure(minimal)).toEqual([]));
  test('accepts a rich manifest', () => expect(validateStructure(rich)).toEqual([]));
  test('accepts it again after a refusal', () => {
    expect(messages(rich, (m) => { m.spec = 1; })).toEqual(["'spec' should be an object, got '1'"]);
    expect(validateStructure(rich)).toEqual([]);
  });
});

describe('kinds', () => {
  test('finds nothing in a kind whose structure is not known', () => {
    expect(isKnownKind('v1', 'Secret')).toBe(false);
    expect(validateStructure({ apiVersion: 'v1', kind: 'Secret', nonsense: true })).toEqual([]);
  });

  test('a version that the CRD does not serve is not known', () => {
    expect(isKnownKind('postgresql.cnpg.io/v1', 'Cluster')).toBe(true);
    expect(isKnownKind('postgresql.cnpg.io/v1alpha1', 'Cluster')).toBe(false);
  });

  test.each([undefined, null, 'text', 1, [], {}, { apiVersion: { toString: 1 }, kind: 'Cluster' }])('finds nothing in what is no manifest: %j', (value) => {
    expect(validateStructure(value)).toEqual([]);
  });
});

describe('unknown fields', () => {
  test.each<[string, object, Change, string]>([
    ['at the top', CLUSTER.minimal, (m) => { m.specs = {}; }, "unknown field 'specs', did you mean 'spec'?"],
    ['in metadata', CLUSTER.rich, (m) => { m.metadata.label = {}; }, "unknown field 'metadata.label', did you mean 'labels'?"],
    ['in an object', CLUSTER.rich, (m) => { m.spec.walStorage.sise = '1Gi'; }, "unknown field 'spec.walStorage.sise', did you mean 'size'?"],
    ['deep in lists', CLUSTER.rich, (m) => { m.spec.managed.services.additional[0].serviceTemplate.spec.ports[0].nodeport = 30000; },
      "unknown field 'spec.managed.services.additional[0].serviceTemplate.spec.ports[0].nodeport', did you mean 'nodePort'?"],
    ['in another case', CLUSTER.rich, (m) => { m.spec.plugins[0].isWalArchiver = true; },
      "unknown field 'spec.plugins[0].isWalArchiver', did you mean 'isWALArchiver'?"],
    ['in another case again', OBJECT_STORE.rich, (m) => { m.spec.configuration.endpointUrl = 'https://a'; },
      "unknown field 'spec.configuration.endpointUrl', did you mean 'endpointURL'?"],
    ['with hyphens', EXTERNAL_SECRET.rich, (m) => { m.spec['secret-store-ref'] = {}; }, "unknown field 'spec.secret-store-ref', did you mean 'secretStoreRef'?"],
    ['like nothing known', BACKUP.rich, (m) => { m.spec.colour = 'blue'; }, "unknown field 'spec.colour'"],
    ['with a name that is not simple', BACKUP.rich, (m) => { m.spec['a/b "c"'] = 1; }, "unknown field 'spec[\"a/b \\\"c\\\"\"]'"],
    ['that is null', SCHEDULED_BACKUP.rich, (m) => { m.spec.suspended = null; }, "unknown field 'spec.suspended', did you mean 'suspend'?"],
    ['in an object that has no fields at all', CLUSTER.rich, (m) => {
      m.spec.ephemeralVolumeSource = { volumeClaimTemplate: { metadata: { labels: {} }, spec: {} } };
    }, "unknown field 'spec.ephemeralVolumeSource.volumeClaimTemplate.metadata.labels'"],
    ['in a list, like nothing known', POD_MONITOR.rich, (m) => { m.spec.podMetricsEndpoints[0].colour = 'blue'; },
      "unknown field 'spec.podMetricsEndpoints[0].colour'"],
  ])('%s', (_where, manifest, change, message) => {
    expect(messages(manifest, change)).toEqual([message]);
  });

  test('says all there is to know of one', () => {
    const manifest = { ...CLUSTER.minimal, spec: { storage: { sise: '1Gi' } } };
    expect(validateStructure(manifest)).toEqual([{
      path: 'spec.storage.sise',
      kind: 'unknown-field',
      message: "unknown field 'spec.storage.sise', did you mean 'size'?",
      suggestion: 'size',
    }]);
  });

  test('a key of a map is never unknown', () => {
    expect(messages(CLUSTER.rich, (m) => { m.spec.postgresql.parameters.work_mem = '64MB'; })).toEqual([]);
  });

  test('a field that is undefined is not there', () => {
    expect(messages(CLUSTER.rich, (m) => { m.spec.colour = m.metadata.labels.team = m.spec.walStorage.size = undefined; })).toEqual([]);
  });
});

describe('missing fields', () => {
  test.each<[string, object, Change, string]>([
    ['not there', BACKUP.rich, (m) => { delete m.spec.cluster.name; }, "missing field 'spec.cluster.name'"],
    ['null', SCHEDULED_BACKUP.rich, (m) => { m.spec.schedule = null; }, "missing field 'spec.schedule'"],
    ['in a list', CLUSTER.rich, (m) => { m.spec.externalClusters.push({}); }, "missing field 'spec.externalClusters[1].name'"],
    ['the whole spec', OBJECT_STORE.rich, (m) => { delete m.spec; }, "missing field 'spec'"],
    ['the metadata', CLUSTER.minimal, (m) => { delete m.metadata; }, "missing field 'metadata'"],
  ])('%s', (_where, manifest, change, message) => {
    const changed = structuredClone(manifest);
    change(changed);
    expect(validateStructure(changed)).toEqual([{ path: message.split("'")[1], kind: 'missing-field', message }]);
  });

  test('one that has a default is not missing', () => {
    expect(messages(CLUSTER.rich, (m) => { delete m.spec.instances; delete m.spec.replicationSlots.synchronizeReplicas.enabled; })).toEqual([]);
  });

  test('one that is there under a misspelt name is one problem, not two', () => {
    expect(messages(CLUSTER.rich, (m) => { m.spec.plugins = [{ naem: 'barman-cloud.cloudnative-pg.io' }]; }))
      .toEqual(["unknown field 'spec.plugins[0].naem', did you mean 'name'?"]);
  });

  test('one that is not what the misspelt name means is missing', () => {
    expect(messages(CLUSTER.rich, (m) => { m.spec.plugins = [{ enabledd: true }]; })).toEqual([
      "unknown field 'spec.plugins[0].enabledd', did you mean 'enabled'?",
      "missing field 'spec.plugins[0].name'",
    ]);
  });
});

describe('wrong types', () => {
  test.each<[string, object, Change, string]>([
    ['integer', CLUSTER.rich, (m) => { m.spec.instances = 'two'; }, "'spec.instances' should be an integer, got '\"two\"'"],
    ['integer, not a fraction', CLUSTER.rich, (m) => { m.spec.instances = 1.5; }, "'spec.instances' should be an integer, got '1.5'"],
    ['boolean', CLUSTER.rich, (m) => { m.spec.enableSuperuserAccess = 'yes'; }, "'spec.enableSuperuserAccess' should be true or false, got '\"yes\"'"],
    ['string in a map', CLUSTER.rich, (m) => { m.spec.postgresql.parameters.max_connections = 200; },
      "'spec.postgresql.parameters.max_connections' should be a string, got '200'"],
    ['string in a map under a key that is not simple', BACKUP.rich, (m) => { m.metadata.labels['example.com/~team'] = true; },
      "'metadata.labels[\"example.com/~team\"]' should be a string, got 'true'"],
    ['string in a list', CLUSTER.rich, (m) => { m.spec.postgresql.pg_hba = ['a', ['b']]; }, "'spec.postgresql.pg_hba[1]' should be a string, got a list"],
    ['null in a list', CLUSTER.rich, (m) => { m.spec.plugins.push(null); }, "'spec.plugins[1]' should be an object, got 'null'"],
    ['object', OBJECT_STORE.rich, (m) => { m.spec.configuration.s3Credentials = 'b2'; },
      "'spec.configuration.s3Credentials' should be an object, got '\"b2\"'"],
    ['object, not a list', PROMETHEUS_RULE.rich, (m) => { m.spec.groups[0].rules[0] = []; }, "'spec.groups[0].rules[0]' should be an object, got a list"],
    ['list', PROMETHEUS_RULE.rich, (m) => { m.spec.groups = {}; }, "'spec.groups' should be a list, got an object"],
    ['integer or string', CLUSTER.rich, (m) => { m.spec.resources.limits.cpu = 0.5; },
      "'spec.resources.limits.cpu' should be an integer or a string, got '0.5'"],
    ['a long value is cut', BACKUP.rich, (m) => { m.spec.online = 'x'.repeat(100); }, `'spec.online' should be true or false, got '"${'x'.repeat(59)}…'`],
  ])('%s', (_type, manifest, change, message) => {
    const changed = structuredClone(manifest);
    change(changed);
    expect(validateStructure(changed)).toEqual([{ path: expect.any(String), kind: 'wrong-type', message }]);
  });

  test.each([2, '500m', '2', null])('a quantity may be %j', (cpu) => {
    expect(messages(CLUSTER.rich, (m) => { m.spec.resources.limits.cpu = cpu; })).toEqual([]);
  });
});

describe('invalid values', () => {
  test.each<[string, object, Change, string]>([
    ['few allowed values', BACKUP.rich, (m) => { m.spec.method = 'plugins'; },
      "'spec.method' should be one of 'barmanObjectStore', 'volumeSnapshot', 'plugin', got '\"plugins\"'"],
    ['one allowed value', EXTERNAL_SECRET.rich, (m) => { m.spec.target.template.engineVersion = 'v1'; },
      "'spec.target.template.engineVersion' should be 'v2', got '\"v1\"'"],
    ['many allowed values', CLUSTER.rich, (m) => { m.spec.monitoring.podMonitorRelabelings[0].action = 'replase'; },
      "'spec.monitoring.podMonitorRelabelings[0].action' should be one of 22 values, got '\"replase\"', did you mean 'replace'?"],
    ['many allowed values, none near', POD_MONITOR.rich, (m) => { m.spec.podMetricsEndpoints[0].metricRelabelings[0].action = 'xyz'; },
      "'spec.podMetricsEndpoints[0].metricRelabelings[0].action' should be one of 22 values, got '\"xyz\"'"],
    ['allowed values in a list', CLUSTER.rich, (m) => { m.spec.managed.services.disabledDefaultServices = ['rw', 'rx']; },
      "'spec.managed.services.disabledDefaultServices[1]' should be one of 'rw', 'r', 'ro', got '\"rx\"'"],
    ['pattern', OBJECT_STORE.rich, (m) => { m.spec.retentionPolicy = '30 days'; },
      "'spec.retentionPolicy' should match '^[1-9][0-9]*[dwm]$', got '\"30 days\"'"],
    ["pattern in Go's own syntax", PROMETHEUS_RULE.rich, (m) => { m.spec.groups[0].partial_response_strategy = 'stop'; },
      "'spec.groups[0].partial_response_strategy' should match '^(?i)(abort|warn)?$', got '\"stop\"'"],
    ['quantity', CLUSTER.rich, (m) => { m.spec.resources.limits.memory = '2 GB'; },
      "'spec.resources.limits.memory' should be a quantity such as '500m' or '2Gi', got '\"2 GB\"'"],
    ['time', CLUSTER.rich, (m) => { m.spec.managed.roles[0].validUntil = '2027-01-01'; },
      "'spec.managed.roles[0].validUntil' should be a time such as '2026-02-05T08:06:00Z', got '\"2027-01-01\"'"],
    ['minimum', CLUSTER.rich, (m) => { m.spec.instances = 0; }, "'spec.instances' should be at least 1, got '0'"],
    ['maximum', CLUSTER.rich, (m) => { m.spec.bootstrap = { initdb: { walSegmentSize: 2048 } }; },
      "'spec.bootstrap.initdb.walSegmentSize' should be at most 1024, got '2048'"],
    ['32 bits', CLUSTER.rich, (m) => { m.spec.stopDelay = 2 ** 31; }, "'spec.stopDelay' should be at most 2147483647, got '2147483648'"],
    ['empty', OBJECT_STORE.rich, (m) => { m.spec.configuration.destinationPath = ''; }, "'spec.configuration.destinationPath' should not be empty"],
    ['empty, which matches no pattern either', EXTERNAL_SECRET.rich, (m) => { m.spec.data[0].secretKey = ''; }, "'spec.data[0].secretKey' should not be empty"],
    ['too long', EXTERNAL_SECRET.rich, (m) => { m.spec.target.name = 'x'.repeat(254); },
      "'spec.target.name' should have at most 253 characters, got 254"],
    ['empty list', EXTERNAL_SECRET.rich, (m) => { m.spec.syncWindows = { kind: 'allow', windows: [] }; }, "'spec.syncWindows.windows' should not be empty"],
    ['empty object', EXTERNAL_SECRET.rich, (m) => { m.spec.data[1].sourceRef = { storeRef: null }; }, "'spec.data[1].sourceRef' should not be empty"],
    ['too many fields', EXTERNAL_SECRET.rich, (m) => { m.spec.data[1].sourceRef.generatorRef = { kind: 'Password', name: 'random' }; },
      "'spec.data[1].sourceRef' should have at most 1 field, got 2"],
  ])('%s', (_constraint, manifest, change, message) => {
    const changed = structuredClone(manifest);
    change(changed);
    expect(validateStructure(changed)).toEqual([{ path: expect.any(String), kind: 'invalid-value', message }]);
  });

  test('a null does not count as a field', () => {
    expect(messages(EXTERNAL_SECRET.rich, (m) => { m.spec.data[1].sourceRef.generatorRef = null; })).toEqual([]);
  });
});

test('reports every problem at once', () => {
  expect(messages(CLUSTER.rich, (m) => {
    m.metadata.nmae = 'x';
    m.spec.instances = 'two';
    m.spec.storage = { sise: '1Gi' };
    m.spec.logLevel = 'loud';
    m.spec.externalClusters[0].barmanObjectStore = { s3Credentials: {} };
  })).toEqual([
    "unknown field 'metadata.nmae', did you mean 'name'?",
    "missing field 'spec.externalClusters[0].barmanObjectStore.destinationPath'",
    "'spec.instances' should be an integer, got '\"two\"'",
    "'spec.logLevel' should be one of 'error', 'warning', 'info', 'debug', 'trace', got '\"loud\"'",
    "unknown field 'spec.storage.sise', did you mean 'size'?",
  ]);
});
