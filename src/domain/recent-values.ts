import type { Indicator } from './indicator.ts';
import { actualOf, type Observation } from './observation.ts';
import { observationIn } from './observation-in.ts';
import { type Period, previousPeriod, yearEarlier } from './period.ts';

/**
 * The actuals of the last `most` periods up to and with one, oldest first, null where nothing was reported; what lies before
 * the first value is left off, so nothing at all gives an empty list. 累计 values begin anew each January and stand beside the
 * same months of earlier years.
 *
 * Example: 药占比 of 2017Q4 and 2018Q2, asked for 2018Q2: the first, null, the second.
 */
export function recentValues(
  observations: readonly Observation[],
  period: Period,
  indicator: Indicator,
  most: number,
): (string | null)[] {
  const before = indicator.periodNature === 'cumulative' ? yearEarlier : previousPeriod;
  const values: (string | null)[] = [];
  for (let at = period; values.length < most; at = before(at)) {
    const found = observationIn(observations, at, indicator);
    values.unshift(found && actualOf(found, indicator));
  }
  const first = values.findIndex((value) => value !== null);
  return first === -1 ? [] : values.slice(first);
}
