import type { IConstruct } from 'constructs';
import { failAt } from './errors';
import { perApp } from './per-app';

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
const definedIn = perApp(() => new Map<string, string>());

/**
 * Remembers that a construct defines resources, and throws if one of them is there already: of two manifests with one
 * name the one that is applied last wins, in silence.
 */
export function defineOnce(scope: IConstruct, namespace: string, resources: UniqueResource[]): void {
  const known = definedIn(scope);
  const { path } = scope.node;
  const keys = resources.map(({ kind, name }) => `${kind}/${namespace}/${name}`);
  resources.forEach((resource, index) => {
    const by = keys.indexOf(keys[index]) < index ? path : known.get(keys[index]);
    if (by !== undefined) failAt(scope, twice(resource, namespace, by));
  });
  for (const key of keys) known.set(key, path);
}

function twice({ kind, name, cure, harm = 'archives would not be where they are said to be' }: UniqueResource, namespace: string, by: string): string {
  return `the ${kind} '${name}' of namespace '${namespace}' is defined by '${by}' already: the one that is applied last would win, and ${harm}; ${cure}`;
}
