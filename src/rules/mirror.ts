import type { NamedArchive } from './archive-view';
import { Severity } from './finding';
import type { ArchiveView, Inventory } from './inventory';
import { baseName, lineageOf } from './lineage';
import { archiveInWords, CRON_JOB, MirrorView, sameArchive } from './mirror-view';
import { retentionDays } from './retention';
import type { Problem, Rule } from './rule';
import { isVariable, text } from './shape';
import { MIRROR_COPY, MIRROR_RETENTION, MIRROR_SOURCE } from '../annotations';
import { kubernetesGaps } from '../schedule/kubernetes-schedule';

const DAY_SECONDS = 24 * 60 * 60;
const SCHEDULE = 'spec.schedule';

const copiesItself: Rule = {
  id: 'secondary/copies-itself',
  title: 'a mirror that copies an archive onto itself',
  severity: Severity.ERROR,
  consequence: 'Every run succeeds, and there is one copy, not two. The retention of the mirror then prunes the archive that it should protect.',
  mend: `name another store in \`${MIRROR_COPY}\`, in a bucket that does not go with the first`,
  source: 'barman clients/cloud_backup_delete.py',
  kinds: ['CronJob', 'Job'],
  * check({ mirrors }) {
    for (const { resource, source, copy } of mirrors) {
      if (!copy || !sameArchive(source, copy)) continue;
      yield { resource, path: copy.at, message: `it copies ${archiveInWords(copy)} onto itself: there is one copy, not two, and its own retention prunes it` };
    }
  },
};

/** Databases share few schedules, and one of days of the month takes a millisecond. */
const longestGaps = new Map<string, number | undefined>();
const MOST_GAPS = 1000;

/** The longest time between two runs in seconds, infinite if it never runs; undefined for what Kubernetes refuses. */
function longestGap(expression: string): number | undefined {
  if (longestGaps.has(expression)) return longestGaps.get(expression);
  let gap: number | undefined;
  try {
    gap = kubernetesGaps(expression)?.longest ?? Infinity;
  } catch {
    // the API server says so itself
  }
  if (longestGaps.size < MOST_GAPS) longestGaps.set(expression, gap);
  return gap;
}

function* tooRareFor({ resource, source, retention }: MirrorView): Generator<Problem> {
  const expression = text(resource.spec.schedule);
  const gap = expression === undefined || isVariable(expression) ? undefined : longestGap(expression);
  if (gap === undefined) return;
  if (gap === Infinity) {
    yield { resource, path: SCHEDULE, message: `'${expression}' never runs: nothing is copied` };
    return;
  }
  const runs = `'${expression}' leaves up to ${Math.ceil(gap / DAY_SECONDS)} days between two runs`;
  const isShorter = (policy: string | undefined) => gap > (retentionDays(policy) ?? Infinity) * DAY_SECONDS;
  const kept = text(source?.store?.resource.spec.retentionPolicy);
  if (isShorter(kept)) {
    yield { resource, path: SCHEDULE, message: `${runs}, and '${source?.storeName}' keeps ${kept}: what is pruned in between never reaches the copy` };
  }
  if (isShorter(retention)) {
    yield { resource, path: SCHEDULE, message: `${runs}, and the copy keeps ${retention}: before each run nothing of those is in it` };
  }
}

const mirrorTooRare: Rule = {
  id: 'secondary/mirror-too-rare',
  title: 'a mirror that runs more rarely than what it copies is kept',
  severity: Severity.ERROR,
  consequence: 'What the source prunes between two runs is never copied, so that the copy has holes which no recovery gets across. '
    + 'A copy that is kept for less than the time between two runs holds no moment of that time when the next run begins.',
  mend: `run it more often: the copy is behind by up to the time between two runs; or keep longer, in the source's \`retentionPolicy\` and in \`${MIRROR_RETENTION}\``,
  source: 'barman retention_policies.py; robfig/cron v3.0.1, parser.go, as Kubernetes uses it',
  kinds: ['CronJob'],
  * check({ mirrors }) {
    for (const mirror of mirrors) {
      if (mirror.resource.type === CRON_JOB) yield* tooRareFor(mirror);
    }
  },
};

const mirrorSuspended: Rule = {
  id: 'secondary/mirror-suspended',
  title: 'a mirror that is suspended',
  severity: Severity.WARNING,
  consequence: 'Nothing is copied until somebody remembers. What the source prunes meanwhile never reaches the copy.',
  mend: 'remove `suspend`, or acknowledge it with the reason and the date, such as a recovery that reads the copy',
  source: 'kubernetes pkg/controller/cronjob/cronjob_controllerv2.go',
  kinds: ['CronJob'],
  * check({ mirrors }) {
    for (const { resource, copy } of mirrors) {
      if (resource.type === CRON_JOB && resource.spec.suspend === true) {
        yield { resource, path: 'spec.suspend', message: `it is suspended: ${copy ? `nothing more reaches ${archiveInWords(copy)}` : 'nothing is copied'}` };
      }
    }
  },
};

/** By the folder and the name without its lineage: the last archive that a Cluster writes. */
function latestArchives({ writtenArchives }: Inventory): Map<string, ArchiveView> {
  const latest = new Map<string, ArchiveView>();
  for (const archive of writtenArchives) {
    const name = nameOf(archive);
    const known = name === undefined ? undefined : latest.get(name);
    if (name !== undefined && (!known || lineageOf(known.serverName) < lineageOf(archive.serverName))) latest.set(name, archive);
  }
  return latest;
}

function nameOf({ store, serverName }: NamedArchive): string | undefined {
  return store?.folder === undefined ? undefined : `${store.folder}${baseName(serverName)}`;
}

const mirrorsOldLineage: Rule = {
  id: 'secondary/mirrors-old-lineage',
  title: 'a mirror that stayed with the archive of an earlier lineage',
  severity: Severity.ERROR,
  consequence: 'After a recovery the Cluster writes a new archive, and nothing is added to the old one. The mirror goes on without an error, and what is written since has no second copy.',
  mend: `let \`${MIRROR_SOURCE}\` and what the job reads be the archive that the Cluster writes`,
  source: 'plugin-barman-cloud internal/cnpgi/operator/config/config.go',
  kinds: ['CronJob'],
  * check(inventory) {
    const copied = new Set(inventory.mirrors.map(({ source }) => source?.key));
    const latest = latestArchives(inventory);
    for (const { resource, source } of inventory.mirrors) {
      const name = source && nameOf(source);
      const successor = name === undefined ? undefined : latest.get(name);
      if (resource.type !== CRON_JOB || !source || !successor || copied.has(successor.key) || inventory.writersOf(source.key!).length > 0) continue;
      if (lineageOf(successor.serverName) <= lineageOf(source.serverName)) continue;
      yield { resource, path: source.at, message: `it copies ${source.url}, and '${successor.cluster.name}' writes ${successor.url}: that has no second copy` };
    }
  },
};

export const MIRROR_RULES: Rule[] = [copiesItself, mirrorTooRare, mirrorSuspended, mirrorsOldLineage];
