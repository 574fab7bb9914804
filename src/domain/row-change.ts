import { type Dated, observedChange, type Reach, reachAt, requiredChange } from './change.ts';
import { isSinceBaseline } from './comparable-values.ts';
import { type Exact, exact, fixed } from './decimal.ts';
import type { Indicator } from './indicator.ts';
import type { Judgement } from './judge.ts';
import { isRefusal } from './methods/refusal.ts';
import type { TargetPath } from './path.ts';
import { knownPeriod, type Period, periodEnd } from './period.ts';
import type { Baseline, Target } from './plan.ts';

/** The change a row still needs and has seen, in the indicator's unit with its sign; rounded for showing. */
export interface RowChange {
  /** Linear from the actual to the target in force; null where nothing is left to change or no time is left. */
  readonly requiredPerYear: string | null;
  readonly requiredPerQuarter: string | null;
  /** From the baseline to the actual; null without a baseline, and where the two are not comparable. */
  readonly observedPerYear: string | null;
  /** When the target is reached at that speed; null where it is reached already or the speed is not known. */
  readonly reach: Reach | null;
}

interface Case {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly target: Target;
  readonly baseline: Baseline | null;
  readonly path: TargetPath | null;
  readonly actual: string | null;
  readonly judgement: Judgement;
}

/**
 * Required and observed change of a row by the definitions of change.ts: years and quarters of equal months. Targets that
 * compare with the year before (`increase-per-year`, `trend`) name no level of their own, so nothing is required by a date.
 *
 * Example: 药占比 31.2 in 2018Q2, 33.65 in 2017, below 30 by 2018-12-31: −0.6 a quarter needed, −4.9 a year seen, so that
 * 30 is reached on 2018-09-29.
 */
export function rowChange(c: Case): RowChange {
  const current = c.actual === null ? null : { date: periodEnd(c.period), value: exact(c.actual) };
  const goal = levelAhead(c);
  const speed = current && speedOf(c, current);
  const required =
    current && goal && c.target.due !== null ? requiredChange(current, { date: c.target.due, value: goal }) : null;
  const needed = required && !isRefusal(required) ? required : null;
  const printed = (value: Exact) => fixed(value, c.indicator.decimals + 1);
  return {
    requiredPerYear: needed && printed(needed.perYear),
    requiredPerQuarter: needed && printed(needed.perQuarter),
    observedPerYear: speed && printed(speed),
    reach: current && goal && speed ? reachAt(current, goal, speed, goal.gt(current.value) ? 'higher' : 'lower') : null,
  };
}

/** The nearest level that meets the target, while the actual is short of it. */
function levelAhead({ target: { comparator }, judgement: { bound, gap } }: Case): Exact | null {
  if (comparator === 'increase-per-year' || comparator === 'trend') return null;
  return bound && gap?.gt(0) ? bound.at : null;
}

/** Per year since the baseline. */
function speedOf({ baseline, path, period, indicator }: Case, current: Dated): Exact | null {
  const start = path?.[0];
  if (!baseline || !start || !isSinceBaseline(knownPeriod(baseline.period), period, indicator)) return null;
  const change = observedChange([start, current]);
  return isRefusal(change) ? null : change.perYear;
}
