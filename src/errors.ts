import type { IConstruct } from 'constructs';

/** Throws with the construct's path in front, in the form in which cdk8s reports validation errors. */
export function failAt(construct: IConstruct, message: string): never {
  throw new Error(`[${construct.node.path}] ${message}`);
}

/** Throws the problem, if there is one. For value objects, which have no path. */
export function failIf(problem: string | undefined): void {
  if (problem !== undefined) throw new Error(problem);
}

/** Throws the problem with the construct's path in front, if there is one. */
export function failAtIf(construct: IConstruct, problem: string | undefined): void {
  if (problem !== undefined) failAt(construct, problem);
}
