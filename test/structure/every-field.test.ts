import { crdSchemas, Field, fullManifest, namedFields, whileRenamed, whileReplaced } from './crd';
import { isKnownKind, StructureProblem, validateStructure } from '../../src/structure/validate';

/** Every field of every kind, one after the other: the sentences themselves are asserted elsewhere. */
describe.each(Object.entries(crdSchemas()))('%s', (id, schema) => {
  const manifest = fullManifest(id, schema);
  const fields = namedFields(schema, manifest);
  const judge = () => validateStructure(manifest);
  const brief = (problems: StructureProblem[]) => problems.map(({ kind, path, suggestion }) => [kind, path, suggestion].filter(Boolean).join(' '));
  /** The fields for which `check` does not give what is expected, so that a failure names them all. */
  const unexpected = (chosen: Field[], check: (field: Field) => { got: string[]; expected: string[] }) => {
    expect(chosen.length).toBeGreaterThan(0);
    return chosen.map((field) => ({ path: field.path, ...check(field) })).filter(({ got, expected }) => got.join() !== expected.join());
  };

  test('is known', () => {
    expect(isKnownKind(manifest.apiVersion, manifest.kind)).toBe(true);
  });

  test('a manifest with every field is valid', () => {
    expect(judge()).toEqual([]);
  });

  test('a misspelt field is the one problem, and the name is suggested', () => {
    expect(unexpected(fields, (field) => ({
      got: brief(whileRenamed(field, `${field.name}Zz`, judge)),
      expected: [`unknown-field ${field.path}Zz ${field.name}`],
    }))).toEqual([]);
  });

  test('a field in another case is the one problem, and the name is suggested', () => {
    expect(unexpected(fields, (field) => ({
      got: brief(whileRenamed(field, field.name.toUpperCase(), judge)),
      expected: [`unknown-field ${field.path.replace(/\w+$/, (name) => name.toUpperCase())} ${field.name}`],
    }))).toEqual([]);
  });

  test('a value of another type is the one problem', () => {
    expect(unexpected(fields, (field) => ({
      got: brief(whileReplaced(field, field.schema.type === 'boolean' ? 'yes' : true, judge)),
      expected: [`wrong-type ${field.path}`],
    }))).toEqual([]);
  });

  test('a required field is missing if it is not there, and if it is null', () => {
    expect(unexpected(fields.filter(({ required }) => required), (field) => ({
      got: [...brief(whileRenamed(field, undefined, judge)), ...brief(whileReplaced(field, null, judge))],
      expected: [`missing-field ${field.path}`, `missing-field ${field.path}`],
    }))).toEqual([]);
  });

  test('any other field may be null', () => {
    const optional = fields.filter(({ required, counted }) => !required && !counted);
    expect(unexpected(optional, (field) => ({ got: brief(whileReplaced(field, null, judge)), expected: [] }))).toEqual([]);
  });

  test('a value that is not in the enum is the one problem', () => {
    const enums = fields.filter((field) => field.schema.enum);
    expect(enums.map((field) => brief(whileReplaced(field, 'none of them', judge)))).toEqual(enums.map(({ path }) => [`invalid-value ${path}`]));
  });
});
