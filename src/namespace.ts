import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { failAt, failAtIf } from './errors';
import { namespaceProblem } from './names';

/** The namespace of the construct's chart. It is part of every archive's path, so it has to be known. */
export function namespaceOf(scope: Construct): string {
  const chart = Chart.of(scope);
  const namespace = chart.namespace ?? failAt(scope, `chart '${chart.node.path}' has no namespace: the archive's path needs one, and a nested chart does not inherit its `
    + 'parent\'s; write new Chart(scope, id, { namespace: \'…\' })');
  failAtIf(scope, namespaceProblem(namespace));
  return namespace;
}
