import { isFields } from './shape';

/** The steps of a path as findings write it: `spec.plugins[0].name` is spec, plugins, 0, name. */
export function stepsOf(path: string): (string | number)[] {
  const steps = path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g);
  return [...steps].map(([, index, quoted, name]) => (index !== undefined ? Number(index) : quoted !== undefined ? JSON.parse(quoted) : name));
}

/** What is at a path, or undefined. */
export function valueAt(manifest: unknown, path: string): unknown {
  return stepsOf(path).reduce((value: unknown, step) => (isFields(value) || Array.isArray(value) ? (value as any)[step] : undefined), manifest);
}
