import type { Outcome } from '../app/problem.ts';
import type { Text } from '../text/text.ts';
import { Refusal } from './command.ts';

/** The value of an outcome; a problem ends the command with its sentence. */
export function granted<T>(outcome: Outcome<T>, text: Text): T {
  if (outcome.ok) return outcome.value;
  const { code, params } = outcome.problem;
  throw new Refusal(text.problem[code](params));
}
