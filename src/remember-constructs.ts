import type { IConstruct } from 'constructs';
import { ConstructOrder } from 'constructs';

type Watched = { readonly [method: string]: (...args: any[]) => any };

/** The methods of a node through which a child comes or goes. */
const CHANGES = ['addChild', 'tryRemoveChild'];

/** How often an app is walked through before it pays to watch all of its constructs: an app of few charts is not. */
const WALKS_BEFORE = 8;

/**
 * Keeps the list of an app's constructs until one is added or removed, wherever. cdk8s walks through the whole app for each
 * chart that it writes, which is quadratic: a third of the time that a thousand charts take.
 */
export function rememberConstructs({ node }: IConstruct): void {
  const walk = node.findAll;
  let known: IConstruct[] | undefined;
  let walks = 0;
  const watched: Watched = Object.fromEntries(CHANGES.map((method) => [method, function(this: any, ...args: any[]): any {
    known = undefined;
    return Object.getPrototypeOf(this)[method].apply(this, args);
  }]));
  const findAll = (order = ConstructOrder.PREORDER): IConstruct[] => {
    if (order !== ConstructOrder.PREORDER) return walk.call(node, order);
    if (known) return [...known];
    const found = walk.call(node, order);
    if (++walks <= WALKS_BEFORE) return found;
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
