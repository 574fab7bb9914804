import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';
import { comparePeriods, knownPeriod, type Period } from './period.ts';

/**
 * The observation that tells of a period: the one reported for exactly that period; else, as a value of the last day speaks for
 * every period that ends on it, the shortest such of a 时点 indicator, or that since January of a 累计 indicator. A 当期 value speaks
 * only for its own months. Null for none.
 *
 * Example: asked for 2018Q3, 床位数 of 201809 and 门诊人次 of 2018Q1-Q3 answer, 药占比 of 2018Q1-Q3 does not.
 */
export function observationIn(
  observations: readonly Observation[],
  period: Period,
  { periodNature }: Pick<Indicator, 'periodNature'>,
): Observation | null {
  const own = observations.find((each) => each.period === period.id);
  if (own || periodNature === 'single') return own ?? null;
  const [found] = observations
    .map((observation) => ({ observation, of: knownPeriod(observation.period) }))
    .filter(({ of }) => of.year === period.year && of.lastMonth === period.lastMonth)
    .filter(({ of }) => periodNature === 'stock' || of.firstMonth === 1)
    .toSorted((a, b) => comparePeriods(a.of, b.of));
  return found?.observation ?? null;
}
