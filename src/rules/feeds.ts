import { FED_BY } from '../annotations';
import { FeedView, feedView, liesIn, otherFeed, writtenBy } from './feed-view';
import { Severity } from './finding';
import { CLUSTER, Inventory, StoreUse } from './inventory';
import type { Problem, Rule } from './rule';
import { isVariable } from './shape';
import type { StoreView } from './store-view';
import { named } from './two-writers';

const PATH = `metadata.annotations["${FED_BY}"]`;
const KINDS = ['ObjectStore'];

const twoFeeds: Rule = {
  id: 'secondary/two-feeds',
  title: 'a second copy that two things fill',
  severity: Severity.ERROR,
  consequence: 'Files of one name and different content meet in one folder: one overwrites what the other has brought, or fails at every run. Nobody knows whose backups a recovery finds there.',
  mend: `let one of them fill it, name that one in \`${FED_BY}\`, and give the other a bucket or a path of its own`,
  source: 'barman clients/cloud_walarchive.py',
  kinds: KINDS,
  * check(inventory) {
    const fed = inventory.objectStores.map((store) => ({ store, feed: feedView(inventory, store) }));
    yield* replicatedTwice(inventory, fed.filter(({ feed }) => feed !== undefined && feed.type === undefined).map(({ store }) => store));
    for (const { store, feed } of fed) {
      const other = feed && otherFeed(inventory, store, feed);
      if (!other) continue;
      yield { resource: store.resource, path: PATH, message: `'${feed.stated}' is said to fill it, and ${named(other.resource)} writes ${other.archive.url}: two feeds mix their files` };
    }
  },
};

/** One folder that the storage is said to fill from the archives of two Clusters. */
function* replicatedTwice(inventory: Inventory, replicated: StoreView[]): Generator<Problem> {
  const copies = new Map<string, StoreUse & { readonly store: StoreView }>();
  for (const store of replicated) {
    for (const use of inventory.usesOf(store)) {
      const { archive: { key, cluster }, external } = use;
      // whoever recovers from a copy does not have it filled
      if (!external || key === undefined || cluster.sources.includes(external)) continue;
      const first = copies.get(key) ?? { ...use, store };
      copies.set(key, first);
      if (first.store === store || first.archive.cluster.resource.identity === cluster.resource.identity) continue;
      const { url } = use.archive;
      yield {
        resource: store.resource,
        path: PATH,
        message: `'${store.resource.annotations[FED_BY]}' is said to fill it for ${named(cluster.resource)} and for ${named(first.archive.cluster.resource)}, both at ${url}: the files of two archives would meet there`,
        severity: isVariable(url) ? Severity.WARNING : Severity.ERROR,
      };
    }
  }
}

const unknownFeed: Rule = {
  id: 'secondary/unknown-feed',
  title: 'a second copy whose mirror or standby is not there',
  severity: Severity.ERROR,
  severityNote: 'warning where it may be defined in another repository, and for a standby that was promoted',
  consequence: 'The annotation is a promise of whoever wrote it. If the job or the Cluster that it names is gone, was renamed, or writes elsewhere, the copy ends where it was and all is green.',
  mend: 'name the CronJob or the Cluster that fills it; if another repository defines it, acknowledge this with where',
  source: 'plugin-barman-cloud internal/cnpgi/operator/config/config.go',
  kinds: KINDS,
  * check(inventory) {
    for (const store of inventory.objectStores) {
      const feed = feedView(inventory, store);
      if (!feed?.type || otherFeed(inventory, store, feed)) continue;
      const problem = feed.resources.length === 0 ? missing(inventory, feed) : elsewhere(inventory, store, feed);
      if (problem) yield { resource: store.resource, path: PATH, ...problem };
    }
  },
};

type Found = Pick<Problem, 'message' | 'mend' | 'severity'>;

function missing({ complete }: Inventory, { stated, type, name }: FeedView): Found {
  const what = `'${stated}' is said to fill it, and the ${kindOf(type)} '${name}'`;
  return complete ? { message: `${what} does not exist: nothing fills it` }
    : { message: `${what} is not here and may be defined in another repository: if it is nowhere, nothing fills it`, severity: Severity.WARNING };
}

/** A feed that is there and fills something else, or is none any more. */
function elsewhere(inventory: Inventory, store: StoreView, { stated, type, resources }: FeedView): Found | undefined {
  const what = `'${stated}' is said to fill it, and that ${kindOf(type)}`;
  const archives = resources.map((resource) => writtenBy(inventory, resource));
  const [first] = archives.flat();
  // of a job that does not say where it copies to nothing is known
  if (!first) return type === CLUSTER ? { message: `${what} archives nothing: nothing fills it` } : undefined;
  if (archives.every((written) => written.length > 0 && written.every((archive) => liesIn(store, archive) === false))) {
    return { message: `${what} ${type === CLUSTER ? 'archives to' : 'copies into'} ${first.url}: nothing fills it` };
  }
  return type !== CLUSTER || resources.some((resource) => inventory.view(resource).isReplica) ? undefined : {
    message: `${what} is no replica: this is the archive of a database of its own, not a second copy of another`,
    mend: 'remove the annotation: a standby that was promoted stays a database of its own; the source needs another second copy',
    severity: Severity.WARNING,
  };
}

function kindOf(type: string | undefined): string {
  return type === CLUSTER ? 'Cluster' : 'CronJob';
}

export const FEED_RULES: Rule[] = [twoFeeds, unknownFeed];
