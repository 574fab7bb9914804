import { lastDay } from '../domain/calendar.ts';
import { exact, plain } from '../domain/decimal.ts';
import { decimalsFor, type GapRow } from '../domain/gap-row.ts';
import { isRefusal } from '../domain/methods/refusal.ts';
import { knownPeriod } from '../domain/period.ts';
import type { Plan } from '../domain/plan.ts';
import { printed } from '../domain/row-projection.ts';
import { shapeOf } from '../domain/status.ts';
import type { ReportText } from './report-text.ts';
import { rowNote } from './row-note.ts';
import { changeKind, yearOnYear } from './year-on-year.ts';

export type ColumnKey = keyof ReportText['report']['columns'];

/** `percent`: the number counts in per cent and is shown with the sign. `status`: shape and word of a light. */
export type ColumnKind = 'text' | 'number' | 'percent' | 'status';

/** One cell: as shown, empty where there is nothing; and its number as a plain decimal, null where it has none. */
export interface GapCell {
  readonly text: string;
  readonly number: string | null;
}

export interface CellContext {
  readonly row: GapRow;
  /** Place in the table, from 1 on. */
  readonly number: number;
  readonly plan: Plan;
  readonly text: ReportText;
}

export interface ColumnDefinition {
  readonly key: ColumnKey;
  readonly kind: ColumnKind;
  /** Digits after the point of every number in the column; null where each keeps its own printed digits. */
  readonly decimals: number | null;
  readonly cell: (context: CellContext) => GapCell;
}

const words = (text: string): GapCell => ({ text, number: null });
const number = (value: string | null): GapCell => ({ text: value ?? '', number: value });
const percent = (value: string | null): GapCell => ({ text: value === null ? '' : `${value}%`, number: value });

/** Every column of the gap table, in the order in which all formats show them. */
export const COLUMNS: readonly ColumnDefinition[] = [
  { key: 'number', kind: 'number', decimals: 0, cell: (c) => number(String(c.number)) },
  { key: 'indicator', kind: 'text', decimals: null, cell: ({ row, text }) => words(nameOf(row, text)) },
  { key: 'nature', kind: 'text', decimals: null, cell: (c) => words(c.text.words.nature[c.row.target.nature]) },
  { key: 'unit', kind: 'text', decimals: null, cell: ({ row }) => words(row.indicator.unit) },
  { key: 'target', kind: 'text', decimals: null, cell: ({ row }) => words(row.target.wording) },
  { key: 'due', kind: 'text', decimals: null, cell: ({ row, text }) => words(dueOf(row.target.due, text)) },
  { key: 'baseline', kind: 'number', decimals: null, cell: ({ row }) => number(row.baseline?.value ?? null) },
  { key: 'baselinePeriod', kind: 'text', decimals: null, cell: baselinePeriod },
  { key: 'actual', kind: 'number', decimals: null, cell: ({ row }) => number(row.actual) },
  { key: 'previous', kind: 'number', decimals: null, cell: ({ row }) => number(row.previous) },
  { key: 'yearEarlier', kind: 'number', decimals: null, cell: ({ row }) => number(row.yearEarlier) },
  { key: 'yearOnYear', kind: 'number', decimals: null, cell: change },
  { key: 'yearOnYearUnit', kind: 'text', decimals: null, cell: changeUnit },
  { key: 'gap', kind: 'number', decimals: null, cell: ({ row }) => number(row.gap) },
  { key: 'gapInUnits', kind: 'text', decimals: null, cell: inUnits },
  { key: 'attainment', kind: 'percent', decimals: 1, cell: attainment },
  { key: 'progress', kind: 'percent', decimals: 2, cell: ({ row }) => percent(inPercent(row.progress)) },
  { key: 'expected', kind: 'number', decimals: null, cell: ({ row }) => number(row.expected) },
  { key: 'pace', kind: 'number', decimals: 4, cell: ({ row }) => number(row.pace) },
  { key: 'requiredPerYear', kind: 'number', decimals: null, cell: ({ row }) => number(row.outlook().requiredPerYear) },
  {
    ...{ key: 'requiredPerQuarter', kind: 'number', decimals: null },
    cell: ({ row }) => number(row.outlook().requiredPerQuarter),
  },
  { key: 'projection', kind: 'text', decimals: null, cell: projected },
  { key: 'light', kind: 'status', decimals: null, cell: light },
  { key: 'lead', kind: 'text', decimals: null, cell: ({ row, text }) => words(text.words.list(row.lead)) },
  { key: 'plan', kind: 'text', decimals: null, cell: ({ plan }) => words(plan.title) },
  { key: 'note', kind: 'text', decimals: null, cell: ({ row, text }) => words(rowNote(row, text)) },
  // What the file needs to say which values these are when it comes back as an upload.
  { key: 'code', kind: 'text', decimals: null, cell: ({ row }) => words(row.indicator.id) },
  { key: 'area', kind: 'text', decimals: null, cell: ({ row }) => words(row.area) },
  { key: 'period', kind: 'text', decimals: null, cell: ({ row }) => words(row.period.id) },
];

/** The indicator's name with the scope of the target: 传染病科设置率（二级以上公立综合医院）. */
export function nameOf(row: GapRow, { report }: ReportText): string {
  return report.nameWithScope({ name: report.nameOf(row.indicator.name), scope: row.scope });
}

/** A due date (ISO) as plans write deadlines, 2018年底 for the last of December; a word where the plan gives none. */
export function dueOf(due: string | null, { report }: ReportText): string {
  if (due === null) return report.noDue;
  const [year, month, day] = due.split('-').map(Number) as [number, number, number];
  return report.due({ year, month, day, monthEnd: lastDay(year, month) === due });
}

function baselinePeriod({ row, text }: CellContext): GapCell {
  return words(row.baseline ? text.words.period(knownPeriod(row.baseline.period)) : '');
}

function change({ row, text }: CellContext): GapCell {
  const value = yearOnYear(row.actual, row.yearEarlier, row.indicator.unit);
  const both = row.actual !== null && row.yearEarlier !== null;
  return both && value === null ? words(text.words.notApplicable) : number(value);
}

function changeUnit({ row, text }: CellContext): GapCell {
  const value = yearOnYear(row.actual, row.yearEarlier, row.indicator.unit);
  return words(value === null ? '' : text.report.changeUnit[changeKind(row.indicator.unit)]);
}

function attainment({ row, text }: CellContext): GapCell {
  return row.attainment === null && row.actual !== null && row.status !== 'no-target'
    ? words(text.words.notApplicable)
    : percent(row.attainment);
}

/** A denominator of an earlier period is told in the row's note on the page and in JSON; here the things alone. */
function inUnits({ row, text }: CellContext): GapCell {
  const gap = row.outlook().gapInUnits;
  return words(gap ? text.projection.cells.units(gap) : '');
}

/** Empty where no projection is asked for: no due date, or one that is past. */
function projected({ row, text }: CellContext): GapCell {
  const { projection } = row.outlook();
  const { cells } = text.projection;
  if (isRefusal(projection)) return words(projection.code === 'too-few-points' ? cells.tooFew : '');
  const value = text.words.quantity(printed(projection.value, decimalsFor(row)), row.indicator.unit);
  return words(cells.projected({ value, chance: projection.chance }));
}

/** A share with four decimals as per cent with two, so that no digit is rounded twice. */
function inPercent(share: string | null): string | null {
  if (share === null) return null;
  const [whole, rest = ''] = plain(exact(share).mul(100), 2).split('.');
  return `${whole}.${rest.padEnd(2, '0')}`;
}

function light({ row, text }: CellContext): GapCell {
  return words(text.report.light({ shape: shapeOf(row.status), word: text.words.status[row.status] }));
}
