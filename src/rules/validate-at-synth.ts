import type { IConstruct } from 'constructs';
import { ConstructOrder } from 'constructs';
import type { Acknowledgement } from './check-app';
import { perApp } from '../per-app';

/**
 * cdk8s validates every construct of the app once for each chart that it writes. So there is one validation, at the
 * root, and within one call of the app's `synth` or `synthYaml` it looks once. Outside of them (`Testing.synth`,
 * `chart.toJson`) it looks each time.
 */
interface Hook {
  readonly acknowledgements: Acknowledgement[];
  /** The present call of `synth` or `synthYaml`; undefined outside of them. */
  run?: Run;
}

interface Run {
  /** What was found. */
  errors?: string[];
  /** Whether cdk8s has listed the charts that it writes. */
  hasCharts?: boolean;
  /** All constructs of the app, as they were then. */
  nodes?: IConstruct[];
}

/** Has the rules checked whenever the app of a construct is written. Any number of calls is one. */
export function validateAtSynth(scope: IConstruct): void {
  hookOf(scope);
}

/** Has an acknowledgement written on the resources below a construct, those that are yet to be defined too. */
export function acknowledgeBelow(scope: IConstruct, acknowledgement: Omit<Acknowledgement, 'scope'>): void {
  hookOf(scope).acknowledgements.push({ scope, ...acknowledgement });
}

const hookOf = perApp((root) => {
  const hook: Hook = { acknowledgements: [] };
  root.node.addValidation({ validate: () => errorsIn(root, hook) });
  for (const method of ['synth', 'synthYaml']) lookOnceWithin(root, method, hook);
  walkOncePerRun(root, hook);
  return hook;
});

/**
 * Wraps a method of this one app, also where a subclass overrides it. What changes between two calls is seen; an
 * override that calls `super.synth()` twice is one call.
 */
function lookOnceWithin(root: any, method: string, hook: Hook): void {
  const original = root[method];
  if (typeof original !== 'function') return;
  const wrapped = (...args: unknown[]): unknown => {
    const outer = hook.run;
    hook.run = {};
    try {
      return original.apply(root, args);
    } finally {
      // whatever the inner call has seen, the outer one looks anew
      hook.run = outer && {};
    }
  };
  Object.defineProperty(root, method, { value: wrapped, configurable: true, writable: true, enumerable: false });
}

/**
 * cdk8s walks through the whole app for each chart as well: a third of the time that an app of a thousand charts takes. From
 * the moment at which it has listed the charts, one walk does for all. What is made later is still written, each chart
 * being walked through by itself.
 */
function walkOncePerRun(root: IConstruct, hook: Hook): void {
  const { node } = root;
  const original = node.findAll;
  const findAll = (order = ConstructOrder.PREORDER): IConstruct[] => {
    if (!hook.run?.hasCharts || order !== ConstructOrder.PREORDER) return original.call(node, order);
    hook.run.nodes ??= original.call(node, order);
    return [...hook.run.nodes];
  };
  const listCharts = (): unknown => {
    hook.run = hook.run && { errors: hook.run.errors };
    const charts: unknown = Reflect.get(Object.getPrototypeOf(root), 'charts', root);
    if (hook.run) hook.run.hasCharts = true;
    return charts;
  };
  Object.defineProperty(node, 'findAll', { value: findAll, configurable: true, writable: true, enumerable: false });
  if ('charts' in root) Object.defineProperty(root, 'charts', { get: listCharts, configurable: true, enumerable: false });
}

function errorsIn(root: IConstruct, hook: Hook): string[] {
  // the rules take longer to load than all the rest: an app that is never written does without
  const { errorsOf }: typeof import('./check-app') = require('./check-app');
  if (!hook.run) return errorsOf(root, hook.acknowledgements);
  hook.run.errors ??= errorsOf(root, hook.acknowledgements);
  return hook.run.errors;
}
