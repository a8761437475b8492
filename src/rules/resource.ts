import { fields, Fields, list, text } from './shape';

/** A manifest and where it comes from. */
export interface Source {
  readonly manifest: unknown;
  /** What belongs together when manifests have no namespace: a file, a directory, a chart. */
  readonly group?: string;
  /** What is applied to one Kubernetes cluster. Two roots may well repeat the same resources. */
  readonly root?: string;
  /** Of two manifests of one likeness, what is wrong with one by itself is wrong with the other. */
  readonly likeness?: object;
  /** Handed back with what is found. */
  readonly origin?: unknown;
}

/** One document. */
export class Resource {
  /** The documents in a source: those of a `List` one by one. */
  public static all(source: Source): Resource[] {
    const manifest = fields(source.manifest);
    const { kind, apiVersion } = manifest;
    if (apiVersion === 'v1' && kind === 'List') return list(manifest.items).flatMap((item) => Resource.all({ ...source, manifest: item }));
    return typeof kind === 'string' && typeof apiVersion === 'string' ? [new Resource(apiVersion, kind, manifest, source)] : [];
  }

  public readonly name: string;
  public readonly namespace?: string;
  /** API group and kind. */
  public readonly type: string;

  private constructor(
    public readonly apiVersion: string,
    public readonly kind: string,
    public readonly manifest: Fields,
    private readonly source: Source,
  ) {
    const { name, namespace } = fields(manifest.metadata);
    this.name = text(name) ?? '';
    this.namespace = text(namespace);
    this.type = typeOf(apiVersion, kind);
  }

  /** Equal for two documents of one resource. */
  public get identity(): string {
    return `${this.type}/${this.namespace ?? `(${this.group})`}/${this.name}`;
  }

  public get group(): string {
    return this.source.group ?? '';
  }

  public get root(): string {
    return this.source.root ?? '';
  }

  public get origin(): unknown {
    return this.source.origin;
  }

  public get likeness(): object | undefined {
    return this.source.likeness;
  }

  public get spec(): Fields {
    return fields(this.manifest.spec);
  }

  public get annotations(): Fields {
    return fields(fields(this.manifest.metadata).annotations);
  }

  public get labels(): Fields {
    return fields(fields(this.manifest.metadata).labels);
  }

  /** Whether a name in one of them may mean the other. Without a namespace, only what lies together is related. */
  public sharesNamespace(other: Resource): boolean {
    if (this.namespace !== undefined && other.namespace !== undefined) return this.namespace === other.namespace;
    return this.group === other.group;
  }

  /** The same resource with the fields of partial documents merged in: objects by key, lists replaced, as for custom resources in kustomize. */
  public patched(patches: Resource[]): Resource {
    const manifest = patches.reduce((merged, patch) => merge(merged, patch.manifest) as Fields, this.manifest);
    const metadata = merge(manifest.metadata, this.manifest.metadata);
    return new Resource(this.apiVersion, this.kind, { ...manifest, metadata }, { ...this.source, likeness: undefined });
  }
}

/** `postgresql.cnpg.io/Cluster`, of any version of the group. */
export function typeOf(apiVersion: string, kind: string): string {
  const slash = apiVersion.lastIndexOf('/');
  return slash === -1 ? kind : `${apiVersion.slice(0, slash)}/${kind}`;
}

function merge(base: unknown, added: unknown): unknown {
  if (typeof base !== 'object' || base === null || Array.isArray(base)) return added ?? base;
  if (typeof added !== 'object' || added === null || Array.isArray(added)) return added ?? base;
  const merged: { [field: string]: unknown } = { ...base };
  for (const [name, value] of Object.entries(added)) merged[name] = name in base ? merge((base as Fields)[name], value) : value;
  return merged;
}
