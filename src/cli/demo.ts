import { COMMAND_LINE } from '../app/context.ts';
import { clearDemo, loadDemo } from '../app/demo.ts';
import { type Command, Refusal } from './command.ts';
import { granted } from './outcome.ts';

/** `demo load [--yes]` brings in the made-up figures, `demo clear` takes them away; `--yes` loads them beside real ones too. */
export const demo: Command = async ({ positionals, options }, context) => {
  const { text, print } = context;
  const [verb] = positionals;
  if (verb !== 'load' && verb !== 'clear')
    throw new Refusal(text.command.unknownCommand({ command: ['demo', ...positionals].join(' ') }));
  const app = await context.open();
  if (verb === 'load') {
    const loaded = granted(await loadDemo(app, COMMAND_LINE, options['yes'] === true), text);
    print(options['json'] === true ? JSON.stringify(loaded, null, 1) : text.demo.loaded(loaded));
  } else {
    const { originals, ...removed } = granted(await clearDemo(app, COMMAND_LINE), text);
    const counts = { ...removed, originals: originals.length };
    print(options['json'] === true ? JSON.stringify(counts, null, 1) : text.demo.cleared(counts));
  }
};
