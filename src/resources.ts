import type { ContainerResources } from 'cdk8s-plus-30';
import { quantity } from './quantity';

/** The names of the props, by those of Kubernetes. */
const PROPS: { [resource: string]: string } = { 'cpu': 'cpu', 'memory': 'memory', 'ephemeral-storage': 'ephemeralStorage' };

/** Kubernetes' ResourceRequirements, with quantities as text. */
export interface ResourceQuantities {
  readonly requests?: { [resource: string]: string };
  readonly limits?: { [resource: string]: string };
}

export function resourceQuantities(resources: ContainerResources): ResourceQuantities {
  const of = (bound: 'request' | 'limit') => {
    const quantities = {
      'cpu': resources.cpu?.[bound]?.amount,
      'memory': resources.memory?.[bound]?.asString(),
      'ephemeral-storage': resources.ephemeralStorage?.[bound]?.asString(),
    };
    const given = Object.entries(quantities).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return given.length === 0 ? undefined : Object.fromEntries(given);
  };
  return { requests: of('request'), limits: of('limit') };
}

/** What is wrong with what is requested beside what is the limit, or undefined. */
export function limitProblem(prop: string, resources: ContainerResources, consequence: string): string | undefined {
  const { requests = {}, limits = {} } = resourceQuantities(resources);
  for (const [resource, request] of Object.entries(requests)) {
    const limit = limits[resource];
    // to CNPG a limit of zero is none
    if (limit !== undefined && quantity(limit)! > 0 && quantity(request)! > quantity(limit)!) {
      return `'${prop}.${PROPS[resource]}.request' should be at most the limit (${limit}), got ${request}: ${consequence}; request less or raise the limit`;
    }
  }
  return undefined;
}

/** Wraps each quantity in the class that the generated bindings want. */
export function mapQuantities<Q>(
  quantities: { [resource: string]: string } | undefined, wrap: (text: string) => Q,
): { [resource: string]: Q } | undefined {
  return quantities && Object.fromEntries(Object.entries(quantities).map(([resource, text]) => [resource, wrap(text)]));
}
