import { leastSquares, sum } from '../statistics/least-squares.ts';
import { type Point, refuseCounts } from './points.ts';
import { toNumber } from './quantity.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import type { MethodRequest } from './request.ts';
import { goalOf, isMet } from './target.ts';
import type { Details, MethodStatus, Outcome } from './verdict.ts';

/**
 * Average annual rate of reduction (UNICEF, Technical Note: How to calculate AARR of underweight prevalence, 2007;
 * WHO, AARR definition), a fraction per year, positive where values fall; −AARR is the rate of increase. Four numbers
 * go by this name, all in `details`: by regression 1 − e^β, β the slope of ln v on the year (this is `value`), or −β;
 * by end points 1 − (v₁/v₀)^(1/Δt), or −ln(v₁/v₀)/Δt, which some WHO tables print. Several values for one year all
 * enter the regression; at the end points, and as the present value, their mean is used.
 *
 * With a dated target, `details.required` is the rate from the last value on, and the status `met`, `on-track` (rate
 * at least as good as required) or `off-track`; otherwise `decreasing`, `increasing` or `no-change`. Refuses fewer
 * than two distinct years, values of zero or below, and a target of zero, or past, that is not met.
 *
 * Example: 120 (2000), 100 (2005), 70 (2010), 55 (2015): 0.0525139.
 */
export function aarr(request: MethodRequest): Outcome {
  const { points } = request;
  const notPositive = points.findIndex((p) => p.value.exact.lte(0));
  if (notPositive !== -1) return refuse('not-positive', { index: notPositive + 1 });
  const [first, last] = [atTimeOf(points, points[0]!), atTimeOf(points, points[points.length - 1]!)];
  const line = leastSquares(points.map((p) => ({ x: p.time.number, y: Math.log(p.value.number) })));
  const years = last.time - first.time;
  if (!line || !(years > 0)) return refuse('too-few-points', { needed: 2, given: 1 });
  const slope = isFlat(points) ? 0 : line.slope;
  const value = 0 - Math.expm1(slope);
  const rates: Details = {
    regression: { discrete: value, continuous: 0 - slope },
    endPoints: ratesBetween(first.value, last.value, years),
  };
  return request.target?.time
    ? againstTarget(request, value, rates)
    : { status: direction(value), value, details: rates };
}

/**
 * Both rates of reduction between two positive values `years` > 0 apart.
 *
 * Example: 100 to 50 in 13 years: discrete 0.05192, continuous 0.05332.
 */
export function ratesBetween(from: number, to: number, years: number): { discrete: number; continuous: number } {
  const continuous = -Math.log(to / from) / years;
  return { discrete: -Math.expm1(-continuous), continuous };
}

/** The last time with the mean of its values, so that their order decides nothing. */
function currentOf(points: readonly Point[]): Pick<Point, 'time' | 'value'> {
  const { time } = points[points.length - 1]!;
  const values = points.filter((p) => p.time.exact.equals(time.exact)).map((p) => p.value.exact);
  const mean = values.reduce((total, value) => total.add(value)).div(values.length);
  return { time, value: { exact: mean, number: toNumber(mean) } };
}

/** Equal values have no slope; the means of their logarithms leave one in the last bit. */
const isFlat = (points: readonly Point[]) => points.every((p) => p.value.exact.equals(points[0]!.value.exact));

/** A time with the mean of the values that stand at it. */
function atTimeOf(points: readonly Point[], { time }: Point): { time: number; value: number } {
  const values = points.filter((p) => p.time.exact.equals(time.exact)).map((p) => p.value.number);
  return { time: time.number, value: sum(values) / values.length };
}

function direction(value: number): MethodStatus {
  if (value === 0) return 'no-change';
  return value > 0 ? 'decreasing' : 'increasing';
}

function againstTarget(request: MethodRequest, value: number, rates: Details): Outcome {
  const goal = goalOf(request);
  if (isRefusal(goal)) return goal;
  const counted = refuseCounts(request.points);
  if (counted) return counted;
  const current = currentOf(request.points);
  if (isMet(goal, current.value)) return { status: 'met', value, details: { ...rates, required: null } };
  const refused = refuseRequired(request);
  if (refused) return refused;
  const required = ratesBetween(current.value.number, goal.value.number, goal.time!.number - current.time.number);
  const enough = goal.sign > 0 ? value <= required.discrete : value >= required.discrete;
  return { status: enough ? 'on-track' : 'off-track', value, details: { ...rates, required } };
}

function refuseRequired({ points, target }: MethodRequest): Refusal | null {
  if (!target?.time) return refuse('no-target-time', {});
  if (target.value.exact.equals(0)) return refuse('zero-target', {});
  if (target.value.exact.lt(0)) return refuse('sign-change', {});
  return target.time.exact.lte(points[points.length - 1]!.time.exact) ? refuse('target-passed', {}) : null;
}
