import { archiveCommands } from './archive-commands';
import { resumeMirror } from './plan-mirror';
import type { PlanModel } from './plan-model';
import { BACKUPS, CLUSTERS, inArchive, nextAttempt, place, SCHEDULED_BACKUPS } from './plan-parts';
import { standbyIsBackedUp } from './plan-standby';
import { standbyArchive } from '../archive/archives';

export function failures(model: PlanModel): string {
  const { own } = model;
  return `## 8. If it fails

The job is tried several times, then the Cluster says that it can't be recovered. The reason is in \`recovery.log\` or in the sidecar's log. Whatever you
change, delete the Cluster as in step 3 first: CNPG does not read the change otherwise.

- **"recovery ended before configured recovery target was reached"**: nothing was committed at or after the target. Take an earlier
  target, or \`RecoveryTarget.latest()\` if the end of the archive is what you mean.
- **"no target backup found"**: no base backup ended before the target, or the server name is another one. Step 1 shows what is there.
- **"Expected empty archive"**: lineage ${own.lineage} has been written before. ${sentence(nextAttempt(model))}. Never switch the check off.

Going back is never a revert: a revert would point this Cluster at an archive with another history. It is another recovery:
${nextAttempt(model)}.`;
}

export function afterwards(model: PlanModel): string {
  const { own: { namespace, clusterName, lineage }, database, owner, source } = model;
  const application = model.inheritedApplication ? ` and \`application: { database: '${database}', owner: '${owner}' }\`, which nothing else says then` : '';
  const archiving = `kubectl get ${CLUSTERS} ${clusterName} -n ${namespace} -o jsonpath='{.status.conditions[?(@.type=="ContinuousArchiving")].status}'`;
  return `## 9. Before you close

- [ ] the system identifier and the timeline are as step 5 says
- [ ] the size and the newest rows are what you expect for ${model.target._description}
- [ ] the application connects, logs in and does its most important thing
- [ ] the first base backup of the new lineage is there: \`kubectl get ${BACKUPS} -n ${namespace}\` shows one of \`${model.scheduledBackupName}\` as completed
- [ ] no other ScheduledBackup names this Cluster (\`kubectl get ${SCHEDULED_BACKUPS} -n ${namespace}\`): one of an earlier lineage that nothing pruned would run beside it
- [ ] WAL arrives: \`${archiving}\` says True, and the listing of step 2 shows segments now${resumeMirror(source)}
${standbyIsBackedUp(model.own).map((line) => `${line}\n`).join('')}- [ ] dashboards, alerts and documents name the Cluster \`${clusterName}\`
- [ ] what made the recovery necessary has been mended
- [ ] the manifest stays in Git as it is, or becomes a \`BackedUpPostgresCluster\` with \`lineage: ${lineage}\`${application}`;
}

export function oldArchive(model: PlanModel): string {
  const { own, source, ownLineageRead } = model;
  if (ownLineageRead === undefined) {
    return `## 10. The archive that was read

It belongs to the cluster that wrote it. Nothing here writes to it, prunes it or may delete it.`;
  }
  const copies = source.copies ?? [source.plan!];
  const standby = standbyArchive(own.archives);
  const old = standby ? 'these archives any more, the Cluster\'s and its standby\'s' : `lineage ${ownLineageRead} any more`;
  return `## 10. When the old archive may be deleted

Nothing prunes ${old}: retention follows the archive that is written. Keep ${standby ? 'them' : 'it'} until lineage ${own.lineage} has its own base backups for the whole
retention of ${model.retentionDays} days, and nobody needs a moment from before this recovery. Then, by hand:

${copies.map((copy) => `${sentence(place(copy.archive))}:\n\n${inArchive(archiveCommands(copy, own.namespace), `${archiveCommands(copy, own.namespace).remove}   # there is no way back`)}`)
  .join('\n\n')}`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
