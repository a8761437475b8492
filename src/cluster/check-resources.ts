import { isWithoutUnit, postgresSize, postgresSizeProblem } from './postgres-size';
import type { PostgresClusterProps } from '../postgres-cluster-props';
import { quantity } from '../quantity';
import { limitProblem } from '../resources';

/** What is wrong with CPU and memory and with what PostgreSQL takes of it, or undefined (cnpg: cluster_webhook.go, validateResources). */
export function resourcesProblem({ resources = {}, parameters = {} }: Pick<PostgresClusterProps, 'resources' | 'parameters'>): string | undefined {
  const { shared_buffers: buffers } = parameters;
  return limitProblem('resources', resources, 'CNPG would refuse the Cluster')
    ?? postgresSizeProblem('shared_buffers', buffers)
    ?? (buffers ? buffersProblem(buffers, resources.memory?.request?.asString()) : undefined);
}

/** A limit alone does not count: CNPG compares with what is requested. */
function buffersProblem(buffers: string, request: string | undefined): string | undefined {
  const memory = request === undefined ? 0 : quantity(request)!;
  if (memory === 0 || postgresSize(buffers)! <= memory) return undefined;
  const reading = isWithoutUnit(buffers) ? ', which is MB to CNPG' : '';
  return `'parameters.shared_buffers' should be at most 'resources.memory.request' (${request}), got '${buffers}'${reading}: CNPG would refuse the Cluster; `
    + 'write less, with its unit, or request more memory';
}
