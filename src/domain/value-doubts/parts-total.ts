import type { Indicator } from '../indicator.ts';
import { actualOf } from '../observation.ts';
import { type OwnBesideParts, ownBesideParts, type Part, rollUp } from '../roll-up.ts';

type Kind = Pick<Indicator, 'rollUp' | 'factor' | 'decimals'>;

/**
 * How the value reported for a place differs from what the places directly below it make, beyond rounding: sums of counts, sums of
 * numerators and denominators. Null where they agree, where any place below has not reported, and of what does not add up.
 *
 * Example: 9 台 below a city that reports 10 differ by 1.
 */
export function partsTotal(indicator: Kind, own: Part, parts: readonly Part[]): OwnBesideParts | null {
  if (indicator.rollUp !== 'sum' && indicator.rollUp !== 'ratio') return null;
  if (own.observation === null || parts.length === 0) return null;
  return ownBesideParts(actualOf(own.observation, indicator), rollUp(indicator, parts));
}
