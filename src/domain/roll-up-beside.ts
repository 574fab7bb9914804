import type { Indicator } from './indicator.ts';
import { actualOf } from './observation.ts';
import { type OwnBesideParts, ownBesideParts, type Part, type RolledUp, rollUp } from './roll-up.ts';

/** What parts make of a value, beside the value that was reported for the whole itself. */
export interface RollUpBeside {
  readonly whole: RolledUp;
  /** The whole's own reported value, which alone is judged (design §4). */
  readonly own: string | null;
  /** Where the two differ beyond rounding. */
  readonly differs: OwnBesideParts | null;
}

/** Sets a rolled-up whole beside the reported value. */
export function beside(whole: RolledUp, own: string | null): RollUpBeside {
  return { whole, own, differs: ownBesideParts(own, whole) };
}

/**
 * The value of an area from the areas or facilities directly below it, beside its own; null where none of them reported
 * anything, so that there is nothing to say.
 *
 * Example: 30 of 100 and 10 of 900 below an area that reported 4.3 %: 4.00, differing by 0.3.
 */
export function rollUpBeside(
  indicator: Pick<Indicator, 'rollUp' | 'factor' | 'decimals'>,
  parts: readonly Part[],
  own: string | null,
): RollUpBeside | null {
  const reported = parts.some(({ observation }) => observation && actualOf(observation, indicator) !== null);
  return reported ? beside(rollUp(indicator, parts), own) : null;
}
