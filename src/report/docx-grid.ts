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

/** A column of a Word table. */
export interface GridColumn {
  readonly heading: string;
  /** In tenths of a millimetre. */
  readonly width: number;
  readonly align: (typeof AlignmentType)[keyof typeof AlignmentType];
}

/** One cell: its words, and its ground as RGB in hex where it has one. */
export interface GridCell {
  readonly text: string;
  readonly fill?: string;
}

/** A row has one cell for each column; a heading between rows goes across all of them. */
export type GridRow = readonly GridCell[] | { readonly across: string };

const twips = (tenths: number) => Math.round((tenths * 1440) / 254);
const TIGHT = { top: 30, bottom: 30, left: 40, right: 40 };

/** A real, editable Word table: heading row repeated on every page, rows never split. */
export function wordGrid(columns: readonly GridColumn[], rows: readonly GridRow[]): Table {
  const widths = columns.map(({ width }) => twips(width));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      headingRow(columns),
      ...rows.map((row) => ('across' in row ? acrossRow(row.across, columns.length) : dataRow(columns, row))),
    ],
  });
}

function headingRow(columns: readonly GridColumn[]): TableRow {
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

function acrossRow(heading: string, span: number): TableRow {
  const cell = new TableCell({
    columnSpan: span,
    margins: TIGHT,
    children: [line(heading, AlignmentType.LEFT, FONT.heading, true)],
  });
  return new TableRow({ cantSplit: true, children: [cell] });
}

function dataRow(columns: readonly GridColumn[], cells: readonly GridCell[]): TableRow {
  const children = columns.map((column, index) => {
    const { text, fill } = cells[index]!;
    return new TableCell({
      ...box(column),
      ...(fill === undefined ? {} : { shading: ground(fill) }),
      children: [line(text, column.align)],
    });
  });
  return new TableRow({ cantSplit: true, children });
}

const box = ({ width }: GridColumn) => ({
  width: { size: twips(width), type: WidthType.DXA },
  verticalAlign: VerticalAlignTable.CENTER,
  margins: TIGHT,
});

const ground = (fill: string) => ({ type: ShadingType.CLEAR, color: 'auto', fill });

function line(text: string, align: GridColumn['align'], font: string = FONT.body, keepNext = false): Paragraph {
  return new Paragraph({
    alignment: align,
    ...(keepNext ? { keepNext } : {}),
    children: [run(text, font, SIZE.table)],
  });
}
