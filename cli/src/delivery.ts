import { posix } from 'node:path';
import { at, Fields, fields, isFields, list, text } from './library';
import type { Written } from './manifest-file';
import type { Rendered } from './rendered';
import { substituted } from './substitute';

/** A folder that Flux or Argo CD applies, and what they do to it. */
export interface Delivery {
  /** Who says so, and with the same words. */
  readonly by: string;
  readonly path: string;
  /** What a kustomization around it would say. */
  readonly kustomization: Written;
  /** Argo CD: for what has no namespace. */
  readonly defaultNamespace?: string;
  /** Argo CD: which Kubernetes cluster. */
  readonly server?: string;
  /** Argo CD: whether the folders below are applied too, where there is no kustomization. */
  readonly recursive: boolean;
  /** Flux: variables. */
  readonly substitute?: (resource: Rendered) => Rendered;
}

/** The folders that a resource has applied. */
export function deliveriesOf({ manifest, layers }: Rendered, config: (kind: string, name: string) => Fields | undefined): Delivery[] {
  const [{ written }] = layers;
  const by = [written.file.path, written.chunk.start, ...written.prefix, JSON.stringify(manifest.spec)].join(' ');
  if (manifest.apiVersion.startsWith('kustomize.toolkit.fluxcd.io/') && manifest.kind === 'Kustomization') return flux(by, fields(manifest.spec), written, config);
  if (manifest.apiVersion.startsWith('argoproj.io/') && manifest.kind === 'Application') return argo(by, fields(manifest.spec), written);
  return [];
}

function flux(by: string, spec: Fields, written: Written, config: (kind: string, name: string) => Fields | undefined): Delivery[] {
  const value = {
    namespace: spec.targetNamespace,
    namePrefix: spec.namePrefix,
    nameSuffix: spec.nameSuffix,
    patches: spec.patches,
    components: spec.components,
    commonAnnotations: at(spec.commonMetadata, 'annotations'),
  };
  const { substitute, substituteFrom } = fields(spec.postBuild);
  const sources = list(substituteFrom).map((source) => config(text(at(source, 'kind')) ?? '', text(at(source, 'name')) ?? ''));
  const variables = Object.assign({}, ...sources.filter(isFields), fields(substitute)) as Fields;
  const isKnown = sources.every(isFields);
  const substitutes = isFields(substitute) || list(substituteFrom).length > 0;
  return [{
    by,
    path: relativeToTop(spec.path),
    kustomization: { ...written, prefix: [...written.prefix, 'spec'], value },
    recursive: true,
    ...(substitutes ? { substitute: (resource: Rendered) => substituted(resource, variables, isKnown) } : {}),
  }];
}

function argo(by: string, spec: Fields, written: Written): Delivery[] {
  const sources = isFields(spec.source) ? [{ source: spec.source, at: ['source'] }]
    : list(spec.sources).map((source, index) => ({ source: fields(source), at: ['sources', index] }));
  const { namespace, server, name } = fields(spec.destination);
  // the path of a chart is a template
  const plain = sources.filter(({ source }) => text(source.path) !== undefined && !isFields(source.helm) && source.chart === undefined);
  return plain.map(({ source, at: steps }) => ({
    by: `${by} ${String(source.path)}`,
    path: relativeToTop(source.path),
    kustomization: { ...written, prefix: [...written.prefix, 'spec', ...steps, 'kustomize'], value: fields(source.kustomize) },
    defaultNamespace: text(namespace),
    server: text(server) ?? text(name),
    recursive: at(source.directory, 'recurse') === true,
  }));
}

function relativeToTop(path: unknown): string {
  return posix.normalize(`./${text(path) ?? ''}`).replace(/(.)\/$/, '$1').replace(/^(\.\.\/)+/, '');
}
