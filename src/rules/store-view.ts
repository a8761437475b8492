import { folderKey, Place, placeOf } from './archive-location';
import type { Resource } from './resource';
import { fields, Fields, isFields, text } from './shape';

/** A reference to a key of a Secret. */
export interface KeyReference {
  readonly path: string;
  readonly secret: string;
  readonly key: string;
}

const CREDENTIALS = ['s3Credentials', 'azureCredentials', 'googleCredentials'];

/** How a bucket is reached: an ObjectStore, or what a Cluster says itself in the in-tree form. */
export class StoreView {
  public static of(resource: Resource): StoreView {
    return new StoreView(resource, 'spec.configuration', fields(resource.spec.configuration));
  }

  public readonly place?: Place;
  /** Equal for two stores whose servers lie in one folder; undefined if it is not known where that is. */
  public readonly folder?: string;
  private references?: KeyReference[];

  /**
   * @param at the path of the configuration in the resource
   */
  constructor(public readonly resource: Resource, public readonly at: string, public readonly configuration: Fields) {
    this.place = placeOf(configuration);
    this.folder = this.place && folderKey(this.place);
  }

  /** Every key of a Secret that it reads. */
  public get keyReferences(): KeyReference[] {
    this.references ??= keyReferences(this.configuration, this.at);
    return this.references;
  }
}

function keyReferences(configuration: Fields, path: string): KeyReference[] {
  const references: KeyReference[] = [];
  for (const part of CREDENTIALS) {
    const credentials = configuration[part];
    if (!isFields(credentials)) continue;
    for (const name of Object.keys(credentials)) addReference(references, `${path}.${part}.${name}`, credentials[name]);
  }
  addReference(references, `${path}.endpointCA`, configuration.endpointCA);
  return references;
}

function addReference(references: KeyReference[], path: string, reference: unknown): void {
  if (!isFields(reference)) return;
  const secret = text(reference.name);
  const key = text(reference.key);
  if (secret !== undefined && key !== undefined) references.push({ path, secret, key });
}
