import { Place, placeOf } from './archive-location';
import type { Resource } from './resource';
import { at, fields, Fields, list, text } from './shape';

/** How a bucket is reached: an ObjectStore, or what a Cluster says itself in the in-tree form. */
export interface StoreView {
  readonly resource: Resource;
  /** The path of the configuration in the resource. */
  readonly at: string;
  readonly configuration: Fields;
  readonly place?: Place;
  /** Every key of a Secret that it reads. */
  readonly keyReferences: KeyReference[];
  /** The literal environment that it gives the sidecar, by name. */
  readonly environment: Map<string, string>;
}

export function storeView(resource: Resource, path: string, configuration: Fields): StoreView {
  return {
    resource, at: path, configuration, place: placeOf(configuration), keyReferences: keyReferences(configuration, path), environment: NO_ENVIRONMENT,
  };
}

export function objectStoreView(resource: Resource): StoreView {
  const store = storeView(resource, 'spec.configuration', fields(resource.spec.configuration));
  return { ...store, environment: environment(at(resource.spec, 'instanceSidecarConfiguration', 'env')) };
}

/** A reference to a key of a Secret. */
export interface KeyReference {
  readonly path: string;
  readonly secret: string;
  readonly key: string;
}

const NO_ENVIRONMENT = new Map<string, string>();

const CREDENTIALS = ['s3Credentials', 'azureCredentials', 'googleCredentials'];

function keyReferences(configuration: Fields, path: string): KeyReference[] {
  const references: KeyReference[] = [];
  const add = (place: string, reference: unknown): void => {
    const [secret, key] = [text(at(reference, 'name')), text(at(reference, 'key'))];
    if (secret !== undefined && key !== undefined) references.push({ path: place, secret, key });
  };
  for (const part of CREDENTIALS) {
    for (const [name, reference] of Object.entries(fields(configuration[part]))) add(`${path}.${part}.${name}`, reference);
  }
  add(`${path}.endpointCA`, configuration.endpointCA);
  return references;
}

/** The variables that have a literal value, by name. */
export function environment(env: unknown): Map<string, string> {
  const variables = new Map<string, string>();
  for (const variable of list(env)) {
    const { name, value } = fields(variable);
    if (typeof name === 'string' && typeof value === 'string') variables.set(name, value);
  }
  return variables;
}
