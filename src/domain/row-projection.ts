import { yearsAt } from './change.ts';
import { comparableValues } from './comparable-values.ts';
import { type Acceptance, acceptanceOf } from './comparator.ts';
import { type Exact, exact, fixed } from './decimal.ts';
import type { Indicator } from './indicator.ts';
import { quantityOf, toNumber } from './methods/quantity.ts';
import { isRefusal, type Refusal, refuse } from './methods/refusal.ts';
import type { Observation } from './observation.ts';
import { type Period, periodEnd } from './period.ts';
import type { Target } from './plan.ts';
import { type Projection, type ProjectionInput, project, type Scale, timeOf } from './projection.ts';
import { chooseScale, type ScaleChoice, type ScaleReason } from './projection-scale.ts';

/** Where the values of a row lead by the due date of its target: estimates, so floats; `printed` gives them as text. */
export interface RowProjection {
  /** The due date, ISO. */
  readonly at: string;
  readonly value: number;
  /** Ends of the 95 % prediction interval. */
  readonly low: number;
  readonly high: number;
  /** The chance, 0–1, of meeting the target by then; null where the target names no level to meet. */
  readonly chance: number | null;
  /** Whether anything lay beyond a bound of the indicator and now stands on it. */
  readonly clipped: boolean;
  /** On which scale the line runs, and why: shares go by their logit where a line would leave 0 to 100 %. */
  readonly scale: Scale;
  readonly scaleReason: ScaleReason;
  /** How many values the line runs through, and from which period on. */
  readonly points: number;
  readonly since: string;
}

/** One place of the fan between the last value and the due date. */
export interface FanPoint {
  readonly date: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

interface Case {
  readonly indicator: Indicator;
  readonly target: Target;
  readonly period: Period;
  readonly observations: readonly Observation[];
}

/**
 * Projects a row to the due date of the target in force, from the values that may stand on one line with the period's
 * (`project`, `comparableValues`). The chance of a target with two sides is P(≥ lower) + P(≤ upper) − 1. Targets that
 * compare with the year before have a projection but no chance. Refuses a target without a date or already due, and what
 * `project` refuses: above all fewer than four values.
 *
 * Example: 10, 12, 11, 13 at the ends of 2015–2018, at least 15 by the end of 2020: 14.3, from 6.45 to 22.15, chance 0.369.
 */
export function projectRow(c: Case): RowProjection | Refusal {
  const values = valuesOf(c);
  const { due } = c.target;
  const unfit = refuseDate(c);
  if (unfit) return unfit;
  const choice = scaleOf(c, values);
  const input = inputOf(c, values, due!, choice.scale);
  const found = project(input);
  if (isRefusal(found)) return found;
  return {
    at: due!,
    value: found.value,
    low: found.low,
    high: found.high,
    chance: chanceOf(input, acceptanceOf(c.target, c.indicator.polarity, null)),
    clipped: found.clipped.value || found.clipped.low || found.clipped.high,
    scale: choice.scale,
    scaleReason: choice.reason,
    points: found.points,
    since: values[0]!.period.id,
  };
}

/** The projection at every quarter end from the period's last day to the due date, both included; empty where it is refused. */
export function projectionFan(c: Case): FanPoint[] {
  const { due } = c.target;
  if (refuseDate(c)) return [];
  const values = valuesOf(c);
  const { scale } = scaleOf(c, values);
  return quarterEnds(periodEnd(c.period), due!).flatMap((date) => {
    const found = project(inputOf(c, values, date, scale));
    if (isRefusal(found)) return [];
    return [{ date, value: found.value, low: found.low, high: found.high }];
  });
}

const valuesOf = ({ observations, period, indicator }: Case) => comparableValues(observations, period, indicator);

function refuseDate({ target, period }: Case): Refusal | null {
  if (target.due === null) return refuse('no-target-time', {});
  return periodEnd(period) >= target.due ? refuse('target-passed', {}) : null;
}

type Values = ReturnType<typeof valuesOf>;

const pointsOf = (values: Values) =>
  values.map(({ period, actual }) => ({ time: timeOf(period), value: Number(actual) }));

function inputOf({ indicator }: Case, values: Values, date: string, scale: Scale): ProjectionInput {
  return { points: pointsOf(values), at: toNumber(yearsAt(date)), target: null, bounds: boundsOf(indicator), scale };
}

/** One scale for the whole way from the period's last day to the due date, so that the fan has no kink. */
function scaleOf({ indicator, target, period }: Case, values: Values): ScaleChoice {
  const levels = acceptanceOf(target, indicator.polarity, null);
  return chooseScale({
    points: pointsOf(values),
    bounds: boundsOf(indicator),
    times: [timeOf(period), toNumber(yearsAt(target.due!))],
    levels: [levels?.min, levels?.max].flatMap((bound) => (bound ? [toNumber(bound.at)] : [])),
  });
}

/** A share lies between nothing and all; what is never below zero says so by its plausible range. */
function boundsOf({ share, factor, plausible }: Indicator): ProjectionInput['bounds'] {
  const zero = share || (plausible.min !== null && exact(plausible.min).equals(0));
  return { lower: zero ? 0 : null, upper: share ? Number(factor) : null };
}

function chanceOf(input: ProjectionInput, levels: Acceptance | null): number | null {
  if (!levels) return null;
  const chance = (bound: { at: Exact; strict: boolean }, polarity: 'higher' | 'lower') => {
    const target = { value: toNumber(bound.at), polarity, strict: bound.strict };
    return (project({ ...input, target }) as Projection).chance!;
  };
  const reaching = levels.min ? chance(levels.min, 'higher') : 1;
  const staying = levels.max ? chance(levels.max, 'lower') : 1;
  return Math.max(0, reaching + staying - 1);
}

/** An estimate with a number of decimals, half rounded away from zero: `printed(28.449, 1)` is `'28.4'`. */
export function printed(estimate: number, decimals: number): string {
  return fixed(quantityOf(estimate)!.exact, decimals);
}

/** The first date, the quarter ends after it, and the last date. */
function quarterEnds(from: string, to: string): string[] {
  const year = Number(from.slice(0, 4));
  const years = Array.from({ length: Number(to.slice(0, 4)) - year + 1 }, (_, index) => year + index);
  const ends = years.flatMap((y) => ['03-31', '06-30', '09-30', '12-31'].map((day) => `${y}-${day}`));
  return [from, ...ends.filter((end) => end > from && end < to), to];
}
