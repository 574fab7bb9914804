import { type Exact, exact } from '../decimal.ts';
import { THRESHOLDS } from '../thresholds.ts';
import { CUT_OFFS } from './cut-offs.ts';
import { type Point, refuseCounts, refuseFewer } from './points.ts';
import { toNumber } from './quantity.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import type { MethodRequest } from './request.ts';
import { type Goal, goalOf, isMet } from './target.ts';
import { nearestThreshold, type Outcome } from './verdict.ts';

/**
 * Pace on the straight path from the first value to the target (标尺, design §4.3 and §4.4; the cut-offs 0.95 and 0.60
 * are those of Statistics Canada, applied to linear progress). Pace = share of the targeted change achieved ÷ share
 * of the time gone, decided exactly. `met`, else ≥ 0.95 `on-track`, ≥ 0.60 `at-risk`, below `off-track`. A target
 * that was met at the baseline and is not now is `off-track` (得而复失) without a pace. `value` is the pace, null where
 * there is none. Refuses fewer than two points, a target not after the baseline, equal to it under a strict
 * comparator, or already due (`level` judges that).
 *
 * Example: 14.5 (2015) → 10.4 (2023), target 7.25 by 2030: 4.1 ÷ 7.25 ÷ (8 ÷ 15) = 1.0603, `on-track`.
 */
export function linearPace(request: MethodRequest): Outcome {
  const goal = goalOf(request);
  if (isRefusal(goal)) return goal;
  const { points } = request;
  const refused = refuseCounts(points);
  if (refused) return refused;
  const current = points[points.length - 1]!;
  const base = points[0]!;
  const change = { baseline: base.value.number, actual: current.value.number, target: goal.value.number };
  if (isMet(goal, current.value)) return { status: 'met', value: paceOf(goal, base, current), details: change };
  const unfit = refuseFewer(points, 2) ?? refusePath(goal, base, current);
  if (unfit) return unfit;
  if (isMet(goal, base.value))
    return { status: 'off-track', value: null, details: { ...change, regainedAndLost: true } };
  const progress = progressOf(goal, base, current);
  const elapsed = elapsedOf(goal, base, current);
  if (!progress) return refuse('target-equals-baseline', {});
  const pace = progress.div(elapsed);
  const expected = base.value.exact.add(goal.value.exact.sub(base.value.exact).mul(elapsed));
  return {
    status: statusOf(pace),
    value: toNumber(pace),
    details: {
      ...change,
      progress: toNumber(progress),
      elapsed: toNumber(elapsed),
      expected: toNumber(expected),
      nearestThreshold: nearestThreshold(toNumber(pace), Object.values(CUT_OFFS['linear-pace'])),
    },
  };
}

const statusOf = (pace: Exact) => {
  if (pace.gte(exact(THRESHOLDS.onTrackPace))) return 'on-track';
  return pace.gte(exact(THRESHOLDS.atRiskPace)) ? 'at-risk' : 'off-track';
};

function refusePath(goal: Goal, base: Point, current: Point): Refusal | null {
  if (!goal.time) return refuse('no-target-time', {});
  if (goal.time.exact.lte(base.time.exact)) return refuse('target-not-after-baseline', {});
  return goal.time.exact.lte(current.time.exact) ? refuse('target-passed', {}) : null;
}

/** (current − baseline) ÷ (target − baseline); null where the target is the baseline. */
function progressOf(goal: Goal, base: Point, current: Point): Exact | null {
  const way = goal.value.exact.sub(base.value.exact);
  return way.equals(0) ? null : current.value.exact.sub(base.value.exact).div(way);
}

function elapsedOf(goal: Goal, base: Point, current: Point): Exact {
  return current.time.exact.sub(base.time.exact).div(goal.time!.exact.sub(base.time.exact));
}

/** The pace of a value that meets the target; null where no path leads there. */
function paceOf(goal: Goal, base: Point, current: Point): number | null {
  if (base === current || refusePath(goal, base, current) || isMet(goal, base.value)) return null;
  const progress = progressOf(goal, base, current);
  return progress && toNumber(progress.div(elapsedOf(goal, base, current)));
}
