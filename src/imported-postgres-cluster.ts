import type { Construct } from 'constructs';
import { planArchives } from './archive/archives';
import { imageNameProblem, postgresMajor } from './cluster/image-name';
import { failAtIf } from './errors';
import { clusterNameProblem, lineageProblem, namespaceProblem } from './names';
import { PostgresClusterBase } from './postgres-cluster-base';
import type { ClusterFacts } from './postgres-cluster-base';
import type { PostgresClusterAttributes } from './postgres-cluster-ref';

/** A cluster that is defined elsewhere. */
export class ImportedPostgresCluster extends PostgresClusterBase {
  /** @internal */
  public readonly _facts: ClusterFacts;

  constructor(scope: Construct, id: string, attributes: PostgresClusterAttributes) {
    super(scope, id);
    const { clusterName, namespace, backup, application, imageName, lineage = 1, resourceNamePrefix: prefix = clusterName } = attributes;
    failAtIf(this, clusterNameProblem('clusterName', clusterName));
    failAtIf(this, namespaceProblem(namespace));
    failAtIf(this, clusterNameProblem('resourceNamePrefix', prefix));
    failAtIf(this, lineageProblem(lineage));
    if (imageName !== undefined) failAtIf(this, imageNameProblem(imageName));
    const input = { clusterName, namespace, backup, lineage, prefix };
    const major = imageName === undefined ? undefined : postgresMajor(imageName);
    this._facts = { ...input, archives: planArchives(this, input), application, major };
  }
}
