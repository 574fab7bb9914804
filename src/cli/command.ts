import type { App } from '../app/context.ts';
import type { Config } from '../config.ts';
import type { Text } from '../text/text.ts';

/** Options of the command line, as parsed: every option is text, a flag is `true`. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

export interface CommandContext {
  readonly config: Config;
  /** Folder of the program: `indicators/` and `seeds/` lie in it. */
  readonly root: string;
  readonly text: Text;
  readonly open: () => Promise<App>;
  readonly print: (line: string) => void;
  readonly readStdin: () => Promise<string>;
}

/** A use of the command line that is wrong, or input that is refused: told in one sentence, exit code 2. */
export class Refusal extends Error {}

export type Command = (args: Arguments, context: CommandContext) => Promise<void>;

/** The text of an option, or a refusal that names it. */
export function needed({ options }: Arguments, name: string, text: Text): string {
  const value = options[name];
  if (typeof value !== 'string' || value === '') throw new Refusal(text.command.optionMissing({ option: `--${name}` }));
  return value;
}

/** The text of an option, or null where it is not given. */
export function optional({ options }: Arguments, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
