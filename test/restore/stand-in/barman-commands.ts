/**
 * The barman-cloud command lines of the plugin's sidecar, flag by flag.
 * `bc:` is github.com/cloudnative-pg/barman-cloud, `plugin:` is github.com/cloudnative-pg/plugin-barman-cloud.
 */

/** What a command is told of an archive: `ObjectStore.spec.configuration`, the endpoint on loopback, the server name. */
export interface ArchiveAccess {
  readonly configuration: any;
  readonly endpointUrl?: string;
  readonly serverName: string;
}

/** bc:archiver/command.go BarmanCloudWalArchiveOptions; the WAL's path comes last (bc:archiver/archiver.go). */
export function walArchive(archive: ArchiveAccess): string[] {
  const { wal = {}, tags, historyTags } = archive.configuration;
  return [
    'barman-cloud-wal-archive',
    ...wal.compression ? [`--${wal.compression}`] : [],
    ...wal.encryption ? ['-e', wal.encryption] : [],
    ...wal.archiveAdditionalCommandArgs ?? [],
    ...endpoint(archive),
    ...tagList('--tags', tags),
    ...tagList('--history-tags', historyTags),
    ...provider(archive),
    ...destination(archive),
  ];
}

/** bc:archiver/command.go BarmanCloudCheckWalArchiveOptions. */
export function checkWalArchive(archive: ArchiveAccess): string[] {
  return ['barman-cloud-check-wal-archive', ...endpoint(archive), ...provider(archive), ...destination(archive)];
}

/** bc:backup/backup.go GetBarmanCloudBackupOptions and GetDataConfiguration; parameters of Backup objects are never read (RT-3). */
export function backup(archive: ArchiveAccess, name: string): string[] {
  const { data = {}, tags } = archive.configuration;
  return [
    'barman-cloud-backup', '-U', 'postgres', '-n', name,
    ...data.compression ? [`--${data.compression}`] : [],
    ...data.encryption ? ['--encryption', data.encryption] : [],
    ...data.immediateCheckpoint ? ['--immediate-checkpoint'] : [],
    ...data.jobs ? ['--jobs', String(data.jobs)] : [],
    ...data.additionalCommandArgs ?? [],
    ...tagList('--tags', tags),
    ...endpoint(archive),
    ...provider(archive),
    ...destination(archive),
  ];
}

/** bc:command/backuplist.go executeQueryCommand, GetBackupList. */
export function backupList(archive: ArchiveAccess): string[] {
  return ['barman-cloud-backup-list', ...query(archive)];
}

/** bc:command/backuplist.go executeQueryCommand, GetBackupByName. */
export function backupShow(archive: ArchiveAccess, name: string): string[] {
  return ['barman-cloud-backup-show', ...query(archive), name];
}

/** bc:command/backupdelete.go DeleteBackupsByPolicy; the policy's text is bc:utils ParsePolicy (RT-4). */
export function backupDelete(archive: ArchiveAccess, retentionPolicy: string): string[] {
  const units: { [unit: string]: string } = { d: 'DAYS', w: 'WEEKS', m: 'MONTHS' };
  const window = `RECOVERY WINDOW OF ${retentionPolicy.slice(0, -1)} ${units[retentionPolicy.slice(-1)]}`;
  return ['barman-cloud-backup-delete', ...endpoint(archive), ...provider(archive), '--retention-policy', window, ...destination(archive)];
}

/** plugin:internal/cnpgi/restore/restore.go restoreDataDir: the destination comes before the provider here. */
export function restore(archive: ArchiveAccess, backupId: string, dataDirectory: string): string[] {
  return ['barman-cloud-restore', ...endpoint(archive), ...destination(archive), backupId, ...provider(archive), dataDirectory];
}

/** bc:command/commandbuilder.go CloudWalRestoreOptions; the WAL's name and where it goes come last (bc:restorer/restorer.go Restore). */
export function walRestore(archive: ArchiveAccess): string[] {
  return [
    'barman-cloud-wal-restore',
    ...endpoint(archive), ...provider(archive), ...destination(archive), ...archive.configuration.wal?.restoreAdditionalCommandArgs ?? [],
  ];
}

function query(archive: ArchiveAccess): string[] {
  return ['--format', 'json', ...endpoint(archive), ...provider(archive), ...destination(archive)];
}

function endpoint({ endpointUrl }: ArchiveAccess): string[] {
  return endpointUrl ? ['--endpoint-url', endpointUrl] : [];
}

/** bc:command/commandbuilder.go appendCloudProviderOptions. */
function provider({ configuration }: ArchiveAccess): string[] {
  return configuration.s3Credentials ? ['--cloud-provider', 'aws-s3'] : [];
}

function destination({ configuration, serverName }: ArchiveAccess): string[] {
  return [configuration.destinationPath, serverName];
}

/** bc:utils MapToBarmanTagsFormat. */
function tagList(option: string, tags: { [key: string]: string } | undefined): string[] {
  return tags && Object.keys(tags).length > 0 ? [option, ...Object.entries(tags).map(([key, value]) => `${key},${value}`)] : [];
}
