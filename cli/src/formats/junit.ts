import junit from 'junit-report-builder';
import type { Report } from '../report';
import { subjectOf } from '../report';
import { placeOfUnreadable } from './text';

/** For the test reports of GitLab and others: a failed test for each finding. */
export function junitReport({ findings, unreadable, summary }: Report): string {
  const builder = junit.newBuilder();
  const suite = builder.testSuite().name('cdk8s-cnpg-cli audit');
  for (const finding of findings) {
    const { place: { file, line }, rule, severity, path, message, fix } = finding;
    suite.testCase().className(file).name(`${rule} (${subjectOf(finding)})`).file(file).failure(message, severity).stacktrace(`${file}:${line}\n${path}\n${message}\n${fix}`);
  }
  for (const problem of unreadable) suite.testCase().className(problem.file).name('could be read').error(`${placeOfUnreadable(problem)}: ${problem.reason}`);
  if (findings.length + unreadable.length === 0) suite.testCase().className('audit').name(`${summary.clusters} clusters`);
  return builder.build() + '\n';
}
