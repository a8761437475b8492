/** Whether rendering would only copy a value: nothing in it is left out, refused or replaced. */
export function isPlain(value: any): boolean {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return true;
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object' || value === null || value.constructor !== Object) return false;
  for (const key in value) {
    if (!isPlain(value[key])) return false;
  }
  return true;
}

/** A copy of plain data with its keys sorted, or undefined where something in it would be left out, refused or replaced. */
export function copyOf(value: any): any {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    const items = value.map(copyOf);
    return items.includes(undefined) ? undefined : items;
  }
  if (value.constructor !== Object) return undefined;
  const copy: { [key: string]: any } = {};
  for (const key of Object.keys(value).sort()) {
    const field = copyOf(value[key]);
    if (field === undefined) return undefined;
    copy[key] = field;
  }
  return copy;
}
