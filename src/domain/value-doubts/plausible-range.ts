import { exact } from '../decimal.ts';
import type { Indicator } from '../indicator.ts';

type Kind = Pick<Indicator, 'plausible' | 'share' | 'factor'>;

/**
 * The limit of its plausible range that an actual lies beyond; null inside, and on a limit. A share above its whole and a value below
 * a range from zero on are doubts of their own (`share-above-100`, `negative-value`) and not told twice.
 *
 * Example: 96 岁 where 40 to 95 are plausible gives '95'.
 */
export function limitPassed(actual: string, { plausible: { min, max }, share, factor }: Kind): string | null {
  const value = exact(actual);
  if (value.lt(0) && (min === null || value.lt(exact(min)))) return null;
  if (share && value.gt(exact(factor))) return null;
  if (min !== null && value.lt(exact(min))) return min;
  return max !== null && value.gt(exact(max)) ? max : null;
}
