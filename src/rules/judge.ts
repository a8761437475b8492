import { isAcknowledged } from './acknowledgement';
import { RULES } from './catalogue';
import { Finding, Severity } from './finding';
import { groupedBy } from './grouping';
import { Inventory } from './inventory';
import type { Resource } from './resource';
import type { Problem, Rule } from './rule';
import { isAtLeast } from './severity-rank';

/** A finding with what its source was given as `origin`. */
export interface Judgement {
  readonly finding: Finding;
  readonly origin: unknown;
}

/** The rules that give way to any other which finds something as severe in the same place and can say more about it. */
const LEAST = ['cluster/schema', 'cluster/unknown-field'];

interface Found {
  readonly rule: Rule;
  readonly problem: Problem;
  readonly severity: Severity;
}

/**
 * What the rules find, resource by resource, without what is acknowledged there.
 *
 * @param least what is less severe is not looked for
 */
export function judge(inventory: Inventory, least = Severity.WARNING): Judgement[] {
  const rules = RULES.filter(({ severity, worst = severity }) => isAtLeast(worst, least));
  const found = rules.flatMap((rule) => Array.from(rule.check(inventory), (problem): Found => ({
    rule, problem, severity: problem.severity ?? rule.severity,
  })));
  const unmeant = found.filter(({ rule, problem }) => !isAcknowledged(problem.resource, rule.id));
  if (unmeant.length === 0) return [];
  const others = groupedBy(unmeant.filter(({ rule }) => !LEAST.includes(rule.id)).map((one) => [place(one), one.severity] as const));
  const seen = new Set<string>();
  const order = new Map(inventory.resources.map((resource, index) => [resource, index]));
  return unmeant
    .filter((one) => isAtLeast(one.severity, least) && (!LEAST.includes(one.rule.id) || !saysMore(others.get(place(one)), one.severity)))
    // copies of a resource say the same
    .filter((one) => isFirst(seen, `${one.rule.id} ${place(one)} ${one.problem.message}`))
    .sort((a, b) => order.get(a.problem.resource)! - order.get(b.problem.resource)!)
    .map(({ rule, problem: { resource, path, message, mend }, severity }) => ({
      finding: { rule: rule.id, severity, resource: named(resource), path, message, mend: mend ?? rule.mend },
      origin: resource.origin,
    }));
}

function saysMore(others: Severity[] = [], severity: Severity): boolean {
  return others.some((other) => isAtLeast(other, severity));
}

function place({ problem }: Found): string {
  return `${problem.resource.identity} ${problem.path}`;
}

function isFirst(seen: Set<string>, key: string): boolean {
  const first = !seen.has(key);
  seen.add(key);
  return first;
}

function named({ apiVersion, kind, namespace, name }: Resource): Finding['resource'] {
  return { apiVersion, kind, ...(namespace === undefined ? {} : { namespace }), name };
}
