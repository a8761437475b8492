import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname, join as joinNative, posix, relative, resolve, sep } from 'node:path';
import ignore, { Ignore } from 'ignore';
import { inOrder, isPassedOver, mayHoldManifests, nameIn, Tree } from './tree';
import { ReadError, reasonOf, Unreadable } from './unreadable';
import { checkSize } from './yaml';

interface Ignored {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** What lies below some files and folders and is not ignored by git. */
export class DiskTree implements Tree {
  public readonly files: string[];
  public readonly named = new Set<string>();
  public readonly unreadable: Unreadable[] = [];
  public readonly top: string;
  private readonly found: string[] = [];
  private readonly visited = new Set<string>();

  constructor(private readonly cwd: string, paths: string[]) {
    for (const path of paths) this.start(path);
    this.files = inOrder(this.found);
    this.top = this.display(repositoryOf(resolve(cwd, paths[0] ?? '.')) ?? resolve(cwd, paths[0] ?? '.'));
  }

  public read(file: string): Buffer {
    const path = resolve(this.cwd, file);
    const status = statSync(path);
    if (!status.isFile()) throw new ReadError('it is not a regular file');
    checkSize(status.size);
    return readFileSync(path);
  }

  public join(folder: string, path: string): string {
    return this.display(joinNative(resolve(this.cwd, folder), path));
  }

  public isFile(path: string): boolean {
    return statusOf(resolve(this.cwd, path))?.isFile() ?? false;
  }

  public isFolder(path: string): boolean {
    return statusOf(resolve(this.cwd, path))?.isDirectory() ?? false;
  }

  private start(path: string): void {
    const absolute = resolve(this.cwd, path);
    try {
      if (statSync(absolute).isDirectory()) {
        this.walk(absolute, this.ignoredAbove(absolute));
      } else {
        this.named.add(this.display(absolute));
        this.found.push(this.display(absolute));
      }
    } catch (error) {
      this.unreadable.push({ file: this.display(absolute), reason: reasonOf(error) });
    }
  }

  private walk(folder: string, above: Ignored[]): void {
    try {
      const real = realpathSync(folder);
      // links may lead back to where they lie
      if (this.visited.has(real)) return;
      this.visited.add(real);
      const ignored = [...above, ...this.ignoredBy(folder)];
      for (const name of readdirSync(folder).sort()) {
        if (!isPassedOver(name)) this.look(joinNative(folder, name), name, ignored);
      }
    } catch (error) {
      this.unreadable.push({ file: this.display(folder), reason: reasonOf(error) });
    }
  }

  private look(path: string, name: string, ignored: Ignored[]): void {
    let isFolder: boolean;
    try {
      isFolder = statSync(path).isDirectory();
    } catch (error) {
      if (mayHoldManifests(name)) this.unreadable.push({ file: this.display(path), reason: reasonOf(error) });
      return;
    }
    if (isIgnored(path, isFolder, ignored)) return;
    if (isFolder) this.walk(path, ignored);
    else if (mayHoldManifests(name)) this.found.push(this.display(path));
  }

  private ignoredAbove(folder: string): Ignored[] {
    const repository = repositoryOf(folder);
    if (repository === undefined) return [];
    const above: string[] = [];
    for (let parent = folder; parent !== repository;) {
      parent = dirname(parent);
      above.unshift(parent);
    }
    return [...this.ignoredBy(repository, '.git/info/exclude'), ...above.flatMap((parent) => this.ignoredBy(parent))];
  }

  private ignoredBy(folder: string, file = '.gitignore'): Ignored[] {
    const path = joinNative(folder, file);
    try {
      return statusOf(path)?.isFile() ? [{ folder, patterns: ignore().add(readFileSync(path, 'utf8')) }] : [];
    } catch (error) {
      // too much is looked at then, which is said
      const unreadable = { file: this.display(path), reason: reasonOf(error) };
      if (!this.unreadable.some(({ file: known }) => known === unreadable.file)) this.unreadable.push(unreadable);
      return [];
    }
  }

  private display(absolute: string): string {
    return nameIn(this.cwd, absolute);
  }
}

/** The folder with `.git` that a path lies in. */
export function repositoryOf(path: string): string | undefined {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(joinNative(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/** Undefined for what is not there, and what lies in something that is no folder. */
function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** As in git, the file that lies nearest has the last word. */
function isIgnored(path: string, isFolder: boolean, ignored: Ignored[]): boolean {
  return ignored.reduce((result, { folder, patterns }) => {
    const { ignored: yes, unignored: no } = patterns.test(relative(folder, path).split(sep).join(posix.sep) + (isFolder ? '/' : ''));
    return yes || (result && !no);
  }, false);
}
