import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { acknowledgement } from './acknowledgement';
import { RULES } from './catalogue';
import { Severity } from './finding';
import { Inventory } from './inventory';
import { judge, Judgement } from './judge';
import type { Source } from './resource';
import type { Rule } from './rule';

/**
 * cdk8s validates every construct of the app once for each chart that it writes. So there is one validation, at the
 * root, and within one call of the app's `synth` or `synthYaml` it looks once. Outside of them (`Testing.synth`,
 * `chart.toJson`) it looks each time.
 */
interface Hook {
  readonly acknowledgements: { readonly scope: IConstruct; readonly rule: Rule; readonly reason: string }[];
  /** What was found in the present call of `synth` or `synthYaml`; undefined outside of them. */
  run?: { errors?: string[] };
}

const HEADING = 'what would be written does not work or is not protected; if it is meant, Rules.of(construct).acknowledge(rule, reason):';

const hooks = new WeakMap<IConstruct, Hook>();

/** The kinds that a rule looks at: the others need not be rendered twice. */
const RELEVANT = new Set([...RULES.flatMap(({ kinds }) => kinds), 'List']);

/** Has the rules checked whenever the app of a construct is written. Any number of calls is one. */
export function validateAtSynth(scope: IConstruct): void {
  hookOf(scope.node.root);
}

/** Has an acknowledgement written on the resources below a construct, those that are yet to be defined too. */
export function acknowledgeBelow(scope: IConstruct, rule: Rule, reason: string): void {
  hookOf(scope.node.root).acknowledgements.push({ scope, rule, reason });
}

function hookOf(root: IConstruct): Hook {
  const known = hooks.get(root);
  if (known) return known;
  const hook: Hook = { acknowledgements: [] };
  hooks.set(root, hook);
  root.node.addValidation({ validate: () => errorsIn(root, hook) });
  for (const method of ['synth', 'synthYaml']) lookOnceWithin(root, method, hook);
  return hook;
}

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
  if (!hook.run) return check(root, hook);
  hook.run.errors ??= check(root, hook);
  return hook.run.errors;
}

function check(root: IConstruct, hook: Hook): string[] {
  const objects = root.node.findAll().filter((node): node is ApiObject => ApiObject.isApiObject(node));
  for (const one of hook.acknowledgements) annotate(one);
  let sources: Source[];
  try {
    sources = objects.filter(({ kind }) => RELEVANT.has(kind))
      .map((object) => ({ manifest: object.toJson(), group: Chart.of(object).node.path, origin: object }));
  } catch {
    // what cannot be rendered stops synth by itself, with a better message
    return [];
  }
  const errors = judge(new Inventory(sources, true)).filter(({ finding }) => finding.severity === Severity.ERROR);
  return errors.length === 0 ? [] : [[HEADING, ...errors.map(describe)].join('\n')];
}

function annotate({ scope, rule, reason }: Hook['acknowledgements'][number]): void {
  for (const node of scope.node.findAll()) {
    if (ApiObject.isApiObject(node) && rule.kinds.includes(node.kind)) node.metadata.addAnnotation(acknowledgement(rule.id), reason);
  }
}

function describe({ finding: { rule, resource, path, message, mend }, origin }: Judgement): string {
  const name = [resource.namespace, resource.name].filter((part) => part !== undefined).join('/');
  return `[${(origin as ApiObject).node.path}] ${resource.kind} ${name}, ${path} (${rule})\n  ${message}\n  ${mend}`;
}
