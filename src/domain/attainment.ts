import { type Exact, exact } from './decimal.ts';
import type { Target } from './plan.ts';
import type { Polarity } from './polarity.ts';

/**
 * The attainment rate 完成率 in per cent: actual ÷ target where more is better, target ÷ actual where less is (as Rwanda's
 * Imihigo guide does: 8 of 9 gives 88.9; gap-science B1, T9). Never capped. Null — not applicable — without one printed number,
 * without a direction, and where either side is not above zero, since no ratio means anything there.
 */
export function attainment(
  target: Pick<Target, 'comparator' | 'value'>,
  polarity: Polarity,
  actual: Exact,
): Exact | null {
  if (target.value === null || target.comparator === 'increase-per-year' || target.comparator === 'trend') return null;
  const goal = exact(target.value);
  const down = directionOf(target.comparator, polarity);
  if (down === 'none' || goal.lte(0) || actual.lte(0)) return null;
  return (down === 'lower' ? goal.div(actual) : actual.div(goal)).mul(100);
}

function directionOf(comparator: Target['comparator'], polarity: Polarity): Polarity {
  if (comparator === 'gte' || comparator === 'gt') return 'higher';
  if (comparator === 'lte' || comparator === 'lt') return 'lower';
  return polarity;
}
