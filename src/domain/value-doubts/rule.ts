import { exact } from '../decimal.ts';
import type { Indicator } from '../indicator.ts';

/** What holds by definition between two indicators of one unit: in one area and period `lower` is never above `upper`. */
export interface IndicatorRule {
  readonly lower: string;
  readonly upper: string;
  /** Why, in one sentence. */
  readonly because: string;
}

/** The rules of all indicators, by every indicator that takes part in one. */
export function rulesByIndicator(indicators: Iterable<Indicator>): ReadonlyMap<string, readonly IndicatorRule[]> {
  const found = new Map<string, IndicatorRule[]>();
  for (const { id, neverAbove = [] } of indicators)
    for (const { indicator: upper, because } of neverAbove)
      for (const each of [id, upper]) found.set(each, [...(found.get(each) ?? []), { lower: id, upper, because }]);
  return found;
}

/**
 * Whether two values of one area and period break a rule; equal ones do not.
 *
 * Example: 婴儿死亡率 2.98 ‰ beside 5岁以下儿童死亡率 2.56 ‰ breaks it.
 */
export function isBroken(lower: string, upper: string): boolean {
  return exact(lower).gt(exact(upper));
}
