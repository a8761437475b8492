import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { BREAKS } from './breaks';
import { documentedRules, shown } from './documented';
import { audit } from '../../src';
import { ruleOf } from '../../src/rules/catalogue';
import { isAtLeast } from '../../src/rules/severity-rank';
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

  test('and by no rule more severely than it says', () => {
    const worse = broken.flatMap(({ findings }) => findings).filter(({ rule, severity }) => {
      const { severity: usual, worst = usual } = ruleOf(rule)!;
      return !isAtLeast(worst, severity);
    });
    expect(worse.map(shown)).toEqual([]);
  });

  test('what is said to be missed is missed, so that the list stays true', () => {
    const missed = broken.filter(({ caughtBy }) => !Array.isArray(caughtBy));
    expect(missed.filter(({ findings }) => findings.length > 0).map(({ name }) => name)).toEqual([]);
  });
});

test('the names of the breaks are unique', () => {
  expect(new Set(BREAKS.map(({ name }) => name)).size).toBe(BREAKS.length);
});

/** A set that has what an example may not have, and the breaks for it. */
const SETS: { [what: string]: { readonly manifests: () => Manifest[]; readonly prefixes: string[] } } = {
  'the recovery of docs/rules.md': { manifests: () => goodOf('recovery/reads-own-archive'), prefixes: ['recovered Cluster'] },
  'the mirror of docs/rules.md': { manifests: () => goodOf('secondary/mirror-too-rare'), prefixes: ['mirrored ObjectStore', 'mirror '] },
  'the standby of standby.yaml': { manifests: () => loadAll(readFileSync(join(__dirname, 'standby.yaml'), 'utf8')) as Manifest[], prefixes: ['followed ObjectStore', 'standby'] },
};
const goodOf = (rule: string): Manifest[] => structuredClone(documentedRules().find(({ id }) => id === rule)!.good);

test.each(Object.keys(SETS))('every break of its kind is caught in %s', (what) => {
  const { manifests, prefixes } = SETS[what];
  const before = audit(manifests(), { complete: true }).map(shown);
  const breaks = BREAKS.filter(({ name }) => prefixes.some((prefix) => name.startsWith(prefix)));
  expect(breaks.length).toBeGreaterThan(0);
  for (const { name, apply, caughtBy } of breaks) {
    const copy = manifests();
    expect([name, apply(copy)]).toEqual([name, true]);
    const findings = audit(copy, { complete: true });
    if (Array.isArray(caughtBy)) expect([name, findings.some(({ rule }) => caughtBy.includes(rule))]).toEqual([name, true]);
    else expect([name, findings.map(shown)]).toEqual([name, before]);
  }
});
