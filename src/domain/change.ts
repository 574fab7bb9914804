import { lastDay } from './calendar.ts';
import { compare, type Exact, exact } from './decimal.ts';
import { growthRate, refuseGrowth } from './methods/growth.ts';
import { toNumber } from './methods/quantity.ts';
import { type Refusal, refuse } from './methods/refusal.ts';
import { leastSquares } from './statistics/least-squares.ts';

export interface Dated {
  /** ISO date, the last day of the period. */
  readonly date: string;
  readonly value: Exact;
}

/** A change in the indicator's unit, with its sign. */
export interface Speed {
  readonly perYear: Exact;
  readonly perQuarter: Exact;
}

/**
 * Months from one ISO date to another, a day being its share of its own month, so that ends of months and quarters
 * lie whole months apart; negative where `to` is earlier.
 *
 * Example: 2018-06-30 to 2018-12-31 is 6; 2018-12-31 to 2019-01-15 is 15/31.
 */
export function monthsBetween(from: string, to: string): Exact {
  return monthOf(to).sub(monthOf(from));
}

/**
 * Where an ISO date stands on a line of values: years, months counted equal, as `timeOf` of projection.ts does for periods.
 *
 * Example: 2018-12-31 stands at 2019, 2018-06-30 at 2018.5.
 */
export function yearsAt(date: string): Exact {
  return monthOf(date).div(12);
}

function monthOf(date: string): Exact {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return exact(day)
    .div(Number(lastDay(year, month).slice(8)))
    .add(year * 12 + month - 1);
}

const speed = (change: Exact, months: Exact): Speed => ({
  perYear: change.div(months).mul(12),
  perQuarter: change.div(months).mul(3),
});

export interface RequiredChange extends Speed {
  readonly months: Exact;
  /** Growth per year that leads there, as a fraction; a refusal where none does. */
  readonly compoundPerYear: number | Refusal;
}

/**
 * The change still needed from the last value on (not from the baseline): linear (T − v) ÷ time left, and compound
 * (T ÷ v)^(1 ÷ years left) − 1 (gap-science B2). Refuses a due date that is not ahead.
 *
 * Example: 31.2 on 2018-06-30, at most 30 by 2018-12-31: −0.6 a quarter, −2.4 a year; compound −7.54 % a year.
 */
export function requiredChange(current: Dated, target: Dated): RequiredChange | Refusal {
  const months = monthsBetween(current.date, target.date);
  if (months.lte(0)) return refuse('target-passed', {});
  return { ...speed(target.value.sub(current.value), months), months, compoundPerYear: compound(current, target) };
}

function compound(current: Dated, target: Dated): number | Refusal {
  const [from, to] = [timed(current), timed(target)];
  const refused = refuseGrowth(from.value, to.value);
  if (refused) return refused;
  return to.value.exact.equals(0) ? refuse('zero-target', {}) : growthRate(from, to);
}

const timed = ({ date, value }: Dated) => ({
  time: quantity(yearsAt(date)),
  value: quantity(value),
});
const quantity = (value: Exact) => ({ exact: value, number: toNumber(value) });

export interface ObservedChange extends Speed {
  /** Along the line of least squares through all points, per year; null for fewer than two dates. */
  readonly slopePerYear: number | null;
}

/**
 * The change seen: from the first point to the last (gap-science B2 (a)), and the slope of the line through all (B2
 * (c)). In: points in order of their dates. Refuses fewer than two, and no time between first and last.
 *
 * Example: 33.65 on 2017-12-31 and 31.2 on 2018-06-30: −1.225 a quarter, −4.9 a year.
 */
export function observedChange(points: readonly Dated[]): ObservedChange | Refusal {
  const [first, last] = [points[0], points[points.length - 1]];
  if (!first || !last || points.length < 2) return refuse('too-few-points', { needed: 2, given: points.length });
  const months = monthsBetween(first.date, last.date);
  if (months.lte(0)) return refuse('equal-times', { index: points.length });
  const line = leastSquares(points.map((p) => ({ x: toNumber(yearsAt(p.date)), y: toNumber(p.value) })));
  return { ...speed(last.value.sub(first.value), months), slopePerYear: line?.slope ?? null };
}

/** When the target is reached at a speed: now, on a date, not within a hundred years, or never. */
export type Reach =
  | { readonly kind: 'reached' }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'beyond-century' }
  | { readonly kind: 'never' };

const CENTURY = 1200;

/**
 * The first day on which a value that keeps its speed stands at the target; the target is ahead while it lies on the
 * side that is better. Standing still or moving away never reaches it.
 *
 * Example: 31.2 on 2018-06-30 at −0.3 a quarter reaches 30 after 12 months, on 2019-06-30.
 */
export function reachAt(current: Dated, target: Exact, perYear: Exact, better: 'higher' | 'lower'): Reach {
  const sign = better === 'higher' ? 1 : -1;
  const ahead = target.sub(current.value);
  if (compare(ahead.mul(sign), exact(0)) <= 0) return { kind: 'reached' };
  if (compare(perYear.mul(sign), exact(0)) <= 0) return { kind: 'never' };
  const months = ahead.div(perYear).mul(12);
  if (months.gt(CENTURY)) return { kind: 'beyond-century' };
  return { kind: 'date', date: dateOf(monthOf(current.date).add(months)) };
}

/** The day whose end lies at this point of the months, or the first after it. */
function dateOf(months: Exact): string {
  const ended = Number(months.floor().n);
  const within = months.sub(ended);
  const month = within.equals(0) ? ended - 1 : ended;
  const [year, inYear] = [Math.floor(month / 12), (month % 12) + 1];
  const end = lastDay(year, inYear);
  if (within.equals(0)) return end;
  const day = Number(within.mul(Number(end.slice(8))).ceil().n);
  return `${end.slice(0, 8)}${String(day).padStart(2, '0')}`;
}

/**
 * Growth over the same period a year earlier (同比) in per cent; null from zero, and between values of both signs.
 * 累计 values are compared with 累计 values of the same months.
 *
 * Example: 682360.8 → 701631.9 (万人次, 2018 and 2019, 1–10月) is 2.82, printed as 2.8.
 */
export function yearOnYear(earlier: Exact, later: Exact): Exact | null {
  if (earlier.equals(0) || earlier.mul(later).lt(0)) return null;
  return later.sub(earlier).div(earlier.abs()).mul(100);
}
