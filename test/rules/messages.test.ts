import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, loadAll } from 'js-yaml';
import { shown } from './documented';
import { audit } from '../../src';

interface Case {
  readonly case: string;
  readonly rule: string;
  readonly complete?: boolean;
  readonly previous?: string;
  readonly manifests: string;
  readonly reports: string;
}

const CASES = load(readFileSync(join(__dirname, 'messages.yaml'), 'utf8')) as Case[];
const parsed = (yaml: string) => loadAll(yaml) as any[];

test.each(CASES.map((one) => [one.case, one] as const))('%s', (_, { rule, complete, previous, manifests, reports }) => {
  const findings = audit(parsed(manifests), { complete, previous: previous === undefined ? undefined : parsed(previous) });
  expect(findings.filter((finding) => finding.rule === rule).map(shown).join('\n')).toBe(reports);
});
