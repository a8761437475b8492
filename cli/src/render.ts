import { posix } from 'node:path';
import type { FileStore } from './file-store';
import { at, Fields, fields, isFields, list, text } from './library';
import type { ManifestFile, Written } from './manifest-file';
import { patched, patchesOf } from './patch';
import { asWritten, Rendered } from './rendered';
import { inOrder } from './tree';
import type { Unreadable } from './unreadable';

const MOST_RESOURCES = 100_000;
const REMOTE = /:\/\/|^git@|^github\.com\/|[?&]ref=|^[\w.-]+@[\w.-]+:/;

/** What a kustomization, or a folder without one, is applied as; and what it is made of. */
export class Renderer {
  /** Every file that something was read from. */
  public readonly used = new Set<string>();
  public readonly unreadable: Unreadable[] = [];

  private readonly folders = new Map<string, Rendered[]>();
  /** The kustomizations that are being followed. */
  private readonly open = new Set<string>();

  constructor(private readonly store: FileStore) {
  }

  /** As `kubectl apply -k`, or as Flux, which lists the files itself where there is no kustomization. */
  public folder(folder: string): Rendered[] {
    const known = this.folders.get(folder) ?? this.applied(folder);
    this.folders.set(folder, known);
    return known;
  }

  private applied(folder: string): Rendered[] {
    const kustomization = this.store.kustomization(folder);
    if (kustomization) return this.kustomized(kustomization, folder, []);
    const below = inOrder(this.store.tree.files.filter((file) => posix.dirname(file) === folder || file.startsWith(`${folder}/`) || folder === '.'));
    const own = this.store.kustomizationFolders().filter((inner) => inner !== folder && (folder === '.' || inner.startsWith(`${folder}/`)));
    const outermost = own.filter((inner) => !own.some((other) => other !== inner && inner.startsWith(`${other}/`)));
    return [
      ...below.filter((file) => !own.some((inner) => file.startsWith(`${inner}/`))).flatMap((file) => this.file(file)),
      ...inOrder(outermost).flatMap((inner) => (this.isComponent(inner) ? [] : this.folder(inner))),
    ];
  }

  public file(path: string): Rendered[] {
    this.used.add(path);
    return this.store.file(path).manifests.map(asWritten);
  }

  /** Resources and what one kustomization does to them, in the order in which kustomize does it. */
  public kustomized(kustomization: Written, folder: string, inherited: Rendered[]): Rendered[] {
    const { file, chunk, prefix } = kustomization;
    const key = [file.path, chunk.start, ...prefix].join(' ');
    this.used.add(file.path);
    if (this.open.has(key)) {
      this.complain(file.path, 'it lists itself, perhaps by way of others');
      return inherited;
    }
    this.open.add(key);
    const resources = this.made(kustomization, folder, inherited);
    this.open.delete(key);
    if (resources.length <= MOST_RESOURCES) return resources;
    this.complain(file.path, `it makes more than ${MOST_RESOURCES} resources`);
    return [];
  }

  private made(kustomization: Written, folder: string, inherited: Rendered[]): Rendered[] {
    const value = fields(kustomization.value);
    const own = [...list(value.resources), ...list(value.bases)].flatMap((entry, index) => this.listed(kustomization, folder, entry, index));
    const withComponents = list(value.components)
      .reduce((resources: Rendered[], entry) => this.component(kustomization, folder, entry, resources), [...inherited, ...own]);
    const patches = patchesOf(kustomization, (path) => this.patchFile(kustomization, this.store.tree.join(folder, path)));
    return patches.reduce(patched, withComponents).map((resource) => named(resource, value));
  }

  public isComponent(folder: string): boolean {
    return at(this.store.kustomization(folder)?.value, 'kind') === 'Component';
  }

  private listed(kustomization: Written, folder: string, entry: unknown, index: number): Rendered[] {
    const path = this.local(folder, entry);
    if (path === undefined) return [];
    if (this.store.kustomization(path)) return this.folder(path);
    if (this.store.tree.isFile(path)) return this.file(path);
    this.missing(kustomization, ['resources', index], path);
    return [];
  }

  private component(kustomization: Written, folder: string, entry: unknown, resources: Rendered[]): Rendered[] {
    const path = this.local(folder, entry);
    const component = path === undefined ? undefined : this.store.kustomization(path);
    if (path !== undefined && !component) this.missing(kustomization, ['components'], path);
    return component ? this.kustomized(component, path!, resources) : resources;
  }

  private patchFile(kustomization: Written, path: string): ManifestFile | undefined {
    if (!this.store.tree.isFile(path)) {
      this.missing(kustomization, ['patches'], path);
      return undefined;
    }
    this.used.add(path);
    return this.store.file(path);
  }

  /** A path in this tree; undefined for what lies elsewhere. */
  private local(folder: string, entry: unknown): string | undefined {
    const path = text(entry);
    return path === undefined || REMOTE.test(path) || path.includes('${') ? undefined : this.store.tree.join(folder, path);
  }

  private missing(kustomization: Written, steps: (string | number)[], path: string): void {
    const { line, column } = kustomization.file.locate(kustomization, steps).place;
    this.complain(kustomization.file.path, `it lists '${path}', which is neither a file nor a folder with a kustomization`, { line, column });
  }

  /** Once, however often a kustomization is used. */
  private complain(file: string, reason: string, place: { line?: number; column?: number } = {}): void {
    if (!this.unreadable.some((known) => known.file === file && known.reason === reason)) this.unreadable.push({ file, ...place, reason });
  }
}

/** The kustomizations that others list, so that they are not applied by themselves. */
export function listedFolders(store: FileStore): Set<string> {
  const listed = new Set<string>();
  for (const folder of store.kustomizationFolders()) {
    const { resources, bases, components } = fields(store.kustomization(folder)?.value);
    for (const entry of [...list(resources), ...list(bases), ...list(components)]) {
      const path = text(entry);
      if (path !== undefined && !REMOTE.test(path)) listed.add(store.tree.join(folder, path));
    }
  }
  return listed;
}


function named({ manifest, layers }: Rendered, { namespace, namePrefix, nameSuffix, commonAnnotations, configurations }: Fields): Rendered {
  const metadata = fields(manifest.metadata);
  // where names in other resources are configured to follow, all keep the old one: they agree just as well
  const follows = list(configurations).length > 0;
  const name = follows ? metadata.name : [text(namePrefix), text(metadata.name), text(nameSuffix)].filter((part) => part !== undefined).join('');
  const changed = {
    ...metadata,
    ...(text(metadata.name) === undefined || name === metadata.name ? {} : { name }),
    ...(text(namespace) === undefined || manifest.kind === 'Namespace' ? {} : { namespace }),
    ...(isFields(commonAnnotations) ? { annotations: { ...fields(metadata.annotations), ...commonAnnotations } } : {}),
  };
  return { manifest: { ...manifest, metadata: changed }, layers };
}
