import type { Duration } from 'cdk8s';
import type { BackupLocation } from './archive/archive';
import type { BackupDestination } from './archive/backup-destination';
import type { SecondaryDestination } from './archive/secondary-destination';
import type { BackupSchedule } from './schedule/backup-schedule';

/**
 * Where, when and how long a cluster is backed up.
 */
export interface BackupOptions {
  /**
   * The destination that receives WAL and base backups.
   */
  readonly primary: BackupDestination;

  /**
   * A second copy, and what fills it.
   *
   * @default - one copy only
   */
  readonly secondary?: SecondaryDestination;

  /**
   * How far back in time a recovery can go. Whole days, at least one.
   *
   * The newest base backup before that and all WAL since are kept, so a lapse of backups never deletes the last one.
   *
   * @default Duration.days(30); with `location` it has to be written, since what an existing archive holds is deleted by it
   */
  readonly retention?: Duration;

  /**
   * When base backups are taken.
   *
   * @default - daily at 02:00 in the operator's time zone
   */
  readonly schedule?: BackupSchedule;

  /**
   * Whether a first base backup is taken at once. Until there is one, nothing can be restored.
   *
   * @default true
   */
  readonly immediate?: boolean;

  /**
   * Where the archive already is, for a database that was backed up before this library. It holds for the secondary
   * destination too, since a copy has the keys of what it is a copy of; the archive of a standby is its own and elsewhere.
   *
   * @default - `<prefix>/<namespace>/<clusterName>` below the bucket, with the cluster name as server name
   */
  readonly location?: BackupLocation;

  /**
   * The name of the primary's ObjectStore.
   *
   * @default - `<resourceNamePrefix>-<destination name>-store`
   */
  readonly objectStoreName?: string;

  /**
   * The name of the secondary's ObjectStore.
   *
   * @default - `<resourceNamePrefix>-<destination name>-store`
   */
  readonly secondaryObjectStoreName?: string;

  /**
   * The name of the ScheduledBackup of lineage 1; lineage n > 1 appends `-v<n>` to it. At most 63 characters.
   *
   * A ScheduledBackup that gets another name takes the list of its Backups with it; the backups themselves stay.
   *
   * @default - `<clusterName>-backup`
   */
  readonly scheduledBackupName?: string;
}
