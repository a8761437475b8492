/** Facts that no manifest can show, for people and for the rules that look at manifests. */

/** On a secondary's ObjectStore: what fills it. */
export const FED_BY = 'cdk8s-cnpg/fed-by';

/** On a mirror's CronJob and Jobs: the archive that is copied, as `<objectStoreName>/<serverName>`. */
export const MIRROR_SOURCE = 'cdk8s-cnpg/mirror-source';

/** On a mirror's CronJob and Jobs: the archive that is filled, as `<objectStoreName>/<serverName>`. */
export const MIRROR_COPY = 'cdk8s-cnpg/mirror-copy';

/** On a mirror's CronJob and Jobs: the recovery window of the copy, such as `30d`. */
export const MIRROR_RETENTION = 'cdk8s-cnpg/mirror-retention';

/** On a Cluster: the ObjectStores that it refers to and that are defined in another repository. */
export const DEFINED_ELSEWHERE = 'cdk8s-cnpg/defined-elsewhere';
