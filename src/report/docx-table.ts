import { AlignmentType, type Table } from 'docx';
import { type GridColumn, type GridRow, wordGrid } from './docx-grid.ts';
import type { ColumnKey } from './gap-columns.ts';
import { cellOf, type GapColumn, type GapTable, type GapTableRow } from './gap-table.ts';
import { LIGHT_FILL } from './light-fill.ts';
import type { ReportText } from './report-text.ts';

/** Columns that fit on a landscape page, with their widths in tenths of a millimetre; together 225 mm. */
const WIDTHS: ReadonlyMap<ColumnKey, number> = new Map<ColumnKey, number>([
  ['number', 80],
  ['indicator', 310],
  ['unit', 110],
  ['target', 205],
  ['due', 155],
  ['baseline', 110],
  ['previous', 110],
  ['yearEarlier', 110],
  ['actual', 110],
  ['yearOnYear', 110],
  ['gap', 110],
  ['attainment', 125],
  ['light', 185],
  ['lead', 175],
  ['note', 245],
]);

/** The columns of the gap table that the Word report shows; the workbook and the CSV hold all of them. */
export const PRINTED_COLUMNS: readonly ColumnKey[] = [...WIDTHS.keys()];

/**
 * The gap table as a real, editable Word table, lights as shape, word and ground. A number that is not there shows as a dash.
 */
export function wordTable(table: GapTable, text: ReportText): Table {
  const columns = PRINTED_COLUMNS.map((key) => table.columns.find((column) => column.key === key)!);
  const apart = table.sections.length > 1;
  return wordGrid(
    columns.map((column) => ({
      heading: column.heading,
      width: WIDTHS.get(column.key)!,
      align: alignment(column),
    })),
    table.sections.flatMap((section): GridRow[] => [
      ...(apart ? [{ across: section.heading }] : []),
      ...section.rows.map((row) => dataRow(table, columns, row, text)),
    ]),
  );
}

function dataRow(table: GapTable, columns: readonly GapColumn[], row: GapTableRow, { words }: ReportText): GridRow {
  return columns.map((column) => {
    const { text } = cellOf(table, row, column.key);
    const numeric = column.kind === 'number' || column.kind === 'percent';
    return {
      text: text === '' && numeric ? words.absent : text,
      ...(column.kind === 'status' ? { fill: LIGHT_FILL[row.row.light] } : {}),
    };
  });
}

function alignment({ kind, key }: GapColumn): GridColumn['align'] {
  if (key === 'number' || key === 'unit' || key === 'due' || kind === 'status') return AlignmentType.CENTER;
  return kind === 'text' ? AlignmentType.LEFT : AlignmentType.RIGHT;
}
