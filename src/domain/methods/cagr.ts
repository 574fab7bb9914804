import { CUT_OFFS } from './cut-offs.ts';
import { growthRate, refuseGrowth } from './growth.ts';
import { type Point, refuseCounts, refuseFewer } from './points.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import type { MethodRequest } from './request.ts';
import { type Goal, goalOf, isMet } from './target.ts';
import { type Details, type MethodStatus, nearestThreshold, type Outcome } from './verdict.ts';

const { onTrack, accelerationNeeded, limited, onTrackRate, accelerationNeededRate } = CUT_OFFS.cagr;

/** How steeply thresholds shrink near a natural limit. */
const LIMIT_EXPONENT = 4.44;

/**
 * Compound annual growth against the growth required, or against fixed rates without a target (Statistics Canada /
 * Open SDG, Progress Measurement Methodology for the SDGs, "Methodology" and "Aggregated progress status"; inspired
 * by Eurostat).
 *
 * With a target: R = d·CAGR ÷ |CAGR required|, both from the first point; met → `achieved`, score 5; R ≥ 0.95
 * `on-track`, ≥ 0.60 `acceleration-needed`, ≥ 0 `limited`, else `deterioration`. Without: g = d·CAGR against 1.5 %,
 * 0.5 % and 0, the first two times C, which is below 1 near `limit`. `value` is R or g, `score` runs from −5 to 5.
 * Where all values are negative d turns.
 *
 * The source puts 0.001 for a zero; here zero baselines and zero targets are refused, as are values of both signs,
 * fewer than two points, less than a year between them (its minimum data requirements) and a target equal to the
 * baseline. A value that meets the target is `achieved` even then, with value null.
 *
 * Example: 14.5 (2015) → 10.4 (2023), target 7.25 in 2030: −4.07 % a year against −4.52 %: R = 0.90109, score 2.1507,
 * `acceleration-needed`.
 */
export function cagr(request: MethodRequest): Outcome {
  const refused = refuseCounts(request.points);
  if (refused) return refused;
  return request.target ? againstTarget(request) : againstRates(request);
}

function againstTarget(request: MethodRequest): Outcome {
  const goal = goalOf(request);
  if (isRefusal(goal)) return goal;
  const [base, current] = ends(request);
  const refused = refuseSeries(request) ?? refuseTarget(goal, base);
  if (isMet(goal, current.value)) {
    const ratio = refused ? null : ratioOf(goal, base, current);
    const known = ratio && Number.isFinite(ratio.value) ? ratio : { value: null, details: {} };
    return { status: 'achieved', score: 5, ...known };
  }
  if (refused) return refused;
  const { value, details } = ratioOf(goal, base, current);
  return { status: word(value, [onTrack, accelerationNeeded]), value, score: scoreOfRatio(value), details };
}

function ratioOf(goal: Goal, base: Point, current: Point): { value: number; details: Details } {
  const observed = growthRate(base, current);
  const required = growthRate(base, { value: goal.value, time: goal.time! });
  const value = (goal.sign * signOf(base) * observed) / Math.abs(required);
  return {
    value,
    details: { observed, required, nearestThreshold: nearestThreshold(value, [onTrack, accelerationNeeded, limited]) },
  };
}

function againstRates(request: MethodRequest): Outcome {
  const { polarity } = request;
  if (!polarity) return refuse('no-polarity', {});
  const refused = refuseSeries(request);
  if (refused) return refused;
  const [base, current] = ends(request);
  const upward = (polarity === 'higher' ? 1 : -1) * signOf(base);
  const observed = growthRate(base, current);
  const value = upward * observed;
  const scale = request.limit ? limitScale(base.value.number, request.limit.number, upward) : 1;
  const thresholds = [onTrackRate * scale, accelerationNeededRate * scale] as const;
  return {
    status: word(value, thresholds),
    value,
    score: scoreOfRate(value, scale),
    details: { observed, scale, thresholds, nearestThreshold: nearestThreshold(value, [...thresholds, limited]) },
  };
}

function ends({ points }: MethodRequest): [Point, Point] {
  return [points[0]!, points[points.length - 1]!];
}

const signOf = (base: Point) => (base.value.number < 0 ? -1 : 1);

function refuseSeries({ points }: MethodRequest): Refusal | null {
  const fewer = refuseFewer(points, 2);
  if (fewer) return fewer;
  const [base, current] = [points[0]!, points[points.length - 1]!];
  if (current.time.exact.sub(base.time.exact).lt(1)) return refuse('span-under-a-year', {});
  return refuseGrowth(base.value, current.value);
}

function refuseTarget(goal: Goal, base: Point): Refusal | null {
  if (!goal.time) return refuse('no-target-time', {});
  if (goal.time.exact.lte(base.time.exact)) return refuse('target-not-after-baseline', {});
  if (goal.value.exact.equals(0)) return refuse('zero-target', {});
  if (goal.value.exact.equals(base.value.exact)) return refuse('target-equals-baseline', {});
  return refuseGrowth(base.value, goal.value);
}

function word(value: number, [high, medium]: readonly [number, number]): MethodStatus {
  if (value >= high) return 'on-track';
  if (value >= medium) return 'acceleration-needed';
  return value >= limited ? 'limited' : 'deterioration';
}

/**
 * The published straight lines through (−0.6, −5), (0, −2.5), (0.6, 0) and (1.3, 5), with the published rounded
 * coefficients.
 */
function scoreOfRatio(ratio: number): number {
  const score = ratio >= 0.6 ? 7.1429 * ratio - 4.2857 : 4.1667 * ratio - 2.5;
  return Math.min(5, Math.max(-5, score));
}

/**
 * Straight through (−2 %, −5), (0, −2.5), (0.5 %, 0), (1.5 %, 2.5) and (2 %, 5); above zero the rates are scaled by
 * C.
 */
function scoreOfRate(rate: number, scale: number): number {
  if (rate < 0) return Math.max(-5, 125 * rate - 2.5);
  if (scale === 0) return 5;
  if (rate >= 0.015 * scale) return Math.min(5, (500 * rate) / scale - 5);
  return rate >= 0.005 * scale ? (250 * rate) / scale - 1.25 : (500 * rate) / scale - 2.5;
}

/**
 * C: 1 far from the limit, 0 at it. A limit on the side that is not wanted is not considered, as the document says.
 * `upward` is +1 where the size of the value should grow.
 */
function limitScale(base: number, limit: number, upward: number): number {
  const size = Math.abs(base);
  const bound = Math.abs(limit);
  if (size >= 2 * bound) return 1;
  if (size === bound) return 0;
  const isUpperLimit = size < bound;
  if (isUpperLimit !== upward > 0) return 1;
  return 1 - ((isUpperLimit ? size : 2 * bound - size) / bound) ** LIMIT_EXPONENT;
}
