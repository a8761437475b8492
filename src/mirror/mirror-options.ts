import type { Duration, Size } from 'cdk8s';
import type { ContainerResources } from 'cdk8s-plus-30';
import type { MirrorSchedule } from './mirror-schedule';

/**
 * A taint of nodes that the mirror's pods may run on nevertheless.
 */
export interface MirrorToleration {
  /**
   * The taint's key.
   *
   * @default - every key; the operator has to be `Exists` then
   */
  readonly key?: string;

  /**
   * `Equal` or `Exists`.
   *
   * @default Equal
   */
  readonly operator?: string;

  /**
   * The taint's value, with the operator `Equal`.
   *
   * @default - none
   */
  readonly value?: string;

  /**
   * `NoSchedule`, `PreferNoSchedule` or `NoExecute`.
   *
   * @default - every effect
   */
  readonly effect?: string;
}

/**
 * How and when a mirror copies.
 */
export interface MirrorOptions {
  /**
   * When the mirror runs. A run that takes longer than the period makes the next one wait.
   *
   * @default MirrorSchedule.every(Duration.minutes(15))
   */
  readonly schedule?: MirrorSchedule;

  /**
   * How far back in time a recovery from the copy can go. Whole days, at least one.
   *
   * It may be longer than the primary's: what the primary prunes stays in the copy. The newest base backup before that
   * and all WAL since are kept.
   *
   * @default - the cluster's `backup.retention`
   */
  readonly retention?: Duration;

  /**
   * The name of the CronJob and of the ConfigMap with its script. At most 52 characters.
   *
   * With `deletionProtection` a CronJob whose name is changed later, or that is replaced by another kind of copy, goes on
   * copying and pruning until it is deleted by hand.
   *
   * @default - `<clusterName>-mirror`
   */
  readonly name?: string;

  /**
   * The service account that the pods run as. It has to exist in the cluster's namespace. Its token is not mounted.
   *
   * Needed where the credentials of the primary or of the copy are an identity of the pods: the CronJob's pods are not
   * the cluster's, so the bucket has to trust this service account beside that of the cluster.
   *
   * @default - the namespace's default, which has no access to anything
   */
  readonly serviceAccountName?: string;

  /**
   * After what time a run is ended. What it has copied stays, and the next one goes on from there; an object that takes
   * longer than that is never copied. Whole seconds.
   *
   * @default Duration.hours(12)
   */
  readonly deadline?: Duration;

  /**
   * CPU and memory of each of the two containers.
   *
   * @default - memory: request 128Mi, limit 512Mi; no CPU limit
   */
  readonly resources?: ContainerResources;

  /**
   * How much is copied in a second at most. At least one KiB.
   *
   * @default - as much as there is
   */
  readonly bandwidthLimit?: Size;

  /**
   * More flags for rclone, each one string of the form `--flag` or `--flag=value`, such as `--transfers=16`. They hold for
   * the source and the copy. Flags that choose what is copied, or that delete or overwrite, are an error.
   *
   * @default - none
   */
  readonly rcloneFlags?: string[];

  /**
   * Labels of the nodes that the pods run on.
   *
   * @default - any node
   */
  readonly nodeSelector?: { [label: string]: string };

  /**
   * Taints that the pods tolerate.
   *
   * @default - none
   */
  readonly tolerations?: MirrorToleration[];

  /**
   * The image with rclone, and with a shell, awk, find and sort.
   *
   * @default rclone/rclone:1.75.2
   */
  readonly rcloneImage?: string;

  /**
   * The image of the Barman Cloud plugin's sidecar, which prunes the copy. Keep it at the version of the plugin.
   *
   * @default ghcr.io/cloudnative-pg/plugin-barman-cloud-sidecar:v0.14.0
   */
  readonly barmanImage?: string;
}
