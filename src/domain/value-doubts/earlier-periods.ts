import type { Indicator } from '../indicator.ts';
import { type Period, periodOfMonths, previousPeriod, yearEarlier } from '../period.ts';
import { basisOf } from '../projection.ts';

type Kind = Pick<Indicator, 'periodNature' | 'seasonal' | 'rollUp'>;

/** So many periods before its own tell whether a value stands still. */
export const STEPS_BACK = 3;

/**
 * The periods just before, the nearest first, whose values a value may be held against; none where only the same months of other
 * years compare: 累计 values grow through the year, seasonal ones swing.
 *
 * Example: for 2018Q2 of a 时点 or 当期 indicator 2018Q1, 2017Q4 and 2017Q3.
 */
export function periodsBefore(period: Period, { periodNature, seasonal = false }: Kind): Period[] {
  if (basisOf(periodNature, seasonal) === 'same-months' || period.kind === 'cumulative') return [];
  const before: Period[] = [];
  for (let last = period; before.length < STEPS_BACK; ) {
    last = previousPeriod(last);
    before.push(last);
  }
  return before;
}

/** The periods of one year that begin in January and end with another month than `period`, in order: 1–2月, 第一季度, 上半年 … */
export function sinceJanuary({ year, lastMonth }: Period): Period[] {
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return months.filter((month) => month !== lastMonth).map((month) => periodOfMonths(year, 1, month)!);
}

/** Whether what is counted since January cannot become less as the year goes on. */
export function isGrowing(period: Period, { periodNature, rollUp }: Kind): boolean {
  const isCounted = periodNature === 'cumulative' ? rollUp !== 'none' : periodNature === 'single' && rollUp === 'sum';
  return isCounted && period.firstMonth === 1;
}

/**
 * The ids under which a value of this day may stand: of a state (时点) every period that ends with it, the period's own first.
 *
 * Example: 2017Q4, 2017, 2017S2 and 201712 for the fourth quarter of 2017 of a 时点 indicator.
 */
export function idsOf(period: Period, { periodNature }: Kind): string[] {
  if (periodNature !== 'stock') return [period.id];
  const lengths = [1, 3, 6, 12].filter((length) => period.lastMonth % length === 0);
  const alike = lengths.map((length) => periodOfMonths(period.year, period.lastMonth - length + 1, period.lastMonth)!);
  return [...new Set([period.id, ...alike.map(({ id }) => id)])];
}

/** The year before as a whole: what a rate may be held against where nothing nearer was reported. */
export function lastYear({ year }: Period): string {
  return `${year - 1}`;
}

/** The ids of all periods whose values can make one of this period doubtful. */
export function periodsBeside(period: Period, kind: Kind): string[] {
  const compared = [...periodsBefore(period, kind), yearEarlier(period)];
  const growing = isGrowing(period, kind) ? sinceJanuary(period) : [];
  return [
    ...new Set([...compared.flatMap((each) => idsOf(each, kind)), lastYear(period), ...growing.map(({ id }) => id)]),
  ];
}
