import { isDeepStrictEqual } from 'node:util';
import { ApiObject, YamlOutputType } from 'cdk8s';
import type { Inventory } from './inventory';
import type { Resource } from './resource';

/** Two things of which only the second remains. */
export interface Overwritten {
  readonly first: ApiObject;
  readonly second: ApiObject;
}

/** Resources of which the app writes two manifests that differ: the one that is applied last wins. */
export function definedTwice(inventory: Inventory): Overwritten[] {
  const twice: Overwritten[] = [];
  const compare = (first: Resource | undefined, second: Resource) => {
    if (!first || first === second || isDeepStrictEqual(first.manifest, second.manifest)) return;
    twice.push({ first: first.origin as ApiObject, second: second.origin as ApiObject });
  };
  for (const resources of inventory.repeated) {
    for (const resource of resources) compare(resources.find(({ identity }) => identity === resource.identity), resource);
  }
  // a part of a resource is in no index
  for (const part of inventory.partial) compare(inventory.near(part, part.type, part.name).find(({ identity }) => identity === part.identity), part);
  return twice;
}

/** Objects that cdk8s writes to one file: it leaves namespace and chart out of the file's name (cdk8s: app.ts, FILE_PER_RESOURCE). */
export function inOneFile(objects: ApiObject[], outputType: unknown): Overwritten[] {
  if (outputType !== YamlOutputType.FILE_PER_RESOURCE) return [];
  const known = new Map<string, ApiObject>();
  const overwritten: Overwritten[] = [];
  for (const object of objects) {
    const file = `${object.kind}.${object.name}`.replace(/[^0-9a-zA-Z-_.]/g, '');
    const first = known.get(file) ?? object;
    known.set(file, first);
    if (first !== object) overwritten.push({ first, second: object });
  }
  return overwritten;
}
