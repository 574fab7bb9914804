import type { PeriodNature } from './indicator.ts';
import type { Period } from './period.ts';

/**
 * Whether a value of this nature is usually reported for this period. A cumulative one runs from the first of January, so that the
 * second quarter alone does not suit it; a state on a day or a value of the period alone is not reported for 1–9月.
 */
export function suitsNature(period: Period, nature: PeriodNature): boolean {
  return nature === 'cumulative' ? period.firstMonth === 1 : period.kind !== 'cumulative';
}
