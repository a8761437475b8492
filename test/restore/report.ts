import type { Row } from './stage';

/** A table with a row for everything that was restored. */
export function report(rows: readonly Row[]): string {
  const table = [
    ['scenario', 'what', 'expected', 'found', 'WAL', 'seconds'],
    ...rows.map(({ scenario, what, expected, found, segments, seconds }) => [
      scenario, what, expected, found === expected ? 'the same' : found, segments === undefined ? '' : String(segments), seconds.toFixed(1),
    ]),
  ];
  const widths = table[0].map((_, column) => Math.max(...table.map((line) => line[column].length)));
  return table.map((line) => line.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd()).join('\n');
}
