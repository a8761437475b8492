import type { Construct } from 'constructs';
import { initdb } from './cluster/application';
import { PostgresCluster } from './postgres-cluster';
import type { PostgresClusterProps } from './postgres-cluster-props';
import type { ClusterSpecBootstrap } from '../imports/postgresql.cnpg.io';

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
  protected _bootstrap(props: PostgresClusterProps): ClusterSpecBootstrap | undefined {
    const method = initdb(props.application);
    return method && { initdb: method };
  }
}
