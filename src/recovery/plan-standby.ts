import type { PlanModel } from './plan-model';
import { CLUSTERS, exec, place, sh } from './plan-parts';
import type { ArchivePlan } from '../archive/archives';
import { standbyArchive } from '../archive/archives';
import { scheduledBackupName } from '../names';
import type { ClusterFacts } from '../postgres-cluster-base';

/** What a recovery's plan says of the standby that follows the Cluster. */

export function insteadOfThis(model: PlanModel): string {
  const { own: { namespace, clusterName, archives }, secretName, ownSecret } = model;
  const standby = standbyArchive(archives);
  if (standby === undefined) return '';
  const patch = `kubectl patch ${CLUSTERS} ${standby.clusterName} -n ${namespace}`;
  const promotion = sh(
    `${patch} --type merge -p '{"spec":{"replica":{"enabled":false}}}'`,
    `${exec(model, 'postgres', 'SELECT pg_is_in_recovery()', standby.clusterName)}   # until it says f`,
    `${patch} --type json -p '[{"op":"remove","path":"/spec/replica"}]'   # server-side apply would keep half of it`,
  );
  return `

The standby \`${standby.clusterName}\` is rebuilt by this recovery: it can't follow another history. If it lives, and what went wrong has not reached it, promoting it is
quicker than recovering, and one way too. Then do not merge this. Suspend whatever applies this repository${ownSecret ? '' : `, save the Secret \`${secretName}\``}, and promote:

${promotion}

Replace the database in Git by one that has only the Cluster \`${standby.clusterName}\`, with the application on \`${standby.clusterName}-rw\`, and only then resume:
as long as Git has \`${clusterName}\`, it is created anew and empty${ownSecret ? '' : ', with a new password that the promoted Cluster takes over'}.`;
}

/** @param empty the commands that show whether the archive is empty */
export function rebuilt({ clusterName, archive }: ArchivePlan, empty: string): string {
  return `The standby \`${clusterName}\` is made anew from the recovered Cluster and writes ${place(archive)}. That has to be empty as well, or the standby
archives nothing:

${empty}`;
}

export function standbyGoes({ clusterName, archive }: ArchivePlan): string {
  return `   The same for the standby \`${clusterName}\`: one that lives on would go on in \`${archive.serverName}\` with the old history, unchecked.`;
}

export function standbyComes({ clusterName }: ArchivePlan, namespace: string): string {
  return `The standby \`${clusterName}\` takes its first copy from the recovered Cluster. Its job waits for that and gives up after about ten minutes; the recovery
is not harmed. If it has given up, delete the standby once the recovered Cluster is healthy, and let it be applied again. Its lineage is not used up by that.

${sh(
  `kubectl get job ${clusterName}-1-pgbasebackup -n ${namespace}`,
  `kubectl delete ${CLUSTERS} ${clusterName} -n ${namespace}   # only if it has given up`,
)}`;
}

/** A line of the list before the recovery is closed. */
export function standbyIsBackedUp({ archives }: ClusterFacts): string[] {
  const standby = standbyArchive(archives);
  return standby === undefined ? [] : [
    `- [ ] the standby \`${standby.clusterName}\` follows, and the first of its base backups (\`${scheduledBackupName(standby.clusterName, standby.archive.lineage)}\`) is completed: `
    + 'it waits until the recovered Cluster has ended a WAL segment',
  ];
}
