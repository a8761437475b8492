import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { inOrder, isPassedOver, mayHoldManifests, nameIn, Tree } from './tree';
import { ReadError, Unreadable } from './unreadable';

const LARGEST_OUTPUT = 1024 * 1024 * 1024;
const REGULAR_FILE = /^100/;

/** The same files and folders as they were in a commit. */
export class GitTree implements Tree {
  public readonly files: string[];
  public readonly named = new Set<string>();
  public readonly unreadable: Unreadable[] = [];
  public readonly top: string;
  /** Where git is asked: the command may run outside of the repository. */
  private readonly folder: string;
  private readonly objects = new Map<string, string>();
  private blobs?: Map<string, Buffer>;
  private readonly folders = new Set<string>(['.']);

  /** Fails if git knows no such commit. */
  constructor(private readonly cwd: string, paths: string[], ref: string) {
    this.folder = nearestFolder(resolve(cwd, paths[0] ?? '.'));
    const repository = resolve(this.folder, this.git('rev-parse', '--show-cdup').trim());
    const commit = this.git('rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`).trim();
    this.top = nameIn(cwd, repository);
    for (const line of this.git('ls-tree', '-r', '-z', '--full-tree', this.baseOf(commit)).split('\0')) {
      const [, mode, object, path] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
      if (path !== undefined && REGULAR_FILE.test(mode)) this.add(nameIn(cwd, join(repository, path)), object);
    }
    const roots = paths.map((path) => nameIn(cwd, resolve(cwd, path)));
    this.files = inOrder([...this.objects.keys()].filter((file) => roots.some((folder) => liesIn(file, folder))));
    for (const file of roots.filter((path) => this.objects.has(path))) this.named.add(file);
  }

  public read(file: string): Buffer {
    const object = this.objects.get(posix.normalize(file));
    if (object === undefined) throw new ReadError('there is no such file');
    this.blobs ??= this.readAll(this.files.map((one) => this.objects.get(one)!));
    const blob = this.blobs.get(object) ?? this.readAll([object]).get(object);
    if (!blob) throw new ReadError('git has lost it');
    return blob;
  }

  public join(folder: string, path: string): string {
    return nameIn(this.cwd, join(resolve(this.cwd, folder), path));
  }

  public isFile(path: string): boolean {
    return this.objects.has(posix.normalize(path));
  }

  public isFolder(path: string): boolean {
    return this.folders.has(posix.normalize(path));
  }

  /** Where this branch left the other one: what has been merged there since is no change of this one. */
  private baseOf(commit: string): string {
    try {
      return this.git('merge-base', commit, 'HEAD').trim();
    } catch {
      // a shallow clone does not know
      return commit;
    }
  }

  private add(file: string, object: string): void {
    this.objects.set(file, object);
    for (let folder = posix.dirname(file); !this.folders.has(folder); folder = posix.dirname(folder)) this.folders.add(folder);
  }

  /** One process for all of them: it answers each line with `<object> blob <size>`, a line feed, the contents and a line feed. */
  private readAll(objects: string[]): Map<string, Buffer> {
    const blobs = new Map<string, Buffer>();
    const output = execFileSync('git', ['cat-file', '--batch'], { cwd: this.folder, input: `${objects.join('\n')}\n`, maxBuffer: LARGEST_OUTPUT });
    for (let at = 0; at < output.length;) {
      const end = output.indexOf('\n', at);
      const [object, , size] = output.toString('latin1', at, end).split(' ');
      blobs.set(object, output.subarray(end + 1, end + 1 + Number(size)));
      at = end + 1 + Number(size) + 1;
    }
    return blobs;
  }

  private git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.folder, encoding: 'utf8', maxBuffer: LARGEST_OUTPUT, stdio: ['ignore', 'pipe', 'pipe'] });
  }
}

function nearestFolder(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : nearestFolder(dirname(path));
}

function liesIn(file: string, folder: string): boolean {
  if (file === folder) return true;
  const path = posix.relative(folder, file);
  return !path.startsWith('../') && mayHoldManifests(posix.basename(file)) && !path.split('/').some(isPassedOver);
}
