import { isAlias, isMap, isSeq, parseAllDocuments, visit } from 'yaml';
import type { Document } from 'yaml';
import { isFields } from './library';
import { keyOf, rangeOf } from './position';
import { ReadError } from './unreadable';
import { YAML_OPTIONS } from './yaml-options';

/** Larger than any set of manifests that is applied. */
const LARGEST_FILE = 16 * 1024 * 1024;

/** What is larger is refused before it is looked at. */
export function checkSize(bytes: number): void {
  const megabytes = (size: number) => `${Math.round(size / 1024 / 1024)} MB`;
  if (bytes > LARGEST_FILE) throw new ReadError(`it has ${megabytes(bytes)}, more than the ${megabytes(LARGEST_FILE)} that are read`);
}

/** The parser needs up to a kilobyte for each of the characters that make structure. */
const MOST_STRUCTURE = 100_000;
const MOST_STRUCTURE_OF_FILE = 1_000_000;
const STRUCTURE = /[\n[\]{},\\]|[-?:][ \t]/g;

/** What the API server would take is far below these. */
const DEEPEST = 200;
const MOST_VALUES = 500_000;
const MOST_ALIASES = 10_000;
/** The library looks for each alias from the top of the document. */
const MOST_LOOKED_AT = 20_000_000;

/** A part of a file between two lines of `---`. */
export interface Chunk {
  readonly start: number;
  readonly text: string;
}

/** A value, or why there is none and where. */
export interface Parsed {
  readonly value?: unknown;
  readonly problem?: { readonly reason: string; readonly offset: number };
}

/** A line that begins with `---` ends a document whatever it stands in (YAML 1.2, 9.1.2), so each part can be read by itself. Fails for more than is ever applied at once. */
export function chunksOf(text: string): Chunk[] {
  if (count(text, STRUCTURE, MOST_STRUCTURE_OF_FILE) > MOST_STRUCTURE_OF_FILE) {
    throw new ReadError(`it has more than ${MOST_STRUCTURE_OF_FILE} lines, items and fields`);
  }
  const starts = [0, ...[...text.matchAll(/^---(?=\s|$)/gm)].map(({ index }) => index)];
  const chunks = starts.map((start, index) => ({ start, text: text.slice(start, starts[index + 1]) }));
  return chunks.filter((chunk) => !/^(---)?\s*(#.*\s*|%.*\s*)*$/.test(chunk.text.slice(0, 2000)) || chunk.text.length > 2000);
}

/** The documents in a chunk; as a rule there is one. Never throws. */
export function parseChunk(text: string): Parsed[] {
  const structure = count(text, STRUCTURE, MOST_STRUCTURE);
  if (structure > MOST_STRUCTURE) {
    return [{ problem: { reason: `one document has more than ${MOST_STRUCTURE} lines, items and fields`, offset: 0 } }];
  }
  try {
    return (parseAllDocuments(text, YAML_OPTIONS) as Document.Parsed[]).map((document) => valueOf(document, text));
  } catch (error) {
    return [{ problem: { reason: error instanceof RangeError ? tooDeep() : (error as Error).message, offset: 0 } }];
  }
}

function valueOf(document: Document.Parsed, text: string): Parsed {
  const [error] = document.errors;
  if (error) return { problem: { reason: /call stack/.test(error.message) ? tooDeep() : lowerFirst(error.message), offset: Math.min(error.pos[0], text.length) } };
  try {
    if (text.includes('*')) countAliases(document);
    const value: unknown = isAlias(document.contents) ? undefined : document.toJS({ maxAliasCount: MOST_ALIASES });
    measure(value, 0, { left: MOST_VALUES });
    const repeated = isFields(value) && 'kind' in value ? repeatedKey(document) : undefined;
    return repeated ? { problem: repeated } : { value };
  } catch (thrown) {
    const reason = thrown instanceof ReadError ? thrown.message
      : thrown instanceof RangeError ? tooDeep()
        : thrown instanceof ReferenceError && /alias count/.test(thrown.message) ? 'its aliases repeat themselves too often' : lowerFirst((thrown as Error).message);
    return { problem: { reason, offset: document.range[0] } };
  }
}

function countAliases(document: Document.Parsed): void {
  let [aliases, nodes] = [0, 0];
  visit(document, {
    Node: (_, node) => {
      nodes += 1;
      if (isAlias(node)) aliases += 1;
    },
  });
  if (aliases * nodes > MOST_LOOKED_AT) throw new ReadError(`it has ${aliases} aliases among ${nodes} values, too many to look for`);
}

/** Aliases are cheap to write and dear to follow, and may lead back to themselves. */
function measure(value: unknown, depth: number, budget: { left: number }): void {
  if (--budget.left < 0) throw new ReadError(`with its aliases written out it has more than ${MOST_VALUES} values`);
  if (typeof value !== 'object' || value === null) return;
  if (depth > DEEPEST) throw new ReadError(tooDeep());
  for (const inner of Array.isArray(value) ? value : Object.values(value)) measure(inner, depth + 1, budget);
}

/** Which of two equal keys counts depends on who reads them; kustomize and a strict API server refuse both. */
function repeatedKey(document: Document.Parsed): { reason: string; offset: number } | undefined {
  const stack: unknown[] = [document.contents];
  while (stack.length > 0) {
    const node = stack.pop();
    if (isSeq(node)) stack.push(...node.items);
    if (!isMap(node)) continue;
    const seen = new Set<string>();
    for (const pair of node.items) {
      const key = keyOf(pair);
      if (key !== undefined && key !== '<<' && seen.has(key)) return { reason: `the key '${key}' stands twice in one object`, offset: rangeOf(pair.key).start };
      if (key !== undefined) seen.add(key);
      stack.push(pair.value);
    }
  }
  return undefined;
}

function tooDeep(): string {
  return `it is nested more than ${DEEPEST} levels deep, or an alias leads back to itself`;
}

function count(text: string, pattern: RegExp, most: number): number {
  let found = 0;
  if (text.length <= most) return 0;
  for (pattern.lastIndex = 0; pattern.exec(text) && found <= most;) found += 1;
  return found;
}

function lowerFirst(message: string): string {
  return /^[A-Z][a-z ]/.test(message) ? message[0].toLowerCase() + message.slice(1) : message;
}
