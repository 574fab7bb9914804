import type { PeriodNature } from './indicator.ts';
import { type Period, periodOfMonths } from './period.ts';

/**
 * Whether a value of this nature is usually reported for this period. A cumulative one runs from the first of January, so that the
 * second quarter alone does not suit it; a state on a day or a value of the period alone is not reported for 1–9月.
 */
export function suitsNature(period: Period, nature: PeriodNature): boolean {
  return nature === 'cumulative' ? period.firstMonth === 1 : period.kind !== 'cumulative';
}

/**
 * The period under which a value of this nature is reported when `period` ends: itself where it suits; a cumulative value from January
 * on; any other in a cumulative period for the quarter, or else the month, that ends it.
 *
 * Example: with the third quarter of 2018, deaths so far this year are reported for `2018Q1-Q3`; with `2018Q1-Q3`, beds for `2018Q3`.
 */
export function reportedFor(period: Period, nature: PeriodNature): Period {
  if (suitsNature(period, nature)) return period;
  const { year, lastMonth } = period;
  const first = nature === 'cumulative' ? 1 : lastMonth % 3 === 0 ? lastMonth - 2 : lastMonth;
  return periodOfMonths(year, first, lastMonth) ?? period;
}
