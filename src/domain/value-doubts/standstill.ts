import { decimalsOf, exact } from '../decimal.ts';

/**
 * Whether a value and the ones just before it are all the same number, printed with digits after the point: a measured rate hardly ever
 * is. Whole numbers (100 %, 3 个) do stand still. False where any of the earlier ones is missing.
 *
 * Example: 31.25 after 31.25, 31.25 and 31.250 stands still.
 */
export function standsStill(value: string, before: readonly (string | null)[]): boolean {
  if (decimalsOf(value) === 0 || exact(value).d === 1n) return false;
  return before.every((each) => each !== null && exact(each).equals(exact(value)));
}
