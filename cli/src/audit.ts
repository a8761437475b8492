import { collect, Collection } from './collect';
import { FileStore } from './file-store';
import { Inventory, judge, RANK, RULES, Severity, stepsOf } from './library';
import { mapOf } from './map';
import { placeOf, Rendered } from './rendered';
import { described, Inactive, LocatedFinding, Report, Summary } from './report';
import type { Tree } from './tree';
import { inOrder } from './tree';

export interface AuditSettings {
  readonly tree: Tree;
  /** The same files as they were. */
  readonly previous?: Tree;
  readonly complete: boolean;
  readonly info: boolean;
  /** Nothing but these, if there are any. */
  readonly rules: string[];
  readonly ignored: string[];
  readonly onFile?: (done: number) => void;
}

/** What this is about: the kinds that rules report on. */
const KINDS = new Set(RULES.flatMap(({ kinds }) => kinds));

/** Reads a tree and holds it against the catalogue. */
export function auditTree({ tree, previous, complete, info, rules, ignored, onFile }: AuditSettings): Report {
  const collection = collect(new FileStore(tree), onFile);
  const before = previous && new Inventory(collect(new FileStore(previous)).sources, complete);
  const inventory = new Inventory(collection.sources, complete, before);
  const findings = judge(inventory, info ? Severity.INFO : Severity.WARNING)
    .filter(({ finding: { rule } }) => (rules.length === 0 || rules.includes(rule)) && !ignored.includes(rule))
    .map(({ finding: { rule, severity, resource, path, message, mend }, origin }): LocatedFinding => ({
      rule, severity, place: placeOf(origin as Rendered, stepsOf(path)), ...resource, path, message, fix: mend,
    }));
  return reportOf(collection, inventory, inReadingOrder(withoutRepetitions(findings)));
}

function reportOf({ store, inactive, renderer }: Collection, inventory: Inventory, findings: LocatedFinding[]): Report {
  const unreadable = [...store.tree.unreadable, ...store.files.flatMap((file) => file.unreadable), ...renderer.unreadable];
  const skipped = (reason: string) => inOrder(store.files.filter((file) => file.skipped === reason).map(({ path }) => path));
  const map = mapOf(inventory);
  const notApplied = inactive.map(({ path, manifests }): Inactive => ({
    file: path, resources: manifests.filter(({ value }) => KINDS.has(value.kind)).map(({ value }) => described(value)),
  }));
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const [encrypted, templated] = [skipped('encrypted'), skipped('templated')];
  const summary: Summary = {
    files: store.files.length,
    resources: store.files.reduce((sum, { manifests }) => sum + manifests.length, 0),
    clusters: new Set(inventory.clusters.map(({ resource }) => resource.identity)).size,
    archives: new Set(inventory.writtenArchives.map(({ key, cluster, storeName }) => key ?? `${cluster.resource.identity} ${storeName}`)).size,
    findings: { error: count(Severity.ERROR), warning: count(Severity.WARNING), info: count(Severity.INFO) },
    encrypted: encrypted.length,
    templated: templated.length,
    inactive: notApplied.length,
    unreadable: unreadable.length,
  };
  return { findings, summary, unreadable, encrypted, templated, inactive: notApplied, map, file: (path) => store.file(path) };
}

/** What is wrong in a base is wrong in every overlay of it, and is mended once. */
function withoutRepetitions(findings: LocatedFinding[]): LocatedFinding[] {
  const worst = new Map<string, LocatedFinding>();
  for (const finding of findings) {
    const { rule, kind, path, place: { file, line, column } } = finding;
    const key = [rule, kind, path, file, line, column].join('\n');
    const known = worst.get(key);
    if (!known || RANK[finding.severity] < RANK[known.severity]) worst.set(key, finding);
  }
  return [...worst.values()];
}

/** Files with the worst findings first, each from its worst on. */
function inReadingOrder(findings: LocatedFinding[]): LocatedFinding[] {
  const worst = new Map<string, number>();
  for (const { place: { file }, severity } of findings) worst.set(file, Math.min(worst.get(file) ?? 9, RANK[severity]));
  return [...findings].sort((a, b) => worst.get(a.place.file)! - worst.get(b.place.file)!
    || (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : 0)
    || RANK[a.severity] - RANK[b.severity] || a.place.line - b.place.line || a.place.column - b.place.column);
}
