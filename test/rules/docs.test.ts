import { readFileSync } from 'node:fs';
import { documentedRules, RULES_PAGE, shown } from './documented';
import { rulesPage } from '../../scripts/rules-page';
import { audit, Severity } from '../../src';
import { acknowledgement } from '../../src/rules/acknowledgement';
import { RULES, ruleOf } from '../../src/rules/catalogue';
import { isAtLeast } from '../../src/rules/severity-rank';

const documented = documentedRules();

test('docs/rules.md is what the catalogue and the examples make of it: npx projen rules', () => {
  expect(readFileSync(RULES_PAGE, 'utf8')).toBe(rulesPage());
});

test('it has every rule, once', () => {
  expect(documented.map(({ id }) => id)).toEqual([...new Set(RULES.map(({ id }) => id))].sort((a, b) => areaOf(a) - areaOf(b)));
  expect(new Set(documented.map(({ id }) => id)).size).toBe(RULES.length);
});

/** The page goes by area, the catalogue by what is looked at. */
function areaOf(id: string): number {
  return RULES.findIndex((rule) => rule.id.split('/')[0] === id.split('/')[0]);
}

describe.each(documented.map((rule) => [rule.id, rule] as const))('%s', (id, { bad, badOptions, reports, good, goodOptions }) => {
  test('fires on its bad example, with this message', () => {
    const findings = audit(bad, badOptions).filter(({ rule }) => rule === id);
    expect(findings.map(shown).join('\n')).toBe(reports);
  });

  test('is silent on the nearest innocent look-alike, and no other rule finds an error in it', () => {
    expect(audit(good, goodOptions).filter(({ rule, severity }) => rule === id || severity === Severity.ERROR)).toEqual([]);
  });

  test('is silent where it is acknowledged with a reason, and only there', () => {
    const kinds = RULES.find((rule) => rule.id === id)!.kinds;
    const annotated = (manifest: any, annotations: object) => ({
      ...manifest, metadata: { ...manifest.metadata, annotations: { ...manifest.metadata.annotations, ...annotations } },
    });
    const annotate = (reason: string) => bad.map((manifest) => (kinds.includes(manifest.kind)
      ? annotated(manifest, { [acknowledgement(id)]: reason }) : manifest));
    const rules = (manifests: any[]) => audit(manifests, badOptions).map(({ rule }) => rule);
    expect(rules(annotate('a test'))).not.toContain(id);
    expect(rules(annotate(' '))).toContain(id);
    // what is only a problem of this example stays
    const others = rules(bad).filter((rule) => rule !== id);
    // the schema gives way to what is said, not to what is no longer said
    expect(rules(annotate('a test')).filter((rule) => !rule.match(/^cluster\/(schema|unknown-field)$/) || others.includes(rule))).toEqual(others);
  });
});

test('no rule finds what is worse than it says', () => {
  for (const { bad, badOptions } of documented) {
    for (const complete of [true, false]) {
      for (const { rule, severity } of audit(bad, { ...badOptions, complete })) {
        const { severity: usual, worst = usual } = ruleOf(rule)!;
        expect([rule, isAtLeast(worst, severity)]).toEqual([rule, true]);
      }
    }
  }
});

test('every rule speaks of kinds, a source and what to do, and its acknowledgement is a valid annotation', () => {
  for (const { id, kinds, source, mend, consequence, title } of RULES) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/);
    expect(kinds.length).toBeGreaterThan(0);
    for (const sentence of [source, mend, consequence, title]) expect(sentence).toMatch(/\S/);
    expect(acknowledgement(id).split('/')[1].length).toBeLessThanOrEqual(63);
  }
});
