import type { Resource } from './resource';
import type { Problem } from './rule';

/** What is wrong with things one by one. Of those that are alike one is looked at, until something is wrong with it. */
export function* eachUnlike<T>(things: T[], resourceOf: (thing: T) => Resource, problemsOf: (thing: T) => Iterable<Problem>): Generator<Problem> {
  const fine = new Set<object>();
  for (const thing of things) {
    const { likeness } = resourceOf(thing);
    if (likeness !== undefined && fine.has(likeness)) continue;
    let isFine = true;
    for (const problem of problemsOf(thing)) {
      isFine = false;
      yield problem;
    }
    if (isFine && likeness !== undefined) fine.add(likeness);
  }
}

/** A function of what is equal in resources that are alike. */
export function memoAlike<R>(compute: (resource: Resource) => R): (resource: Resource) => R {
  const known = new Map<object, R>();
  return (resource) => {
    const key = resource.likeness ?? resource;
    if (!known.has(key)) known.set(key, compute(resource));
    return known.get(key)!;
  };
}
