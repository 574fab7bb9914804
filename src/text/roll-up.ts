import { period } from '../domain/period.ts';
import type { RollUpBeside } from '../domain/roll-up-beside.ts';
import type { Text } from './text.ts';

/** What parts make of a value, in one sentence: the rolled-up value beside the reported one, who is missing, or why there is none. */
export function rollUpSentence({ whole, own, differs }: RollUpBeside, unit: string, text: RollUpText): string {
  const { rollUp, words } = text;
  const named = (names: readonly string[]) => names.map((name) => wordOf(name, words));
  if (whole.kind === 'incomplete') return rollUp.incomplete({ ...whole, missing: named(whole.missing) });
  if (whole.kind === 'refused') return rollUp.refusals[whole.code](named(whole.names));
  const value = { value: whole.actual, unit, of: whole.of };
  if (own === null) return rollUp.only(value);
  return differs ? rollUp.differs({ ...differs, unit }) : rollUp.agrees(value);
}

type RollUpText = Pick<Text, 'rollUp' | 'words'>;

/** Parts that are periods go by their id, areas by their name. */
function wordOf(name: string, words: Text['words']): string {
  const found = period(name);
  return found ? words.period(found) : name;
}
