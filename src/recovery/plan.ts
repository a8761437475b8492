import { archiveCommands, sourceCommands } from './archive-commands';
import type { ArchiveCommands } from './archive-commands';
import { afterwards, failures, oldArchive } from './plan-closing';
import { suspendMirror } from './plan-mirror';
import type { PlanModel } from './plan-model';
import { exec, inArchive, nextAttempt, place, quoted, sh, CLUSTERS } from './plan-parts';
import { insteadOfThis, rebuilt, standbyComes, standbyGoes } from './plan-standby';
import { standbyArchive } from '../archive/archives';

/** A page to follow on the day, in Markdown, with this recovery's own names. */
export function recoveryPlan(model: PlanModel): string {
  const from = sourceCommands(model.source, model.own.namespace);
  return [
    introduction(model),
    whatIsRead(model, from),
    whatIsWritten(model),
    makeWay(model),
    watch(model),
    proof(model, from),
    check(model),
    application(model),
    failures(model),
    afterwards(model),
    oldArchive(model),
  ].join('\n\n') + '\n';
}

function introduction(model: PlanModel): string {
  const { own, source, target } = model;
  const { archive } = own.archives[0];
  return `# Recovery of \`${own.namespace}/${own.clusterName}\`, lineage ${own.lineage}

It reads ${source.description} up to ${target._description}, and writes lineage ${own.lineage}.
Read this page to its end before you begin. Its names are those of the YAML beside it.

## 0. The order matters

CNPG reads \`bootstrap\` only when it creates a Cluster. Applied to a live one, this change recovers **nothing**, moves its archive to
\`${archive.serverName}\` unchecked, and everything is green. So: look at what is there (1, 2), make way (3), and only then merge (4). If this change
has ever reached a live Cluster, lineage ${own.lineage} is burnt: ${nextAttempt({ own, source })}.${insteadOfThis(model)}`;
}

function whatIsRead({ own, target, source }: PlanModel, from: ArchiveCommands): string {
  const backupId = target._spec.backupId;
  return `## 1. What will be read

${source.plan ? place(source.plan.archive) : `The folder \`${source.serverName}\``},
through the ObjectStore \`${source.objectStoreName}\` with the server name \`${source.serverName}\`.${suspendMirror(source)}
${source.plan ? `If a Secret is not in \`${own.namespace}\` yet, take its values from where they are kept.` : 'Place and keys are looked up in the store; these commands are for one on S3.'}

${inArchive(
  from,
  `${from.list('base')}   # the base backups, by id`,
  `${from.print(`base/${backupId ?? '<backup id>'}/backup.info`)}   # status, systemid, timeline, end_time`,
  `${from.lastSegment}   # the last segment`,
)}

${backupId ? `The recovery starts from base backup \`${backupId}\`. Its`
  : `The recovery starts from the newest base backup${target._toTheEnd ? '' : ` that ended before ${target._description}`}. That backup's`}
\`status\` has to be \`DONE\`. Write down \`systemid\`, \`timeline\` and the last segment: step 5 compares them.`;
}

function whatIsWritten({ own, source }: PlanModel): string {
  const [primary, secondary] = own.archives;
  const to = archiveCommands(primary, own.namespace);
  const standby = standbyArchive(own.archives);
  const empty = (commands: ArchiveCommands) => inArchive(commands, `${commands.list('wals')}   # must show nothing, and no error about keys or endpoint`);
  return `## 2. What will be written

${place(primary.archive)}, a fresh archive; nothing that is read is changed.${secondary && !standby ? `\nThe second copy of it will be ${place(secondary.archive)}.` : ''}
It may hold no WAL now, or the restore refuses to begin ("Expected empty archive"). If it does, that lineage is used up: ${nextAttempt({ own, source })}.

${empty(to)}${standby ? `\n\n${rebuilt(standby, empty(archiveCommands(standby, own.namespace)))}` : ''}`;
}

function makeWay(model: PlanModel): string {
  const { own: { namespace, clusterName, archives } } = model;
  const standby = standbyArchive(archives);
  const clusters = [...standby ? [standby.clusterName] : [], clusterName];
  return `## 3. Make way

1. Suspend whatever applies this repository: the Argo CD application's automatic sync, or \`flux suspend kustomization …\`. It would start again what you stop.
2. ${lastChanges(model)}
3. If there is a Cluster of this name, delete it, and wait until it and its volumes are gone. Deletion protection does not stop
   \`kubectl delete\`.${model.ownSecret ? '' : ` A generated Secret \`${model.secretName}\` goes with it: save the password first if anything holds a copy of it.`}${standby ? `\n${standbyGoes(standby)}` : ''}

${sh(...clusters.flatMap((name) => [
  `kubectl delete ${CLUSTERS} ${name} -n ${namespace}`,
  `kubectl get ${CLUSTERS} ${name} -n ${namespace} --ignore-not-found   # must show nothing`,
  `kubectl get pvc -n ${namespace} -l cnpg.io/cluster=${name}   # must show nothing`,
]))}`;
}

function lastChanges(model: PlanModel): string {
  const { own: { namespace, clusterName, archives }, source } = model;
  const archiver = source.plan && source.plan.clusterName === standbyArchive(archives)?.clusterName ? source.plan.clusterName : clusterName;
  if (model.ownLineageRead === undefined) {
    return 'The cluster that wrote the archive may live on: nothing that it writes is touched. What it has not archived yet is not read; '
      + '`SELECT pg_switch_wal()` on it archives the segment it is in.';
  }
  return `If the old primary still lives and its last changes matter: stop the application, then end the current WAL segment and wait until it is
   archived (the second command prints a segment at or after the one that the first printed; a \`.history\` or \`.backup\` file does not count).
   \`kubectl get ${CLUSTERS} ${clusterName} -n ${namespace}\` names the primary; here it is \`${clusterName}-1\`.

${sh(
  exec(model, 'postgres', 'SELECT pg_walfile_name(pg_switch_wal())'),
  exec(model, 'postgres', 'SELECT last_archived_wal, last_failed_wal FROM pg_stat_archiver', archiver),
)}
`;
}

function watch({ own: { namespace, clusterName, archives } }: PlanModel): string {
  const standby = standbyArchive(archives);
  const job = `${clusterName}-1-full-recovery`;
  return `## 4. Merge, resume, watch

Merge, then resume what you suspended. Follow the recovery's log, and save it: its pods do not stay.

${sh(
  `until kubectl get job ${job} -n ${namespace}; do sleep 5; done`,
  `kubectl logs -n ${namespace} -l job-name=${job} -c full-recovery --prefix --tail=-1 --follow | tee -a recovery.log   # again after each retry`,
)}

In another terminal, what the plugin does, and the Cluster itself:

${sh(`kubectl logs -n ${namespace} -l job-name=${job} -c plugin-barman-cloud --prefix --tail=-1 --follow`)}

${sh(`kubectl get ${CLUSTERS} ${clusterName} -n ${namespace} --watch`)}

The job restores the base backup, then replays WAL. \`restored log file "…" from archive\` names the segment it has reached, and
\`redo in progress, elapsed time: …, current LSN: …\` comes every ten seconds; step 1 printed the last segment there is. Many segments take a
while: that is not being stuck.${standby ? `\n\n${standbyComes(standby, namespace)}` : ''}`;
}

function proof(model: PlanModel, from: ArchiveCommands): string {
  const { own, source, target } = model;
  // another cluster may archive on, so that its archive has no last segment to wait for
  const compared = model.ownLineageRead !== undefined ? 'They have to be equal. If they are not,'
    : `If the cluster that wrote it has stopped, they have to be equal. If it lives on, the segment replayed has to be the one that step 1 printed
or a later one. Otherwise`;
  const reached = target._toTheEnd
    ? `
**Has replay reached the end?** Any error while WAL is fetched (network, credentials, a dying sidecar) looks to PostgreSQL like the end of
the archive: it promotes early and the tail is lost, with everything green. So compare the last segment replayed with the last
segment of the archive:

${sh('grep -oE \'restored log file \\\\*"[0-9A-F]{24}\' recovery.log | grep -oE \'[0-9A-F]{24}\' | sort | tail -n 1')}

${inArchive(from, from.lastSegment)}

${compared} ${nextAttempt({ own, source })}, from step 1.`
    : `
With this target PostgreSQL fails if it can't get as far, so a Cluster that is up has reached ${target._description}.`;
  return `## 5. Proof that a recovery took place

A Cluster that started empty is just as green. It is a recovery if the job \`${own.clusterName}-1-full-recovery\` existed, if the system identifier is the
\`systemid\` of \`backup.info\`, and if the timeline is higher than its \`timeline\`:

${sh(
  exec(model, 'postgres', 'SELECT system_identifier FROM pg_control_system()'),
  exec(model, 'postgres', 'SELECT timeline_id FROM pg_control_checkpoint()'),
)}
${reached}`;
}

function check(model: PlanModel): string {
  const { database, owner } = model;
  return `## 6. Check the data

${sh(
  exec(model, database, 'SELECT current_database(), pg_size_pretty(pg_database_size(current_database()))'),
  exec(model, database, 'SELECT relname, n_live_tup FROM pg_stat_user_tables ORDER BY n_live_tup DESC LIMIT 20'),
  exec(model, database, 'SELECT datname, pg_get_userbyid(datdba) FROM pg_database'),
)}

The row counts are estimates and need an \`ANALYZE\`. Then ask the tables that matter for their newest rows. The database has to be
\`${database}\`, owned by \`${owner}\`; an empty database beside the real one means that the archive held another name.`;
}

function application(model: PlanModel): string {
  const { namespace, clusterName } = model.own;
  const password = model.ownSecret
    ? `The credentials stay: \`${model.secretName}\` is a Secret of yours, and the role \`${model.owner}\` gets its password.`
    : `The password does **not** stay: the role \`${model.owner}\` gets a new one, which is in the Secret \`${model.secretName}\` under the same keys as before. `
      + 'What reads that Secret needs a restart; what holds a copy of the old password needs the new one.';
  return `## 7. The application

Host names: \`${clusterName}-rw\` for writing and \`${clusterName}-ro\` for reading, in the namespace \`${namespace}\`. An application that used them before
needs no change. ${password}

${sh(`kubectl get secret ${quoted(model.secretName)} -n ${namespace} -o jsonpath='{.data.username}' | base64 -d`)}`;
}
