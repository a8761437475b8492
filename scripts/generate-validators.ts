/**
 * Compiles the structure of the CRDs in imports/crds/ into validators: imports/validators/, one file a kind and one that lists them.
 *
 * A schema is read as the API server reads it (structural schemas), which is not quite how JSON Schema would:
 * - a field that `properties` does not name is unknown, unless `x-kubernetes-preserve-unknown-fields` keeps it;
 * - a null in a field that is not nullable counts as left out, since the API server drops it before it validates; in a list it stays, and is wrong;
 * - a required field that has a default is never missing;
 * - `metadata` is what every object has, whatever the CRD says; `status` is the controller's, so anything goes.
 *
 * Not evaluated: CEL (`x-kubernetes-validations`), and that the items of `x-kubernetes-list-type: map | set` differ.
 * A keyword this script does not know is an error, so that a new version of a CRD never loses a check in silence.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import Ajv, { _, Code, KeywordCxt, stringify } from 'ajv';
import { _Code } from 'ajv/dist/compile/codegen/code';
import standaloneCode from 'ajv/dist/standalone';
import type { KeywordErrorCxt } from 'ajv/dist/types';
import { buildSync } from 'esbuild';
import { loadAll } from 'js-yaml';

/** A node of an openAPIV3Schema, or of the JSON schema made of it. */
type Schema = Record<string, any>;

const ROOT = path.join(__dirname, '..');
const CRDS = path.join(ROOT, 'imports/crds');
const OUTPUT = path.join(ROOT, 'imports/validators');

// ---------------------------------------------------------------- structural schema to JSON schema

/** The pattern of a quantity in the CRDs. It has a name here, since nobody learns anything from reading it in an error. */
const QUANTITY = '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$';
const DATE_TIME = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])t([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(z|[+-]\d{2}:\d{2})$/i;
const INT_OR_STRING = [{ type: 'integer' }, { type: 'string' }];

/** What each format means for a value. The API server ignores those that it does not know, so a new one wants a look. */
const FORMATS: Record<string, Schema> = {
  'int32': { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  'int64': { minimum: -(2 ** 63), maximum: 2 ** 63 },
  'date-time': { matches: 'date-time' },
};

const COPIED = ['minLength', 'maxLength', 'minItems', 'maxItems', 'minimum', 'maximum'];
const READ = [
  'type', 'nullable', 'default', 'format', 'pattern', 'enum', 'required', 'properties', 'additionalProperties', 'minProperties', 'maxProperties',
  'items', 'anyOf', 'x-kubernetes-int-or-string', 'x-kubernetes-preserve-unknown-fields',
];
const NOT_EVALUATED = [
  'title', 'description', 'example', 'x-kubernetes-validations', 'x-kubernetes-list-type', 'x-kubernetes-list-map-keys', 'x-kubernetes-map-type',
];
const KEYWORDS = new Set([...COPIED, ...READ, ...NOT_EVALUATED]);

/** The JSON schema of a node. `nullable` says whether null passes: it does in a field, where it means left out, but not in a list. */
export function toJsonSchema(node: Schema, at: string, nullable = false): Schema {
  const refuse = (why: string) => { throw new Error(`${at}: ${why}`); };
  const intOrString = node['x-kubernetes-int-or-string'];
  Object.keys(node).filter((keyword) => !KEYWORDS.has(keyword)).forEach((keyword) => refuse(`keyword '${keyword}' is not handled`));
  if (node.anyOf && !(intOrString && JSON.stringify(node.anyOf) === JSON.stringify(INT_OR_STRING))) refuse("this 'anyOf' is not handled");
  if (node.format && !FORMATS[node.format]) refuse(`format '${node.format}' is not handled`);
  if (node.enum?.some((value: unknown) => typeof value !== 'string')) refuse("'enum' is handled for strings only");
  if (!node.type && !intOrString && !node['x-kubernetes-preserve-unknown-fields']) refuse('no type');

  const schema: Schema = {};
  if (intOrString) schema.intOrString = { nullable };
  if (node.type && !intOrString) Object.assign(schema, { type: node.type }, nullable && { nullable });
  for (const keyword of COPIED.filter((name) => node[name] !== undefined)) schema[keyword] = node[keyword];
  if (node.format) {
    const { matches, minimum, maximum } = FORMATS[node.format];
    if (matches) schema.matches = matches;
    if (minimum !== undefined) schema.minimum = Math.max(minimum, schema.minimum ?? minimum);
    if (maximum !== undefined) schema.maximum = Math.min(maximum, schema.maximum ?? maximum);
  }
  if (node.pattern) schema.matches = node.pattern === QUANTITY ? 'quantity' : node.pattern;
  if (node.enum) schema.oneOfStrings = node.enum;
  if (node.items) schema.items = toJsonSchema(node.items, `${at}[]`, !!node.items.nullable);
  return node.type === 'object' ? { ...schema, ...fieldsSchema(node, at) } : schema;
}

function fieldsSchema(node: Schema, at: string): Schema {
  const nodes: [string, Schema][] = Object.entries(node.properties ?? {});
  const children = nodes.map(([name, child]): [string, Schema] => [name, toJsonSchema(child, `${at}.${name}`, true)]);
  const schema: Schema = {};
  if (typeof node.additionalProperties === 'object') {
    schema.additionalProperties = toJsonSchema(node.additionalProperties, `${at}.*`, true);
  } else if (!node.additionalProperties && !node['x-kubernetes-preserve-unknown-fields']) {
    schema.fields = Object.fromEntries(children.map(([name, child]) => [name, isPlain(child) ? child.type : 'other']));
  }
  const inspected = children.filter(([, child]) => !schema.fields || !isPlain(child));
  if (inspected.length > 0) schema.properties = Object.fromEntries(inspected);

  const required = nodes.filter(([name, child]) => node.required?.includes(name) && child.default === undefined);
  const [present, notNull] = [true, false].map((is) => required.filter(([, child]) => !!child.nullable === is).map(([name]) => name));
  if (present.length > 0) schema.required = present;
  if (notNull.length > 0) schema.requiredFields = notNull;
  if (node.minProperties !== undefined) schema.minFields = node.minProperties;
  if (node.maxProperties !== undefined) schema.maxFields = node.maxProperties;
  return schema;
}

/** Nothing but a type that `typeof` tells. Most fields are like that; they are looked at in the loop that finds the unknown ones. */
function isPlain(schema: Schema): boolean {
  return ['string', 'boolean'].includes(schema.type) && Object.keys(schema).every((keyword) => ['type', 'nullable'].includes(keyword));
}

const anything: Schema = { 'x-kubernetes-preserve-unknown-fields': true };
const strings: Schema = { type: 'object', additionalProperties: { type: 'string' } };
const scalars = (type: string, ...names: string[]) => Object.fromEntries(names.map((name) => [name, { type }]));
const OWNER_REFERENCE: Schema = {
  type: 'object',
  required: ['apiVersion', 'kind', 'name', 'uid'],
  properties: { ...scalars('string', 'apiVersion', 'kind', 'name', 'uid'), ...scalars('boolean', 'controller', 'blockOwnerDeletion') },
};
/** A CRD says no more of `metadata` than that it is an object. */
const OBJECT_META: Schema = {
  type: 'object',
  properties: {
    ...scalars('string', 'name', 'generateName', 'namespace', 'uid', 'resourceVersion', 'selfLink', 'creationTimestamp', 'deletionTimestamp'),
    ...scalars('integer', 'generation', 'deletionGracePeriodSeconds'),
    labels: strings,
    annotations: strings,
    finalizers: { type: 'array', items: { type: 'string' } },
    ownerReferences: { type: 'array', items: OWNER_REFERENCE },
    managedFields: anything,
  },
};

// ---------------------------------------------------------------- JSON schema to code

/**
 * Every object schema becomes a definition, equal ones the same: a Cluster has five times the resources of a container.
 * A definition is a function, which the engine compiles when it is first called; a manifest uses few of them.
 */
function shareObjects(root: Schema): Schema {
  const names = new Map<string, string>();
  const $defs: Schema = {};
  const shareAll = (nodes: Schema) => Object.fromEntries(Object.entries<Schema>(nodes).map(([name, node]) => [name, share(node)]));
  const inside = ({ properties, additionalProperties, items, ...node }: Schema): Schema => ({
    ...node,
    ...(properties && { properties: shareAll(properties) }),
    ...(additionalProperties && { additionalProperties: share(additionalProperties) }),
    ...(items && { items: share(items) }),
  });
  const share = (node: Schema): Schema => {
    if (node.type !== 'object') return inside(node);
    const key = JSON.stringify(node);
    if (!names.has(key)) {
      names.set(key, `d${names.size}`);
      $defs[names.get(key)!] = inside(node);
    }
    return { $ref: `#/$defs/${names.get(key)}` };
  };
  return { ...inside(root), $defs };
}

/** Generated code: what is wrong with the fields of an object, as the parameters of one error each. What is undefined is not there. */
const WRONG_FIELDS_CODE = new _Code(`function wrongFields(object, known) {
  const wrong = [];
  for (const field in object) {
    const type = known.get(field), value = object[field];
    if (!type && value !== undefined) wrong.push({ field, known });
    if ((type == 'string' || type == 'boolean') && value != null && typeof value != type) wrong.push({ field, type });
  }
  return wrong;
}`);
const WRONG_FIELDS = { key: 'wrongFields', ref: new Function(`return ${WRONG_FIELDS_CODE}`)(), code: WRONG_FIELDS_CODE };

/** Keywords of our own, since those of JSON Schema take a null for a value, or carry the whole schema along to report an error. */
export function newCompiler(): Ajv {
  const ajv = new Ajv({ allErrors: true, inlineRefs: false, messages: false, strictTypes: false, code: { source: true, esm: true } });
  const keyword = (name: string, type: 'object' | 'string', params: (cxt: KeywordErrorCxt) => Code, code: (cxt: KeywordCxt) => void) =>
    ajv.addKeyword({ keyword: name, type, error: { message: '', params }, code });

  keyword('fields', 'object', ({ params }) => params.wrong as Code, (cxt) => {
    const types = stringify(cxt.schema);
    const ref = new Map(Object.entries(cxt.schema));
    const known = cxt.gen.scopeValue('obj', { key: types.toString(), ref, code: _`new Map(Object.entries(${types}))` });
    const wrongFields = cxt.gen.scopeValue('func', WRONG_FIELDS);
    cxt.gen.forOf('wrong', _`${wrongFields}(${cxt.data}, ${known})`, (wrong) => cxt.error(false, { wrong }));
  });
  keyword('requiredFields', 'object', ({ params }) => _`{missingProperty: ${params.field}}`, (cxt) => {
    for (const field of cxt.schema) cxt.gen.if(_`${cxt.data}[${field}] == null`, () => cxt.error(false, { field: stringify(field) }));
  });
  for (const [name, outside] of [['minFields', _`<`], ['maxFields', _`>`]] as const) {
    keyword(name, 'object', ({ schema }) => _`{limit: ${schema}}`, (cxt) => {
      cxt.fail(_`Object.values(${cxt.data}).filter((v) => v != null).length ${outside} ${cxt.schema}`);
    });
  }
  keyword('oneOfStrings', 'string', ({ params }) => _`{allowed: ${params.allowed}}`, (cxt) => {
    const values = stringify(cxt.schema);
    const allowed = cxt.gen.scopeValue('obj', { key: values.toString(), ref: cxt.schema, code: values });
    cxt.setParams({ allowed });
    cxt.fail(_`!${allowed}.includes(${cxt.data})`);
  });
  keyword('matches', 'string', ({ schema }) => _`{pattern: ${schema}}`, (cxt) => {
    const ref = regExp(cxt.schema);
    const pattern = cxt.gen.scopeValue('pattern', { key: cxt.schema, ref, code: _`new RegExp(${ref.source}, ${ref.flags})` });
    cxt.fail(_`!${pattern}.test(${cxt.data})`);
  });
  ajv.addKeyword({
    keyword: 'intOrString',
    error: { message: '' },
    code: (cxt) => cxt.fail(_`typeof ${cxt.data} != "string" && !Number.isInteger(${cxt.data}) && !(${cxt.schema.nullable} && ${cxt.data} === null)`),
  });
  return ajv;
}

/** Patterns are in Go's syntax. Of what JavaScript lacks only `(?i)` has been met; anything else would not compile here. */
function regExp(pattern: string): RegExp {
  if (pattern === 'date-time') return DATE_TIME;
  if (pattern === 'quantity') return new RegExp(QUANTITY);
  return new RegExp(pattern.replace('(?i)', ''), pattern.includes('(?i)') ? 'iu' : 'u');
}

/** How ajv reports an error. It makes up half of the code, and most of it, such as the place in the schema, is not needed. */
const REPORT = new RegExp(
  'const (err\\d+) = \\{instancePath(?::(.*?))?,schemaPath:"(?:[^"\\\\]|\\\\.)*",keyword:"(\\w+)",params:(.*?)\\};' +
  'if\\(vErrors === null\\)\\{vErrors = \\[\\1\\];\\}else \\{vErrors\\.push\\(\\1\\);\\}errors\\+\\+;', 'g');
const REPORT_FUNCTION = 'function report(errors, instancePath, keyword, params) { (errors ??= []).push({instancePath, keyword, params}); return errors; }';

function compile(schema: Schema): string {
  const ajv = newCompiler();
  const code = standaloneCode(ajv, ajv.compile(shareObjects(schema)))
    .replace(REPORT, (_all, _name, at = 'instancePath', keyword, params) => `vErrors = report(vErrors, ${at}, "${keyword}", ${params});errors++;`)
    .replace(/,parentData:\w+,parentDataProperty:[^,}]*,rootData(?=\})/g, '')
    .replace(/(\{instancePath=""), parentData, parentDataProperty, rootData=data\}/g, '$1}');
  if (/schemaPath|parentData/.test(code)) throw new Error('ajv writes its code in another form than this script expects');
  const options = { bundle: true, write: false, minify: true, format: 'esm', target: 'es2022', lineLimit: 140 } as const;
  return buildSync({ stdin: { contents: `${code}\n${REPORT_FUNCTION}`, resolveDir: ROOT }, ...options }).outputFiles[0].text;
}

// ---------------------------------------------------------------- files

const BANNER = '// Generated from imports/crds/ by scripts/generate-validators.ts ("npx projen validators"); do not edit.\n';

function kindFile(crd: any, version: any): string {
  const root: Schema = version.schema.openAPIV3Schema;
  const properties: Schema = { ...root.properties, metadata: OBJECT_META, ...(root.properties.status && { status: anything }) };
  const code = compile(toJsonSchema({ ...root, properties }, crd.spec.names.kind));
  const [, body, name] = /^(.*)export\s*\{\s*(\w+) as default,.*$/s.exec(code)!;
  return `${BANNER}// @ts-nocheck\nimport type { Validator } from './index';\n\n${body}\nexport const validate: Validator = ${name};\n`;
}

const INDEX_HEAD = `${BANNER}
/** Why a manifest is not valid; the keywords and their parameters are those of the script. */
export interface ValidationError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: any;
}

/** Says whether a manifest is valid; if it is not, \`errors\` says why, until the next call. */
export interface Validator {
  (manifest: unknown): boolean;
  errors?: ValidationError[] | null;
}

/** By \`apiVersion/kind\`. Each is a function, because a validator is loaded when it is first needed. */
export const VALIDATORS: ReadonlyMap<string, () => Validator> = new Map([
`;

/** The content of imports/validators/, by file name. */
export function generateValidators(): Record<string, string> {
  const files: Record<string, string> = {};
  let index = INDEX_HEAD;
  for (const crdFile of fs.readdirSync(CRDS).filter((name) => name.endsWith('.yaml')).sort()) {
    for (const crd of loadAll(fs.readFileSync(path.join(CRDS, crdFile), 'utf8')) as any[]) {
      for (const version of crd.spec.versions.filter(({ served }: any) => served)) {
        const { group, names: { kind } } = crd.spec;
        const module = `${group}-${version.name}-${kind.toLowerCase()}`;
        files[`${module}.ts`] = kindFile(crd, version);
        index += `  ['${group}/${version.name}/${kind}', () => require('./${module}').validate],\n`;
      }
    }
  }
  return { ...files, 'index.ts': `${index}]);\n` };
}

if (require.main === module) {
  const files = Object.entries(generateValidators());
  fs.rmSync(OUTPUT, { recursive: true, force: true });
  fs.mkdirSync(OUTPUT, { recursive: true });
  for (const [name, content] of files) fs.writeFileSync(path.join(OUTPUT, name), content);
}
