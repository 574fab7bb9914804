import type { ColumnKey, GapCell } from './gap-columns.ts';
import { type GapColumn, type GapTable, type GapTableRow, tableRows } from './gap-table.ts';
import { LIGHT_FILL } from './light-fill.ts';
import type { ReportMeta } from './report-meta.ts';
import type { ReportText } from './report-text.ts';
import { aboutSheet } from './xlsx-about.ts';
import { milestoneSheet } from './xlsx-milestones.ts';
import { numberCell } from './xlsx-number.ts';
import { headingCells, type WorkbookCell, type WorkbookSheet, writeWorkbook } from './xlsx-writer.ts';

/** In characters of the default font; Chinese ones count two. */
const WIDTHS: Readonly<Record<ColumnKey, number>> = {
  number: 6,
  indicator: 26,
  nature: 9,
  unit: 7,
  target: 13,
  due: 11,
  baseline: 8,
  baselinePeriod: 10,
  actual: 8,
  previous: 8,
  yearEarlier: 10,
  yearOnYear: 8,
  yearOnYearUnit: 10,
  gap: 8,
  gapInUnits: 14,
  attainment: 9,
  progress: 9,
  expected: 9,
  pace: 9,
  requiredPerYear: 12,
  requiredPerQuarter: 12,
  projection: 22,
  light: 13,
  lead: 18,
  plan: 22,
  note: 34,
  code: 30,
  area: 9,
  period: 10,
};

/**
 * The gap report as an .xlsx workbook: the table (numbers as numbers, shown with their printed decimals; per cent as per cent;
 * lights as shape, word and ground), the milestones, and a sheet that says what it is, where it comes from and how it was judged.
 */
export async function gapXlsx(table: GapTable, meta: ReportMeta, text: ReportText): Promise<Uint8Array> {
  const { words, report } = text;
  const place = { area: meta.areaName, period: words.period(table.card.period) };
  const marked = (title: string) => (meta.demo ? text.demo.title({ title }) : title);
  const title = marked(report.tableTitle(place));
  const { milestones } = meta;
  const sheets = [
    tableSheet(table, title, text),
    ...(milestones ? [milestoneSheet(milestones, marked(report.milestones.title(place)), text)] : []),
    aboutSheet(table, meta, title, text),
  ];
  return writeWorkbook(sheets, { title, at: meta.madeAt });
}

function tableSheet(table: GapTable, title: string, { report }: ReportText): WorkbookSheet {
  return {
    name: report.workbook.table,
    rows: [
      headingCells(table.columns.map((c) => c.heading)),
      ...tableRows(table).map((row) => table.columns.map((c, i) => cellOf(c, row, row.cells[i]!))),
    ],
    widths: table.columns.map((column) => WIDTHS[column.key]),
    frozenColumns: 2,
    filter: true,
    orientation: 'landscape',
    header: `&C${title.replaceAll('&', '&&')}`,
    footer: `&C${report.workbook.page}`,
  };
}

function cellOf(column: GapColumn, { row }: GapTableRow, cell: GapCell): WorkbookCell {
  if (column.kind === 'status') return { value: cell.text, fill: LIGHT_FILL[row.light], align: 'center' };
  if (column.kind === 'text') return { value: cell.text === '' ? null : cell.text };
  if (cell.number === null) return { value: cell.text === '' ? null : cell.text, align: 'right' };
  return { ...numberCell(cell.number, column.kind === 'percent'), align: 'right' };
}
