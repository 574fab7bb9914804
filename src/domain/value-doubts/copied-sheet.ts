import { exact } from '../decimal.ts';

/** One value of a sheet and what was reported for the same thing the period before. */
export interface Pair {
  readonly actual: string;
  readonly before: string;
}

const FEWEST = 8;
/** Per cent. */
const ALIKE = 80;

/**
 * Whether the values of an area and period look copied from the period before: of at least 8 that have an earlier one, 80 % or more
 * are the same number. Gives how many are the same; null otherwise.
 *
 * Example: 8 of 10 the same gives 8; 7 of 7 gives null, too few to tell.
 */
export function copiedValues(pairs: readonly Pair[]): number | null {
  const same = pairs.filter(({ actual, before }) => exact(actual).equals(exact(before))).length;
  return pairs.length >= FEWEST && same * 100 >= pairs.length * ALIKE ? same : null;
}
