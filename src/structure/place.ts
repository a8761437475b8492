/** A place in a manifest: how a person writes its path, and the value that is there. */
export interface Place {
  readonly path: string;
  readonly value: unknown;
}

/** The place that a JSON pointer (`/spec/plugins/0/name`) leads to. */
export function placeAt(manifest: unknown, pointer: string): Place {
  let place: Place = { path: '', value: manifest };
  for (const part of pointer.split('/').slice(1)) {
    place = fieldOf(place, part.replace(/~1/g, '/').replace(/~0/g, '~'));
  }
  return place;
}

/** The place of a field or of a list's item: `spec.plugins[0].name`, `metadata.labels["example.com/team"]`. */
export function fieldOf({ path, value }: Place, name: string): Place {
  const step = Array.isArray(value) ? `[${name}]` : /^[A-Za-z_][\w-]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
  return { path: path === '' && step.startsWith('.') ? name : path + step, value: (value as any)?.[name] };
}
