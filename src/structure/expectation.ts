import { nearestName } from './nearest-name';

/** What a value should be, and what it is instead, by the keyword of the validator that it does not satisfy. */
const EXPECTATIONS: Record<string, (params: any, value: any) => string> = {
  type: ({ type }, value) => `be ${TYPES[type]}, got ${shown(value)}`,
  intOrString: (_, value) => `be an integer or a string, got ${shown(value)}`,
  oneOfStrings: ({ allowed }, value) => `be ${oneOf(allowed, value)}`,
  matches: ({ pattern }, value) => `${PATTERNS[pattern] ?? `match '${pattern}'`}, got ${shown(value)}`,
  minimum: ({ limit }, value) => `be at least ${limit}, got ${shown(value)}`,
  maximum: ({ limit }, value) => `be at most ${limit}, got ${shown(value)}`,
  minLength: ({ limit }, value) => atLeast(limit, [...value].length, 'character'),
  maxLength: ({ limit }, value) => atMost(limit, [...value].length, 'character'),
  minItems: ({ limit }, value) => atLeast(limit, value.length, 'item'),
  maxItems: ({ limit }, value) => atMost(limit, value.length, 'item'),
  minFields: ({ limit }, value) => atLeast(limit, fieldCount(value), 'field'),
  maxFields: ({ limit }, value) => atMost(limit, fieldCount(value), 'field'),
};

const TYPES: Record<string, string> = {
  object: 'an object', array: 'a list', string: 'a string', boolean: 'true or false', integer: 'an integer', number: 'a number',
};

/** The patterns that have a name, because they say nothing to a reader. */
const PATTERNS: Record<string, string> = {
  'quantity': "be a quantity such as '500m' or '2Gi'",
  'date-time': "be a time such as '2026-02-05T08:06:00Z'",
};

/** More allowed values than these are not listed. */
const LISTED_VALUES = 8;

const LONGEST_VALUE = 60;

/** `be at least 1, got '0'`: goes after "should". */
export function expectation(keyword: string, params: any, value: unknown): string {
  const describe = EXPECTATIONS[keyword];
  if (!describe) throw new Error(`no words for the keyword '${keyword}'`);
  return describe(params, value);
}

function oneOf(allowed: string[], value: string): string {
  if (allowed.length === 1) return `'${allowed[0]}', got ${shown(value)}`;
  if (allowed.length <= LISTED_VALUES) return `one of ${allowed.map((name) => `'${name}'`).join(', ')}, got ${shown(value)}`;
  const nearest = nearestName(value, allowed);
  return `one of ${allowed.length} values, got ${shown(value)}${nearest === undefined ? '' : `, did you mean '${nearest}'?`}`;
}

function atLeast(limit: number, count: number, unit: string): string {
  return limit === 1 ? 'not be empty' : `have at least ${counted(limit, unit)}, got ${count}`;
}

function atMost(limit: number, count: number, unit: string): string {
  return `have at most ${counted(limit, unit)}, got ${count}`;
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

function fieldCount(value: object): number {
  return Object.values(value).filter((field) => field != null).length;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value);
  return `'${text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text}'`;
}
