import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { BREAKS } from './breaks';
import { documentedRules, shown } from './documented';
import { audit } from '../../src';
import type { Manifest } from '../support';

const EXAMPLES = join(__dirname, '../../examples');
const golden = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('/golden.yaml'))
  .map((path) => [path.slice(0, -'/golden.yaml'.length), join(EXAMPLES, path)] as const);

describe.each(golden)('the example %s', (_, file) => {
  const manifests = loadAll(readFileSync(file, 'utf8')) as Manifest[];
  const broken = BREAKS.flatMap((one) => {
    const copy = structuredClone(manifests);
    return one.apply(copy) ? [{ ...one, findings: audit(copy, { complete: true }) }] : [];
  });

  test('has no error, and no warning that is not acknowledged', () => {
    expect(audit(manifests, { complete: true }).map(shown)).toEqual([]);
  });

  test('can be broken in forty ways at least', () => {
    expect(broken.length).toBeGreaterThanOrEqual(40);
  });

  test('each break is caught by the rule for it', () => {
    const caught = broken.filter(({ caughtBy }) => Array.isArray(caughtBy));
    expect(caught.filter(({ caughtBy, findings }) => !findings.some(({ rule }) => (caughtBy as string[]).includes(rule)))
      .map(({ name, findings }) => `${name}: ${findings.map(({ rule }) => rule).join(', ') || 'nothing'}`)).toEqual([]);
  });

  test('what is said to be missed is missed, so that the list stays true', () => {
    const missed = broken.filter(({ caughtBy }) => !Array.isArray(caughtBy));
    expect(missed.filter(({ findings }) => findings.length > 0).map(({ name }) => name)).toEqual([]);
  });
});

test('the names of the breaks are unique', () => {
  expect(new Set(BREAKS.map(({ name }) => name)).size).toBe(BREAKS.length);
});

test('every break of a recovery is caught in the recovery of docs/rules.md', () => {
  const { good } = documentedRules().find(({ id }) => id === 'recovery/reads-own-archive')!;
  const breaks = BREAKS.filter(({ name }) => name.startsWith('recovered Cluster'));
  expect(breaks.length).toBeGreaterThan(0);
  for (const { name, apply, caughtBy } of breaks) {
    const copy = structuredClone(good);
    expect([name, apply(copy)]).toEqual([name, true]);
    const rules = audit(copy, { complete: true }).map(({ rule }) => rule);
    expect([name, rules.some((rule) => (caughtBy as string[]).includes(rule))]).toEqual([name, true]);
  }
});
