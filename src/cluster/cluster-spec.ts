import type { OwnedFields } from './cluster-spec-fields';
import { APPENDED_LISTS, COVERED_FIELDS, OWNED_PLUGIN } from './cluster-spec-fields';
import { Cluster } from '../../imports/postgresql.cnpg.io';
import { BARMAN_CLOUD_PLUGIN } from '../archive/plugin';
import { validateStructure } from '../structure/validate';

type Fields = { [field: string]: any };

/** More problems than this are counted, not listed: an error has at most three lines. */
const LISTED_PROBLEMS = 2;

/** The names in `env` that are CNPG's own, in any case (cnpg: pkg/postgres/environment.go). */
const RESERVED_ENV = /^(CNPG_|PG)|^(POD_NAME|NAMESPACE|CLUSTER_NAME)$/i;

/** A copy without the fields that are undefined: in TypeScript they are not there. */
export function withoutUndefined(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)
    .map(([key, value]) => [key, isObject(value) ? withoutUndefined(value) : value]));
}

/**
 * What is wrong with the fields that a user adds to a rendered Cluster's spec, or undefined.
 */
export function clusterSpecProblem(rendered: Fields, added: Fields, owned: OwnedFields): string | undefined {
  return nullProblem(added) ?? ownershipProblem(added, owned) ?? refusedProblem(added) ?? equalNameProblem(rendered, added)
    ?? structureProblem(mergeClusterSpec(rendered, added));
}

/** Objects merge by key, arrays replace, and lists of named items append. Neither argument changes. */
export function mergeClusterSpec(rendered: Fields, added: Fields): Fields {
  return merge(rendered, added, []);
}

function merge(base: any, added: any, path: string[]): any {
  if (Array.isArray(base) && Array.isArray(added) && APPENDED_LISTS.includes(path.join('.'))) return [...base, ...added];
  if (!isObject(base) || !isObject(added)) return added;
  const merged: Fields = { ...base };
  for (const [key, value] of Object.entries(added)) {
    merged[key] = key in base ? merge(base[key], value, [...path, key]) : value;
  }
  return merged;
}

/** The API server would drop the field, and with it whatever this construct has written below it. */
function nullProblem(added: Fields, path: string = 'clusterSpec'): string | undefined {
  for (const [key, value] of Object.entries(added)) {
    if (value === null) return `'${path}.${key}' is null: it would erase what is written there; leave it out`;
    const deeper = isObject(value) ? nullProblem(value, `${path}.${key}`) : undefined;
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

/** What CNPG's webhook refuses in lists (cnpg: cluster_webhook.go, validatePluginConfiguration, validateExternalCluster, validateEnv). */
function refusedProblem(added: Fields): string | undefined {
  const archiver = itemsAt(added, 'plugins').find((plugin) => plugin.isWALArchiver === true && plugin.enabled !== false);
  if (archiver) return `'clusterSpec.plugins' has '${archiver.name}' as WAL archiver beside Barman Cloud: CNPG would refuse the Cluster; set its 'isWALArchiver' to false`;
  const empty = itemsAt(added, 'externalClusters').find((cluster) => !cluster.connectionParameters && !cluster.plugin && !cluster.barmanObjectStore);
  if (empty) return `'clusterSpec.externalClusters' has '${empty.name}' without a way to reach it: CNPG would refuse the Cluster; give it 'connectionParameters' or 'plugin'`;
  const reserved = namesAt(added, 'env').find((name) => RESERVED_ENV.test(name));
  return reserved && `'clusterSpec.env' has '${reserved}', one of the names that are CNPG's own (PG…, CNPG_…, POD_NAME, NAMESPACE, CLUSTER_NAME): `
    + 'it would refuse the Cluster; leave it out';
}

function ownershipProblem(added: Fields, owned: OwnedFields): string | undefined {
  for (const [path, instead] of Object.entries(owned)) {
    if (valueAt(added, path) !== undefined) return `'clusterSpec.${path}' is not possible: ${instead}`;
  }
  for (const [path, prop] of Object.entries(COVERED_FIELDS)) {
    if (valueAt(added, path) !== undefined) {
      return `'clusterSpec.${path}' is what the prop '${prop}' is for, got ${JSON.stringify(valueAt(added, path))}: one of the two would be lost; set '${prop}'`;
    }
  }
  return namesAt(added, 'plugins').includes(BARMAN_CLOUD_PLUGIN) ? `'clusterSpec.plugins' is not possible so: ${OWNED_PLUGIN}` : undefined;
}

function equalNameProblem(rendered: Fields, added: Fields): string | undefined {
  for (const path of APPENDED_LISTS) {
    const names = [...namesAt(rendered, path), ...namesAt(added, path)];
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) return `'clusterSpec.${path}' makes '${twice}' appear twice: CNPG would refuse the Cluster or use the last one; give it another name`;
  }
  return undefined;
}

function structureProblem(spec: Fields): string | undefined {
  const problems = validateStructure({ ...Cluster.GVK, metadata: {}, spec });
  if (problems.length === 0) return undefined;
  const listed = problems.slice(0, LISTED_PROBLEMS).map((problem) => problem.message).join('\n');
  const rest = problems.length - LISTED_PROBLEMS;
  return `'clusterSpec' does not fit a Cluster of CNPG 1.30: ${listed}${rest > 0 ? ` (and ${rest} more)` : ''}`;
}

function namesAt(fields: Fields, path: string): string[] {
  return itemsAt(fields, path).map(({ name }) => name).filter((name) => typeof name === 'string');
}

function itemsAt(fields: Fields, path: string): Fields[] {
  const list = valueAt(fields, path);
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function valueAt(fields: Fields, path: string): any {
  return path.split('.').reduce((value: any, key) => (isObject(value) ? value[key] : undefined), fields);
}

function isObject(value: any): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
