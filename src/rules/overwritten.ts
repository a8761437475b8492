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
export function definedTwice({ resources, partial }: Inventory): Overwritten[] {
  const known = new Map<string, Resource>();
  const twice: Overwritten[] = [];
  for (const resource of [...resources, ...partial]) {
    const first = known.get(resource.identity) ?? resource;
    known.set(resource.identity, first);
    if (first !== resource && !isDeepStrictEqual(first.manifest, resource.manifest)) {
      twice.push({ first: first.origin as ApiObject, second: resource.origin as ApiObject });
    }
  }
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
