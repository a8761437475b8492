import type { Construct } from 'constructs';
import { initdb } from './cluster/application';
import type { BootstrapContext, BootstrapPlan } from './cluster/bootstrap-plan';
import { OWNED_BY_NEW_CLUSTER } from './cluster/cluster-spec-fields';
import { PostgresCluster } from './postgres-cluster';
import type { PostgresClusterProps } from './postgres-cluster-props';

/**
 * Properties of a new PostgreSQL cluster.
 */
export interface BackedUpPostgresClusterProps extends PostgresClusterProps {}

/**
 * A PostgreSQL cluster that archives its WAL and takes base backups from its first minute on.
 *
 * It is made of an ExternalSecret where credentials come from one, an ObjectStore for each destination, a Cluster and
 * a ScheduledBackup, all in the chart's namespace.
 */
export class BackedUpPostgresCluster extends PostgresCluster {
  constructor(scope: Construct, id: string, props: BackedUpPostgresClusterProps) {
    super(scope, id, props);
  }

  /** @internal */
  protected _bootstrap({ props }: BootstrapContext): BootstrapPlan {
    const method = initdb(props.application);
    return {
      method: method && { initdb: method },
      ownedFields: OWNED_BY_NEW_CLUSTER,
      externalClusters: [],
      stores: [],
      existingStores: [],
      reads: [],
    };
  }
}
