import type { IConstruct } from 'constructs';

/** Something that there is once in each app, made when it is first asked for. */
export function perApp<T>(make: (root: IConstruct) => T): (scope: IConstruct) => T {
  const known = new WeakMap<IConstruct, T>();
  return (scope) => {
    const { root } = scope.node;
    const existing = known.get(root);
    if (existing !== undefined) return existing;
    const made = make(root);
    known.set(root, made);
    return made;
  };
}
