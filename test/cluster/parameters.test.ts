import { Size } from 'cdk8s';
import { BackedUpPostgresCluster, Rules } from '../../src';
import type { BackedUpPostgresClusterProps } from '../../src';
import { clusterProps, newChart, only, synth } from '../support';

type Parameters = { [name: string]: string };

function parametersOf(parameters: Parameters, overrides: Partial<BackedUpPostgresClusterProps> = {}): Parameters {
  const chart = newChart();
  const db = new BackedUpPostgresCluster(chart, 'db', clusterProps({ parameters, ...overrides }));
  if (overrides.annotations) Rules.of(db).acknowledge('archive/switched-off', 'what the webhook accepts is all that is asked here');
  return only(synth(chart), 'Cluster').spec.postgresql.parameters;
}

const WAL_VOLUME = { walStorage: { size: Size.gibibytes(1) } };
const NOT_ARCHIVED = { annotations: { 'cnpg.io/skipWalArchiving': 'enabled' } };

describe('fails with', () => {
  const name = (got: string) => `a name in 'parameters' should be letters, digits, '_' and '$', after an extension's name and '.' where it is one's, got '${got}': `
    + 'CNPG would refuse the Cluster; write it as in postgresql.conf';
  const level = (got: string) => `'parameters.wal_level' should be 'replica' or 'logical', got '${got}': CNPG would refuse a Cluster that archives or has replicas; `
    + 'leave it out, CNPG\'s own is \'logical\'';
  const size = (parameter: string, got: string) => `'parameters.${parameter}' should be a number and one of the units kB, MB, GB and TB, got '${got}': `
    + 'CNPG would refuse the Cluster; write \'512MB\' or the like';
  const order = (got: string) => `'parameters.min_wal_size' should be less than max_wal_size, got ${got}: CNPG would refuse the Cluster; write both, so that they fit together`;
  const volume = (parameter: string, got: string) => `'parameters.${parameter}' should be less than 'walStorage.size' (1Gi), got '${got}': `
    + 'CNPG would refuse the Cluster, the volume would be full before WAL is recycled; write less, or a larger volume';

  test.each<[string, Parameters, Partial<BackedUpPostgresClusterProps>, string]>([
    ['a name with a space', { 'work mem': '4MB' }, {}, name('work mem')],
    ['a name with a hyphen', { 'work-mem': '4MB' }, {}, name('work-mem')],
    ['a name that starts with a digit', { '1st': 'x' }, {}, name('1st')],
    ['a name with two dots', { 'a.b.c': 'x' }, {}, name('a.b.c')],
    ['a name of nothing', { '': 'x' }, {}, name('')],
    ['WAL for no archive', { wal_level: 'minimal' }, {}, level('minimal')],
    ['WAL for no replica, even if nothing is archived', { wal_level: 'minimal' }, { instances: 2, ...NOT_ARCHIVED }, level('minimal')],
    ['WAL for no archive, though an annotation nearly says so', { wal_level: 'minimal' }, { annotations: { 'cnpg.io/skipWalArchiving': 'true' } }, level('minimal')],
    ['a level of long ago', { wal_level: 'hot_standby' }, {}, level('hot_standby')],
    ['a least WAL of no known unit', { min_wal_size: '1G' }, {}, size('min_wal_size', '1G')],
    ['a most WAL in per cent', { max_wal_size: '25%' }, {}, size('max_wal_size', '25%')],
    ['buffers of no known unit', { shared_buffers: '512mb' }, {}, size('shared_buffers', '512mb')],
    ['a least WAL that is the most', { min_wal_size: '2GB', max_wal_size: '2048MB' }, {}, order("'2GB' and '2048MB'")],
    ['a least WAL that is the most by default', { min_wal_size: '1024' }, {}, order("'1024' and '1GB' by default")],
    ['a most WAL that is the least by default', { max_wal_size: '80MB' }, {}, order("'80MB' by default and '80MB'")],
    ['a most WAL as large as the volume', { max_wal_size: '1GB' }, WAL_VOLUME, volume('max_wal_size', '1GB')],
    ['a most WAL without unit, in megabytes', { max_wal_size: '1024' }, WAL_VOLUME, volume('max_wal_size', '1024')],
    ['a least WAL as large as the volume', { min_wal_size: '1GB', max_wal_size: '2GB' }, WAL_VOLUME, volume('min_wal_size', '1GB')],
  ])('%s', (_, parameters, overrides, message) => {
    const chart = newChart();
    expect(() => new BackedUpPostgresCluster(chart, 'db', clusterProps({ parameters, ...overrides }))).toThrow(new Error(`[chart-0/db] ${message}`));
    expect(chart.toJson()).toEqual([]);
  });
});

test.each<[string, Parameters, Partial<BackedUpPostgresClusterProps>]>([
  ['names', { _own: 'x', work_mem: '4MB', TimeZone: 'UTC', a$1: 'x' }, {}],
  ['the names of extensions', { 'pg_stat_statements.max': '10000', 'Auto_Explain._x$': 'x' }, {}],
  ['WAL for an archive', { wal_level: 'replica' }, { instances: 2 }],
  ['WAL for logical replication', { wal_level: 'logical' }, {}],
  ['little WAL of a single instance that archives nothing', { wal_level: 'minimal', max_wal_senders: '0' }, NOT_ARCHIVED],
  ['a little less WAL than the most', { min_wal_size: '2047MB', max_wal_size: '2GB' }, {}],
  ['a little less WAL than the most by default', { min_wal_size: '1023' }, {}],
  ['a little more WAL than the least by default', { max_wal_size: '81MB' }, {}],
  ['a little less WAL than the volume', { min_wal_size: '1000MB', max_wal_size: '1023MB' }, WAL_VOLUME],
  ['any WAL on the volume of the data', { max_wal_size: '8GB' }, {}],
  ['a default on a volume that is smaller', { checkpoint_timeout: '10min' }, { walStorage: { size: Size.mebibytes(64) } }],
  ['no least WAL', { min_wal_size: '0', max_wal_size: '1MB' }, {}],
  ['no most WAL', { min_wal_size: '2GB', max_wal_size: '0' }, {}],
  ['what counts as not set', { min_wal_size: '', max_wal_size: '', shared_buffers: '' }, WAL_VOLUME],
])('%s', (_, parameters, overrides) => {
  expect(parametersOf(parameters, overrides)).toEqual(parameters);
});
