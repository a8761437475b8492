import type { IConstruct } from 'constructs';
import { failAt } from './errors';

/** A resource that an app may define once only. */
export interface UniqueResource {
  readonly kind: string;
  readonly name: string;
  /** What comes of it, if it is not that archives move. */
  readonly harm?: string;
  /** What to write if it is there already. */
  readonly cure: string;
}

/** What each app has defined so far: the path of the construct that did, by kind, namespace and name. */
const definedIn = new WeakMap<IConstruct, Map<string, string>>();

/**
 * Remembers that a construct defines resources, and throws if one of them is there already: of two manifests with one
 * name the one that is applied last wins, in silence.
 */
export function defineOnce(scope: IConstruct, namespace: string, resources: UniqueResource[]): void {
  const known = definedIn.get(scope.node.root) ?? new Map<string, string>();
  definedIn.set(scope.node.root, known);
  const now = new Map<string, string>();
  for (const { kind, name, cure, harm = 'archives would not be where they are said to be' } of resources) {
    const key = `${kind}/${namespace}/${name}`;
    const by = known.get(key) ?? now.get(key);
    if (by !== undefined) {
      failAt(scope, `the ${kind} '${name}' of namespace '${namespace}' is defined by '${by}' already: the one that is applied last would win, `
        + `and ${harm}; ${cure}`);
    }
    now.set(key, scope.node.path);
  }
  for (const [key, path] of now) known.set(key, path);
}
