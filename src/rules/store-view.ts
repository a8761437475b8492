import { Place, placeOf } from './archive-location';
import type { Resource } from './resource';
import { at, fields, Fields, isFields, list, text } from './shape';

/** How a bucket is reached: an ObjectStore, or what a Cluster says itself in the in-tree form. */
export interface StoreView {
  readonly resource: Resource;
  /** The path of the configuration in the resource. */
  readonly at: string;
  readonly configuration: Fields;
  readonly place?: Place;
}

export function storeView(resource: Resource, path: string, configuration: Fields): StoreView {
  return { resource, at: path, configuration, place: placeOf(configuration) };
}

export function objectStoreView(resource: Resource): StoreView {
  return storeView(resource, 'spec.configuration', fields(resource.spec.configuration));
}

/** A reference to a key of a Secret. */
export interface KeyReference {
  readonly path: string;
  readonly secret: string;
  readonly key: string;
}

/** Every key of a Secret that a store reads. */
export function keyReferences({ configuration, at: path }: StoreView): KeyReference[] {
  return ['s3Credentials', 'azureCredentials', 'googleCredentials', '']
    .flatMap((part) => Object.entries(part === '' ? { endpointCA: configuration.endpointCA } : fields(configuration[part]))
      .map(([name, reference]) => ({ path: [path, part, name].filter(Boolean).join('.'), secret: text(at(reference, 'name')), key: text(at(reference, 'key')) })))
    .filter((reference): reference is KeyReference => reference.secret !== undefined && reference.key !== undefined);
}

/** The literal environment of the sidecar, by name. */
export function sidecarEnvironment(resource: Resource): Map<string, string> {
  return environment(at(resource.spec, 'instanceSidecarConfiguration', 'env'));
}

export function environment(env: unknown): Map<string, string> {
  const variables = list(env).filter(isFields).map(({ name, value }) => [text(name), text(value)] as const);
  return new Map(variables.filter((variable): variable is [string, string] => variable[0] !== undefined && variable[1] !== undefined));
}
