import type { ContainerResources } from 'cdk8s-plus-30';

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

/** Wraps each quantity in the class that the generated bindings want. */
export function mapQuantities<Q>(
  quantities: { [resource: string]: string } | undefined, quantity: (text: string) => Q,
): { [resource: string]: Q } | undefined {
  return quantities && Object.fromEntries(Object.entries(quantities).map(([resource, text]) => [resource, quantity(text)]));
}
