const BYTES: { [unit: string]: number } = {
  k: 2 ** 10,
  K: 2 ** 10,
  M: 2 ** 20,
  G: 2 ** 30,
  T: 2 ** 40,
  P: 2 ** 50,
  E: 2 ** 60,
};

/** Whether CNPG's webhook takes it for megabytes, whatever the parameter's own unit is. */
export function isWithoutUnit(size: string): boolean {
  return /^[+-]?\d+$/.test(size);
}

/**
 * How many bytes a size among PostgreSQL's parameters is to CNPG's webhook, or undefined if it refuses it as none. It knows
 * more units than PostgreSQL and reads some of them another way (cnpg: cluster_webhook.go, parsePostgresQuantityValue).
 */
export function postgresSize(size: string): number | undefined {
  if (isWithoutUnit(size)) return Number(size) * BYTES.M;
  if (!size.endsWith('B')) return undefined;
  const amount = size.slice(0, -1).replace(/ /g, '');
  if (isWithoutUnit(amount)) return Number(amount);
  const match = /^([+-]?\d*\.?\d*)([kKMGTPE])$/.exec(amount);
  // a unit alone is zero to Kubernetes
  return match ? (Number.parseFloat(match[1]) || 0) * BYTES[match[2]] : undefined;
}

/** What is wrong with a size among the parameters by itself, or undefined. An empty one counts as not set. */
export function postgresSizeProblem(parameter: string, size: string | undefined): string | undefined {
  return !size || postgresSize(size) !== undefined ? undefined
    : `'parameters.${parameter}' should be a number and one of the units kB, MB, GB and TB, got '${size}': CNPG would refuse the Cluster; write '512MB' or the like`;
}
