import type { PostgresClusterProps } from '../postgres-cluster-props';

/** A Cluster with it set to `enabled` archives nothing (cnpg: pkg/utils/labels_annotations.go). */
const SKIP_ARCHIVING = 'cnpg.io/skipWalArchiving';

/** What is wrong with PostgreSQL's parameters by themselves, or undefined (cnpg: cluster_webhook.go, validateConfiguration). */
export function parametersProblem(props: PostgresClusterProps): string | undefined {
  return nameProblem(Object.keys(props.parameters ?? {})) ?? walLevelProblem(props);
}

function nameProblem(names: string[]): string | undefined {
  const wrong = names.find((name) => !/^[A-Za-z_][A-Za-z0-9_$]*(\.[A-Za-z_][A-Za-z0-9_$]*)?$/.test(name));
  return wrong === undefined ? undefined
    : `a name in 'parameters' should be letters, digits, '_' and '$', after an extension's name and '.' where it is one's, got '${wrong}': CNPG would refuse the Cluster; `
      + 'write it as in postgresql.conf';
}

function walLevelProblem({ parameters, instances = 1, annotations }: PostgresClusterProps): string | undefined {
  const level = parameters?.wal_level;
  if (level === undefined || level === 'replica' || level === 'logical') return undefined;
  // that a Cluster archives nothing is for the rules to say
  if (level === 'minimal' && instances === 1 && annotations?.[SKIP_ARCHIVING] === 'enabled') return undefined;
  return `'parameters.wal_level' should be 'replica' or 'logical', got '${level}': CNPG would refuse a Cluster that archives or has replicas; `
    + 'leave it out, CNPG\'s own is \'logical\'';
}
