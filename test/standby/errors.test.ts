import { App, Duration, Size } from 'cdk8s';
import { BackedUpPostgresCluster, BackupDestination } from '../../src';
import type { StandbyClusterOptions } from '../../src';
import { BUCKET, clusterProps, newChart, S3 } from '../support';
import { database, standbyOf } from './support';

describe('errors', () => {
  const at = '[chart-0/db] standby cluster \'db-standby\': ';
  const half = { size: Size.mebibytes(512) };

  test.each<[string, Parameters<typeof database>, string]>([
    ['a source that never ends a segment', [{}, { parameters: { archive_timeout: '0' } }],
      `${at}'parameters.archive_timeout' of the source is '0': a quiet source would never end a WAL segment, so that base backups of the standby would wait without end; `
      + 'write \'5min\' or the like, or leave it out'],
    ['the same in clusterSpec', [{}, { clusterSpec: { postgresql: { parameters: { archive_timeout: '0' } } } }],
      '[chart-0/db] \'clusterSpec.postgresql.parameters\' is what the prop \'parameters\' is for, got {"archive_timeout":"0"}: one of the two would be lost; set \'parameters\''],
    ['a standby that follows itself', [{ clusterName: 'db' }],
      '[chart-0/db] standby cluster \'db\': \'clusterName\' is that of its source, got \'db\': a Cluster can\'t follow itself; give it another one or leave it out'],
    ['a name that gets too long', [{}, { clusterName: 'd'.repeat(43) }],
      `[chart-0/db] standby cluster '${'d'.repeat(43)}-standby': 'clusterName' should have at most 50 characters, got 51 in '${'d'.repeat(43)}-standby': CNPG would refuse the Cluster; `
      + 'its default is made of the source\'s name: write a shorter one'],
    ['a lineage below the source\'s', [{ lineage: 2 }, { lineage: 3 }],
      `${at}'lineage' should be at least the source's (3), got 2: a recovery of the source rebuilds the standby, and its archive of lineage 2 is written already; `
      + 'write the next lineage that this standby never used, or leave it out if that is 3'],
    ['a smaller volume', [{ storage: half }],
      `${at}'storage.size' should be at least the source's (1Gi), got 512Mi: the standby would be full before its source is, and stop archiving; give it as much`],
    ['a WAL volume that is too small for the source\'s parameters', [{ walStorage: { size: Size.gibibytes(1) } }, { parameters: { max_wal_size: '1GB' } }],
      `${at}'parameters.max_wal_size' should be less than 'walStorage.size' (1Gi), got '1GB': CNPG would refuse the Cluster, the volume would be full before WAL is recycled; `
      + 'write less, or a larger volume'],
    ['too little memory for the source\'s parameters', [{ resources: { memory: { request: Size.gibibytes(1) } } }, { parameters: { shared_buffers: '2GB' } }],
      `${at}'parameters.shared_buffers' should be at most 'resources.memory.request' (1Gi), got '2GB': CNPG would refuse the Cluster; write less, with its unit, or request more memory`],
    ['another image', [{ clusterSpec: { imageName: 'postgresql:16' } }],
      `${at}'clusterSpec.imageName' is not possible: it is the source's, or WAL could not be replayed or would mean something else; set it there`],
    ['other parameters', [{ clusterSpec: { postgresql: { parameters: { max_connections: '10' } } } }],
      `${at}'clusterSpec.postgresql' is not possible: it is the source's, or WAL could not be replayed or would mean something else; set it there`],
    ['the end of replication in clusterSpec', [{ clusterSpec: { replica: { enabled: false } } }],
      `${at}'clusterSpec.replica' is not possible: it is what makes the Cluster a standby; to promote it, set 'promoted'`],
    ['a second archiver', [{ clusterSpec: { plugins: [{ name: 'barman-cloud.cloudnative-pg.io' }] } }],
      `${at}'clusterSpec.plugins' is not possible so: the plugin 'barman-cloud.cloudnative-pg.io' is this construct's own, and of two entries the last one's store would win; `
      + 'set the store in \'backup.primary\''],
    ['the same place twice', [{}, {}, { secondary: standbyOf({}, BackupDestination.s3({ ...BUCKET, name: 'copy' })) }],
      '[chart-0/db] \'backup.primary\' and \'backup.secondary\' are the same place (s3://backups): there would be one copy, not two; use another bucket or leave \'secondary\' out'],
    ['two regions in one sidecar', [{}, {}, { secondary: standbyOf({}, BackupDestination.s3({ ...BUCKET, bucket: 'copy', name: 'copy', region: 'us-east-1' })) }],
      '[chart-0/db] \'db-s3-store\' and \'db-copy-store\' set AWS_DEFAULT_REGION to \'eu-central-1\' and \'us-east-1\': the sidecar has one environment for both, so one would be wrong; '
      + 'let one of them take its region from its Secret, with \'regionKey\' or S3Credentials.fromExternalSecret'],
  ])('%s', (_, args, message) => {
    const chart = newChart();
    expect(() => database(args[0], args[1], args[2], chart)).toThrow(new Error(message));
    // a constructor that throws leaves nothing half-written
    expect(chart.node.findAll().filter((node) => node.node.path.includes('db/'))).toEqual([]);
  });

  test.each<[string, Partial<StandbyClusterOptions>, string]>([
    ['a name', { clusterName: 'My-Standby' }, '\'clusterName\' should be lower-case letters, digits and \'-\', starting with a letter, got \'My-Standby\': CNPG would refuse the Cluster'],
    ['a lineage', { lineage: 0 },
      '\'lineage\' should be a whole number of at least 1, got 0: no archive has that number; the first lineage is 1, and each recovery takes the next'],
    ['a volume', { storage: { size: Size.gibibytes(0) } }, '\'storage.size\' should be more than nothing, got 0Gi: no volume can be made of it'],
    ['a WAL volume', { walStorage: { size: Size.gibibytes(0) } }, '\'walStorage.size\' should be more than nothing, got 0Gi: no volume can be made of it'],
    ['a retention', { retention: Duration.hours(12) },
      '\'retention\' should be whole days and at least one, got 12 hours: Barman keeps backups by the day; write Duration.days(…)'],
  ])('%s that can not be one', (_, options, message) => {
    expect(() => standbyOf(options)).toThrow(new Error(message));
  });

  test('but not a standby with what the source\'s parameters just fit into', () => {
    const options = { walStorage: { size: Size.mebibytes(1025) }, resources: { memory: { request: Size.gibibytes(2) } } };
    expect(() => database(options, { parameters: { max_wal_size: '1GB', shared_buffers: '2GB' } })).not.toThrow();
  });

  test.each(['0', '0s', '00', '0 min'])('archive_timeout %s is none', (archive_timeout) => {
    expect(() => database({}, { parameters: { archive_timeout } })).toThrow(/would never end a WAL segment/);
  });

  test('any other archive_timeout is one', () => {
    for (const archive_timeout of ['1', '30s', '5min', '0.5h']) expect(() => database({}, { parameters: { archive_timeout } })).not.toThrow();
  });

  test('an environment that changes what a store sets', () => {
    expect(() => database({ clusterSpec: { env: [{ name: 'AWS_DEFAULT_REGION', value: 'us-east-1' }] } })).toThrow(new Error(
      '[chart-0/db] standby cluster \'db-standby\': \'clusterSpec.env\' sets AWS_DEFAULT_REGION to \'us-east-1\', and \'db-s3-store\' sets it to \'eu-central-1\': the sidecar would take the Cluster\'s, '
      + 'and archiving would fail or write elsewhere; leave it out of \'clusterSpec.env\''));
  });

  test('a base backup that is called like that of the standby', () => {
    const chart = newChart('auth', new App());
    new BackedUpPostgresCluster(chart, 'other', clusterProps({ clusterName: 'other', backup: { primary: S3, scheduledBackupName: 'db-standby-backup' } }));
    expect(() => database({}, {}, {}, chart)).toThrow(new Error('[chart-0/db] the ScheduledBackup \'db-standby-backup\' of namespace \'auth\' is defined by '
      + '\'chart-0/other\' already: the one that is applied last would win, and one of the clusters would never get a base backup; give one of them another '
      + '\'backup.scheduledBackupName\''));
  });

  test('a standby that is called like a Cluster of the app', () => {
    const chart = newChart('auth', new App());
    new BackedUpPostgresCluster(chart, 'other', clusterProps({ clusterName: 'db-standby', resourceNamePrefix: 'other', backup: { primary: S3 } }));
    expect(() => database({}, {}, {}, chart)).toThrow(new Error('[chart-0/db] the Cluster \'db-standby\' of namespace \'auth\' is defined by \'chart-0/other\' already: '
      + 'the one that is applied last would win, and archives would not be where they are said to be; give one of them another \'clusterName\''));
  });
});
