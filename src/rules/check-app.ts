import type { App } from 'cdk8s';
import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { acknowledgement } from './acknowledgement';
import { RULES } from './catalogue';
import { Severity } from './finding';
import { Inventory } from './inventory';
import type { Judgement } from './judge';
import { judge } from './judge';
import { definedTwice, inOneFile } from './overwritten';
import type { Source } from './resource';
import type { Rule } from './rule';
import { lookAt } from '../plain-object';

/** What is meant below a construct, and why. */
export interface Acknowledgement {
  readonly scope: IConstruct;
  readonly rule: Rule;
  readonly reason: string;
}

const HEADING = 'what would be written does not work or is not protected; if it is meant, Rules.of(construct).acknowledge(rule, reason):';

/** The kinds that a rule looks at: the others need not be rendered. */
const RELEVANT = new Set([...RULES.flatMap(({ kinds }) => kinds), 'List']);

/** What stops synth: what would be overwritten, and all errors that the rules find in an app. */
export function errorsOf(root: IConstruct, acknowledgements: Acknowledgement[]): string[] {
  for (const one of acknowledgements) annotate(one);
  const objects = root.node.findAll().filter((node): node is ApiObject => ApiObject.isApiObject(node));
  const files = inOneFile(objects, (root as App).yamlOutputType).map(({ first, second }) => `[${second.node.path}] ${second.kind} ${second.name} would be written to the file of `
    + `'${first.node.path}' and replace it, since YamlOutputType.FILE_PER_RESOURCE knows no namespaces; use FOLDER_PER_CHART_FILE_PER_RESOURCE`);
  let sources: Source[];
  try {
    sources = objects.filter(({ kind }) => RELEVANT.has(kind)).map(sourceOf);
  } catch {
    // what cannot be rendered stops synth by itself, with a better message
    return files;
  }
  const inventory = new Inventory(sources, true);
  const twice = definedTwice(inventory).map(({ first, second }) => `[${second.node.path}] ${second.kind} ${second.name} is defined by '${first.node.path}' as well, and differently: `
    + 'the one that is applied last would win; leave one out, or give it another name');
  const errors = judge(inventory, Severity.ERROR);
  return [...files, ...twice, ...errors.length === 0 ? [] : [[HEADING, ...errors.map(describe)].join('\n')]];
}

function sourceOf(object: ApiObject): Source {
  const { manifest, likeness } = lookAt(object);
  return { manifest, likeness, group: object.chart.node.path, origin: object };
}

function annotate({ scope, rule, reason }: Acknowledgement): void {
  for (const node of scope.node.findAll()) {
    if (ApiObject.isApiObject(node) && rule.kinds.includes(node.kind)) node.metadata.addAnnotation(acknowledgement(rule.id), reason);
  }
}

function describe({ finding: { rule, resource, path, message, mend }, origin }: Judgement): string {
  const name = [resource.namespace, resource.name].filter((part) => part !== undefined).join('/');
  return `[${(origin as ApiObject).node.path}] ${resource.kind} ${name}, ${path} (${rule})\n  ${message}\n  ${mend}`;
}
