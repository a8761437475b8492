/**
 * How Go's standard library reads numbers and durations. CNPG is written in Go: it accepts what these functions
 * accept, and its messages carry their words.
 */

const MAX_INT64 = 2n ** 63n - 1n;
const NANOSECONDS_PER_SECOND = 1_000_000_000n;
const NANOSECONDS = new Map<string, bigint>([
  ['ns', 1n],
  ['us', 1_000n],
  ['\u00b5s', 1_000n], // micro sign
  ['\u03bcs', 1_000n], // Greek mu
  ['ms', 1_000_000n],
  ['s', NANOSECONDS_PER_SECOND],
  ['m', 60n * NANOSECONDS_PER_SECOND],
  ['h', 3600n * NANOSECONDS_PER_SECOND],
]);

/** `strconv.Atoi`. A bigint, since messages repeat numbers that a JavaScript number cannot hold. */
export function parseGoInt(text: string): bigint {
  if (!/^[+-]?[0-9]+$/.test(text)) {
    throw new Error(`strconv.Atoi: parsing ${quote(text)}: invalid syntax`);
  }
  const value = BigInt(text);
  if (value > MAX_INT64 || value < -MAX_INT64 - 1n) {
    throw new Error(`strconv.Atoi: parsing ${quote(text)}: value out of range`);
  }
  return value;
}

/** `time.ParseDuration`, in whole seconds, rounded towards zero. */
export function parseGoDuration(text: string): number {
  const negative = text.startsWith('-');
  let rest = text.replace(/^[+-]/, '');
  if (rest === '0') return 0;
  if (rest === '') throw durationError('invalid duration', text);

  let nanoseconds = 0n;
  while (rest !== '') {
    const [part, whole, fraction = '', unitName] = /^([0-9]*)(?:\.([0-9]*))?([^.0-9]*)/.exec(rest)!;
    if (whole === '' && fraction === '') throw durationError('invalid duration', text);
    if (BigInt(whole) > MAX_INT64 + 1n) throw durationError('invalid duration', text);
    if (unitName === '') throw durationError('missing unit in duration', text);
    const unit = NANOSECONDS.get(unitName);
    if (unit === undefined) throw durationError(`unknown unit ${quoteBytes(unitName)} in duration`, text);
    nanoseconds += BigInt(whole) * unit + fractionOf(unit, fraction);
    // Go has room for one nanosecond more below zero than above
    if (nanoseconds > MAX_INT64 + 1n) throw durationError('invalid duration', text);
    rest = rest.slice(part.length);
  }
  if (!negative && nanoseconds > MAX_INT64) throw durationError('invalid duration', text);
  const seconds = Number(nanoseconds / NANOSECONDS_PER_SECOND);
  return negative ? -seconds : seconds;
}

/** Go calculates fractions in floating point and ignores the digits that no longer fit. */
function fractionOf(unit: bigint, digits: string): bigint {
  let numerator = 0n;
  let scale = 1;
  for (const digit of digits) {
    const longer = numerator * 10n + BigInt(digit);
    if (numerator > MAX_INT64 / 10n || longer > MAX_INT64 + 1n) break;
    numerator = longer;
    scale *= 10;
  }
  return BigInt(Math.trunc(Number(numerator) * (Number(unit) / scale)));
}

function durationError(problem: string, text: string): Error {
  return new Error(`time: ${problem} ${quoteBytes(text)}`);
}

/** White space never gets here: it separates fields. */
const ESCAPES = new Map([['"', '\\"'], ['\\', '\\\\'], ['\x07', '\\a'], ['\b', '\\b']]);

/** `strconv.Quote`. */
function quote(text: string): string {
  return `"${Array.from(text, quoteCharacter).join('')}"`;
}

function quoteCharacter(character: string): string {
  const escape = ESCAPES.get(character);
  if (escape !== undefined) return escape;
  if (character === ' ' || /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(character)) return character;
  const code = character.codePointAt(0)!;
  if (code < 0x20 || code === 0x7f) return `\\x${hex(code, 2)}`;
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

/** The simpler quoting of package `time`: everything outside of ASCII byte by byte. */
function quoteBytes(text: string): string {
  const bytes = Array.from(Buffer.from(text), (byte) => {
    if (byte < 0x20 || byte >= 0x80) return `\\x${hex(byte, 2)}`;
    const character = String.fromCharCode(byte);
    return character === '"' || character === '\\' ? `\\${character}` : character;
  });
  return `"${bytes.join('')}"`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
