import { type Assessed, assess } from '../../../src/domain/methods/assess.ts';
import type { RefusalCode } from '../../../src/domain/methods/refusal.ts';
import type { Verdict } from '../../../src/domain/methods/verdict.ts';

/** The verdict on a line; fails the test where the method refused. */
export function verdictOn(line: object): Verdict {
  const result: Assessed = assess(line);
  if ('error' in result) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result;
}

/** The code of the refusal of a line; fails the test where the method judged. */
export function refusalOf(line: object): RefusalCode {
  const result: Assessed = assess(line);
  if (!('error' in result)) throw new Error(`judged: ${JSON.stringify(result)}`);
  return result.error.code;
}

/** Two-element points from consecutive years. */
export function yearly(first: number, values: readonly (number | string)[]): [number, number | string][] {
  return values.map((value, i) => [first + i, value]);
}
