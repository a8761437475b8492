import { postgresSize, postgresSizeProblem } from './postgres-size';
import type { PostgresClusterProps } from '../postgres-cluster-props';
import { quantity } from '../quantity';

/** What CNPG's webhook compares with, where a parameter is not set. */
const DEFAULTS = { min_wal_size: '80MB', max_wal_size: '1GB' };

type Parameter = keyof typeof DEFAULTS;

/**
 * What is wrong with how much WAL is kept, or undefined (cnpg: cluster_webhook.go, validateWalSizeConfiguration). A default is
 * never held against the volume: CNPG does not either.
 */
export function walSizeProblem({ parameters = {}, walStorage }: Pick<PostgresClusterProps, 'parameters' | 'walStorage'>): string | undefined {
  const { min_wal_size: min, max_wal_size: max } = parameters;
  return postgresSizeProblem('min_wal_size', min)
    ?? postgresSizeProblem('max_wal_size', max)
    ?? orderProblem(min, max)
    ?? volumeProblem('min_wal_size', min, walStorage)
    ?? volumeProblem('max_wal_size', max, walStorage);
}

function orderProblem(min: string | undefined, max: string | undefined): string | undefined {
  if (!min && !max) return undefined;
  const [least, most] = [postgresSize(min || DEFAULTS.min_wal_size)!, postgresSize(max || DEFAULTS.max_wal_size)!];
  // CNPG compares nothing with zero
  if (least === 0 || most === 0 || least < most) return undefined;
  return `'parameters.min_wal_size' should be less than max_wal_size, got ${shown('min_wal_size', min)} and ${shown('max_wal_size', max)}: CNPG would refuse the Cluster; `
    + 'write both, so that they fit together';
}

function shown(parameter: Parameter, size: string | undefined): string {
  return size ? `'${size}'` : `'${DEFAULTS[parameter]}' by default`;
}

function volumeProblem(parameter: Parameter, size: string | undefined, walStorage: PostgresClusterProps['walStorage']): string | undefined {
  const volume = walStorage?.size.asString();
  const bytes = size ? postgresSize(size)! : 0;
  return volume === undefined || bytes === 0 || bytes < quantity(volume)! ? undefined
    : `'parameters.${parameter}' should be less than 'walStorage.size' (${volume}), got '${size}': CNPG would refuse the Cluster, the volume would be full before WAL is recycled; `
      + 'write less, or a larger volume';
}
