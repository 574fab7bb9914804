import { writeFile } from 'node:fs/promises';
import { chosenArea, chosenPeriod } from '../app/choices.ts';
import { type App, COMMAND_LINE } from '../app/context.ts';
import { plansNamed } from '../app/lists.ts';
import { chosenDay, listMilestones, reportDay } from '../app/milestones.ts';
import type { MilestoneStatus } from '../domain/milestone.ts';
import { milestoneCsv } from '../report/csv.ts';
import { trackedMilestoneJson } from '../report/milestone-json.ts';
import { milestoneTable } from '../report/milestone-table.ts';
import type { Text } from '../text/text.ts';
import { type Arguments, type Command, optional } from './command.ts';
import { csvEncoding } from './csv-encoding.ts';
import { columns, type Row, show } from './lists.ts';
import { granted } from './outcome.ts';

/**
 * The milestones of one plan or all, in one area or all, as they stand on a day or at the end of a period: one line each, JSON, or
 * CSV on stdout or in a file.
 */
export const milestones: Command = async (args, context) => {
  const { text } = context;
  const encoding = csvEncoding(args, text);
  const app = await context.open();
  const [plan, place] = [optional(args, 'plan'), optional(args, 'area')];
  const area = place === null ? null : granted(chosenArea(app, place), text);
  const day = dayOf(app, args, text);
  const listed = granted(await listMilestones(app, COMMAND_LINE, plan, day), text);
  const found = listed.filter(({ milestone }) => area === null || milestone.area === area.code);
  if (args.options['csv'] === true) {
    const plans = granted(await plansNamed(app, plan), text);
    const held = found.flatMap(({ tracked }) => tracked ?? []);
    const bytes = milestoneCsv(milestoneTable(held, { day, plans, areaName: app.areas.fullName }, text), encoding);
    const file = optional(args, 'o');
    if (file === null) process.stdout.write(bytes);
    else {
      await writeFile(file, bytes);
      context.print(text.command.written({ file }));
    }
    return;
  }
  const rows = found.map(({ milestone, tracked }) => trackedMilestoneJson(milestone, tracked));
  const state = (row: Row) => text.words.milestoneStatus[row['status'] as MilestoneStatus];
  const line = (row: Row) => `${columns('plan', 'id', 'name', 'due')(row)}\t${state(row)}`;
  show(rows, args.options['json'] === true, line, context);
};

/** The day that is named, else that of a report of the period, else today. */
function dayOf(app: App, args: Arguments, text: Text): string {
  const [date, period] = [optional(args, 'date'), optional(args, 'period')];
  if (date !== null || period === null) return granted(chosenDay(app, date), text);
  return reportDay(app, granted(chosenPeriod(period), text));
}
