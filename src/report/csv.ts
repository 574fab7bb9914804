import Papa from 'papaparse';
import type { TrendInput } from '../charts/trend-input.ts';
import { withoutFormula } from '../domain/formula-guard.ts';
import { inFileOrder, type UploadReport } from '../domain/upload-report.ts';
import type { Text } from '../text/text.ts';
import { type CsvEncoding, encodeCsv } from './csv-encoding.ts';
import { type GapTable, tableRows } from './gap-table.ts';
import type { MilestoneTable } from './milestone-table.ts';

/** The gap table as CSV: CRLF, one heading row, no formulas. */
export function gapCsv(table: GapTable, encoding: CsvEncoding = 'utf-8'): Uint8Array {
  const heading = table.columns.map((column) => column.heading);
  const rows = tableRows(table).map(({ cells }) => cells.map((cell) => cell.text));
  return csvFile([heading, ...rows], encoding);
}

/** The milestones as CSV, one row each, in the same form. */
export function milestoneCsv({ columns, rows }: MilestoneTable, encoding: CsvEncoding = 'utf-8'): Uint8Array {
  return csvFile([columns.map(({ heading }) => heading), ...rows.map(({ cells }) => cells)], encoding);
}

/** Errors and warnings of an upload as CSV, in the order of the file, in the same form. */
export function issuesCsv({ errors, warnings }: UploadReport, { issueFiles }: Text): Uint8Array {
  const { columns, level } = issueFiles;
  const issues = inFileOrder([
    ...errors.map((issue) => ({ ...issue, word: level.error })),
    ...warnings.map((issue) => ({ ...issue, word: level.warning })),
  ]);
  const rows = issues.map(({ word, row, column, header, value, message, fix }) =>
    [word, row === null ? '' : `${row}`, column, header, value, message, fix].map((cell) => cell ?? ''),
  );
  const heading = [columns.level, columns.row, columns.column, columns.header, columns.value, columns.message];
  return csvFile([[...heading, columns.fix], ...rows], 'utf-8');
}

/** Everything a trend chart shows as CSV, a row for each place: values, baselines, targets, path and projection of each plan. */
export function chartCsv(
  { points, plans, unit, words }: TrendInput,
  { chart }: Text,
  encoding: CsvEncoding,
): Uint8Array {
  const { columns: c } = chart;
  const place = (series: string, said: string, date: string, value: string, more: readonly string[]) => {
    const [low = '', high = '', light = '', plan = ''] = more;
    return [series, said, date, value, low, high, unit, light, plan];
  };
  const values = points.map(({ label, date, value, statusWord, provisional }) => {
    const said = provisional ? `${label} ${words.provisional}` : label;
    return place(words.actual, said, date, value, ['', '', statusWord ?? '']);
  });
  const ofPlans = plans.flatMap(({ name, baseline, steps, path, projection }) => [
    ...(baseline ? [place(words.baseline, baseline.label, baseline.date, baseline.value, ['', '', '', name])] : []),
    ...steps.map(({ wording, due, value }) => place(words.target, wording, due, value, ['', '', '', name])),
    ...path.map(({ date, value }) => place(words.path, '', date, value, ['', '', '', name])),
    ...(projection?.points ?? []).map(({ date, value, low, high }) =>
      place(words.projection, '', date, value, [low, high, '', name]),
    ),
  ]);
  const heading = [c.series, c.words, c.date, c.value, c.low, c.high, c.unit, c.light, c.plan];
  return csvFile([heading, ...values, ...ofPlans], encoding);
}

function csvFile(rows: readonly (readonly string[])[], encoding: CsvEncoding): Uint8Array {
  const lines = rows.map((row) => row.map(withoutFormula));
  return encodeCsv(`${Papa.unparse(lines, { newline: '\r\n' })}\r\n`, encoding);
}
