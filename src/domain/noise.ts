import { exact } from './decimal.ts';
import type { GapRow } from './gap-row.ts';
import { isRefusal } from './methods/refusal.ts';
import type { MethodId } from './methods/verdict.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { MethodVerdict } from './verdicts.ts';

/** Whether the last changes stand out from the ups and downs that the series always has. */
export interface Noise {
  /** The tests of change that could be made: Fingertips from five values with counts on, XmR from twelve on. */
  readonly tests: readonly MethodId[];
  /** No test finds a signal; null where none could be made. */
  readonly isNormal: boolean | null;
}

/**
 * The noise guard: a change is called normal variation where every test that can be made finds no signal. In: the verdicts of
 * `verdictsOf`.
 *
 * Example: twelve quarters that swing around 31 without a run or an outlier: normal, by XmR.
 */
export function noiseOf(verdicts: readonly MethodVerdict[]): Noise {
  const made = verdicts.flatMap(({ method, outcome }): { method: MethodId; calm: boolean }[] => {
    if (isRefusal(outcome)) return [];
    if (method === 'fingertips-trend') return [{ method, calm: outcome.status === 'no-change' }];
    return method === 'xmr' ? [{ method, calm: outcome.details.variation === 'common-cause' }] : [];
  });
  return {
    tests: made.map(({ method }) => method),
    isNormal: made.length === 0 ? null : made.every(({ calm }) => calm),
  };
}

/** Whether the value of a row rests on so few that one more or less moves it visibly; false where its denominator is not known. */
export function hasSmallDenominator({ observation }: Pick<GapRow, 'observation'>): boolean {
  const denominator = observation?.denominator ?? null;
  return denominator !== null && exact(denominator).lt(exact(THRESHOLDS.smallDenominator));
}
