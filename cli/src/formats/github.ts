import { Severity } from '../library';
import type { Report } from '../report';
import { subjectOf } from '../report';

const COMMAND = { [Severity.ERROR]: 'error', [Severity.WARNING]: 'warning', [Severity.INFO]: 'notice' };

/** Annotations in a pull request: workflow commands of GitHub Actions. */
export function githubReport({ findings, unreadable }: Report): string {
  return [
    ...findings.map((finding) => {
      const { severity, place: { file, line, column, endColumn }, rule, message, fix } = finding;
      const properties = { file, line, col: column, endColumn, title: `${rule} (${subjectOf(finding)})` };
      return command(COMMAND[severity], properties, `${message}\n${fix}`);
    }),
    ...unreadable.map(({ file, line, column, reason }) => command('error', { file, line, col: column, title: 'could not read' }, reason)),
  ].map((line) => `${line}\n`).join('');
}

function command(name: string, properties: { [property: string]: string | number | undefined }, message: string): string {
  const written = Object.entries(properties).filter(([, value]) => value !== undefined).map(([property, value]) => `${property}=${escaped(String(value)).replace(/:/g, '%3A').replace(/,/g, '%2C')}`);
  return `::${name} ${written.join(',')}::${escaped(message)}`;
}

/** As the runner reads them back (actions/toolkit, command.ts). */
function escaped(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
