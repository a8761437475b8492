import { optionsProblem, atStandby, standbyProblem } from './standby-checks';
import { StandbyCluster } from './standby-cluster';
import type { StandbyClusterOptions } from './standby-cluster-options';
import { standbySpec } from './standby-spec';
import { environmentProblem } from '../archive/environment-checks';
import type { Feed } from '../archive/feed';
import { retentionPolicy } from '../archive/retention';
import { uniqueScheduledBackup } from '../cluster/scheduled-backup';
import { failIf } from '../errors';
import { scheduledBackupName, standbyName } from '../names';

/** A Cluster that follows the one whose copy this is, and writes an archive of its own. */
export function standbyFeed(options: StandbyClusterOptions): Feed {
  failIf(optionsProblem(options));
  const nameIn = ({ clusterName }: { clusterName: string }) => options.clusterName ?? standbyName(clusterName);
  return {
    // one that is promoted is a database of its own, and fills nobody's copy any more
    fedBy: (of) => options.promoted ? undefined : `standby/${nameIn(of)}`,
    // its path is called after the standby, whatever the prefixes are
    problem: () => undefined,
    archive: (of) => ({
      clusterName: nameIn(of),
      lineage: options.lineage ?? of.lineage,
      retentionPolicy: retentionPolicy(options.retention ?? of.backup.retention),
    }),
    recoveryProblem: () => options.promoted
      ? '\'promoted\' is set, and a recovery rebuilds the standby: it would start as a second primary that follows nobody; leave it out, '
        + 'or keep the promoted Cluster as a database of its own'
      : undefined,
    reserve: (context) => {
      const name = nameIn(context.facts);
      atStandby(context.scope, name, standbyProblem(context, options));
      standbySpec(context, options);
      atStandby(context.scope, name, environmentProblem([context.copy, context.source], options.clusterSpec?.env));
      return [
        { kind: 'Cluster', name, cure: 'give one of them another \'clusterName\'' },
        uniqueScheduledBackup(scheduledBackupName(name, context.copy.archive.lineage)),
      ];
    },
    define: (context) => ({ standby: StandbyCluster._define(context, options) }),
  };
}
