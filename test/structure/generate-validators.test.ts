import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateValidators, newCompiler, toJsonSchema } from '../../scripts/generate-validators';

const VALIDATORS = join(__dirname, '../../imports/validators');

test('the committed validators are those of the committed CRDs', () => {
  const generated = generateValidators();
  expect(readdirSync(VALIDATORS).sort()).toEqual(Object.keys(generated).sort());
  // not toEqual: the difference between two minified files is no help
  const stale = Object.keys(generated).filter((file) => readFileSync(join(VALIDATORS, file), 'utf8') !== generated[file]);
  expect(stale).toEqual([]);
});

/** The keywords that a value breaks, where the node is the schema of a field. */
function broken(node: object, value: unknown): string[] {
  const validate = newCompiler().compile(toJsonSchema({ type: 'object', properties: { field: node } }, 'test'));
  validate({ field: value });
  return (validate.errors ?? []).map(({ keyword }) => keyword);
}

describe('structural schemas', () => {
  const name = { type: 'string' };

  test.each<[string, object, unknown, string[]]>([
    ['fields that are not named are unknown', { type: 'object', properties: { name } }, { name: 'a', other: 1 }, ['fields']],
    ['an object without fields has none', { type: 'object' }, { other: 1 }, ['fields']],
    ['unknown fields may be preserved', { 'type': 'object', 'properties': { name }, 'x-kubernetes-preserve-unknown-fields': true }, { other: 1 }, []],
    ['beside them the known ones are checked', { 'type': 'object', 'properties': { name }, 'x-kubernetes-preserve-unknown-fields': true }, { name: 1 }, ['type']],
    ['but below them unknown is unknown again',
      { 'type': 'object', 'properties': { in: { type: 'object' } }, 'x-kubernetes-preserve-unknown-fields': true }, { in: { other: 1 } }, ['fields']],
    ['anything may be anything', { 'x-kubernetes-preserve-unknown-fields': true }, [{ a: null }], []],
    ['a map has any keys', { type: 'object', additionalProperties: name }, { a: 'a', b: null }, []],
    ['a map has values of one type', { type: 'object', additionalProperties: name }, { a: 1 }, ['type']],
    ['a map may have any values', { type: 'object', additionalProperties: true }, { a: 1 }, []],
    ['a null field is left out', { type: 'object', properties: { name } }, { name: null }, []],
    ['so it is missing if it is required', { type: 'object', properties: { name }, required: ['name'] }, { name: null }, ['requiredFields']],
    ['unless null is a value', { type: 'object', properties: { name: { ...name, nullable: true } }, required: ['name'] }, { name: null }, []],
    ['which is missing if it is not there', { type: 'object', properties: { name: { ...name, nullable: true } }, required: ['name'] }, {}, ['required']],
    ['or there is a default', { type: 'object', properties: { name: { ...name, default: '' } }, required: ['name'] }, {}, []],
    ['a null item stays', { type: 'array', items: name }, [null], ['type']],
    ['unless null is a value of the items', { type: 'array', items: { ...name, nullable: true } }, [null], []],
    ['an integer or a string', { 'x-kubernetes-int-or-string': true }, true, ['intOrString']],
    ['with its redundant anyOf', { 'x-kubernetes-int-or-string': true, 'anyOf': [{ type: 'integer' }, { type: 'string' }] }, 1.5, ['intOrString']],
    ['its pattern is for the string', { 'x-kubernetes-int-or-string': true, 'pattern': '^[a-z]+$' }, 1, []],
    ['its pattern is for the string alone', { 'x-kubernetes-int-or-string': true, 'pattern': '^[a-z]+$' }, '1', ['matches']],
    ['null is not one of them in a list', { type: 'array', items: { 'x-kubernetes-int-or-string': true } }, [null, 1], ['intOrString']],
    ['int32 is a bound', { type: 'integer', format: 'int32' }, -(2 ** 31) - 1, ['minimum']],
    ['int64 is a bound', { type: 'integer', format: 'int64' }, 2 ** 62, []],
    ['a closer bound stays', { type: 'integer', format: 'int32', minimum: 1, maximum: 2 }, 3, ['maximum']],
    ['a wider bound does not', { type: 'integer', format: 'int32', minimum: -(2 ** 40) }, -(2 ** 35), ['minimum']],
    ['a number', { type: 'number' }, 0.5, []],
    ['lengths count characters', { type: 'string', maxLength: 1 }, '💾', []],
    ['lists have lengths too', { type: 'array', items: name, maxItems: 1 }, ['a', 'b'], ['maxItems']],
    ['CEL is not evaluated', { 'type': 'string', 'x-kubernetes-validations': [{ rule: 'false' }] }, 'a', []],
  ])('%s', (_statement, node, value, keywords) => {
    expect(broken(node, value)).toEqual(keywords);
  });

  test.each([
    ['2026-02-05T08:06:00Z', true],
    ['2026-02-05t08:06:00.123+01:00', true],
    ['2026-02-05T08:06:00', false],
    ['2026-02-05 08:06:00Z', false],
    ['2026-13-05T08:06:00Z', false],
    ['2026-02-05T24:00:00Z', false],
  ])('%s is a time: %p', (time, valid) => {
    expect(broken({ type: 'string', format: 'date-time' }, time)).toEqual(valid ? [] : ['matches']);
  });

  test.each([
    [{ type: 'string', contentEncoding: 'base64' }, "test.field: keyword 'contentEncoding' is not handled"],
    [{ anyOf: [{ required: ['a'] }] }, "test.field: this 'anyOf' is not handled"],
    [{ type: 'string', format: 'uri' }, "test.field: format 'uri' is not handled"],
    [{ type: 'integer', enum: [1, 2] }, "test.field: 'enum' is handled for strings only"],
    [{}, 'test.field: no type'],
  ])('what is not understood is an error: %j', (node, message) => {
    expect(() => broken(node, 1)).toThrow(message);
  });
});
