import { type Acceptance, accepts, gapTo } from '../comparator.ts';
import { type Exact, exact } from '../decimal.ts';
import { THRESHOLDS } from '../thresholds.ts';
import { intervalAgainstGoal } from './fingertips-goal.ts';
import { refuseCounts } from './points.ts';
import { type Quantity, toNumber } from './quantity.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import type { MethodRequest, MethodTarget } from './request.ts';
import { goalOf } from './target.ts';
import type { Details, MethodStatus, Outcome } from './verdict.ts';

/**
 * The last value against the target alone (标尺, design §4.3 and §4.5): `met` where the comparator holds, else
 * `at-risk` where the gap is at most 5 % of the target's size, else `missed`. Decided in exact decimals; a target of
 * 0 is a number like any other and has no near range. `value` is the gap in the indicator's unit, > 0 short. Refuses
 * without a target.
 *
 * Where the value came with a 95 % interval, `details.significance` is the Fingertips verdict on that interval.
 *
 * Example: 31.2 against at most 30: gap 1.2, near range 1.5, `at-risk`; 31.6: gap 1.6, `missed`.
 */
export function level(request: MethodRequest): Outcome {
  const refused = refuseCounts(request.points);
  if (refused) return refused;
  const acceptance = acceptanceOf(request);
  if (isRefusal(acceptance)) return acceptance;
  const target = request.target!.value;
  const { value, interval } = request.points[request.points.length - 1]!;
  const gap = gapTo(acceptance, value.exact);
  const near = target.exact.abs().mul(exact(THRESHOLDS.nearShare));
  const direction = acceptance.min ? 'higher' : 'lower';
  return {
    status: statusOf(acceptance, value, gap, near),
    value: toNumber(gap),
    details: {
      actual: value.number,
      target: target.number,
      gap: toNumber(gap),
      relativeGap: target.exact.equals(0) ? null : toNumber(gap.div(target.exact.abs())),
      nearTolerance: toNumber(near),
      ...(interval && !(acceptance.min && acceptance.max)
        ? { significance: intervalAgainstGoal(interval, target, direction) }
        : ({} satisfies Details)),
    },
  };
}

function statusOf(acceptance: Acceptance, value: Quantity, gap: Exact, near: Exact): MethodStatus {
  if (accepts(acceptance, value.exact)) return 'met';
  return gap.lte(near) ? 'at-risk' : 'missed';
}

/** Unlike the other methods `level` needs no direction for `eq`. */
function acceptanceOf(request: MethodRequest): Acceptance | Refusal {
  const target: MethodTarget | null = request.target;
  if (!target) return refuse('no-target', {});
  if (target.comparator === 'eq') {
    const at = target.value.exact;
    return { min: { at, strict: false }, max: { at, strict: false } };
  }
  const goal = goalOf(request);
  return isRefusal(goal) ? goal : goal.acceptance;
}
