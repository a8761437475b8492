import { posix } from 'node:path';
import { STANDARD_INPUT, Tree } from './tree';
import { ReadError, Unreadable } from './unreadable';

/** Manifests that come through a pipe. */
export class StandardInput implements Tree {
  public readonly files = [STANDARD_INPUT];
  public readonly named = new Set(this.files);
  public readonly unreadable: Unreadable[] = [];
  public readonly top = '.';

  constructor(private readonly content: Buffer) {
  }

  public read(file: string): Buffer {
    if (!this.isFile(file)) throw new ReadError('there is no such file');
    return this.content;
  }

  public join(folder: string, path: string): string {
    return posix.join(folder, path);
  }

  public isFile(path: string): boolean {
    return path === STANDARD_INPUT;
  }

  public isFolder(): boolean {
    return false;
  }
}
