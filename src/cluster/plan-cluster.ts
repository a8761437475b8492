import type { Construct } from 'constructs';
import type { BootstrapContext, BootstrapPlan } from './bootstrap-plan';
import { propsProblem } from './check-props';
import { majorOf, tablespacesOf } from './cluster-facts';
import { clusterSpecProblem, mergeClusterSpec, withoutUndefined } from './cluster-spec';
import { identityFields, serviceAccountProblem } from './pod-identity';
import { clusterSpec } from './render-cluster';
import { toJson_ClusterSpec } from '../../imports/postgresql.cnpg.io';
import type { ArchivePlan } from '../archive/archives';
import { planArchives } from '../archive/archives';
import { environmentProblem } from '../archive/environment-checks';
import { externalCluster, walArchiver } from '../archive/plugin';
import { failAtIf } from '../errors';
import { namespaceOf } from '../namespace';
import type { ClusterFacts } from '../postgres-cluster-base';
import type { PostgresClusterProps } from '../postgres-cluster-props';

/** How a Cluster of some kind comes to its data. */
export type BootstrapOf = (context: BootstrapContext) => BootstrapPlan;

/** What a cluster is going to be. */
export interface ClusterPlan {
  readonly props: PostgresClusterProps;
  readonly facts: ClusterFacts;
  /** The archives whose stores are defined with the cluster: its own, then what it only reads. */
  readonly stores: ArchivePlan[];
  /** The Cluster's spec. */
  readonly spec: { [field: string]: any };
  /** Names of stores that are referred to and are not defined in this app, as the user says. */
  readonly existingStores: string[];
}

/** Decides and checks everything about a cluster, or throws. Nothing is defined yet. */
export function planCluster(scope: Construct, props: PostgresClusterProps, bootstrapOf: BootstrapOf): ClusterPlan {
  failAtIf(scope, propsProblem(props));
  const facts = planFacts(scope, props);
  const bootstrap = bootstrapOf({ scope, props, facts });
  failAtIf(scope, environmentProblem([...facts.archives, ...bootstrap.reads], props.clusterSpec?.env));
  return {
    props,
    facts: { ...facts, application: bootstrap.application ?? facts.application },
    stores: [...facts.archives, ...bootstrap.stores],
    spec: planSpec(scope, props, facts.archives, bootstrap),
    existingStores: bootstrap.existingStores,
  };
}

function planFacts(scope: Construct, props: PostgresClusterProps): ClusterFacts {
  const { clusterName, lineage = 1, backup, resourceNamePrefix: prefix = clusterName } = props;
  const input = { backup, namespace: namespaceOf(scope), clusterName, lineage, prefix };
  return {
    ...input,
    archives: planArchives(scope, input),
    application: props.application ?? {},
    major: majorOf(props),
    tablespaces: tablespacesOf(props),
  };
}

function planSpec(scope: Construct, props: PostgresClusterProps, archives: ArchivePlan[], bootstrap: BootstrapPlan): { [field: string]: any } {
  const rendered = toJson_ClusterSpec(clusterSpec({
    props,
    bootstrap: bootstrap.method,
    plugins: [walArchiver(archives[0].archive)],
    externalClusters: [...archives.map((plan) => externalCluster(plan.externalClusterName, plan.archive)), ...bootstrap.externalClusters],
    identity: identityFields(scope, [...archives, ...bootstrap.reads]),
  }))!;
  if (props.clusterSpec === undefined) return rendered;
  const added = withoutUndefined(props.clusterSpec);
  failAtIf(scope, serviceAccountProblem(rendered, added));
  failAtIf(scope, clusterSpecProblem(rendered, added, bootstrap.ownedFields));
  return mergeClusterSpec(rendered, added);
}
