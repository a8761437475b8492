import type { ContainerResources } from 'cdk8s-plus-30';
import { isWithoutUnit, postgresSize, postgresSizeProblem } from './postgres-size';
import type { PostgresClusterProps } from '../postgres-cluster-props';
import { quantity } from '../quantity';
import { resourceQuantities } from '../resources';

/** The names of the props, by those of Kubernetes. */
const PROPS: { [resource: string]: string } = { 'cpu': 'cpu', 'memory': 'memory', 'ephemeral-storage': 'ephemeralStorage' };

/** What is wrong with CPU and memory and with what PostgreSQL takes of it, or undefined (cnpg: cluster_webhook.go, validateResources). */
export function resourcesProblem({ resources = {}, parameters = {} }: Pick<PostgresClusterProps, 'resources' | 'parameters'>): string | undefined {
  const { shared_buffers: buffers } = parameters;
  return limitProblem(resources)
    ?? postgresSizeProblem('shared_buffers', buffers)
    ?? (buffers ? buffersProblem(buffers, resources.memory?.request?.asString()) : undefined);
}

function limitProblem(resources: ContainerResources): string | undefined {
  const { requests = {}, limits = {} } = resourceQuantities(resources);
  for (const [resource, request] of Object.entries(requests)) {
    const limit = limits[resource];
    // to CNPG a limit of zero is none
    if (limit !== undefined && quantity(limit)! > 0 && quantity(request)! > quantity(limit)!) {
      return `'resources.${PROPS[resource]}.request' should be at most the limit (${limit}), got ${request}: CNPG would refuse the Cluster; request less or raise the limit`;
    }
  }
  return undefined;
}

/** A limit alone does not count: CNPG compares with what is requested. */
function buffersProblem(buffers: string, request: string | undefined): string | undefined {
  const memory = request === undefined ? 0 : quantity(request)!;
  if (memory === 0 || postgresSize(buffers)! <= memory) return undefined;
  const reading = isWithoutUnit(buffers) ? ', which is MB to CNPG' : '';
  return `'parameters.shared_buffers' should be at most 'resources.memory.request' (${request}), got '${buffers}'${reading}: CNPG would refuse the Cluster; `
    + 'write less, with its unit, or request more memory';
}
