import { archiveCommands, sourceCommands } from './archive-commands';
import type { ArchiveCommands } from './archive-commands';
import type { PlanModel } from './plan-model';
import type { Archive } from '../archive/archive';

/** A page to follow on the day, in Markdown, with this recovery's own names. */
export function recoveryPlan(model: PlanModel): string {
  const { own, source } = model;
  const from = sourceCommands(source, own.namespace);
  return [
    `# Recovery of \`${own.namespace}/${own.clusterName}\`, lineage ${own.lineage}`,
    `It reads ${source.description} up to ${model.target._description}, and writes lineage ${own.lineage}.\n`
      + 'Read this page to its end before you begin. Its names are those of the YAML beside it.',
    beforehand(model),
    whatIsRead(model, from),
    whatIsWritten(model, from),
    apply(model),
    proof(model, from),
    check(model),
    application(model),
    failures(model),
    afterwards(model),
    oldArchive(model, from),
  ].join('\n\n') + '\n';
}

function sh(...lines: string[]): string {
  return ['```sh', ...lines, '```'].join('\n');
}

function psql({ own }: PlanModel, database: string, sql: string): string {
  return `kubectl exec -n ${own.namespace} ${own.clusterName}-1 -c postgres -- psql -d ${database} -c "${sql}"`;
}

function job({ own }: PlanModel): string {
  return `${own.clusterName}-1-full-recovery`;
}

function beforehand(model: PlanModel): string {
  const { namespace, clusterName, lineage } = model.own;
  return `## 0. Before anything is merged

CNPG reads \`bootstrap\` only when it creates a Cluster. Applied to a live one, this change recovers **nothing**, moves its archive to
\`${model.own.archives[0].archive.serverName}\` unchecked, and everything is green. So a Cluster \`${clusterName}\` has to be gone first:

1. ${lastChanges(model)}
2. Suspend whatever applies this repository: the Argo CD application's automatic sync, or \`flux suspend kustomization …\`.
3. If there is a Cluster of this name, delete it, and wait until it and its volumes are gone. Deletion protection does not stop
   \`kubectl delete\`. ${model.ownSecret ? '' : `A generated Secret \`${model.secretName}\` goes with it: save the password first if anything holds a copy of it.`}

${sh(`kubectl delete cluster ${clusterName} -n ${namespace}`, `kubectl get cluster,pvc -n ${namespace} -o name | grep -E '/${clusterName}(-[0-9]+.*)?$'   # must show nothing`)}

4. Merge, then resume. If this change has ever reached a live Cluster, lineage ${lineage} is burnt: take the next one.`;
}

function lastChanges(model: PlanModel): string {
  const { own: { namespace, clusterName } } = model;
  if (!model.readsOwnPast) {
    return 'The cluster that wrote the archive may live on: nothing that it writes is touched. What it has not archived yet is not read; '
      + '`SELECT pg_switch_wal()` on it archives the segment it is in.';
  }
  return `If the primary still lives and its last changes matter: stop the application, then end the current WAL segment and wait until it is
   archived (the second command prints a segment at or after the one that the first printed). \`kubectl get cluster ${clusterName} -n ${namespace}\`
   names the primary; here it is \`${clusterName}-1\`.

${sh(psql(model, 'postgres', 'SELECT pg_walfile_name(pg_switch_wal())'), psql(model, 'postgres', 'SELECT last_archived_wal, last_failed_wal FROM pg_stat_archiver'))}
`;
}

function whatIsRead({ target, source }: PlanModel, { setUp, list, print, lastSegment }: ArchiveCommands): string {
  const backupId = target._spec.backupId;
  return `## 1. What will be read

${source.plan ? place(source.plan.archive) : `The folder \`${source.serverName}\``},
through the ObjectStore \`${source.objectStoreName}\` with the server name \`${source.serverName}\`.${setUp.some((line) => line.includes('secret'))
  ? '\nIf the Secret is not there yet, take the keys from where they are kept.' : ''}

${sh(...setUp, `${list('base')}   # the base backups, by id`, `${print(`base/${backupId ?? '<backup id>'}/backup.info`)}   # status, systemid, timeline, end_time`, `${lastSegment}   # the last segment`)}

${backupId ? `The recovery starts from base backup \`${backupId}\`. Its` : `The recovery starts from the newest base backup${target._toTheEnd ? '' : ` that ended before ${target._description}`}. That backup's`}
\`status\` has to be \`DONE\`. Write down \`systemid\`, \`timeline\` and the last segment: step 4 compares them.`;
}

function whatIsWritten({ own }: PlanModel, from: ArchiveCommands): string {
  const [primary, secondary] = own.archives;
  const { setUp, list } = archiveCommands(primary, own.namespace);
  return `## 2. What will be written

${place(primary.archive)}, a fresh archive; nothing that is read is changed.${secondary ? `\nThe second copy of it will be ${place(secondary.archive)}.` : ''}
It may hold no WAL now, or the restore refuses to begin ("Expected empty archive"). Then that lineage is used up; take the next one.

${sh(...setUp.filter((line) => !from.setUp.includes(line)), `${list('wals')}   # must show nothing`)}`;
}

function place({ url, endpointUrl }: Archive): string {
  return `\`${url}\`${endpointUrl ? ` at ${endpointUrl}` : ''}`;
}

function apply(model: PlanModel): string {
  const { namespace, clusterName } = model.own;
  return `## 3. Apply, and watch

${sh(
  `kubectl get cluster ${clusterName} -n ${namespace} --watch`,
  `kubectl logs -n ${namespace} job/${job(model)} -c full-recovery --follow | tee recovery.log   # save it: the job does not stay`,
  `kubectl logs -n ${namespace} job/${job(model)} -c plugin-barman-cloud --follow`,
)}

The job restores the base backup, then replays WAL. \`restored log file "…" from archive\` names the segment it has reached, and
\`redo in progress, elapsed time: …, current LSN: …\` comes every ten seconds; step 1 printed the last segment there is. Many segments take a while: that is not
being stuck.`;
}

function proof(model: PlanModel, { lastSegment }: ArchiveCommands): string {
  const reached = model.target._toTheEnd
    ? `
**Has replay reached the end?** Any error while WAL is fetched (network, credentials, a dying sidecar) looks to PostgreSQL like the end of
the archive: it promotes early and the tail is lost, with everything green. So compare the last segment replayed with the last
segment of the archive:

${sh("grep -o 'restored log file \\\"[0-9A-F]*' recovery.log | tail -n 1", lastSegment)}

They have to be equal. If they are not, recover again with the next lineage.`
    : `
With this target PostgreSQL fails if it can't get as far, so a Cluster that is up has reached ${model.target._description}.`;
  return `## 4. Proof that a recovery took place

A Cluster that started empty is just as green. It is a recovery if the job \`${job(model)}\` existed, if the system identifier is the
\`systemid\` of \`backup.info\`, and if the timeline is higher than its \`timeline\`:

${sh(psql(model, 'postgres', 'SELECT system_identifier FROM pg_control_system()'), psql(model, 'postgres', 'SELECT timeline_id FROM pg_control_checkpoint()'))}
${reached}`;
}

function check(model: PlanModel): string {
  const { database } = model;
  return `## 5. Check the data

${sh(
  psql(model, database, `SELECT pg_size_pretty(pg_database_size('${database}'))`),
  psql(model, database, 'SELECT relname, n_live_tup FROM pg_stat_user_tables ORDER BY n_live_tup DESC LIMIT 20'),
  psql(model, database, 'SELECT datname, pg_get_userbyid(datdba) FROM pg_database'),
)}

The row counts are estimates and need an \`ANALYZE\`. Then ask the tables that matter for their newest rows. The database has to be
\`${database}\`, owned by \`${model.owner}\`; an empty database beside the real one means that the archive held another name.`;
}

function application(model: PlanModel): string {
  const { namespace, clusterName } = model.own;
  const password = model.ownSecret
    ? `The credentials stay: \`${model.secretName}\` is a Secret of yours, and the role \`${model.owner}\` gets its password.`
    : `The password does **not** stay: the role \`${model.owner}\` gets a new one, which is in the Secret \`${model.secretName}\` under the same keys as before. `
      + 'What reads that Secret needs a restart; what holds a copy of the old password needs the new one.';
  return `## 6. The application

Host names: \`${clusterName}-rw\` for writing and \`${clusterName}-ro\` for reading, in the namespace \`${namespace}\`. An application that used them before
needs no change. ${password}

${sh(`kubectl get secret ${model.secretName} -n ${namespace} -o jsonpath='{.data.username}' | base64 -d`)}`;
}

function failures(model: PlanModel): string {
  const next = model.own.lineage + 1;
  return `## 7. If it fails

The job is tried several times, then the Cluster says that it can't be recovered. The reason is in \`recovery.log\` or in the sidecar's log.

- **"recovery ended before configured recovery target was reached"**: nothing was committed at or after the target. Take an earlier
  target, or \`RecoveryTarget.latest()\` if the end of the archive is what you mean.
- **"no target backup found"**: no base backup ended before the target, or the server name is another one. Step 1 shows what is there.
- **"Expected empty archive"**: lineage ${model.own.lineage} has been written before. Take lineage ${next}. Never switch the check off.

Going back is never a revert: a revert would point this Cluster at an archive with another history. It is another recovery, with
\`lineage: ${next}\`. Delete the Cluster as in step 0 first.`;
}

function afterwards(model: PlanModel): string {
  const { namespace, clusterName } = model.own;
  return `## 8. Before you close

- [ ] the system identifier and the timeline are as step 4 says
- [ ] the size and the newest rows are what you expect for ${model.target._description}
- [ ] the application connects, logs in and does its most important thing
- [ ] the first base backup of the new lineage is there: \`kubectl get backup -n ${namespace}\` shows one of \`${model.scheduledBackupName}\` as completed
- [ ] no other ScheduledBackup names this Cluster (\`kubectl get scheduledbackup -n ${namespace}\`): one of an earlier lineage that nothing pruned would run beside it
- [ ] WAL arrives: \`kubectl get cluster ${clusterName} -n ${namespace} -o jsonpath='{.status.conditions[?(@.type=="ContinuousArchiving")].status}'\` says True, and the listing of step 2 shows a backup
- [ ] dashboards, alerts and documents name the Cluster \`${clusterName}\`
- [ ] what made the recovery necessary has been mended
- [ ] the manifest stays in Git as it is, or becomes a \`BackedUpPostgresCluster\` with \`lineage: ${model.own.lineage}\``;
}

function oldArchive(model: PlanModel, { setUp, remove }: ArchiveCommands): string {
  if (!model.readsOwnPast) {
    return `## 9. The archive that was read

It belongs to the cluster that wrote it. Nothing here writes to it, prunes it or may delete it.`;
  }
  return `## 9. When the old archive may be deleted

Nothing prunes it any more: retention follows the archive that is written. Keep it until lineage ${model.own.lineage} has its own base backups for the whole
retention of ${model.retentionDays} days, and nobody needs a moment from before this recovery. Then, by hand:

${sh(...setUp, `${remove}   # there is no way back`)}`;
}
