import type { ApiObjectMetadata, GroupVersionKind, JsonPatch } from 'cdk8s';
import { ApiObject, App, ImplicitTokenResolver, Lazy, LazyResolver, NumberStringUnionResolver } from 'cdk8s';
import type { Construct } from 'constructs';

export interface PlainObjectProps extends GroupVersionKind {
  readonly metadata: ApiObjectMetadata;
  /** The same for objects of a kind that differ in nothing but names and numbers which this library has made or checked. */
  readonly likeness?: object;
  /** What the spec is at the moment, in the names of the CRD. */
  spec(): object | undefined;
}

/** What an object is at the moment, to be looked at only. */
export interface Look {
  /** What `toJson()` gives, its keys in any order. */
  readonly manifest: any;
  /** Of two objects of one likeness, both fit their CRD if one does. */
  readonly likeness?: object;
}

/** The resolvers that every app has. They leave plain data as it is. */
const OWN_RESOLVERS: unknown[] = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];

/**
 * An ApiObject whose spec is mostly plain data already. Rendering copies it three times over; who only looks at it can
 * do without.
 */
export class PlainObject extends ApiObject {
  private readonly spec: () => object | undefined;
  private readonly likeness?: object;
  private patched = false;

  constructor(scope: Construct, id: string, { apiVersion, kind, metadata, spec, likeness }: PlainObjectProps) {
    super(scope, id, { apiVersion, kind, metadata, spec: Lazy.any({ produce: spec }) });
    this.spec = spec;
    this.likeness = likeness;
  }

  public override addJsonPatch(...ops: JsonPatch[]): void {
    this.patched = true;
    super.addJsonPatch(...ops);
  }

  public look(): Look {
    const spec = this.isWrittenAsGiven() ? this.spec() : undefined;
    if (!isPlain(spec)) return { manifest: this.toJson() };
    return { manifest: { apiVersion: this.apiVersion, kind: this.kind, metadata: this.metadata.toJson(), spec }, likeness: this.likeness };
  }

  private isWrittenAsGiven(): boolean {
    return !this.patched && this.toJson === ApiObject.prototype.toJson
      && App.of(this).resolvers.every(({ constructor }) => OWN_RESOLVERS.includes(constructor));
  }
}

export function lookAt(object: ApiObject): Look {
  // not instanceof: what inherits from ApiObject takes every ApiObject for its own
  return 'look' in object ? (object as PlainObject).look() : { manifest: object.toJson() };
}

/** Whether rendering would only copy a value: nothing in it is left out, refused or replaced. */
function isPlain(value: any): boolean {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return true;
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object' || value === null || value.constructor !== Object) return false;
  for (const key in value) {
    if (!isPlain(value[key])) return false;
  }
  return true;
}
