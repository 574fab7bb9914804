import { exact } from '../decimal.ts';
import type { Indicator } from '../indicator.ts';
import { actualOf, type Observation } from '../observation.ts';

/** Shares of so few things do stand still: 16 of 17 hospitals. */
const FEW = 100;

/**
 * Whether a value and the ones just before it are all the same number with digits after the point: a measured rate hardly ever is. Whole
 * numbers (100 %, 3 个) do stand still. Where the counts behind a value came too, they must be the same, and not of a few things.
 * False where any of the earlier values is missing.
 *
 * Example: 31.25 after 31.25, 31.25 and 31.250 stands still; 25.5 of 255 in 1000 after 25.5 of 510 in 2000 does not.
 */
export function standsStill(
  own: Observation,
  before: readonly (Observation | null)[],
  indicator: Pick<Indicator, 'factor' | 'decimals'>,
): boolean {
  const actual = actualOf(own, indicator);
  if (indicator.decimals === 0 || before.length === 0 || actual === null || exact(actual).d === 1n) return false;
  if (own.denominator !== null && exact(own.denominator).lt(FEW)) return false;
  return before.every((each) => {
    const earlier = each && actualOf(each, indicator);
    if (earlier === null || !exact(earlier).equals(exact(actual))) return false;
    return isSame(own.numerator, each!.numerator) && isSame(own.denominator, each!.denominator);
  });
}

/** What one of the two does not say it does not deny. */
const isSame = (a: string | null, b: string | null) => a === null || b === null || exact(a).equals(exact(b));
