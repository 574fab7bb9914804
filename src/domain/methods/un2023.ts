import { CUT_OFFS } from './cut-offs.ts';
import { growthRate, refuseGrowth } from './growth.ts';
import { type Point, refuseCounts, refuseFewer } from './points.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import type { MethodRequest } from './request.ts';
import { type Goal, goalOf, isMet } from './target.ts';
import { type MethodStatus, nearestThreshold, type Outcome } from './verdict.ts';

const SHARES = [CUT_OFFS.un2023.onTrack, CUT_OFFS.un2023.fair] as const;
const RATES = [CUT_OFFS.un2023.onTrackRate, CUT_OFFS.un2023.fairRate] as const;

/**
 * Where the growth so far leads by the target year (United Nations Statistics Division, SDG Progress Chart 2023,
 * Technical Note; as set out by EUSTAT, Progress Measurement for SDGs, "Metodología" and exceptions 1, 2 and 5).
 *
 * With a target: v̂ = v·(1 + CAGR)^(T year − year), ρ = (v̂ − v₀) ÷ (T − v₀): ≥ 0.95 `on-track`, ≥ 0.10 `fair`, else
 * `stagnation-or-regression`; scores 3, 2, 1. A latest value that meets the target is `on-track` whatever the trend
 * (the source's category is "met or on track"). With a target year past, only the points up to it count. Where the
 * target is itself a bound of 0 or 100 and the line says so with `limit`, a value within 1 of it counts as met.
 * Without a target: CAGR in the wanted direction ≥ 2 %, ≥ 0.5 %, else. `value` is ρ, or the CAGR as it is.
 *
 * Refuses fewer than two points, a zero baseline, both signs, a baseline that already met the target, and without a
 * target values below zero, whose growth rate has no direction.
 *
 * Example: 50 (2015) → 60 (2020), target 80 in 2030: CAGR 3.71 %, v̂ 86.4, ρ = 36.4 ÷ 30 = 1.2133, `on-track`.
 */
export function un2023(request: MethodRequest): Outcome {
  const refused = refuseCounts(request.points);
  if (refused) return refused;
  return request.target ? againstTarget(request) : againstRates(request);
}

function againstTarget(request: MethodRequest): Outcome {
  const goal = goalOf(request);
  if (isRefusal(goal)) return goal;
  if (!goal.time) return refuse('no-target-time', {});
  const year = goal.time;
  if (year.exact.lte(request.points[0]!.time.exact)) return refuse('target-not-after-baseline', {});
  const points = request.points.filter((p) => p.time.exact.lte(year.exact));
  const [base, current] = [points[0]!, points[points.length - 1]!];
  if (isMet(goal, current.value)) return { status: 'on-track', value: null, score: 3, details: { met: true } };
  if (isAtBound(request, goal, current))
    return { status: 'on-track', value: null, score: 3, details: { met: false, withinOneOfBound: true } };
  const refused = refuseFewer(points, 2) ?? refuseGrowth(base.value, current.value);
  if (refused) return refused;
  if (isMet(goal, base.value)) return refuse('baseline-already-met', {});
  if (goal.value.exact.equals(base.value.exact)) return refuse('target-equals-baseline', {});
  const growth = growthRate(base, current);
  const projected = current.value.number * (1 + growth) ** (year.number - current.time.number);
  const share = (projected - base.value.number) / (goal.value.number - base.value.number);
  return {
    ...graded(share, SHARES),
    value: share,
    details: { met: false, growth, projected, nearestThreshold: nearestThreshold(share, SHARES) },
  };
}

function isAtBound({ limit }: MethodRequest, goal: Goal, current: Point): boolean {
  const bound = goal.value.exact;
  if (!limit?.exact.equals(bound) || !(bound.equals(0) || bound.equals(100))) return false;
  return current.value.exact.sub(bound).abs().lte(1);
}

function againstRates(request: MethodRequest): Outcome {
  const { points, polarity } = request;
  if (!polarity) return refuse('no-polarity', {});
  const [base, current] = [points[0]!, points[points.length - 1]!];
  const refused = refuseFewer(points, 2) ?? refuseGrowth(base.value, current.value) ?? refuseNegative(base);
  if (refused) return refused;
  const growth = growthRate(base, current);
  const wanted = polarity === 'higher' ? growth : -growth;
  return {
    ...graded(wanted, RATES),
    value: growth,
    details: { growth, nearestThreshold: nearestThreshold(wanted, RATES) },
  };
}

const refuseNegative = (base: Point): Refusal | null =>
  base.value.exact.lt(0) ? refuse('not-positive', { index: 1 }) : null;

function graded(value: number, [high, low]: readonly [number, number]): { status: MethodStatus; score: number } {
  if (value >= high) return { status: 'on-track', score: 3 };
  return value >= low ? { status: 'fair', score: 2 } : { status: 'stagnation-or-regression', score: 1 };
}
