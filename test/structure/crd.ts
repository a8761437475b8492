import * as fs from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';

/** The CRDs themselves, to judge the validators by: nothing here knows how those are made. */

type Schema = Record<string, any>;

const CRDS = join(__dirname, '../../imports/crds');

/** The schemas by `apiVersion/kind`. */
export function crdSchemas(): Record<string, Schema> {
  const schemas: Record<string, Schema> = {};
  for (const file of fs.readdirSync(CRDS).filter((name) => name.endsWith('.yaml'))) {
    for (const { spec } of loadAll(fs.readFileSync(join(CRDS, file), 'utf8')) as any[]) {
      for (const version of spec.versions) {
        schemas[`${spec.group}/${version.name}/${spec.names.kind}`] = version.schema.openAPIV3Schema;
      }
    }
  }
  return schemas;
}

/** A manifest with every field that the kind has, one item in each list and one entry in each map. */
export function fullManifest(id: string, schema: Schema): any {
  const [group, version, kind] = id.split('/');
  const { spec } = schema.properties;
  return { apiVersion: `${group}/${version}`, kind, metadata: { name: 'full' }, spec: fullValue(spec) };
}

function fullValue(node: Schema): any {
  if (node.enum) return node.enum[0];
  if (node['x-kubernetes-int-or-string']) return 1;
  switch (node.type) {
    case 'object': return fullObject(node);
    case 'array': return [fullValue(node.items)];
    case 'boolean': return true;
    case 'integer': return node.minimum ?? 1;
    case 'number': return 1.5;
    case 'string': return matchingString(node);
    default: throw new Error(`no value of ${JSON.stringify(node)}`);
  }
}

function fullObject(node: Schema): any {
  if (node.additionalProperties) return { key: fullValue(node.additionalProperties) };
  const fields = Object.entries<Schema>(node.properties ?? {}).slice(0, node.maxProperties);
  return Object.fromEntries(fields.map(([name, field]) => [name, fullValue(field)]));
}

function matchingString({ pattern = '', format }: Schema): string {
  if (format === 'date-time') return '2026-02-05T08:06:00Z';
  const regExp = new RegExp(pattern.replace('(?i)', ''));
  return ['a', '1Gi', '30d', '30s', '1MB', 'https://a', '@daily', 'warn'].find((text) => regExp.test(text))!;
}

/** A field of an object of a manifest, and what the CRD says of it. */
export interface Field {
  readonly parent: any;
  readonly name: string;
  readonly path: string;
  readonly schema: Schema;
  readonly required: boolean;
  /** Whether its object counts its fields. */
  readonly counted: boolean;
  readonly siblings: string[];
}

/** The fields of a manifest that the CRD names (not the keys of maps), but for those that say of what kind it is. */
export function namedFields(schema: Schema, value: any, at = ''): Field[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => namedFields(schema.items, item, `${at}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  if (schema.additionalProperties) {
    return Object.entries(value).flatMap(([key, child]) => namedFields(schema.additionalProperties, child, `${at}.${key}`));
  }
  const siblings = Object.keys(schema.properties ?? {});
  return siblings.filter((name) => name in value && !(at === '' && ['apiVersion', 'kind', 'status'].includes(name))).flatMap((name) => {
    const child = schema.properties[name];
    const path = at === '' ? name : `${at}.${name}`;
    const required = !!schema.required?.includes(name) && child.default === undefined;
    const counted = schema.minProperties !== undefined;
    return [{ parent: value, name, path, schema: child, required, counted, siblings }, ...namedFields(child, value[name], path)];
  });
}

/** What `judge` says while the field has another name, or none. */
export function whileRenamed<T>({ parent, name }: Field, newName: string | undefined, judge: () => T): T {
  const value = parent[name];
  delete parent[name];
  // an assignment to __proto__ would not make a field
  if (newName !== undefined) Object.defineProperty(parent, newName, { value, enumerable: true, configurable: true });
  try {
    return judge();
  } finally {
    if (newName !== undefined) delete parent[newName];
    parent[name] = value;
  }
}

/** What `judge` says while the field has another value. */
export function whileReplaced<T>({ parent, name }: Field, newValue: unknown, judge: () => T): T {
  const value = parent[name];
  parent[name] = newValue;
  try {
    return judge();
  } finally {
    parent[name] = value;
  }
}
