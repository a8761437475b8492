import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import type { AuditOptions, Finding } from '../../src';

/** A rule as docs/rules.md shows it. */
export interface DocumentedRule {
  readonly id: string;
  readonly bad: any[];
  readonly badOptions: AuditOptions;
  readonly reports: string;
  readonly good: any[];
  readonly goodOptions: AuditOptions;
}

export const RULES_PAGE = join(__dirname, '../../docs/rules.md');

/** What the page says, read from the page itself. */
export function documentedRules(): DocumentedRule[] {
  return readFileSync(RULES_PAGE, 'utf8').split(/^### /m).slice(1).map((section) => {
    const fences = [...section.matchAll(/^```(.*)\n([^]*?)^```$/gm)].map(([, info, text]) => ({ words: info.split(' '), text }));
    const text = (word: string) => fences.find(({ words }) => words.includes(word))?.text;
    const manifests = (word: string) => loadAll(text(word)!) as any[];
    const previous = text('previous') === undefined ? {} : { previous: manifests('previous') };
    const words = fences.find((fence) => fence.words.includes('bad'))!.words;
    const options = { complete: words.includes('complete'), info: words.includes('info') };
    return {
      id: section.split('\n')[0],
      bad: manifests('bad'),
      badOptions: { ...options, ...previous },
      reports: text('text')!,
      good: manifests('good'),
      goodOptions: { ...options, ...previous, ...(text('previous-of-good') === undefined ? {} : { previous: manifests('previous-of-good') }) },
    };
  });
}

/** A finding in three lines, as the page and the message at synth show it. */
export function shown({ severity, resource, path, message, mend }: Finding): string {
  return `${severity} ${resource.kind} ${[resource.namespace, resource.name].filter(Boolean).join('/')}, ${path}\n${message}\n${mend}\n`;
}
