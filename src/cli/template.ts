import { writeFile } from 'node:fs/promises';
import { chosenArea, chosenPeriod } from '../app/choices.ts';
import { templateFor } from '../app/template.ts';
import { TEMPLATE_FORMATS, templateFile } from '../report/template-file.ts';
import { type Command, needed, Refusal } from './command.ts';
import { csvEncoding } from './csv-encoding.ts';
import { granted } from './outcome.ts';

/** A file to fill in: one row for each indicator of the plan, with area and period already there. */
export const template: Command = async (args, context) => {
  const { text, print } = context;
  const file = needed(args, 'o', text);
  const format = TEMPLATE_FORMATS.find((each) => file.toLowerCase().endsWith(`.${each}`));
  if (!format) throw new Refusal(text.command.formatByName());
  const encoding = csvEncoding(args, text);
  const app = await context.open();
  const area = granted(chosenArea(app, needed(args, 'area', text)), text);
  const period = granted(chosenPeriod(needed(args, 'period', text)), text);
  const asked = granted(await templateFor(app, area, period, needed(args, 'plan', text)), text);
  await writeFile(file, await templateFile(asked, format, encoding, text));
  print(text.command.written({ file }));
};
