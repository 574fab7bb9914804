import { yearsAt } from './change.ts';
import { type ComparableValue, comparableValues, isSinceBaseline } from './comparable-values.ts';
import { exact, plain } from './decimal.ts';
import type { GapRow } from './gap-row.ts';
import { toNumber } from './methods/quantity.ts';
import type { MethodId } from './methods/verdict.ts';
import { knownPeriod, periodEnd } from './period.ts';
import type { Comparator } from './plan.ts';
import { timeOf } from './projection.ts';
import { isSum } from './units.ts';

/** What a method is asked, as a line of `assess` (design §7): printed to a file it gives the same verdict. */
export interface MethodLine {
  readonly method: MethodId;
  /** `[time, value]`, or `[time, numerator, denominator]`; times in years, months counted equal, a period at its last day. */
  readonly points: readonly (readonly [time: number, ...figures: string[]])[];
  readonly target: { readonly value: string; readonly time: number | null; readonly comparator: string } | null;
  /** The natural end of a share: all, or nothing where less is better. */
  readonly limit: string | null;
  readonly polarity: 'higher' | 'lower' | null;
}

/** Judge the way from the plan's baseline; the others judge the run of reported values. */
const FROM_BASELINE: ReadonlySet<MethodId> = new Set([
  'level',
  'linear-pace',
  'cagr',
  'un2023',
  'healthy-people',
  'aarr',
]);

/**
 * The line that asks a method about a row. Points are the values that may stand on one line with the period's
 * (`comparableValues`); for methods that judge the way from a baseline, the plan's baseline first and the values after it.
 * Fingertips gets numerators and denominators from the first of an unbroken run of them on.
 *
 * Example: 31.2 in 2018Q2, 33.65 in 2017, below 30 by 2018-12-31, `linear-pace`: points `[2018, '33.65']` and
 * `[2018.5, '31.2']`, target `{value: '30', time: 2019, comparator: 'lt'}`.
 */
export function methodLine(method: MethodId, row: GapRow): MethodLine {
  const { indicator } = row;
  const values = comparableValues(row.observations, row.period, indicator);
  return {
    method,
    points: method === 'fingertips-trend' ? countsOf(values, indicator.countedUnit) : pointsOf(method, row, values),
    target: targetOf(method, row),
    limit: indicator.share ? (indicator.polarity === 'lower' ? '0' : indicator.factor) : null,
    polarity: indicator.polarity === 'none' ? null : indicator.polarity,
  };
}

function pointsOf(method: MethodId, { baseline, period, indicator }: GapRow, values: readonly ComparableValue[]) {
  const reported = values.map((value) => [timeOf(value.period), value.actual] as const);
  if (!baseline || !FROM_BASELINE.has(method)) return reported;
  const from = knownPeriod(baseline.period);
  if (!isSinceBaseline(from, period, indicator) || periodEnd(from) >= periodEnd(period)) return reported;
  return [[timeOf(from), baseline.value] as const, ...reported.filter(([time]) => time > timeOf(from))];
}

/** The last run of values that came with numerator and denominator; the values alone where the last did not. */
function countsOf(values: readonly ComparableValue[], unit: string | null): MethodLine['points'] {
  const counted = unit !== null && !isSum(unit);
  const bare = values.findLastIndex(({ observation: o }) => !counted || o.numerator === null || o.denominator === null);
  if (bare === values.length - 1) return values.map(({ period, actual }) => [timeOf(period), actual]);
  return values
    .slice(bare + 1)
    .map(({ period, observation: o }) => [timeOf(period), o.numerator!, o.denominator!] as const);
}

/** These name no level to compare with. */
const LEVELLESS: ReadonlySet<Comparator> = new Set<Comparator>(['increase-per-year', 'trend', 'none']);
const TESTS_OF_CHANGE: ReadonlySet<MethodId> = new Set(['fingertips-trend', 'xmr']);

/**
 * A two-sided target goes by its own name, which only `eq` of `level` can judge and tests of change do without; `about` is
 * one-sided by its polarity.
 */
function targetOf(method: MethodId, { target, indicator: { polarity } }: GapRow): MethodLine['target'] {
  const { comparator, tolerance } = target;
  const value = comparator === 'between' ? target.lower : target.value;
  if (value === null || LEVELLESS.has(comparator)) return null;
  const time = target.due === null ? null : toNumber(yearsAt(target.due));
  const slack = exact(tolerance ?? '0');
  if (comparator === 'about' && polarity === 'higher')
    return { value: plain(exact(value).sub(slack)), time, comparator: 'gte' };
  if (comparator === 'about' && polarity === 'lower')
    return { value: plain(exact(value).add(slack)), time, comparator: 'lte' };
  const twoSided = comparator === 'about' || comparator === 'between' || comparator === 'eq';
  return twoSided && TESTS_OF_CHANGE.has(method) ? null : { value, time, comparator };
}
