import { posix } from 'node:path';
import { copiesOf } from './copies';
import { Delivery, deliveriesOf } from './delivery';
import { FileStore } from './file-store';
import { at, Fields, fields, Source } from './library';
import type { ManifestFile } from './manifest-file';
import { listedFolders, Renderer } from './render';
import { asWritten, Rendered } from './rendered';
import { isKustomizationName, STANDARD_INPUT } from './tree';

/** Manifests as they are applied, and what was left out. */
export interface Collection {
  readonly sources: Source[];
  readonly store: FileStore;
  /** Files with resources that no kustomization lists, though one lies beside or above them. */
  readonly inactive: ManifestFile[];
  readonly renderer: Renderer;
}

/** What is applied together. */
interface Unit {
  readonly id: string;
  readonly folder: string;
  /** By Flux or Argo CD, not by hand. */
  readonly isDelivered: boolean;
  readonly server?: string;
  /** What had it applied. */
  readonly from?: Unit;
  readonly resources: Rendered[];
}

/** Finds out what in a tree is applied together, and as what. */
export function collect(store: FileStore, onFile: (done: number) => void = () => undefined): Collection {
  const { files } = store.tree;
  files.forEach((file, index) => {
    store.file(file);
    onFile(index + 1);
  });
  return new Collector(store).collection();
}

interface Promised {
  readonly recursive: boolean;
  readonly isKustomized: boolean;
}

/** What applies itself under ever new names has to end. */
const MOST_UNITS = 10_000;

class Collector {
  private readonly renderer: Renderer;
  private readonly units: Unit[] = [];
  private readonly delivered = new Set<string>();
  private readonly kustomizationFolders: string[];

  constructor(private readonly store: FileStore) {
    this.renderer = new Renderer(store);
    this.kustomizationFolders = store.kustomizationFolders();
  }

  public collection(): Collection {
    const promised = this.promised();
    this.applyKustomizations((folder) => !promised.has(folder) && !isApplied(posix.join(folder, 'kustomization.yaml'), promised));
    this.applyFiles((file) => !isApplied(file, promised));
    // where nobody kept the promise
    this.applyKustomizations((folder) => !promised.has(folder) && !this.isUsed(folder));
    this.applyFiles(() => true);
    this.followCircles();
    return { sources: this.sources(), store: this.store, inactive: this.inactive(), renderer: this.renderer };
  }

  private applyKustomizations(isDue: (folder: string) => boolean): void {
    const listed = listedFolders(this.store);
    for (const folder of this.kustomizationFolders) {
      if (!listed.has(folder) && !this.renderer.isComponent(folder) && isDue(folder)) this.applyByHand(folder, this.renderer.folder(folder));
    }
  }

  /** Kustomizations that list each other. */
  private followCircles(): void {
    for (const folder of this.kustomizationFolders) {
      if (!this.isUsed(folder) && this.isInCircle(folder)) this.renderer.folder(folder);
    }
  }

  private isUsed(folder: string): boolean {
    const file = this.store.kustomization(folder)?.file.path;
    return file === undefined || this.renderer.used.has(file);
  }

  /** What lies in no kustomization is applied folder by folder. */
  private applyFiles(isDue: (file: string) => boolean): void {
    const byFolder = new Map<string, Rendered[]>();
    for (const file of this.unused()) {
      if (!isDue(file) || (!this.store.tree.named.has(file) && this.isBelowKustomization(file))) continue;
      const folder = file === STANDARD_INPUT ? STANDARD_INPUT : posix.dirname(file);
      byFolder.set(folder, [...byFolder.get(folder) ?? [], ...this.renderer.file(file)]);
    }
    for (const [folder, resources] of byFolder) this.applyByHand(folder, resources);
  }

  private unused(): string[] {
    return this.store.tree.files.filter((file) => !this.renderer.used.has(file) && !isKustomizationName(posix.basename(file)));
  }

  /** What is not applied at all. */
  private inactive(): ManifestFile[] {
    return this.unused().map((file) => this.store.file(file)).filter(({ manifests }) => manifests.length > 0);
  }

  private applyByHand(folder: string, resources: Rendered[]): void {
    this.apply({ id: folder, folder, isDelivered: false, resources });
  }

  /** Applies resources, and what Flux and Argo CD apply because of them. */
  private apply(unit: Unit): void {
    this.units.push(unit);
    for (const resource of unit.resources) {
      for (const delivery of deliveriesOf(resource, (kind, name) => this.config(unit, fileOf(resource), kind, name))) this.deliver(unit, delivery);
    }
  }

  private deliver(from: Unit, delivery: Delivery): void {
    const id = `${from.server ?? ''} ${delivery.by} ${delivery.path}`;
    const folder = this.folderOf(delivery.path);
    if (folder === undefined || this.delivered.has(id) || this.units.length >= MOST_UNITS) return;
    this.delivered.add(id);
    const { kustomization, defaultNamespace } = delivery;
    const isKustomized = this.store.kustomization(folder) !== undefined;
    const inside = isKustomized || delivery.recursive ? this.renderer.folder(folder)
      : this.store.tree.files.filter((file) => posix.dirname(file) === folder).flatMap((file) => this.renderer.file(file));
    const resources = this.renderer.kustomized(kustomization, folder, inside)
      .map((resource) => (delivery.substitute ? delivery.substitute(resource) : resource))
      .map((resource) => (defaultNamespace === undefined ? resource : inNamespace(resource, defaultNamespace)));
    this.apply({ id: `${folder} ${id}`, folder, isDelivered: true, server: delivery.server ?? from.server, from, resources });
  }

  /** Flux and Argo CD relate paths to the top of the repository, which may lie above what is looked at. */
  private folderOf(path: string): string | undefined {
    const { tree } = this.store;
    return [tree.join(tree.top, path), tree.join('.', path)].find((folder) => tree.isFolder(folder));
  }

  /** The folders that Flux and Argo CD will apply, and what of each if it has no kustomization. */
  private promised(): Map<string, Promised> {
    const promised = new Map<string, Promised>();
    for (const { path, manifests } of this.store.files) {
      for (const delivery of manifests.flatMap((manifest) => deliveriesOf(asWritten(manifest), () => undefined))) {
        const folder = this.folderOf(delivery.path);
        // what applies the folder it lies in was applied by hand first
        if (folder === undefined || liesIn(path, folder)) continue;
        const recursive = delivery.recursive || promised.get(folder)?.recursive === true;
        promised.set(folder, { recursive, isKustomized: this.store.kustomization(folder) !== undefined });
      }
    }
    return promised;
  }

  /** The data of a ConfigMap of variables: of what is applied with the Kustomization that names it, or else lies nearest. */
  private config(unit: Unit, from: string, kind: string, name: string): Fields | undefined {
    const isMeant = ({ manifest }: Rendered) => kind === 'ConfigMap' && manifest.kind === kind && at(manifest.metadata, 'name') === name;
    for (let around: Unit | undefined = unit; around; around = around.from) {
      const [found] = around.resources.filter(isMeant);
      if (found) return fields(found.manifest.data);
    }
    const found = this.store.files.flatMap(({ manifests }) => manifests.map(asWritten)).filter(isMeant);
    const near = found.map((candidate) => ({ candidate, shared: sharedFolders(fileOf(candidate), from) })).sort((a, b) => b.shared - a.shared);
    // of two that lie equally near nobody knows which is meant
    return near.length === 0 || near[0].shared === near[1]?.shared ? undefined : fields(near[0].candidate.manifest.data);
  }

  private isBelowKustomization(file: string): boolean {
    return this.kustomizationFolders.some((folder) => liesIn(file, folder));
  }

  private isInCircle(folder: string): boolean {
    const seen = new Set<string>();
    const next = (from: string): boolean => {
      const { resources, bases } = fields(this.store.kustomization(from)?.value);
      return [resources, bases].flat().some((entry) => {
        if (typeof entry !== 'string') return false;
        const path = this.store.tree.join(from, entry);
        if (path === folder) return true;
        if (seen.has(path) || !this.store.kustomization(path)) return false;
        seen.add(path);
        return next(path);
      });
    };
    return next(folder);
  }

  /** Folders that Flux or Argo CD applies look as if they were applied by hand too: only there is known as what. */
  private withoutDelivered(): Unit[] {
    const delivered = this.units.filter(({ isDelivered }) => isDelivered);
    const files = new Set(delivered.flatMap(({ resources }) => resources.map(fileOf)));
    const folders = new Set(delivered.map(({ folder }) => folder));
    const lies = (folder: string): boolean => folders.has(folder) || (folder !== '.' && folder !== posix.dirname(folder) && lies(posix.dirname(folder)));
    return this.units.map((unit) => (unit.isDelivered || !lies(unit.folder) ? unit
      : { ...unit, resources: unit.resources.filter((resource) => !files.has(fileOf(resource))) }));
  }

  /** Two units that share a file are two variants of it, and more often than not for two Kubernetes clusters. */
  private sources(): Source[] {
    const units = this.withoutDelivered();
    const users = new Map<string, Set<Unit>>();
    for (const unit of units) {
      for (const resource of unit.resources) users.set(fileOf(resource), (users.get(fileOf(resource)) ?? new Set()).add(unit));
    }
    const variants = new Set([...users.values()].filter((sharing) => sharing.size > 1).flatMap((sharing) => [...sharing]));
    const copies = copiesOf(new Map(units.filter(({ isDelivered }) => !isDelivered)
      .map(({ id, resources }) => [id, resources.filter(({ manifest }) => at(manifest.metadata, 'namespace') === undefined)])));
    return units.flatMap((unit) => unit.resources.map((resource): Source => ({
      manifest: resource.manifest,
      group: copies.get(unit.id) ?? unit.id,
      root: `${unit.server ?? ''} ${variants.has(unit) ? unit.id : ''}`,
      origin: resource,
    })));
  }
}

function sharedFolders(one: string, other: string): number {
  const [parts, others] = [one, other].map((path) => posix.dirname(path).split('/'));
  const end = parts.findIndex((part, index) => part !== others[index]);
  return end < 0 ? parts.length : end;
}

function liesIn(path: string, folder: string): boolean {
  return folder === '.' ? !path.startsWith('../') : path.startsWith(`${folder}/`);
}

/** Whether a folder without a kustomization is applied as a whole and the file with it. */
function isApplied(file: string, promised: Map<string, Promised>): boolean {
  const plain = [...promised].filter(([, { isKustomized }]) => !isKustomized);
  return plain.some(([folder, { recursive }]) => (recursive ? liesIn(file, folder) : posix.dirname(file) === folder));
}

function fileOf({ layers: [{ written }] }: Rendered): string {
  return written.file.path;
}

function inNamespace(resource: Rendered, namespace: string): Rendered {
  const metadata = fields(resource.manifest.metadata);
  return metadata.namespace === undefined ? { ...resource, manifest: { ...resource.manifest, metadata: { ...metadata, namespace } } } : resource;
}
