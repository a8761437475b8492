import type { Severity } from './finding';
import type { Inventory } from './inventory';
import type { Resource } from './resource';

/** What a rule finds in one place. */
export interface Problem {
  readonly resource: Resource;
  /** The field; of a missing one, where it should be. */
  readonly path: string;
  /** What is there and what happens, in one line. */
  readonly message: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** Where more can be said than the rule's own says. */
  readonly mend?: string;
}

export interface Rule {
  /** `area/what`, in kebab-case. */
  readonly id: string;
  /** What is wrong, in a few words. */
  readonly title: string;
  readonly severity: Severity;
  /** The most severe that it finds, where that is more than `severity`. */
  readonly worst?: Severity;
  /** When it is more or less severe than that. */
  readonly severityNote?: string;
  /** What really happens if nobody minds. */
  readonly consequence: string;
  readonly mend: string;
  /** Where that is written: projects' source files, by the names the README of the docs gives them. */
  readonly source: string;
  /** The kinds that it reports on; an acknowledgement is written on these. */
  readonly kinds: string[];
  /** Never throws, whatever the manifests hold. */
  check(inventory: Inventory): Iterable<Problem>;
}
