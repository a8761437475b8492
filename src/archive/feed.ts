import type { Construct } from 'constructs';
import type { ArchivePlan, ArchivesInput } from './archives';
import type { DestinationModel } from './destination-model';
import type { UniqueResource } from '../defined-once';
import type { ClusterFacts } from '../postgres-cluster-base';
import type { PostgresClusterProps } from '../postgres-cluster-props';
import type { StandbyCluster } from '../standby/standby-cluster';

/** What a feed gets to see once the cluster that it copies is decided on. */
export interface FeedContext {
  readonly scope: Construct;
  readonly props: PostgresClusterProps;
  readonly facts: ClusterFacts;
  /** The archive that is copied. */
  readonly source: ArchivePlan;
  /** The second copy. */
  readonly copy: ArchivePlan;
}

/** An archive that another Cluster writes. */
export interface FedArchive {
  /** The Cluster that writes it and that its path is called after. */
  readonly clusterName: string;
  readonly lineage: number;
  /** Whoever writes an archive also prunes it. */
  readonly retentionPolicy: string;
}

/** What a feed has defined, for the cluster to show. */
export interface DefinedFeed {
  readonly standby?: StandbyCluster;
}

/** What fills a second copy of an archive. */
export interface Feed {
  /** How the annotation on the copy's store says it; undefined if it is a second copy no more. */
  fedBy(of: ArchivesInput): string | undefined;
  /** What is wrong with this copy of that primary, or undefined. */
  problem(copy: DestinationModel, primary: DestinationModel): string | undefined;
  /** Whose archive the copy is, if it is not the cluster's archive once more. */
  archive?(of: ArchivesInput): FedArchive;
  /** What is wrong with it in a cluster that starts from an archive, or undefined. */
  recoveryProblem?(): string | undefined;
  /**
   * Checks everything before anything is defined, and throws with the construct's path.
   *
   * @returns what `define` is going to define
   */
  reserve?(context: FeedContext): UniqueResource[];
  /** Defines what fills it, after the cluster's own resources. */
  define?(context: FeedContext): DefinedFeed;
}
