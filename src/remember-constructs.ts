import type { IConstruct } from 'constructs';
import { ConstructOrder } from 'constructs';

type Watched = { readonly [method: string]: (...args: any[]) => any };

/** The methods of a node through which a child comes or goes. */
const CHANGES = ['addChild', 'tryRemoveChild'];

/**
 * Keeps the list of an app's constructs until one is added or removed, wherever. cdk8s walks through the whole app for each
 * chart that it writes, which is quadratic: a third of the time that a thousand charts take.
 */
export function rememberConstructs({ node }: IConstruct): void {
  const walk = node.findAll;
  let known: IConstruct[] | undefined;
  const watched: Watched = Object.fromEntries(CHANGES.map((method) => [method, function(this: any, ...args: any[]): any {
    known = undefined;
    return Object.getPrototypeOf(this)[method].apply(this, args);
  }]));
  const findAll = (order = ConstructOrder.PREORDER): IConstruct[] => {
    if (order !== ConstructOrder.PREORDER) return walk.call(node, order);
    if (known) return [...known];
    const found = walk.call(node, order);
    // what can't be watched is walked through each time
    if (found.every((construct) => watch(construct.node, watched))) known = found;
    return [...found];
  };
  define(node, 'findAll', findAll);
}

function watch(node: any, watched: Watched): boolean {
  return CHANGES.every((method) => {
    if (node[method] === watched[method]) return true;
    if (typeof node[method] !== 'function' || Object.hasOwn(node, method)) return false;
    define(node, method, watched[method]);
    return true;
  });
}

function define(object: object, method: string, value: unknown): void {
  Object.defineProperty(object, method, { value, configurable: true, writable: true, enumerable: false });
}
