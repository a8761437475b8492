import { isAlias, isMap, isNode, isPair, isScalar, isSeq, parseAllDocuments } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import { YAML_OPTIONS } from './yaml-options';

export type Steps = readonly (string | number)[];

/** Where a field is written: the offsets of its key, or of an item without one, and how many of the steps lead there. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

/** Finds fields in one document of a chunk. */
export class Locator {
  private readonly document?: Document.Parsed;

  constructor(text: string, index: number) {
    this.document = (parseAllDocuments(text, YAML_OPTIONS) as Document.Parsed[])[index];
  }

  /** Where a field is, through anchors and merge keys; of a missing one, what it would stand in. */
  public find(steps: Steps): Spot {
    let node = this.resolved(this.document?.contents);
    let spot: Spot = { ...rangeOf(node), depth: 0 };
    for (const [index, step] of steps.entries()) {
      const found = this.step(node, step);
      if (!found) return spot;
      spot = { ...rangeOf(found.written), depth: index + 1 };
      node = this.resolved(found.value);
    }
    return spot;
  }

  private step(node: Node | undefined, step: string | number): { written: unknown; value: unknown } | undefined {
    if (isSeq(node) && typeof step === 'number') {
      const item = node.items[step];
      // an item that is a map starts with its first key
      return item === undefined ? undefined : { written: this.resolved(item), value: item };
    }
    if (!isMap(node)) return undefined;
    const pair = this.pair(node, String(step), 0);
    return pair && { written: pair.key, value: pair.value };
  }

  /** The pair that counts: of two with one key the last, and what is written here before what is merged in. */
  private pair(node: Node | undefined, key: string, depth: number): Pair | undefined {
    if (!isMap(node) || depth > 20) return undefined;
    const own = node.items.filter((pair) => keyOf(pair) === key).pop();
    if (own) return own;
    const merged = node.items.filter((pair) => keyOf(pair) === '<<').flatMap((pair) => {
      const value = this.resolved(pair.value);
      return isSeq(value) ? value.items.map((item) => this.resolved(item)) : [value];
    });
    for (const source of merged) {
      const found = this.pair(source, key, depth + 1);
      if (found) return found;
    }
    return undefined;
  }

  private resolved(value: unknown): Node | undefined {
    const node = isAlias(value) ? value.resolve(this.document!) : value;
    return isNode(node) && !isAlias(node) ? node : undefined;
  }
}

/** The key of a pair as text. */
export function keyOf(pair: unknown): string | undefined {
  return isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : undefined;
}

/** Where a node is written. */
export function rangeOf(value: unknown): { start: number; end: number } {
  const range = isNode(value) ? value.range : undefined;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}
