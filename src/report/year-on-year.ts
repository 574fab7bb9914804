import { decimalsOf, exact, fixed } from '../domain/decimal.ts';

/** How a change is counted: points of a share (`%` or `‰`), or per cent of the earlier value. */
export type ChangeKind = '%' | '‰' | 'other';

/** Shares, and what is itself a difference of shares (百分点), change by points, all else by per cent: the unit decides. */
export function changeKind(unit: string): ChangeKind {
  if (unit === '百分点') return '%';
  return unit === '%' || unit === '‰' ? unit : 'other';
}

/**
 * The change 同比 against the same period a year earlier. For shares the difference in points, with the digits of the value
 * that has more of them; for others the change in per cent of the earlier value, one decimal, half away from zero.
 * Null without either value, and for others where the earlier value is not above zero: no ratio means anything there.
 *
 * Example: 31.2 % after 33.65 % is `'-2.45'` points; 2.95 after 2.84 persons is (2.95 ÷ 2.84 − 1) × 100 = `'3.9'` per cent.
 */
export function yearOnYear(actual: string | null, earlier: string | null, unit: string): string | null {
  if (actual === null || earlier === null) return null;
  const change = exact(actual).sub(exact(earlier));
  if (changeKind(unit) !== 'other') return fixed(change, Math.max(decimalsOf(actual), decimalsOf(earlier)));
  return exact(earlier).lte(0) ? null : fixed(change.div(exact(earlier)).mul(100), 1);
}
