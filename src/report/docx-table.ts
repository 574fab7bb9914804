import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { FONT, run, SIZE } from './docx-typography.ts';
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

const twips = (tenths: number) => Math.round((tenths * 1440) / 254);
const TIGHT = { top: 30, bottom: 30, left: 40, right: 40 };

/** The columns of the gap table that the Word report shows; the workbook and the CSV hold all of them. */
export const PRINTED_COLUMNS: readonly ColumnKey[] = [...WIDTHS.keys()];

/**
 * The gap table as a real, editable Word table: heading row repeated on every page, rows never split, lights as shape, word
 * and ground. A number that is not there shows as a dash.
 */
export function wordTable(table: GapTable, text: ReportText): Table {
  const columns = PRINTED_COLUMNS.map((key) => table.columns.find((column) => column.key === key)!);
  const apart = table.sections.length > 1;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: [...WIDTHS.values()].reduce((sum, width) => sum + twips(width), 0), type: WidthType.DXA },
    columnWidths: [...WIDTHS.values()].map(twips),
    rows: [
      headingRow(columns),
      ...table.sections.flatMap((section) => [
        ...(apart ? [sectionRow(section.heading, columns.length)] : []),
        ...section.rows.map((row) => dataRow(table, columns, row, text)),
      ]),
    ],
  });
}

function headingRow(columns: readonly GapColumn[]): TableRow {
  const children = columns.map(
    (column) =>
      new TableCell({
        ...box(column),
        shading: ground('E7ECF2'),
        children: [line(column.heading, AlignmentType.CENTER, FONT.heading)],
      }),
  );
  return new TableRow({ tableHeader: true, cantSplit: true, children });
}

function sectionRow(heading: string, span: number): TableRow {
  const cell = new TableCell({
    columnSpan: span,
    margins: TIGHT,
    children: [line(heading, AlignmentType.LEFT, FONT.heading, true)],
  });
  return new TableRow({ cantSplit: true, children: [cell] });
}

function dataRow(table: GapTable, columns: readonly GapColumn[], row: GapTableRow, { words }: ReportText): TableRow {
  const children = columns.map((column) => {
    const { text } = cellOf(table, row, column.key);
    const numeric = column.kind === 'number' || column.kind === 'percent';
    return new TableCell({
      ...box(column),
      ...(column.kind === 'status' ? { shading: ground(LIGHT_FILL[row.row.light]) } : {}),
      children: [line(text === '' && numeric ? words.absent : text, alignment(column))],
    });
  });
  return new TableRow({ cantSplit: true, children });
}

const box = (column: GapColumn) => ({
  width: { size: twips(WIDTHS.get(column.key)!), type: WidthType.DXA },
  verticalAlign: VerticalAlignTable.CENTER,
  margins: TIGHT,
});

const ground = (fill: string) => ({ type: ShadingType.CLEAR, color: 'auto', fill });

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

function alignment({ kind, key }: GapColumn): Alignment {
  if (key === 'number' || key === 'unit' || key === 'due' || kind === 'status') return AlignmentType.CENTER;
  return kind === 'text' ? AlignmentType.LEFT : AlignmentType.RIGHT;
}

function line(text: string, align: Alignment, font: string = FONT.body, keepNext = false): Paragraph {
  return new Paragraph({
    alignment: align,
    ...(keepNext ? { keepNext } : {}),
    children: [run(text, font, SIZE.table)],
  });
}
