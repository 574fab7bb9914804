import { Fraction } from 'fraction.js';

/** An exact rational number. Sums, products and quotients stay exact, so no status is decided in binary floating point. */
export type Exact = Fraction;

const DECIMAL = /^[+-]?\d+(\.\d+)?$/;

/** Whether `text` is a plain decimal as this module reads it: an optional sign, digits, optionally a point and digits. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

/**
 * Reads a plain decimal such as `"33.65"` or `"-0.5"` exactly.
 * Throws a RangeError for anything else: exponents, separators and signs of per cent are resolved before, in `ingest`.
 *
 * Example: `exact('0.1').add(exact('0.2')).equals(exact('0.3'))` is true.
 */
export function exact(text: string | number | bigint): Exact {
  if (typeof text === 'string' && !isDecimal(text)) throw new RangeError(`not a plain decimal: ${text}`);
  return new Fraction(text);
}

/** -1, 0 or 1: how `a` stands to `b`. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  return Math.sign(a.compare(b)) as -1 | 0 | 1;
}

/**
 * Prints `value` with exactly `decimals` digits after the point, half rounded away from zero.
 * GB/T 8170 knows half-to-even as well; sheets printed by WPS and Excel round half away from zero, and so do we (README, 口径).
 *
 * Example: `fixed(exact('2.345'), 2)` is `'2.35'`, `fixed(exact('-0.05'), 1)` is `'-0.1'`.
 */
export function fixed(value: Exact, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const twice = value.n * scale * 2n + value.d;
  const digits = (twice / (value.d * 2n)).toString().padStart(decimals + 1, '0');
  const sign = value.s < 0n && /[1-9]/.test(digits) ? '-' : '';
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/**
 * Prints `value` with all its digits where it ends, else rounded to `mostDecimals`. No trailing zeros.
 *
 * Example: `plain(exact('31.2').sub(exact('30')))` is `'1.2'`; a third prints as `'0.333333'`.
 */
export function plain(value: Exact, mostDecimals = 6): string {
  const text = fixed(value, mostDecimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** The number of digits after the point of a printed decimal: 2 for `'33.65'`, 1 for `'72.0'`, 0 for `'30'`. */
export function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

/**
 * A plain decimal with its point moved `places` to the right (to the left where negative). Every printed digit is kept.
 *
 * Example: `shifted('1.2', 4)` is `'12000'`, `shifted('2.80', -1)` is `'0.280'`, `shifted('-0.05', 2)` is `'-5'`.
 */
export function shifted(text: string, places: number): string {
  const decimals = Math.max(0, decimalsOf(text) - places);
  return fixed(exact(text).mul(new Fraction(10).pow(places)!), decimals);
}
