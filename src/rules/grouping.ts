import type { Resource } from './resource';

/** By namespace, those without one under the empty name. */
export function grouped<T>(items: T[], resourceOf: (item: T) => Resource): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) push(groups, resourceOf(item).namespace ?? '', item);
  return groups;
}

/** The items in the group of a resource, and those that lie beside it without a namespace. */
export function neighbours<T>(groups: Map<string, T[]>, resource: Resource, resourceOf: (item: T) => Resource): T[] {
  const candidates = resource.namespace === undefined ? [...groups.values()].flat() : [...groups.get(resource.namespace) ?? [], ...groups.get('') ?? []];
  return candidates.filter((item) => resourceOf(item).sharesNamespace(resource));
}

/** A folder and all that it lies in. */
export function parentsOf(key: string): string[] {
  const parents: string[] = [];
  for (let end = key.indexOf('/', key.indexOf('://') + 3); end !== -1; end = key.indexOf('/', end + 1)) parents.push(key.slice(0, end + 1));
  return parents;
}

/** Entries by their key; those without one are left out. */
export function groupedBy<T>(entries: (readonly [string | undefined, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of entries) {
    if (key !== undefined) push(groups, key, value);
  }
  return groups;
}

export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** A function that is asked for the same again and again. */
export function memo<A, R>(compute: (argument: A) => R): (argument: A) => R {
  const known = new Map<A, R>();
  return (argument) => {
    const before = known.get(argument);
    if (before !== undefined || known.has(argument)) return before!;
    const result = compute(argument);
    known.set(argument, result);
    return result;
  };
}

/** The map within a map, made if it is not there. */
export function inner<K, V extends Map<unknown, unknown>>(map: Map<K, V>, key: K): V {
  const known = map.get(key) ?? new Map() as V;
  map.set(key, known);
  return known;
}
