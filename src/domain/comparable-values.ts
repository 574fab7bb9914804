import type { Indicator } from './indicator.ts';
import { actualOf, type Observation } from './observation.ts';
import { comparePeriods, knownPeriod, type Period } from './period.ts';
import { isComparable } from './projection.ts';

/** A value that may stand on one line with others. */
export interface ComparableValue {
  readonly period: Period;
  /** As reported, with all its digits. */
  readonly actual: string;
  readonly observation: Observation;
}

type Kind = Pick<Indicator, 'periodNature' | 'seasonal' | 'factor' | 'decimals'>;

/**
 * The values, up to and with a period, that may stand on one line with the period's own (`isComparable`), in order, one a
 * day: of several that end on one day (2017 and 2017Q4 of a 时点 indicator) the one of the period's own kind, else the
 * shortest. Rows without a value are passed over.
 *
 * Example: of 2017, 2017Q4, 2018S1 and 2018Q2, asked for 2018Q2 of a 当期 indicator, 2017Q4 and 2018Q2 stay.
 */
export function comparableValues(
  observations: readonly Observation[],
  period: Period,
  indicator: Kind,
): ComparableValue[] {
  const values = observations.flatMap((observation): ComparableValue[] => {
    const of = knownPeriod(observation.period);
    if (endOf(of) > endOf(period)) return [];
    if (!isComparable(period, of, indicator.periodNature, indicator.seasonal ?? false)) return [];
    const actual = actualOf(observation, indicator);
    return actual === null ? [] : [{ period: of, actual, observation }];
  });
  const byDay = Map.groupBy(values, (value) => endOf(value.period));
  return [...byDay.values()]
    .map((alike) => alike.find((value) => value.period.kind === period.kind) ?? shortest(alike))
    .toSorted((a, b) => endOf(a.period) - endOf(b.period));
}

/** Months from year 0 to the end of a period. */
const endOf = (period: Period) => period.year * 12 + period.lastMonth;

const shortest = (values: readonly ComparableValue[]) =>
  values.toSorted((a, b) => comparePeriods(a.period, b.period))[0]!;

/**
 * Whether the change from a plan's baseline to a period's value means anything: states, and shares whatever the length of
 * their period; sums only over periods of one kind, 累计 only up to the same month.
 *
 * Example: 药占比 of 2017 goes with 2018Q2, a number of visits of 2017 does not.
 */
export function isSinceBaseline(
  baseline: Period,
  period: Period,
  { periodNature, rollUp }: Pick<Indicator, 'periodNature' | 'rollUp'>,
): boolean {
  if (periodNature === 'single' && rollUp !== 'sum') return true;
  return isComparable(period, baseline, periodNature, false);
}
