import { expectation } from '../../src/structure/expectation';

/** Constraints that no CRD has at present, or has only in another number. */
test.each([
  ['type', { type: 'number' }, 'a', "be a number, got '\"a\"'"],
  ['type', { type: 'array' }, true, "be a list, got 'true'"],
  ['minLength', { limit: 3 }, '💾', 'have at least 3 characters, got 1'],
  ['maxLength', { limit: 1 }, 'ab', 'have at most 1 character, got 2'],
  ['minItems', { limit: 2 }, [], 'have at least 2 items, got 0'],
  ['maxItems', { limit: 1 }, [1, 2], 'have at most 1 item, got 2'],
  ['minFields', { limit: 2 }, { a: 1, b: null }, 'have at least 2 fields, got 1'],
  ['maxFields', { limit: 2 }, { a: 1, b: 2, c: 3, d: null }, 'have at most 2 fields, got 3'],
])('%s %j: %j should...', (keyword, params, value, text) => {
  expect(expectation(keyword, params, value)).toBe(text);
});

test('a keyword without words is an error', () => {
  expect(() => expectation('uniqueItems', {}, [])).toThrow("no words for the keyword 'uniqueItems'");
});
