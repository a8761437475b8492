import type { IConstruct } from 'constructs';
import type { Acknowledgement } from './check-app';
import { perApp } from '../per-app';
import { rememberConstructs } from '../remember-constructs';

/**
 * cdk8s validates every construct of the app once for each chart that it writes. So there is one validation, at the
 * root, and within one call of the app's `synth` or `synthYaml` it looks once. Outside of them (`Testing.synth`,
 * `chart.toJson`) it looks each time.
 */
interface Hook {
  readonly acknowledgements: Acknowledgement[];
  /** What was found in the present call of `synth` or `synthYaml`; undefined outside of them. */
  run?: { errors?: string[] };
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
  rememberConstructs(root);
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

function errorsIn(root: IConstruct, hook: Hook): string[] {
  // the rules take longer to load than all the rest: an app that is never written does without
  const { errorsOf }: typeof import('./check-app') = require('./check-app');
  if (!hook.run) return errorsOf(root, hook.acknowledgements);
  hook.run.errors ??= errorsOf(root, hook.acknowledgements);
  return hook.run.errors;
}
