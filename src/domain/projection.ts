import type { PeriodNature } from './indicator.ts';
import { type Refusal, refuse } from './methods/refusal.ts';
import type { Period } from './period.ts';
import { studentBelow, studentQuantile } from './statistics/distributions.ts';
import { type Interval, leastSquares, predictionInterval } from './statistics/least-squares.ts';

/** On which scale the straight line runs: the indicator's own, or the logit of a share. */
export type Scale = 'linear' | 'logit';

export interface ProjectionInput {
  /** Times in years, as `timeOf` gives them; the values all comparable (`isComparable`). */
  readonly points: readonly { readonly time: number; readonly value: number }[];
  /** The time projected to, in the same years: the due date. */
  readonly at: number;
  /** What is asked for by then; null for the projection alone. */
  readonly target: {
    readonly value: number;
    readonly polarity: 'higher' | 'lower';
    /** The number itself does not count (高于, 低于); tells only where the points leave no doubt. */
    readonly strict?: boolean;
  } | null;
  /** Where the indicator cannot go beyond: 0 and 100 for shares in per cent. */
  readonly bounds: { readonly lower: number | null; readonly upper: number | null };
  /** `linear` where left out; `logit` only between two bounds, with every value and the target inside. */
  readonly scale?: Scale;
}

export interface Projection {
  readonly at: number;
  readonly value: number;
  /** Ends of the 95 % prediction interval. */
  readonly low: number;
  readonly high: number;
  /** The chance, 0–1, of standing at the target or better; null without a target. Taken before clipping. */
  readonly chance: number | null;
  /** Which of the three lay beyond a bound and now stand on it; to be said beside them. */
  readonly clipped: { readonly value: boolean; readonly low: boolean; readonly high: boolean };
  /** Change per year along the line, on its scale. */
  readonly slope: number;
  readonly points: number;
}

/**
 * With fewer points a straight line says nothing that the points do not (gap-science B3; the German platform asks for
 * as many).
 */
const FEWEST = 4;
const COVERAGE = 0.95;

/**
 * Where a straight line through the values leads, with a 95 % prediction interval and the chance of meeting the
 * target (ordinary least squares; Draper & Smith, Applied Regression Analysis, ch. 3): v̂ ± t·s·√(1 + 1/n + (t* −
 * t̄)²/Sxx), chance = P(T ≤ (v̂ − target) ÷ standard error) for higher is better, T with n − 2 degrees of freedom.
 * Shares are clipped to their bounds. Points on one exact line leave no doubt: the chance is then 0 or 1. Refuses
 * fewer than four points, values that are not finite, all points at one time, and reversed bounds.
 *
 * On the `logit` scale the line runs through ln((v − lower) ÷ (upper − v)), value and interval are transformed back, and
 * the chance is taken there: quantiles keep through a transformation that only rises (R. J. Hyndman, Forecasting within
 * limits, 2014). Nothing then lies beyond a bound. Values or a target on a bound have no logit: `not-computable`.
 *
 * Example: 10, 12, 11, 13 in 2015–2018 projected to 2020: 14.3, from 6.45 to 22.15; the chance of 15 or more is
 * 0.369. On the logit scale 90, 94, 95, 98 % lead to 99.18 %, from 94.95 to 99.87; the chance of 99 or more is 0.654.
 */
export function project(input: ProjectionInput): Projection | Refusal {
  const { points, at, target, bounds } = input;
  if (points.length < FEWEST) return refuse('too-few-points', { needed: FEWEST, given: points.length });
  if (bounds.lower !== null && bounds.upper !== null && bounds.lower > bounds.upper)
    return refuse('bounds-reversed', {});
  const { to, back } = input.scale === 'logit' ? logitBetween(bounds) : OWN_SCALE;
  const line = leastSquares(points.map(({ time, value }) => ({ x: time, y: to(value) })));
  if (!line) return refuse('equal-times', { index: points.length });
  const degrees = points.length - 2;
  const interval = predictionInterval(line, at, studentQuantile((1 + COVERAGE) / 2, degrees))!;
  const goal = target && { ...target, value: to(target.value) };
  if (![interval.value, interval.low, interval.high, goal?.value ?? 0].every(Number.isFinite))
    return refuse('not-computable', {});
  const ends = { value: back(interval.value), low: back(interval.low), high: back(interval.high) };
  return {
    at,
    ...clip(ends, bounds),
    chance: goal && chanceOf(interval, goal, degrees),
    slope: line.slope,
    points: points.length,
  };
}

function chanceOf(interval: Interval, target: NonNullable<ProjectionInput['target']>, degrees: number): number {
  const ahead = target.polarity === 'higher' ? interval.value - target.value : target.value - interval.value;
  if (interval.error === 0) return ahead > 0 || (ahead === 0 && !target.strict) ? 1 : 0;
  return studentBelow(ahead / interval.error, degrees);
}

interface Transformation {
  readonly to: (value: number) => number;
  readonly back: (fitted: number) => number;
}

const OWN_SCALE: Transformation = { to: (value) => value, back: (fitted) => fitted };

function logitBetween({ lower, upper }: ProjectionInput['bounds']): Transformation {
  if (lower === null || upper === null) return { to: () => Number.NaN, back: () => Number.NaN };
  return {
    to: (value) => Math.log((value - lower) / (upper - value)),
    back: (fitted) => lower + (upper - lower) / (1 + Math.exp(-fitted)),
  };
}

function clip({ value, low, high }: Omit<Interval, 'error'>, { lower, upper }: ProjectionInput['bounds']) {
  const within = (v: number) => Math.min(upper ?? Infinity, Math.max(lower ?? -Infinity, v));
  const ends = { value: within(value), low: within(low), high: within(high) };
  return {
    ...ends,
    clipped: { value: ends.value !== value, low: ends.low !== low, high: ends.high !== high },
  };
}

/**
 * Where a period stands on the line: its last day, in years, months counted equal. 2018 stands at 2019, 2018Q2 at
 * 2018.5, 201801-201810 at 2018.8333.
 */
export function timeOf(period: Period): number {
  return period.year + period.lastMonth / 12;
}

/** Which periods stand on one line with a period: any, those of its length, or those of the same months of other years. */
export type Basis = 'any-period' | 'same-length' | 'same-months';

/** By which rule `isComparable` compares the values of an indicator. */
export function basisOf(nature: PeriodNature, seasonal: boolean): Basis {
  if (nature === 'stock') return 'any-period';
  return nature === 'cumulative' || seasonal ? 'same-months' : 'same-length';
}

/**
 * Whether the values of two periods may stand on one line: states (时点) of any period; else only periods of one kind, 累计
 * only up to the same month, and where the indicator is seasonal only the same months of each year.
 *
 * Example: 2018Q2 goes with 2018Q1, with 2017Q2 also where seasonal, and never with 2018S1 or 2018Q1-Q3.
 */
export function isComparable(a: Period, b: Period, nature: PeriodNature, seasonal: boolean): boolean {
  const basis = basisOf(nature, seasonal);
  if (basis === 'any-period') return true;
  const sameMonths = a.firstMonth === b.firstMonth && a.lastMonth === b.lastMonth;
  if (basis === 'same-months') return sameMonths;
  return a.kind === b.kind && (a.kind !== 'cumulative' || sameMonths);
}
