import { createHash } from 'node:crypto';
import type { Location, Log, Result } from 'sarif';
import { RULES, Severity } from '../library';
import type { LocatedFinding, Report } from '../report';
import { subjectOf } from '../report';

const LEVEL = { [Severity.ERROR]: 'error', [Severity.WARNING]: 'warning', [Severity.INFO]: 'note' } as const;
const HOME = 'https://github.com/cdk8s-cnpg/cdk8s-cnpg';

/** For code scanning: SARIF 2.1.0. */
export function sarifReport({ findings, unreadable }: Report, version: string): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: {
        driver: {
          name: 'cdk8s-cnpg-cli',
          version,
          informationUri: HOME,
          rules: RULES.map(({ id, title, consequence, mend, severity }) => ({
            id,
            shortDescription: { text: title },
            fullDescription: { text: consequence },
            help: { text: `${consequence}\n\nInstead: ${mend}.` },
            helpUri: `${HOME}/blob/main/docs/rules.md#${id.replace('/', '')}`,
            defaultConfiguration: { level: LEVEL[severity] },
          })),
        },
      },
      columnKind: 'utf16CodeUnits',
      invocations: [{
        executionSuccessful: unreadable.length === 0,
        toolExecutionNotifications: unreadable.map(({ file, line, column, reason }) => ({
          level: 'error', message: { text: `could not read: ${reason}` }, locations: [location(file, line, column)],
        })),
      }],
      results: findings.map(result),
    }],
  };
  return JSON.stringify(log, undefined, 2) + '\n';
}

function result(finding: LocatedFinding): Result {
  const { rule, severity, place: { file, line, column, endColumn }, message, fix, path } = finding;
  return {
    ruleId: rule,
    ruleIndex: RULES.findIndex(({ id }) => id === rule),
    level: LEVEL[severity],
    message: { text: `${subjectOf(finding)}, ${path}: ${message}\n${fix}` },
    locations: [location(file, line, column, endColumn)],
    // stays what it is when lines move
    partialFingerprints: { 'resourceField/v1': createHash('sha256').update([rule, file, subjectOf(finding), path].join('\n')).digest('hex') },
  };
}

function location(file: string, line?: number, column?: number, endColumn?: number): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: file === '-' ? 'stdin' : relativeUri(file), uriBaseId: '%SRCROOT%' },
      ...(line === undefined ? {} : { region: { startLine: line, startColumn: column, ...(endColumn === undefined ? {} : { endColumn }) } }),
    },
  };
}

/** A `#`, `?` or `:` in the name of a file is no part of a URI's syntax. */
function relativeUri(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}
