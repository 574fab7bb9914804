import type { Polarity } from '../domain/polarity.ts';
import { parseTargetWords, type TargetWordsContext } from '../domain/target-words.ts';
import { UNITS } from '../domain/units.ts';
import type { Text } from '../text/text.ts';
import { type Arguments, type Command, optional, Refusal } from './command.ts';

const POLARITIES: readonly string[] = ['higher', 'lower', 'none'] satisfies Polarity[];

/**
 * `target parse`: one JSON document a line for each wording given, or for each line of the standard input. A refused wording gives
 * its error; where it was given on the command line, the command is refused too.
 */
export const target: Command = async (args, { text, print, readStdin }) => {
  const [action = '', ...wordings] = args.positionals;
  if (action !== 'parse') throw new Refusal(text.target.actionUnknown({ action }));
  const asked = askedContext(args, text);
  const lines =
    wordings.length > 0 ? wordings : (await readStdin()).split(/\r?\n/).filter((line) => line.trim() !== '');
  const refusals = lines.flatMap((wording) => {
    const result = parseTargetWords(wording, asked);
    if (result.ok) {
      print(JSON.stringify({ wording, ...result.words }));
      return [];
    }
    const { code, params } = result.refusal;
    const message = text.target.refusals[code](params);
    print(JSON.stringify({ wording, error: { code, message } }));
    return [message];
  });
  if (wordings.length > 0 && refusals.length > 0) throw new Refusal(refusals.join('\n'));
};

function askedContext(args: Arguments, text: Text): TargetWordsContext {
  const [polarity, unit] = [optional(args, 'polarity') ?? 'none', optional(args, 'unit')];
  if (!isPolarity(polarity)) throw new Refusal(text.target.polarityUnknown({ polarity }));
  if (unit !== null && !UNITS.includes(unit)) throw new Refusal(text.target.unitUnknown({ unit }));
  return { polarity, unit };
}

const isPolarity = (word: string): word is Polarity => POLARITIES.includes(word);
