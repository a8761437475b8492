import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { RULES } from '../src/rules/catalogue';
import type { Rule } from '../src/rules/rule';

/** What docs/rule-examples has for a rule, as YAML in YAML. */
export interface RuleExample {
  readonly bad: string;
  /** What is reported for it: a paragraph of three lines for each finding. */
  readonly reports: string;
  /** Why the nearest look-alike is fine. */
  readonly innocent: string;
  readonly good: string;
  /** The manifests as they were, for both. */
  readonly previous?: string;
  /** The manifests as they were before `good`, where they are others. */
  readonly previousOfGood?: string;
  readonly complete?: boolean;
  readonly info?: boolean;
}

const FOLDER = join(__dirname, '../docs/rule-examples');

/** The examples by rule. */
export function ruleExamples(): { [id: string]: RuleExample } {
  return Object.assign({}, ...readdirSync(FOLDER).sort().map((file) => load(readFileSync(join(FOLDER, file), 'utf8'))));
}

/** docs/rules.md */
export function rulesPage(): string {
  const examples = ruleExamples();
  const stray = Object.keys(examples).filter((id) => !RULES.some((rule) => rule.id === id));
  if (stray.length > 0) throw new Error(`docs/rule-examples has examples of rules that do not exist: ${stray.join(', ')}`);
  return [INTRODUCTION, index(), ...areas().map(([area, rules]) => [`## ${area}`, ...rules.map((rule) => section(rule, examples[rule.id]))].join('\n\n'))].join('\n\n') + '\n';
}

const INTRODUCTION = `# Rules

What the API server accepts and what still loses data. The same catalogue judges what this library synthesizes and anybody's manifests:
errors stop \`synth\`; \`audit(manifests)\` returns all findings. This page is generated from \`src/rules/\` and \`docs/rule-examples/\`, and
every example on it is run as a test.

| severity | means |
| --- | --- |
| error | refused, cannot work, or loses data or protection without saying so |
| warning | works today and bites later, or refers to something that may be defined elsewhere |
| info | advice, reported with the option \`info\` |

The set of manifests is **complete** at synth, or with the option \`complete\`: nothing that it refers to is defined elsewhere. Rules that
compare with \`previous\` say nothing without it.

A resource that means what a rule warns of says so in an annotation, \`cdk8s-cnpg/acknowledge.<area>.<what>: <reason>\`; without a reason it
does not count. Two more annotations declare what no manifest can show: \`cdk8s-cnpg/fed-by\` on an ObjectStore names what fills it
(\`bucket-replication\`, \`mirror/<CronJob>\`, \`standby/<Cluster>\`), \`cdk8s-cnpg/defined-elsewhere\` on a Cluster lists ObjectStores that another repository defines.
A CronJob or Job that copies an archive says which with \`cdk8s-cnpg/mirror-source\` and \`cdk8s-cnpg/mirror-copy\`, both \`<ObjectStore>/<server name>\`, and for how
long it keeps the copy with \`cdk8s-cnpg/mirror-retention\`, as \`30d\`.

Two documents of one name and namespace are one resource. A document that is only a part of one (a Cluster without \`storage\` and
\`instances\`) is merged into the rest of it and not judged as a whole. Text with a variable (\`\${NAME}\`) is compared as text; its form is not judged.`;

function index(): string {
  const rows = RULES.map((rule) => `| [${rule.id}](#${rule.id.replace('/', '')}) | ${severity(rule)} | ${rule.title} |`);
  return ['| rule | severity | fires on |', '| --- | --- | --- |', ...rows].join('\n');
}

function areas(): [string, Rule[]][] {
  const byArea = new Map<string, Rule[]>();
  for (const rule of RULES) {
    const area = rule.id.split('/')[0];
    byArea.set(area, [...byArea.get(area) ?? [], rule]);
  }
  return [...byArea];
}

function section(rule: Rule, example: RuleExample | undefined): string {
  if (!example) throw new Error(`docs/rule-examples has no example of '${rule.id}'`);
  const options = [example.complete && 'complete', example.info && 'info'].filter(Boolean).join(' ');
  return [
    `### ${rule.id}`,
    `**${severity(rule)}**: ${rule.title}. Reported on ${rule.kinds.join(', ')}.`,
    rule.consequence,
    `Instead: ${rule.mend}.`,
    `Source: ${rule.source}.`,
    ...(example.previous ? ['Before:', fence('yaml previous', example.previous)] : []),
    `Wrong${options ? ` (with the option \`${options}\`)` : ''}:`,
    fence(`yaml bad ${options}`.trim(), example.bad),
    'is reported as',
    fence('text', example.reports),
    ...(example.previousOfGood ? ['Innocent, after', fence('yaml previous-of-good', example.previousOfGood), `${example.innocent}:`] : [`Innocent, ${example.innocent}:`]),
    fence('yaml good', example.good),
  ].join('\n\n');
}

function severity({ severity: usual, severityNote }: Rule): string {
  return severityNote ? `${usual}, ${severityNote}` : usual;
}

function fence(info: string, text: string): string {
  return `\`\`\`${info}\n${text.trimEnd()}\n\`\`\``;
}
