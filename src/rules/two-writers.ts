import type { NamedArchive } from './archive-view';
import { Severity } from './finding';
import type { Inventory } from './inventory';
import { isSameMirror, MirrorView, sameArchive } from './mirror-view';
import type { Resource } from './resource';
import type { Problem, Rule } from './rule';
import { isVariable } from './shape';

/** What writes an archive: a Cluster, or a mirror that copies into it. */
interface Writer {
  readonly resource: Resource;
  readonly archive: NamedArchive;
  readonly mirror?: MirrorView;
}

export const twoWriters: Rule = {
  id: 'archive/two-writers',
  title: 'two writers of one archive',
  severity: Severity.ERROR,
  severityNote: 'warning if a variable is part of it, if one writer lies in two roots, or two at a Service each in its own',
  consequence: 'Each Cluster overwrites the other\'s WAL without a check, and the retention of one deletes the backups of the other. Neither can be restored. '
    + 'A mirror writes too: it mixes the files of two archives and prunes both.',
  mend: 'give each Cluster a `destinationPath` or a server name of its own',
  source: 'barman clients/cloud_walarchive.py, cloud_providers/aws_s3.py; plugin-barman-cloud internal/cnpgi/operator/config/config.go',
  kinds: ['Cluster', 'CronJob', 'Job'],
  * check(inventory) {
    const writers = new Map<string, Writer>();
    for (const writer of writersIn(inventory)) {
      const key = writer.archive.key;
      if (key === undefined) continue;
      const first = writers.get(key);
      if (!first) writers.set(key, writer);
      else if (first.resource !== writer.resource && !runsTheSame(first, writer)) yield* secondWriter(first, writer);
    }
  },
};

function* writersIn(inventory: Inventory): Generator<Writer> {
  for (const archive of inventory.writtenArchives) yield { resource: archive.cluster.resource, archive };
  for (const mirror of inventory.mirrors) {
    // one that copies an archive onto itself has a rule of its own
    if (mirror.copy && !sameArchive(mirror.source, mirror.copy)) yield { resource: mirror.resource, archive: mirror.copy, mirror };
  }
}

/** A Job that runs a mirror at once is no second one. */
function runsTheSame(one: Writer, other: Writer): boolean {
  return one.mirror !== undefined && other.mirror !== undefined && isSameMirror(one.mirror, other.mirror) && other.resource.kind === 'Job';
}

function* secondWriter(first: Writer, second: Writer): Generator<Problem> {
  const { resource, archive: { at: path, url }, mirror } = second;
  const happens = mirror ? 'the files of two archives are mixed, and both are pruned' : 'each overwrites the other\'s WAL';
  if (first.resource.identity === resource.identity) {
    if (first.resource.root === resource.root) return;
    yield {
      resource,
      path,
      message: `it is also defined in another root and writes ${url} in both: if both run, ${happens}`,
      severity: Severity.WARNING,
    };
    return;
  }
  const also = named(first.resource);
  yield {
    resource,
    path,
    message: !mirror ? `it writes ${url}, and so does ${also}: each overwrites and deletes the other's files`
      : `it copies into ${url}, ${first.mirror ? `and so does ${also}` : `where ${also} archives`}: ${happens}`,
    severity: isVariable(url) || mayBeTwoStores(first, second) ? Severity.WARNING : Severity.ERROR,
    ...(mirror ? { mend: 'let each mirror copy into a store or a server name of its own' } : {}),
  };
}

/** What only one Kubernetes cluster knows is another store in each of them. */
function mayBeTwoStores(first: Writer, { resource, archive: { store } }: Writer): boolean {
  return first.resource.root !== resource.root && /\.svc(:\d+)?$/.test(store?.place?.endpoint ?? '');
}

/** A resource as findings about another one speak of it. */
export function named({ kind, namespace, name }: Resource): string {
  return `the ${kind} '${namespace === undefined ? '' : `${namespace}/`}${name}'`;
}
