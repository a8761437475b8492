import { Fields, fields, isFields, list } from './library';
import { Locator, Steps } from './position';
import { ReadError, reasonOf, Unreadable } from './unreadable';
import { checkSize, Chunk, chunksOf, parseChunk } from './yaml';

/** A value as it stands in a file. */
export interface Written {
  readonly file: ManifestFile;
  readonly chunk: Chunk;
  /** Which of the documents in the chunk. */
  readonly index: number;
  /** Where in that document: the items of a `List` are resources by themselves. */
  readonly prefix: Steps;
  readonly value: unknown;
}

export interface WrittenManifest extends Written {
  readonly value: Fields & { readonly apiVersion: string; readonly kind: string };
}

/** A place in a file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** A file, read once. */
export class ManifestFile {
  public readonly documents: Written[] = [];
  public readonly manifests: WrittenManifest[] = [];
  public readonly unreadable: Unreadable[] = [];
  /** Why what is in it is not looked at. */
  public skipped?: 'encrypted' | 'templated';
  public text = '';
  private lineStarts?: number[];
  private readonly locators = new Map<string, Locator>();

  /** @param embedded the place in the file of that path where the text begins, if it is no file of its own */
  constructor(public readonly path: string, read: () => Buffer, private readonly embedded = { lines: 0, columns: 0 }) {
    try {
      this.text = decode(read());
      this.parse();
    } catch (error) {
      this.unreadable.push({ file: path, reason: reasonOf(error) });
    }
  }

  /** Where a field of something in this file is written, and how many of the steps lead there. */
  public locate({ chunk, index, prefix }: Written, steps: Steps): { place: Place; depth: number } {
    const key = `${chunk.start} ${index}`;
    const locator = this.locators.get(key) ?? new Locator(chunk.text, index);
    this.locators.set(key, locator);
    const { start, end, depth } = locator.find([...prefix, ...steps]);
    const { line, column } = this.position(chunk.start + start);
    const last = this.position(chunk.start + end);
    return { place: { file: this.path, line, column, endColumn: last.line === line ? last.column : column + 1 }, depth: depth - prefix.length };
  }

  /** A line without its end. */
  public line(number: number): string | undefined {
    const start = this.starts()[number - 1];
    return start === undefined ? undefined : this.text.slice(start, this.starts()[number]).replace(/\r?\n$/, '');
  }

  /** Forgets what is in it. */
  public skip(reason: 'templated'): void {
    this.skipped = reason;
    this.unreadable.length = 0;
    this.documents.length = 0;
    this.manifests.length = 0;
  }

  private parse(): void {
    // most JSON files are no manifests, and are none of ours to complain about
    if (/\.json$/i.test(this.path) && !this.text.includes('"apiVersion"')) return;
    for (const chunk of chunksOf(this.text)) {
      for (const [index, { value, problem }] of parseChunk(chunk.text).entries()) {
        if (problem) this.unreadable.push({ file: this.path, ...this.position(chunk.start + problem.offset), reason: problem.reason });
        else this.add({ file: this, chunk, index, prefix: [], value });
      }
    }
    if (this.unreadable.length > 0 && /\{\{|\{%/.test(this.text)) this.skip('templated');
  }

  private add(document: Written): void {
    if (isEncrypted(document.value)) {
      this.skipped = 'encrypted';
      return;
    }
    this.documents.push(document);
    this.manifests.push(...manifestsIn(document));
  }

  private position(offset: number): { line: number; column: number } {
    const starts = this.starts();
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1 + this.embedded.lines, column: offset - starts[low] + 1 + this.embedded.columns };
  }

  private starts(): number[] {
    this.lineStarts ??= startsOf(this.text);
    return this.lineStarts;
  }
}

/** The resources in a document: those of a list one by one. */
function manifestsIn(document: Written): WrittenManifest[] {
  const { apiVersion, kind, items } = fields(document.value);
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return [];
  if (!kind.endsWith('List') || !Array.isArray(items)) return [document as WrittenManifest];
  return list(items).flatMap((value, index) => manifestsIn({ ...document, prefix: [...document.prefix, 'items', index], value }));
}

/** Where lines start. */
function startsOf(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

function decode(bytes: Buffer): string {
  checkSize(bytes.length);
  if (bytes.includes(0)) throw new ReadError('it is binary');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ReadError('it is not UTF-8 text');
  }
}

function isEncrypted(value: unknown): boolean {
  const { sops } = fields(value);
  return isFields(sops) && ('mac' in sops || 'lastmodified' in sops);
}
