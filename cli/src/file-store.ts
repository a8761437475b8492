import { posix } from 'node:path';
import { fields } from './library';
import { ManifestFile, Written } from './manifest-file';
import { isKustomizationName, Tree } from './tree';

const KUSTOMIZATION_NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** Every file of a tree that is looked at, read once. */
export class FileStore {
  private readonly read = new Map<string, ManifestFile>();
  private folders?: string[];

  constructor(public readonly tree: Tree) {
  }

  public get files(): ManifestFile[] {
    return [...this.read.values()];
  }

  public file(path: string): ManifestFile {
    const known = this.read.get(path) ?? new ManifestFile(path, () => this.tree.read(path));
    if (!this.read.has(path) && this.isTemplate(path)) known.skip('templated');
    this.read.set(path, known);
    return known;
  }

  /** What a Helm chart makes manifests from, also where it happens to be YAML. */
  private isTemplate(path: string): boolean {
    const [, chart] = /^(.*?)(?:^|\/)templates\//.exec(path) ?? [];
    return chart !== undefined && this.tree.isFile(posix.join(chart, 'Chart.yaml'));
  }

  /** What a folder's kustomization says, or undefined if it has none. */
  public kustomization(folder: string): Written | undefined {
    for (const name of KUSTOMIZATION_NAMES) {
      const path = posix.join(folder, name);
      if (this.tree.isFile(path)) return this.file(path).documents.find(({ value }) => isKustomization(value));
    }
    return undefined;
  }

  /** The folders with a kustomization. */
  public kustomizationFolders(): string[] {
    this.folders ??= this.tree.files.filter((file) => isKustomizationName(posix.basename(file))).map((file) => posix.dirname(file));
    return this.folders;
  }
}

/** What kustomize reads; Flux has a kind of the same name. */
export function isKustomization(value: unknown): boolean {
  const { apiVersion, kind } = fields(value);
  return typeof value === 'object' && value !== null && (apiVersion === undefined || String(apiVersion).startsWith('kustomize.config.k8s.io/'))
    && (kind === undefined || kind === 'Kustomization' || kind === 'Component');
}
