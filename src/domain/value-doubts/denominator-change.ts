import { exact, plain } from '../decimal.ts';

/** A denominator may move so far, in per cent, from one period to the next. */
const MOST = 30;

/**
 * By how many per cent (one decimal) a denominator moved, where that is more than 30 %; null otherwise, and where the earlier one is zero.
 * The people or cases that a rate is taken of hardly change so fast: mostly another group was counted.
 *
 * Example: 1301 after 1000 gives '30.1', 1300 gives null, 699 gives '-30.1'.
 */
export function denominatorMove(denominator: string, earlier: string): string | null {
  const before = exact(earlier);
  if (before.equals(0)) return null;
  const percent = exact(denominator).div(before).sub(1).mul(100);
  return percent.abs().gt(MOST) ? plain(percent, 1) : null;
}
