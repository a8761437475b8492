import type { RecoveryTarget } from './recovery-target';
import type { SourceModel } from './source-model';
import type { ClusterFacts } from '../postgres-cluster-base';

/** All that the plan of a recovery is written from: what the YAML is made of, and nothing else. */
export interface PlanModel {
  readonly own: ClusterFacts;
  readonly source: SourceModel;
  readonly target: RecoveryTarget;
  readonly database: string;
  readonly owner: string;
  /** The application's Secret. */
  readonly secretName: string;
  /** Whether that Secret is the user's own, so that the password stays. */
  readonly ownSecret: boolean;
  readonly scheduledBackupName: string;
  readonly retentionDays: number;
  /** The lineage that is read, if the archive is this very database's own, so that it is done with some day. */
  readonly ownLineageRead?: number;
  /** Whether database and owner are written nowhere but in the source's own definition. */
  readonly inheritedApplication: boolean;
}
