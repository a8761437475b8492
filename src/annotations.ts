/** Facts that no manifest can show, for people and for the rules that look at manifests. */

/** On a secondary's ObjectStore: what fills it. */
export const FED_BY = 'cdk8s-cnpg/fed-by';

/** On a Cluster: the ObjectStores that it refers to and that are defined in another repository. */
export const DEFINED_ELSEWHERE = 'cdk8s-cnpg/defined-elsewhere';
