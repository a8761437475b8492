import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Table from 'cli-table3';
import { acknowledgement, nearestName, RULES, ruleOf } from './library';

/** Everything there is to say about a rule, with examples: its part of docs/rules.md. Fails if there is none of that name. */
export function explanation(id: string): string {
  if (!ruleOf(id)) throw new Error(unknownRule(id));
  const sections = rulesPage().split(/^(?=##+ )/m);
  const section = sections.find((one) => one.startsWith(`### ${id}\n`))!.replace(/^.*\n+/, '').trimEnd();
  return `${id}\n\n${section}\n\nIf it is meant, on the resource:\n\n  metadata:\n    annotations:\n      ${acknowledgement(id)}: <why it is meant>\n`;
}

export function unknownRule(id: string): string {
  const nearest = nearestName(id, RULES.map((rule) => rule.id));
  return `there is no rule '${id}': ${nearest === undefined ? '`cdk8s-cnpg-cli list` names them' : `did you mean '${nearest}'?`}`;
}

/** Every rule in a line. */
export function listOfRules(): string {
  const table = new Table({ head: ['rule', 'severity', 'fires on'], style: { head: [], border: [], compact: true }, chars: PLAIN });
  for (const { id, severity, title } of RULES) table.push([id, severity, title]);
  return `${table.toString().split('\n').map((line) => line.trimEnd()).join('\n')}\n`;
}

const PLAIN = Object.fromEntries(['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left', 'left-mid', 'mid', 'mid-mid',
  'right', 'right-mid', 'middle'].map((part) => [part, part === 'middle' ? ' ' : '']));

/** Copied beside the bundle when it is built. */
function rulesPage(): string {
  const path = [join(__dirname, 'rules.md'), join(__dirname, '../../docs/rules.md')].find((candidate) => existsSync(candidate));
  return readFileSync(path!, 'utf8');
}
