const FACTORS: { [suffix: string]: number } = {
  '': 1,
  'm': 1e-3,
  'k': 1e3,
  'M': 1e6,
  'G': 1e9,
  'T': 1e12,
  'P': 1e15,
  'E': 1e18,
  'Ki': 2 ** 10,
  'Mi': 2 ** 20,
  'Gi': 2 ** 30,
  'Ti': 2 ** 40,
  'Pi': 2 ** 50,
  'Ei': 2 ** 60,
};

/** The number that a Kubernetes quantity such as `20Gi` stands for, or undefined if it is none. */
export function quantity(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const match = /^(\d+(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d+)|([kMGTPE]i?|Ki|m)?)$/.exec(typeof value === 'string' ? value : '');
  if (!match) return undefined;
  const factor = match[2] === undefined ? FACTORS[match[3] ?? ''] : 10 ** Number(match[2]);
  return factor === undefined ? undefined : Number(match[1]) * factor;
}
