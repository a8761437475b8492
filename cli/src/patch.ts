import { applyPatch } from 'fast-json-patch';
import type { Operation } from 'fast-json-patch';
import { at, Fields, fields, isFields, list, text } from './library';
import { ManifestFile } from './manifest-file';
import type { Written } from './manifest-file';
import type { Steps } from './position';
import type { Layer, Rendered } from './rendered';

/** A patch and what it applies to. */
export interface Patch {
  readonly written: Written;
  readonly target: Fields;
}

/** The patches that a kustomization lists, those in files and those written in it. */
export function patchesOf(kustomization: Written, fileAt: (path: string) => ManifestFile | undefined): Patch[] {
  const { patches, patchesStrategicMerge, patchesJson6902 } = fields(kustomization.value);
  return [
    ...list(patchesStrategicMerge).flatMap((entry, index) => read(kustomization, entry, ['patchesStrategicMerge', index], {}, fileAt)),
    ...[['patches', patches], ['patchesJson6902', patchesJson6902]].flatMap(([name, entries]) => list(entries).flatMap((entry, index) => {
      const { path, patch, target } = fields(entry);
      const inline = text(patch) !== undefined;
      return read(kustomization, inline ? patch : path, [name as string, index, inline ? 'patch' : 'path'], fields(target), fileAt);
    })),
  ];
}

function read(kustomization: Written, entry: unknown, steps: Steps, target: Fields, fileAt: (path: string) => ManifestFile | undefined): Patch[] {
  const content = text(entry);
  if (content === undefined) return [];
  const file = /\n|^\s*[[{]|: /.test(content) ? embedded(kustomization, content, steps) : fileAt(content);
  return (file?.documents ?? []).map((written) => ({ written, target }));
}

/** Text in a kustomization, as a file of which the lines are that file's. */
function embedded({ file, ...written }: Written, content: string, steps: Steps): ManifestFile {
  const { line } = file.locate({ file, ...written }, steps).place;
  const first = file.line(line + 1) ?? '';
  const isBlock = /[|>][-+\d]*\s*(#.*)?$/.test(file.line(line) ?? '');
  return new ManifestFile(file.path, () => Buffer.from(content), isBlock
    ? { lines: line, columns: first.length - first.trimStart().length } : { lines: line - 1, columns: 0 });
}

/** Resources after a patch, which may delete some of them. */
export function patched(resources: Rendered[], { written, target }: Patch): Rendered[] {
  const { value } = written;
  if (Array.isArray(value)) return resources.map((resource) => (matches(resource, target) ? jsonPatched(resource, written, value) : resource));
  if (!isFields(value)) return resources;
  const own = Object.keys(target).length > 0 ? target : targetOf(value);
  return resources.flatMap((resource) => {
    if (!matches(resource, own)) return [resource];
    if (value.$patch === 'delete') return [];
    const { apiVersion, kind, metadata } = resource.manifest;
    const { name, namespace } = fields(metadata);
    const merged = merge(resource.manifest, value) as Rendered['manifest'];
    // a patch may be written for another name than that of its target
    const identified = { ...fields(merged.metadata), name, ...(namespace === undefined ? {} : { namespace }) };
    return [{ manifest: { ...merged, apiVersion, kind, metadata: identified }, layers: [...resource.layers, { written, from: [] }] }];
  });
}

/** What a patch without a target is for: the resource that it looks like. */
function targetOf({ apiVersion, kind, metadata }: Fields): Fields {
  return { ...groupAndVersion(apiVersion), kind, name: exact(at(metadata, 'name')), namespace: exact(at(metadata, 'namespace')) };
}

/** As kustomize merges custom resources: objects by key, lists replaced, null deletes. */
function merge(base: unknown, patch: unknown): unknown {
  if (!isFields(patch)) return patch;
  const { $patch: directive, ...rest } = patch;
  const merged: { [field: string]: unknown } = directive === 'replace' || !isFields(base) ? {} : { ...base };
  for (const [name, value] of Object.entries(rest)) {
    if (value === null || at(value, '$patch') === 'delete') delete merged[name];
    else merged[name] = merge(merged[name], value);
  }
  return merged;
}

function jsonPatched(resource: Rendered, written: Written, operations: unknown[]): Rendered {
  try {
    const manifest = applyPatch(structuredClone(resource.manifest), structuredClone(operations) as Operation[]).newDocument;
    const layers = operations.flatMap((operation, index): Layer[] => {
      const path = text(fields(operation).path);
      return path === undefined || fields(operation).op === 'remove' ? [] : [{ written, at: pointer(path, manifest), from: [index, 'value'] }];
    });
    return { manifest, layers: [...resource.layers, ...layers] };
  } catch {
    // kustomize refuses it; what the base says is all there is to judge
    return resource;
  }
}

/** The steps of a JSON pointer; `-` is what was appended. */
function pointer(path: string, manifest: unknown): Steps {
  const steps: (string | number)[] = [];
  let value: unknown = manifest;
  for (const part of path.split('/').slice(1).map((one) => one.replace(/~1/g, '/').replace(/~0/g, '~'))) {
    const step: string | number = Array.isArray(value) ? (part === '-' ? value.length - 1 : Number(part)) : part;
    steps.push(step);
    value = (value as any)?.[step];
  }
  return steps;
}

/** Names in a target are regular expressions that match as a whole. */
function matches({ manifest, layers }: Rendered, target: Fields): boolean {
  const { group, version } = groupAndVersion(manifest.apiVersion);
  const metadata = fields(manifest.metadata);
  const original = fields(fields(layers[0].written.value).metadata);
  return matchesAny(target.group, [group]) && matchesAny(target.version, [version]) && matchesAny(target.kind, [manifest.kind])
    && matchesAny(target.name, [metadata.name, original.name])
    && (metadata.namespace === undefined || matchesAny(target.namespace, [metadata.namespace, original.namespace]))
    && selects(target.labelSelector, fields(metadata.labels)) && selects(target.annotationSelector, fields(metadata.annotations));
}

function matchesAny(pattern: unknown, values: unknown[]): boolean {
  if (text(pattern) === undefined) return true;
  try {
    const expression = new RegExp(`^(?:${pattern as string})$`);
    return values.some((value) => expression.test(String(value ?? '')));
  } catch {
    return false;
  }
}

/** `a=b,c!=d,e`: what else a selector may be is not understood, and selects all. */
function selects(selector: unknown, labels: Fields): boolean {
  return (text(selector) ?? '').split(',').every((term) => {
    const [, name, operator, value] = /^\s*([\w./-]+)\s*(==?|!=)\s*([\w./-]*)\s*$/.exec(term) ?? [];
    if (name === undefined) return true;
    return operator === '!=' ? labels[name] !== value : labels[name] === value;
  });
}

function exact(name: unknown): string | undefined {
  return text(name)?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function groupAndVersion(apiVersion: unknown): { group: string; version: string } {
  const parts = (text(apiVersion) ?? '').split('/');
  return parts.length === 1 ? { group: '', version: parts[0] } : { group: parts[0], version: parts[1] };
}
