import { posix, relative, sep } from 'node:path';
import type { Unreadable } from './unreadable';

/** Files by their paths from the folder in which the command runs, with `/`: on disk, or as they were in git. */
export interface Tree {
  /** The files that may hold manifests, in order. */
  readonly files: string[];
  /** Those that were named one by one: they are looked at in any case. */
  readonly named: ReadonlySet<string>;
  readonly unreadable: Unreadable[];
  /** The folder to which Flux and Argo CD relate their paths. */
  readonly top: string;
  /** Throws if it cannot be read. */
  read(file: string): Buffer;
  /** What a folder calls by a path of its own, without a detour, so that it has one name here. */
  join(folder: string, path: string): string;
  isFile(path: string): boolean;
  isFolder(path: string): boolean;
}

export const STANDARD_INPUT = '-';

const MANIFEST = /\.(ya?ml|json)$/i;
const KUSTOMIZATION = /^(kustomization\.ya?ml|Kustomization)$/;

export function mayHoldManifests(name: string): boolean {
  return MANIFEST.test(name) || KUSTOMIZATION.test(name);
}

export function isKustomizationName(name: string): boolean {
  return KUSTOMIZATION.test(name);
}

/** What nobody means when they name the folder around it. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** What a file is called in the folder in which the command runs. */
export function nameIn(cwd: string, absolute: string): string {
  return relative(cwd, absolute).split(sep).join(posix.sep) || '.';
}

/** In the order of their names, folder by folder. */
export function inOrder(files: Iterable<string>): string[] {
  return [...new Set(files)].sort((a, b) => (a < b ? -1 : 1));
}
