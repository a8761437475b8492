import { report } from './report';

test('a row for everything that was restored', () => {
  expect(report([
    { scenario: 'targets', what: 'target time', expected: '30 rows', found: '30 rows', segments: 3, seconds: 9.34 },
    { scenario: 'incident', what: 'lineage 2', expected: '40 rows', found: '39 rows', seconds: 12 },
  ])).toBe([
    'scenario  what         expected  found     WAL  seconds',
    'targets   target time  30 rows   the same  3    9.3',
    'incident  lineage 2    40 rows   39 rows        12.0',
  ].join('\n'));
});
