import type { Resource } from './resource';
import { fields, Fields, isSet } from './shape';

const CLUSTER = 'postgresql.cnpg.io/Cluster';

/** What is missing in a patch of each kind that is there in every whole resource. */
const PARTIAL: { [type: string]: (spec: Fields) => boolean } = {
  [CLUSTER]: (spec) => !isSet(spec.storage),
  'postgresql.cnpg.io/ScheduledBackup': (spec) => !isSet(spec.schedule) || !isSet(spec.cluster),
  'barmancloud.cnpg.io/ObjectStore': (spec) => !isSet(fields(spec.configuration).destinationPath),
  'batch/CronJob': (spec) => !isSet(spec.schedule) || !isSet(spec.jobTemplate),
  'external-secrets.io/ExternalSecret': (spec) => !isSet(spec.data) && !isSet(spec.dataFrom),
};

/**
 * Parts of a resource (patches of kustomize, overlays) are merged into the whole ones of the same name and root. A
 * part of a Cluster that has no `instances` is one also if the rest lies elsewhere; any other is then a whole that lacks something.
 */
export function mergePartial(resources: Resource[]): { whole: Resource[]; partial: Resource[] } {
  const looksPartial = (resource: Resource) => PARTIAL[resource.type]?.(resource.spec) ?? false;
  const parts = resources.filter(looksPartial);
  if (parts.length === 0) return { whole: resources, partial: [] };
  const complete = resources.filter((resource) => !looksPartial(resource));
  const partial = parts.filter((part) => (part.type === CLUSTER && !isSet(part.spec.instances)) || complete.some((whole) => belongsTo(part, whole)));
  const whole = resources.filter((resource) => !partial.includes(resource)).map((resource) => {
    const own = partial.filter((part) => belongsTo(part, resource));
    return own.length === 0 ? resource : resource.patched(own);
  });
  return { whole, partial };
}

function belongsTo(part: Resource, whole: Resource): boolean {
  return part.type === whole.type && part.name === whole.name && part.root === whole.root
    && (part.namespace === undefined || whole.namespace === undefined || part.namespace === whole.namespace);
}
