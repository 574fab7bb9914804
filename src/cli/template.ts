import { writeFile } from 'node:fs/promises';
import { chosenArea, chosenPeriod } from '../app/choices.ts';
import { listTargets } from '../app/lists.ts';
import { templateCsv } from '../report/template.ts';
import { type Command, needed, Refusal } from './command.ts';
import { granted } from './outcome.ts';

/** A file to fill in: one row for each indicator of the plan, with area and period already there. */
export const template: Command = async (args, context) => {
  const { text, print } = context;
  const file = needed(args, 'o', text);
  if (!file.endsWith('.csv')) throw new Refusal(text.command.formatByName());
  const app = await context.open();
  const area = granted(chosenArea(app, needed(args, 'area', text)), text);
  const period = granted(chosenPeriod(needed(args, 'period', text)), text);
  const targets = granted(await listTargets(app, needed(args, 'plan', text)), text);
  const indicators = [...new Map(targets.map(({ indicator }) => [indicator.id, indicator])).values()];
  await writeFile(file, templateCsv({ area: area.name, period: text.words.period(period), indicators }, text));
  print(text.command.written({ file }));
};
