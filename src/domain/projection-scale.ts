import { isRefusal } from './methods/refusal.ts';
import { type ProjectionInput, project, type Scale } from './projection.ts';

/**
 * Why a scale was taken: the indicator has no two bounds, or the line keeps within them; the line would leave them; or it would,
 * but a value or the target stands on a bound, where there is no logit, so that the line is cut instead.
 */
export type ScaleReason = 'unbounded' | 'within-bounds' | 'beyond-bounds' | 'value-at-bound' | 'target-at-bound';

export interface ScaleChoice {
  readonly scale: Scale;
  readonly reason: ScaleReason;
}

interface Series extends Pick<ProjectionInput, 'points' | 'bounds'> {
  /** The first and the last time projected to; the ends of the interval are furthest out at one of the two. */
  readonly times: readonly number[];
  /** The levels that the target asks for; none where it names none. */
  readonly levels: readonly number[];
}

/**
 * Chooses the scale of a series, once for its whole projection. The indicator's own scale serves as long as the line with its
 * 95 % interval keeps within the bounds; else the logit, which cannot leave them.
 *
 * Example: 90, 94, 95, 98 % of 2015–2018 lead beyond 100 % by 2020: logit. 91, 95, 98, 100 % do too, but 100 % has no logit:
 * linear, `value-at-bound`.
 */
export function chooseScale({ points, bounds, times, levels }: Series): ScaleChoice {
  const { lower, upper } = bounds;
  if (lower === null || upper === null) return { scale: 'linear', reason: 'unbounded' };
  const leaves = times.some((at) => {
    const found = project({ points, bounds, at, target: null });
    return !isRefusal(found) && (found.clipped.value || found.clipped.low || found.clipped.high);
  });
  if (!leaves) return { scale: 'linear', reason: 'within-bounds' };
  const isInside = (value: number) => value > lower && value < upper;
  if (!points.every(({ value }) => isInside(value))) return { scale: 'linear', reason: 'value-at-bound' };
  if (!levels.every(isInside)) return { scale: 'linear', reason: 'target-at-bound' };
  return { scale: 'logit', reason: 'beyond-bounds' };
}
