/** What the command uses of the library: the catalogue itself, which loads neither cdk8s nor constructs. */
export { FED_BY } from 'cdk8s-cnpg/lib/src/annotations';
export { acknowledgement } from 'cdk8s-cnpg/lib/src/rules/acknowledgement';
export type { NamedArchive } from 'cdk8s-cnpg/lib/src/rules/archive-view';
export { RULES, ruleOf } from 'cdk8s-cnpg/lib/src/rules/catalogue';
export type { ClusterView } from 'cdk8s-cnpg/lib/src/rules/cluster-view';
export { stepsOf } from 'cdk8s-cnpg/lib/src/rules/field-path';
export { Severity } from 'cdk8s-cnpg/lib/src/rules/finding';
export { Inventory } from 'cdk8s-cnpg/lib/src/rules/inventory';
export { judge } from 'cdk8s-cnpg/lib/src/rules/judge';
export type { Source } from 'cdk8s-cnpg/lib/src/rules/resource';
export type { Rule } from 'cdk8s-cnpg/lib/src/rules/rule';
export { RANK } from 'cdk8s-cnpg/lib/src/rules/severity-rank';
export { at, fields, isFields, list, text } from 'cdk8s-cnpg/lib/src/rules/shape';
export type { Fields } from 'cdk8s-cnpg/lib/src/rules/shape';
export { nearestName } from 'cdk8s-cnpg/lib/src/structure/nearest-name';
