import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import pc from 'picocolors';
import { auditTree } from './audit';
import { DiskTree } from './disk-tree';
import { explanation, listOfRules, unknownRule } from './explain';
import { githubReport } from './formats/github';
import { jsonReport } from './formats/json';
import { junitReport } from './formats/junit';
import { sarifReport } from './formats/sarif';
import { textMap, textReport } from './formats/text';
import { GitTree } from './git-tree';
import { ruleOf } from './library';
import { Progress } from './progress';
import type { Report } from './report';
import { StandardInput } from './standard-input';
import { STANDARD_INPUT, Tree } from './tree';

/** What the command touches of the world. */
export interface Terminal {
  readonly cwd: string;
  readonly version: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly input: () => Buffer;
  readonly isColored: boolean;
  /** Whether somebody watches what goes to `err`. */
  readonly isWatched: boolean;
}

interface AuditOptions {
  readonly format: 'text' | 'json' | 'sarif' | 'github' | 'junit';
  readonly failOn: 'error' | 'warning' | 'never';
  readonly rule?: string[];
  readonly ignore?: string[];
  readonly info?: boolean;
  readonly complete?: boolean;
  readonly since?: string;
  readonly map?: boolean;
  readonly verbose?: boolean;
}

export const EXIT = { clean: 0, findings: 1, unreadable: 2 };

/** Runs the command; returns its exit code. */
export function run(args: string[], terminal: Terminal): number {
  let code = EXIT.clean;
  const program = new Command('cdk8s-cnpg-cli')
    .description('What is wrong with the PostgreSQL (CloudNativePG) backups in a GitOps repository')
    .version(terminal.version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  program.command('audit')
    .description('read manifests and say which databases cannot be restored, why, and what to write instead')
    .argument('[paths...]', `files and folders; ${STANDARD_INPUT} is standard input`, ['.'])
    .addOption(new Option('--format <format>', 'how findings are written').choices(['text', 'json', 'sarif', 'github', 'junit']).default('text'))
    .addOption(new Option('--fail-on <severity>', 'what makes the exit code 1').choices(['error', 'warning', 'never']).default('error'))
    .option('--rule <rule>', 'look for this rule only (may be repeated)', ruleName)
    .option('--ignore <rule>', 'pass over this rule (may be repeated)', ruleName)
    .option('--info', 'advice too')
    .option('--complete', 'nothing that the manifests refer to is defined elsewhere: what is not there is an error')
    .option('--since <ref>', 'compare with the manifests as they were where this branch left that commit or branch')
    .option('--map', 'end with who writes, fills and reads which archive')
    .option('-v, --verbose', 'name the files that were left out')
    .addHelpText('after', '\nExit code: 0 nothing at or over the bar, 1 findings, 2 something could not be read.')
    .action((paths: string[], options: AuditOptions) => {
      code = audit(paths, options, terminal);
    });
  program.command('explain').description('what a rule means, why, and what to write instead').argument('<rule>').action((rule: string) => terminal.out(explanation(rule)));
  program.command('list').description('every rule').action(() => terminal.out(listOfRules()));
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    // commander has said it already
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.unreadable;
    terminal.err(`error: ${(error as Error).message}\n`);
    return EXIT.unreadable;
  }
  return code;
}

function audit(paths: string[], options: AuditOptions, terminal: Terminal): number {
  const tree = treeOf(paths, terminal);
  const previous = options.since === undefined ? undefined : previousTree(paths, options.since, terminal);
  const progress = new Progress(terminal.isWatched ? terminal.err : undefined, tree.files.length);
  const { complete = false, info = false, rule: rules = [], ignore: ignored = [] } = options;
  const report = auditTree({ tree, previous, complete, info, rules, ignored, onFile: (done) => progress.at(done) });
  progress.end();
  terminal.out(written(report, options, terminal));
  if (report.summary.unreadable > 0) return EXIT.unreadable;
  const { error, warning } = report.summary.findings;
  const counted = { error, warning: error + warning, never: 0 }[options.failOn];
  return counted > 0 ? EXIT.findings : EXIT.clean;
}

function treeOf(paths: string[], { cwd, input }: Terminal): Tree {
  if (!paths.includes(STANDARD_INPUT)) return new DiskTree(cwd, paths);
  if (paths.length > 1) throw new Error(`'${STANDARD_INPUT}' is standard input and cannot be audited together with files: what belongs together is told by folders`);
  return new StandardInput(input());
}

function previousTree(paths: string[], ref: string, { cwd }: Terminal): Tree {
  if (paths.includes(STANDARD_INPUT)) throw new Error('--since compares files with what they were in git: standard input has no past');
  try {
    return new GitTree(cwd, paths, ref);
  } catch (error) {
    const said = String((error as { stderr?: unknown }).stderr ?? (error as Error).message).trim().split('\n')[0];
    throw new Error(`git does not give the files as of '${ref}': ${said}`);
  }
}

function written(report: Report, { format, map = false, verbose = false }: AuditOptions, { isColored, version }: Terminal): string {
  const colors = pc.createColors(isColored);
  switch (format) {
    case 'json': return jsonReport(report, map);
    case 'sarif': return sarifReport(report, version);
    case 'github': return githubReport(report);
    case 'junit': return junitReport(report);
    case 'text': return textReport(report, { colors, verbose }) + (map ? `\n${textMap(report, colors)}` : '');
  }
}

function ruleName(rule: string, before: string[] = []): string[] {
  if (!ruleOf(rule)) throw new InvalidArgumentError(unknownRule(rule));
  return [...before, rule];
}
