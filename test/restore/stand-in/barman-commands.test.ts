import * as commands from './barman-commands';

const ARCHIVE = {
  configuration: {
    destinationPath: 's3://backups/auth/db',
    s3Credentials: {},
    tags: { team: 'a', kind: 'wal' },
    historyTags: { kind: 'history' },
    wal: { compression: 'gzip', encryption: 'AES256', archiveAdditionalCommandArgs: ['--read-timeout=60'], restoreAdditionalCommandArgs: ['--read-timeout=90'] },
    data: { compression: 'bzip2', encryption: 'aws:kms', jobs: 2, immediateCheckpoint: true, additionalCommandArgs: ['--min-chunk-size=5MB'] },
  },
  endpointUrl: 'http://127.0.0.1:1',
  serverName: 'db-v2',
};

const BARE = { configuration: { destinationPath: 's3://backups/auth/db', s3Credentials: {} }, serverName: 'db' };

test.each([
  ['walArchive', commands.walArchive(ARCHIVE), 'barman-cloud-wal-archive --gzip -e AES256 --read-timeout=60 --endpoint-url http://127.0.0.1:1 '
    + '--tags team,a kind,wal --history-tags kind,history --cloud-provider aws-s3 s3://backups/auth/db db-v2'],
  ['walArchive of a bare store', commands.walArchive(BARE), 'barman-cloud-wal-archive --cloud-provider aws-s3 s3://backups/auth/db db'],
  ['checkWalArchive', commands.checkWalArchive(ARCHIVE),
    'barman-cloud-check-wal-archive --endpoint-url http://127.0.0.1:1 --cloud-provider aws-s3 s3://backups/auth/db db-v2'],
  ['backup', commands.backup(ARCHIVE, 'backup-1'), 'barman-cloud-backup -U postgres -n backup-1 --bzip2 --encryption aws:kms --immediate-checkpoint --jobs 2 '
    + '--min-chunk-size=5MB --tags team,a kind,wal --endpoint-url http://127.0.0.1:1 --cloud-provider aws-s3 s3://backups/auth/db db-v2'],
  ['backup of a bare store', commands.backup(BARE, 'backup-1'), 'barman-cloud-backup -U postgres -n backup-1 --cloud-provider aws-s3 s3://backups/auth/db db'],
  ['backupList', commands.backupList(ARCHIVE),
    'barman-cloud-backup-list --format json --endpoint-url http://127.0.0.1:1 --cloud-provider aws-s3 s3://backups/auth/db db-v2'],
  ['backupShow', commands.backupShow(ARCHIVE, 'backup-1'),
    'barman-cloud-backup-show --format json --endpoint-url http://127.0.0.1:1 --cloud-provider aws-s3 s3://backups/auth/db db-v2 backup-1'],
  ['backupDelete', commands.backupDelete(ARCHIVE, '4w'), 'barman-cloud-backup-delete --endpoint-url http://127.0.0.1:1 --cloud-provider aws-s3 '
    + '--retention-policy RECOVERY WINDOW OF 4 WEEKS s3://backups/auth/db db-v2'],
  ['restore', commands.restore(ARCHIVE, '20260205T020001', '/pgdata'),
    'barman-cloud-restore --endpoint-url http://127.0.0.1:1 s3://backups/auth/db db-v2 20260205T020001 --cloud-provider aws-s3 /pgdata'],
  ['walRestore', commands.walRestore(ARCHIVE),
    'barman-cloud-wal-restore --endpoint-url http://127.0.0.1:1 --cloud-provider aws-s3 s3://backups/auth/db db-v2 --read-timeout=90'],
])('%s is the plugin\'s command line', (_, argv, expected) => {
  expect(argv.join(' ')).toBe(expected);
});

test('the retention policy is one argument', () => {
  expect(commands.backupDelete(BARE, '30d')).toContain('RECOVERY WINDOW OF 30 DAYS');
});
