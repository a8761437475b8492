import type { IdentityFields } from './pod-identity';
import type {
  ClusterSpec,
  ClusterSpecBootstrap,
  ClusterSpecExternalClusters,
  ClusterSpecPlugins,
  ClusterSpecPostgresql,
  ClusterSpecPostgresqlSynchronousDataDurability,
  ClusterSpecPostgresqlSynchronousMethod,
  ClusterSpecPrimaryUpdateMethod,
  ClusterSpecPrimaryUpdateStrategy,
  ClusterSpecStorage,
} from '../../imports/postgresql.cnpg.io';
import { ClusterSpecResourcesLimits as Limit, ClusterSpecResourcesRequests as Request } from '../../imports/postgresql.cnpg.io';
import type { PostgresClusterProps } from '../postgres-cluster-props';
import type { PostgresStorage } from '../postgres-storage';
import { mapQuantities, resourceQuantities } from '../resources';
import { SynchronousMethod } from '../synchronous-replicas';

export interface RenderClusterInput {
  readonly props: PostgresClusterProps;
  readonly bootstrap?: ClusterSpecBootstrap;
  readonly plugins: ClusterSpecPlugins[];
  readonly externalClusters: ClusterSpecExternalClusters[];
  readonly identity: IdentityFields;
}

/** The Cluster's spec as the props say it; `clusterSpec` is merged afterwards. */
export function clusterSpec({ props, bootstrap, plugins, externalClusters, identity }: RenderClusterInput): ClusterSpec {
  const resources = props.resources && resourceQuantities(props.resources);
  return {
    instances: props.instances ?? 1,
    imageName: props.imageName,
    bootstrap,
    storage: storage(props.storage),
    walStorage: props.walStorage && storage(props.walStorage),
    postgresql: postgresql(props),
    resources: resources && {
      requests: mapQuantities(resources.requests, Request.fromString),
      limits: mapQuantities(resources.limits, Limit.fromString),
    },
    enableSuperuserAccess: props.enableSuperuserAccess,
    superuserSecret: props.superuserSecret && { name: props.superuserSecret.name },
    // same words on both sides: the bindings' enums are made from the same CRD
    primaryUpdateStrategy: props.primaryUpdateStrategy as ClusterSpecPrimaryUpdateStrategy | undefined,
    primaryUpdateMethod: props.primaryUpdateMethod as ClusterSpecPrimaryUpdateMethod | undefined,
    plugins,
    externalClusters,
    ...identity,
  };
}

function storage({ size, storageClass }: PostgresStorage): ClusterSpecStorage {
  return { size: size.asString(), storageClass };
}

function postgresql({ parameters, sharedPreloadLibraries, pgHba, synchronous }: PostgresClusterProps): ClusterSpecPostgresql | undefined {
  if (!parameters && !sharedPreloadLibraries && !pgHba && !synchronous) return undefined;
  return {
    parameters,
    sharedPreloadLibraries,
    pgHba,
    synchronous: synchronous && {
      method: (synchronous.method ?? SynchronousMethod.ANY) as unknown as ClusterSpecPostgresqlSynchronousMethod,
      number: synchronous.number,
      dataDurability: synchronous.dataDurability as unknown as ClusterSpecPostgresqlSynchronousDataDurability | undefined,
    },
  };
}
