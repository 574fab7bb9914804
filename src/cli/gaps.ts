import { writeFile } from 'node:fs/promises';
import { chosenArea, chosenPeriod } from '../app/choices.ts';
import { gapReport, type ReportFormat } from '../app/gap-report.ts';
import { gapRowJson } from '../report/gap-json.ts';
import { reportFile } from '../report/report-file.ts';
import { rowSentence } from '../report/sentences.ts';
import { type Command, needed, optional } from './command.ts';
import { csvEncoding } from './csv-encoding.ts';
import { granted } from './outcome.ts';

/** The gap report of an area in a period: JSON, CSV, XLSX or DOCX on stdout or in a file, or sentences for the terminal. */
export const gaps: Command = async (args, context) => {
  const { text } = context;
  const encoding = csvEncoding(args, text);
  const app = await context.open();
  const area = granted(chosenArea(app, needed(args, 'area', text)), text);
  const period = granted(chosenPeriod(needed(args, 'period', text)), text);
  const report = granted(await gapReport(app, area, period, optional(args, 'plan')), text);
  const format = (['json', 'csv', 'xlsx', 'docx'] as const).find((each) => args.options[each] === true);
  const file = optional(args, 'o');
  if (format === 'json' || (!format && file?.endsWith('.json'))) {
    const json = JSON.stringify(
      report.card.rows.map((row) => gapRowJson(row, text)),
      null,
      1,
    );
    return file === null ? context.print(json) : save(file, new TextEncoder().encode(`${json}\n`));
  }
  const byName = (['csv', 'xlsx', 'docx'] as const).find((each) => file?.endsWith(`.${each}`));
  const wanted: ReportFormat | undefined = format ?? byName;
  if (!wanted) {
    for (const row of report.card.rows) context.print(rowSentence(row, text));
    return;
  }
  const bytes = await reportFile(report, wanted, text, encoding);
  if (file === null) process.stdout.write(bytes);
  else await save(file, bytes);

  async function save(name: string, content: Uint8Array) {
    await writeFile(name, content);
    context.print(text.command.written({ file: name }));
  }
};
