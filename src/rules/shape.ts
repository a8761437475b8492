/** Reading YAML that anybody wrote: a field may hold anything, and nothing here throws. */

export type Fields = { readonly [field: string]: unknown };

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object; an empty one if it is none. */
export function fields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** The value as a list; an empty one if it is none. */
export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as text that is not empty, or undefined. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A field, however deep, or undefined where anything on the way is no object. */
export function at(value: unknown, ...path: string[]): unknown {
  let inner = value;
  for (let i = 0; i < path.length; i++) inner = isFields(inner) ? inner[path[i]] : undefined;
  return inner;
}

/** Whether a field is there. As for the API server, null is as good as absent. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Whether the text is filled in later, by Flux, Helm, kustomize or a vault: its form says nothing, it can only be compared. */
export function isVariable(value: unknown): boolean {
  return typeof value === 'string' && /\$\{|\{\{|\$\(|<path:|<secret:|^ref\+/.test(value);
}
