import type { ApiObjectMetadata, GroupVersionKind, IResolver, JsonPatch } from 'cdk8s';
import { ApiObject, App, ImplicitTokenResolver, Lazy, LazyResolver, NumberStringUnionResolver } from 'cdk8s';
import type { Construct } from 'constructs';
import { copyOf, isPlain } from './plain-data';
import { plainMetadata } from './plain-metadata';

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
  /** Of two objects of one likeness, what is wrong with one by itself is wrong with the other. */
  readonly likeness?: object;
}

/** The resolvers that every app has. They leave plain data as it is. */
const OWN_RESOLVERS: unknown[] = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];

const plainKinds = new WeakSet<object>();

/**
 * An ApiObject whose spec is mostly plain data already. cdk8s renders such data by copying it three times over and asks
 * every resolver about every value; here it is copied once.
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

  public override toJson(): any {
    return this.copied() ?? super.toJson();
  }

  /** What the object is at the moment, to be looked at only. */
  public look(): Look {
    const spec = this.isOnlyCopied() && this.toJson === PlainObject.prototype.toJson ? this.spec() : undefined;
    if (!this.isPlain(spec)) return { manifest: this.toJson() };
    const metadata = plainMetadata(this.metadata);
    // anybody may add to metadata, also what the types do not allow
    return metadata ? { manifest: this.written(metadata, spec), likeness: this.likeness } : { manifest: this.written(this.metadata.toJson(), spec) };
  }

  /** The object as it is written, or undefined where copying is not enough. */
  private copied(): object | undefined {
    try {
      const spec = this.isOnlyCopied() && process.env.CDK8S_DISABLE_SORT === undefined ? copyOf(this.spec()) : undefined;
      return spec && this.written(plainMetadata(this.metadata) ?? this.metadata.toJson(), spec);
    } catch {
      // cdk8s's own rendering says which construct it is
      return undefined;
    }
  }

  private isOnlyCopied(): boolean {
    return !this.patched && App.of(this).resolvers.every(isOwn);
  }

  /** Of what is alike, one tells for all. */
  private isPlain(spec: object | undefined): spec is object {
    if (this.likeness === undefined || spec === undefined) return isPlain(spec);
    if (plainKinds.has(this.likeness)) return true;
    const plain = isPlain(spec);
    if (plain) plainKinds.add(this.likeness);
    return plain;
  }

  private written(metadata: object, spec: object): object {
    return { apiVersion: this.apiVersion, kind: this.kind, metadata, spec };
  }
}

export function lookAt(object: ApiObject): Look {
  // not instanceof: what inherits from ApiObject takes every ApiObject for its own
  return 'look' in object ? (object as PlainObject).look() : { manifest: object.toJson() };
}

function isOwn(resolver: IResolver): boolean {
  return OWN_RESOLVERS.includes(resolver.constructor) && resolver.resolve === resolver.constructor.prototype.resolve;
}
