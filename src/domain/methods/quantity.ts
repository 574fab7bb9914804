import { type Exact, exact, isDecimal } from '../decimal.ts';

/** A number as it came: the float for statistics, and its shortest decimal, exactly, for what must not round. */
export interface Quantity {
  readonly number: number;
  readonly exact: Exact;
}

/** More digits than any sheet prints; keeps a hostile line from filling the memory. */
const MOST_DIGITS = 400;

const SCIENTIFIC = /^([+-]?)(\d+)(?:\.(\d+))?e([+-]\d+)$/;

/**
 * Reads a finite number, or a plain decimal as text; null for anything else.
 *
 * Example: 0.1 and `'0.1'` are both exactly one tenth; 1e-7 is exactly 0.0000001.
 */
export function quantityOf(raw: unknown): Quantity | null {
  if (typeof raw === 'number') return Number.isFinite(raw) ? { number: raw, exact: exact(written(raw)) } : null;
  if (typeof raw !== 'string' || raw.length > MOST_DIGITS || !isDecimal(raw)) return null;
  const number = Number(raw);
  return Number.isFinite(number) ? { number, exact: exact(raw) } : null;
}

/** The shortest decimal that a number prints as, without exponent. */
function written(value: number): string {
  const match = SCIENTIFIC.exec(String(value));
  if (!match) return String(value);
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}

/** The nearest float; ±Infinity or 0 where it lies outside the floats. */
export function toNumber(value: Exact): number {
  const top = Number(value.n);
  const bottom = Number(value.d);
  const size = Number.isFinite(top) && Number.isFinite(bottom) ? top / bottom : scaled(value);
  return Number(value.s) * size;
}

/**
 * Numerator or denominator alone is too long for a float: divide to at least 64 bits first, then scale back in two
 * steps.
 */
function scaled({ n, d }: Exact): number {
  const power = 68 + 4 * (d.toString(16).length - n.toString(16).length);
  const quotient = power >= 0 ? (n << BigInt(power)) / d : n / (d << BigInt(-power));
  const half = Math.trunc(power / 2);
  return Number(quotient) * 2 ** -half * 2 ** (half - power);
}
