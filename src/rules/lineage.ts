/** The lineage that a name ends with: `db-v3` is 3, `db` is 1. The names themselves are made in archive/layout.ts and names.ts. */
export function lineageOf(name: string): number {
  const match = /-v([1-9]\d{0,5})$/.exec(name);
  return match ? Number(match[1]) : 1;
}

/** The same name without its lineage: `db-v3` and `db` are `db`. */
export function baseName(name: string): string {
  return name.replace(/-v[1-9]\d{0,5}$/, '');
}
