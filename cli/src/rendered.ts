import type { Place, Written, WrittenManifest } from './manifest-file';
import type { Steps } from './position';

/** Something that a resource is made of: its document, or a patch. */
export interface Layer {
  readonly written: Written;
  /** A JSON patch writes below this field; `undefined` for what is merged as a whole. */
  readonly at?: Steps;
  /** Where that value stands in the document. */
  readonly from: Steps;
}

/** A resource as it is applied. */
export interface Rendered {
  readonly manifest: WrittenManifest['value'];
  /** What is later wins. */
  readonly layers: Layer[];
}

export function asWritten(written: WrittenManifest): Rendered {
  return { manifest: written.value, layers: [{ written, from: [] }] };
}

/** The line that says what a field is: in the last patch that writes it, or else where the base comes nearest. */
export function placeOf({ layers }: Rendered, steps: Steps): Place {
  let best: { place: Place; depth: number } | undefined;
  for (const { written, at = [], from } of [...layers].reverse()) {
    if (at.some((step, index) => String(steps[index]) !== String(step))) continue;
    const { place, depth } = written.file.locate(written, [...from, ...steps.slice(at.length)]);
    const found = { place, depth: at.length + depth - from.length };
    if (found.depth >= steps.length) return place;
    if (!best || found.depth >= best.depth) best = found;
  }
  return best!.place;
}
