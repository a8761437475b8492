import * as fc from 'fast-check';
import { crdSchemas, namedFields, whileRenamed, whileReplaced } from './crd';
import { SAMPLES } from './manifests';
import { validateStructure } from '../../src/structure/validate';

const kinds = Object.entries(crdSchemas()).map(([id, schema]) => {
  const manifest = structuredClone(SAMPLES[id.split('/')[2]].rich);
  return { manifest, fields: namedFields(schema, manifest) };
});
const anyKind = fc.constantFrom(...kinds);
const anyField = anyKind.chain(({ manifest, fields }) => fc.constantFrom(...fields).map((field) => ({ manifest, field })));

/** What must hold of the problems of anything. */
function expectWellFormed(manifest: unknown): void {
  const problems = validateStructure(manifest);
  expect(new Set(problems.map(({ path }) => path)).size).toBe(problems.length);
  for (const { path, message } of problems) {
    expect(message).toContain(`'${path}'`);
    expect(message).toMatch(/^(unknown field|missing field|') ?/);
  }
}

test('any JSON value is judged without an exception', () => {
  fc.assert(fc.property(fc.jsonValue(), expectWellFormed));
});

test('so is any JSON value as the fields of a known kind', () => {
  const others = fc.dictionary(fc.string(), fc.jsonValue());
  fc.assert(fc.property(anyKind, fc.jsonValue(), fc.jsonValue(), others, ({ manifest }, spec, metadata, rest) => {
    const { apiVersion, kind } = manifest;
    expectWellFormed({ ...rest, apiVersion, kind, metadata, spec });
  }));
});

test('so is any JSON value in the place of any field', () => {
  fc.assert(fc.property(anyField, fc.jsonValue(), ({ manifest, field }, value) => {
    whileReplaced(field, value, () => expectWellFormed(manifest));
  }), { numRuns: 500 });
});

test('a field under any name that is not known is always reported', () => {
  fc.assert(fc.property(anyField, fc.string({ minLength: 1 }), ({ manifest, field }, name) => {
    fc.pre(!field.siblings.includes(name));
    const problems = whileRenamed(field, name, () => validateStructure(manifest));
    const paths = problems.filter(({ kind }) => kind === 'unknown-field').map(({ path }) => path);
    expect(paths).toHaveLength(1);
    expect(paths[0].startsWith(field.path.slice(0, -field.name.length - 1))).toBe(true);
  }), { numRuns: 500 });
});
