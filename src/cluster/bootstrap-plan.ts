import type { Construct } from 'constructs';
import type { OwnedFields } from './cluster-spec-fields';
import type { ClusterSpecBootstrap, ClusterSpecExternalClusters } from '../../imports/postgresql.cnpg.io';
import type { ArchivePlan } from '../archive/archives';
import type { ClusterFacts } from '../postgres-cluster-base';
import type { PostgresClusterProps } from '../postgres-cluster-props';

/** What a kind of cluster gets to see when it says how it comes to its data. */
export interface BootstrapContext {
  readonly scope: Construct;
  readonly props: PostgresClusterProps;
  readonly facts: ClusterFacts;
}

/** How a Cluster comes to its data. */
export interface BootstrapPlan {
  readonly method?: ClusterSpecBootstrap;
  /** Fields that `clusterSpec` can't have, because of the method. */
  readonly ownedFields: OwnedFields;
  /** The application, where it differs from the props. */
  readonly application?: ClusterFacts['application'];
  /** What is read, after the cluster's own archives. */
  readonly externalClusters: ClusterSpecExternalClusters[];
  /** Stores that are defined for reading only. */
  readonly stores: ArchivePlan[];
  /** Names of stores that are referred to and are not defined in this app, as the user says. */
  readonly existingStores: string[];
  /** Archives that are read, as far as they are known. Their stores lend their environment to the sidecar, and the pods need their identity. */
  readonly reads: ArchivePlan[];
}
