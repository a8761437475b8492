import { problemOf } from '../../src/structure/problem';

test.each(['required', 'requiredFields'])('%s is a missing field', (keyword) => {
  expect(problemOf({ spec: {} }, { instancePath: '/spec', keyword, params: { missingProperty: 'name' } }))
    .toEqual({ path: 'spec.name', kind: 'missing-field', message: "missing field 'spec.name'" });
});
