import type { App } from '../app/context.ts';
import { loadDefinitions } from '../app/load-definitions.ts';
import { seedObservations } from '../app/seed-observations.ts';
import type { DefinitionFault } from '../domain/definitions.ts';
import { type Command, type CommandContext, Refusal } from './command.ts';
import { loadFile } from './load-file.ts';

/** Loads `indicators/` and `seeds/plans/` of the program; with a file, changes the plans as it asks. */
export const load: Command = async (args, context) => {
  const app = await context.open();
  const loaded = await loadOrRefuse(app, context);
  await seedObservations(app, context.root);
  const [file] = args.positionals;
  if (file === undefined) context.print(context.text.command.loaded(loaded));
  else await loadFile(app, file, args, context);
};

/** Loads, or refuses with every fault on a line of its own. */
export async function loadOrRefuse(app: App, { root, text }: Pick<CommandContext, 'root' | 'text'>) {
  const result = await loadDefinitions(app, root);
  const told = ({ file, path, code, params }: DefinitionFault) =>
    text.command.fault({ file, path, fault: text.target.faults[code](params) });
  if (!result.ok) throw new Refusal([text.problem['definitions-faulty']({}), ...result.faults.map(told)].join('\n'));
  return { ...result.counts, indicators: result.indicators, plans: result.plans };
}
