import { compare, exact } from './decimal.ts';
import type { Polarity } from './polarity.ts';

export interface Ranked<T> {
  readonly entry: T;
  /** From 1 for the best; null without a value. */
  readonly rank: number | null;
}

/**
 * Orders entries best first: the highest where higher is better or nothing is judged, the lowest where lower is better. Equal
 * values share a rank and the next one counts them all; what has no value comes last, unranked. Entries of one rank keep their
 * order. Values are decimals as text and are compared exactly.
 *
 * Example: 30, 29.5, 29.50 and 31, lower is better, rank 3, 1, 1 and 4.
 */
export function ranked<T extends { readonly actual: string | null }>(
  entries: readonly T[],
  polarity: Polarity,
): Ranked<T>[] {
  const way = polarity === 'lower' ? 1 : -1;
  const known = entries
    .flatMap((entry) => (entry.actual === null ? [] : { entry, value: exact(entry.actual) }))
    .sort((a, b) => compare(a.value, b.value) * way);
  let rank = 0;
  const placed = known.map(({ entry, value }, index) => {
    const before = known[index - 1];
    if (!before || compare(before.value, value) !== 0) rank = index + 1;
    return { entry, rank };
  });
  return [...placed, ...entries.filter(({ actual }) => actual === null).map((entry) => ({ entry, rank: null }))];
}
