import type { Colors } from 'picocolors/types';
import { Severity } from '../library';
import type { Place } from '../manifest-file';
import { LocatedFinding, Report, subjectOf } from '../report';
import type { Unreadable } from '../unreadable';

export interface TextOptions {
  readonly colors: Colors;
  readonly verbose: boolean;
}

/** For a person at a terminal. */
export function textReport(report: Report, options: TextOptions): string {
  return [...findingsByFile(report, options), ...notRead(report, options), ...notJudged(report, options), summaryOf(report, options)].join('\n\n') + '\n';
}

function findingsByFile(report: Report, { colors }: TextOptions): string[] {
  const byFile = new Map<string, LocatedFinding[]>();
  for (const finding of report.findings) byFile.set(finding.place.file, [...byFile.get(finding.place.file) ?? [], finding]);
  return [...byFile].map(([file, findings]) => [colors.bold(colors.underline(file)), ...findings.map((finding) => one(report, finding, colors))].join('\n\n'));
}

function one(report: Report, finding: LocatedFinding, colors: Colors): string {
  const { severity, place, rule, path, message, fix } = finding;
  return [
    `${place.line}:${place.column}  ${inColor(severity, colors)}  ${colors.bold(subjectOf(finding))}  ${path}  ${colors.dim(rule)}`,
    ...indented(message, 2),
    ...indented(fix, 2).map((line, index) => (index === 0 ? line.replace(/^ {2}/, `  ${colors.green('fix')} `) : line)),
    ...excerpt(report, place, colors),
  ].join('\n');
}

/** The line, the one above and the one below it. */
function excerpt(report: Report, { file, line }: Place, colors: Colors): string[] {
  const numbers = [line - 1, line, line + 1];
  const width = String(line + 1).length;
  return numbers.flatMap((number) => {
    const content = report.file(file).line(number);
    if (content === undefined || (number !== line && /^(---)?\s*$/.test(content))) return [];
    const marked = `${number === line ? '>' : ' '} ${String(number).padStart(width)} | ${shortened(content)}`;
    return [`    ${number === line ? marked : colors.dim(marked)}`.trimEnd()];
  });
}

/** A terminal takes control characters for commands. */
export function shortened(content: string): string {
  const clean = content.replace(/\p{Cc}/gu, ' ');
  return clean.length > 160 ? `${clean.slice(0, 157)}...` : clean;
}

function notRead({ unreadable }: Report, { colors }: TextOptions): string[] {
  return unreadable.length === 0 ? [] : [[colors.red(colors.bold('could not read')), ...unreadable.map((problem) => `  ${placeOfUnreadable(problem)}: ${problem.reason}`)].join('\n')];
}

export function placeOfUnreadable({ file, line, column }: Unreadable): string {
  return line === undefined ? file : `${file}:${line}:${column}`;
}

function notJudged({ inactive, encrypted, templated }: Report, { colors, verbose }: TextOptions): string[] {
  const named = inactive.filter(({ resources }) => verbose || resources.length > 0);
  return [
    ...(named.length > 0 ? [[colors.yellow('inactive: no kustomization lists'), ...named.map(({ file, resources }) => `  ${file}${resources.length > 0 ? ` (${resources.join(', ')})` : ''}`)].join('\n')] : []),
    ...(verbose && encrypted.length > 0 ? [['encrypted, not looked at', ...encrypted.map((file) => `  ${file}`)].join('\n')] : []),
    ...(verbose && templated.length > 0 ? [['templates, not looked at', ...templated.map((file) => `  ${file}`)].join('\n')] : []),
  ];
}

function summaryOf({ summary }: Report, { colors, verbose }: TextOptions): string {
  const { files, resources, clusters, archives, findings, encrypted, templated, inactive, unreadable } = summary;
  const found = [
    findings.error > 0 && colors.red(plural(findings.error, 'error')),
    findings.warning > 0 && colors.yellow(plural(findings.warning, 'warning')),
    findings.info > 0 && colors.cyan(plural(findings.info, 'hint')),
  ].filter(Boolean);
  const left = [unreadable > 0 && `${unreadable} could not be read`, inactive > 0 && `${inactive} inactive`, encrypted > 0 && `${encrypted} encrypted`, templated > 0 && plural(templated, 'template')].filter(Boolean);
  return [
    `${[plural(files, 'file'), plural(resources, 'resource'), plural(clusters, 'cluster'), plural(archives, 'archive')].join(', ')}: ${found.length > 0 ? found.join(', ') : colors.green('nothing found')}`,
    ...(left.length > 0 ? [`not judged: ${left.join(', ')}${verbose || inactive + encrypted + templated === 0 ? '' : ' (-v names them)'}`] : []),
  ].join('\n');
}

function inColor(severity: Severity, colors: Colors): string {
  return { [Severity.ERROR]: colors.red, [Severity.WARNING]: colors.yellow, [Severity.INFO]: colors.cyan }[severity](severity);
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function indented(content: string, by: number): string[] {
  return content.split('\n').map((line) => ' '.repeat(by) + line);
}

/** Who writes which archive, what fills the second, who reads it. */
export function textMap({ map }: Report, colors: Colors): string {
  if (map.length === 0) return 'no clusters\n';
  return map.map(({ cluster, writes, schedules, copies, readBy }) => [
    colors.bold(cluster),
    ...(writes.length === 0 ? [`  writes   ${colors.red('no archive')}`] : writes.map((archive) => `  writes   ${archiveText(archive)}`)),
    `  backups  ${schedules.length === 0 ? colors.red('none is scheduled') : schedules.map((schedule) => `"${schedule}"`).join(', ')}`,
    ...copies.map((copy) => `  copy     ${archiveText(copy)}, ${copy.filledBy === undefined ? colors.red('nothing says what fills it') : `filled by ${copy.filledBy}`}`),
    ...readBy.map((reader) => `  read by  ${reader}`),
  ].join('\n')).join('\n\n') + '\n';
}

function archiveText({ url, endpoint, objectStore }: Report['map'][number]['writes'][number]): string {
  return `${url}${endpoint === undefined ? '' : ` at ${endpoint}`}${objectStore === undefined ? ' (in the Cluster itself)' : ` (ObjectStore ${objectStore})`}`;
}

