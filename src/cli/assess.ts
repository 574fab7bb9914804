import { assess as assessLine } from '../domain/methods/assess.ts';
import type { Command } from './command.ts';

/** JSON lines in, JSON lines out (design §7): a line that a method cannot judge gives an error line, never a crash. */
export const assess: Command = async (_, { readStdin, print, text }) => {
  for (const line of (await readStdin()).split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const parsed = parseJson(line);
    if (parsed === undefined) {
      print(JSON.stringify({ id: null, error: { code: 'not-json', message: text.command.inputNotJson() } }));
      continue;
    }
    const result = assessLine(parsed);
    if (!('error' in result)) print(JSON.stringify(result));
    else {
      const { code, params } = result.error;
      print(
        JSON.stringify({
          id: result.id,
          error: { code, message: (text.method.refusals[code] as (p: object) => string)(params) },
        }),
      );
    }
  }
};

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
