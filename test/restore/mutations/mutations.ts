/** One line of the library, broken on purpose. */
export interface Mutation {
  readonly name: string;
  readonly file: string;
  /** Has to be in the file; its first occurrence is replaced. */
  readonly line: string;
  readonly broken: string;
  /** The scenario of the restore proof that notices, where it takes less than a minute. */
  readonly scenario?: string;
}

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'path-without-namespace',
    file: 'src/archive/layout.ts',
    line: 'joinPath(prefix, namespace, clusterName)',
    broken: 'joinPath(prefix, clusterName)',
    scenario: 'incident',
  },
  {
    name: 'path-without-prefix',
    file: 'src/archive/layout.ts',
    line: 'joinPath(prefix, namespace, clusterName)',
    broken: 'joinPath(namespace, clusterName)',
  },
  {
    name: 'lineage-not-raised',
    file: 'src/archive/layout.ts',
    line: '`${first}-v${lineage}`',
    broken: 'first',
    scenario: 'incident',
  },
  {
    name: 'server-name-left-out',
    file: 'src/archive/plugin.ts',
    line: ', serverName: archive.serverName',
    broken: '',
    scenario: 'incident',
  },
  {
    name: 'store-swapped',
    file: 'src/cluster/define-cluster.ts',
    line: 'walArchiver(archives[0].archive)',
    broken: 'walArchiver(archives[archives.length - 1].archive)',
    scenario: 'authentik',
  },
  {
    name: 'not-the-wal-archiver',
    file: 'src/archive/plugin.ts',
    line: 'isWalArchiver: true',
    broken: 'isWalArchiver: false',
  },
  {
    name: 'plugin-misspelt',
    file: 'src/archive/plugin.ts',
    line: '\'barman-cloud.cloudnative-pg.io\'',
    broken: '\'barman-cloud\'',
    scenario: 'authentik',
  },
  {
    name: 'compression-lost',
    file: 'src/archive/object-store.ts',
    line: 'compression: unlessNone(model.compression)',
    broken: 'compression: undefined',
    scenario: 'authentik',
  },
  {
    name: 'encryption-where-there-is-no-kms',
    file: 'src/archive/destination-model.ts',
    line: 'encryption = ServerSideEncryption.NONE',
    broken: 'encryption = ServerSideEncryption.AES256',
    scenario: 'private-authority',
  },
  {
    name: 'authority-lost',
    file: 'src/archive/object-store.ts',
    line: 'endpointCa: endpointCa && {',
    broken: 'endpointCa: false as any && endpointCa && {',
    scenario: 'private-authority',
  },
  {
    name: 'checksums-of-amazon-everywhere',
    file: 'src/archive/s3-destinations.ts',
    line: 'AWS_REQUEST_CHECKSUM_CALCULATION: \'when_required\'',
    broken: 'AWS_REQUEST_CHECKSUM_CALCULATION: \'when_supported\'',
  },
  {
    name: 'keys-swapped',
    file: 'src/archive/s3-credentials.ts',
    line: 'keys.accessKeyIdKey ?? ACCESS_KEY_ID',
    broken: 'keys.accessKeyIdKey ?? SECRET_ACCESS_KEY',
    scenario: 'private-authority',
  },
  {
    name: 'external-property-misspelt',
    file: 'src/archive/s3-credentials.ts',
    line: 'options.secretAccessKeyProperty ?? SECRET_ACCESS_KEY',
    broken: 'options.secretAccessKeyProperty ?? ACCESS_KEY_ID',
    scenario: 'authentik',
  },
  {
    name: 'retention-in-months',
    file: 'src/archive/backup-checks.ts',
    line: '${retentionDays(retention)}d',
    broken: '${retentionDays(retention)}m',
    scenario: 'retention',
  },
  {
    name: 'target-dropped',
    file: 'src/recovery-cluster.ts',
    line: '? target._spec : undefined',
    broken: '? undefined : undefined',
    scenario: 'incident',
  },
  {
    name: 'exclusive-dropped',
    file: 'src/recovery/recovery-target.ts',
    line: '{ targetTime: rfc3339, ...options }',
    broken: '{ targetTime: rfc3339 }',
    scenario: 'targets',
  },
  {
    name: 'reads-the-lineage-it-writes',
    file: 'src/recovery/sources.ts',
    line: 'chosen.archive.lineage - back',
    broken: 'chosen.archive.lineage',
    scenario: 'incident',
  },
  {
    name: 'copy-swapped',
    file: 'src/recovery/sources.ts',
    line: '? primary : secondary;',
    broken: '? secondary : primary;',
    scenario: 'incident',
  },
  {
    name: 'source-is-the-first-external-cluster',
    file: 'src/names.ts',
    line: '`${prefix}-source`',
    broken: '`${prefix}-b2-backup`',
    scenario: 'incident',
  },
  {
    name: 'recovery-without-database',
    file: 'src/recovery-cluster.ts',
    line: '...databaseAndOwner(application),',
    broken: '',
    scenario: 'tablespace',
  },
  {
    name: 'owner-is-not-the-database',
    file: 'src/cluster/application.ts',
    line: 'application?.owner ?? database',
    broken: 'application?.owner ?? \'app\'',
  },
  {
    name: 'backup-of-the-lineage-before',
    file: 'src/names.ts',
    line: 'lineage > 1 ? `-v${lineage}` : \'\'',
    broken: '\'\'',
    scenario: 'incident',
  },
  {
    name: 'no-first-backup',
    file: 'src/cluster/scheduled-backup.ts',
    line: 'backup.immediate ?? true',
    broken: 'backup.immediate ?? false',
    scenario: 'authentik',
  },
  {
    name: 'backup-of-another-method',
    file: 'src/cluster/scheduled-backup.ts',
    line: 'ScheduledBackupSpecMethod.PLUGIN',
    broken: 'ScheduledBackupSpecMethod.BARMAN_OBJECT_STORE',
  },
  {
    name: 'five-fields',
    file: 'src/schedule/backup-schedule.ts',
    line: 'return `0 ${minuteOf(factory, minute)} ${hour}`',
    broken: 'return `${minuteOf(factory, minute)} ${hour}`',
  },
  {
    name: 'wal-volume-lost',
    file: 'src/cluster/render-cluster.ts',
    line: 'walStorage: props.walStorage && storage(props.walStorage)',
    broken: 'walStorage: undefined',
    scenario: 'wal-volume-full',
  },
  {
    name: 'fed-by-lost',
    file: 'src/archive/archives.ts',
    line: 'fedBy: feed.fedBy(input),',
    broken: '',
  },
  {
    name: 'standby-writes-its-sources-archive',
    file: 'src/standby/standby-spec.ts',
    line: 'walArchiver(copy.archive)',
    broken: 'walArchiver(source.archive)',
    scenario: 'standby-rebuilt',
  },
  {
    name: 'standby-reads-its-own-archive',
    file: 'src/standby/standby-spec.ts',
    line: 'externalCluster(clusterName, source.archive)',
    broken: 'externalCluster(clusterName, copy.archive)',
  },
  {
    name: 'standby-follows-nobody',
    file: 'src/standby/standby-spec.ts',
    line: 'enabled: !(options.promoted ?? false)',
    broken: 'enabled: options.promoted ?? false',
    scenario: 'standby-rebuilt',
  },
  {
    name: 'standby-at-its-sources-path',
    file: 'src/archive/archives.ts',
    line: 'const { clusterName, lineage } = own ?? input;',
    broken: 'const { clusterName, lineage } = { ...input, lineage: own?.lineage ?? input.lineage };',
  },
  {
    name: 'standby-stays-at-its-lineage',
    file: 'src/standby/standby-feed.ts',
    line: 'options.lineage ?? of.lineage',
    broken: 'options.lineage ?? 1',
    scenario: 'standby-rebuilt',
  },
];
