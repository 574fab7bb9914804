import { type Cell, type CellStyle, type DataValidation, rangeRef, type WriteSheet, writeXlsx } from 'hucre/xlsx';

/** One cell of a workbook. A text is always written as a text, whatever it starts with: never as a formula. */
export interface WorkbookCell {
  readonly value: string | number | null;
  /** Number format, such as `0.00` or `0.0%`. */
  readonly format?: string;
  readonly bold?: boolean;
  /** Ground, as RGB in hex. */
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** Whether it may be changed in a locked sheet. */
  readonly open?: boolean;
  /** Shown on pointing at the cell. */
  readonly comment?: string;
}

/** Cells that are one, or a part of a sheet; all count from 0, all ends included. */
export interface WorkbookPart {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Cells of one column; all count from 0, the last is included. */
export interface ColumnPart {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** What may be entered into some cells: one of a list, or a number. Something else is asked about, not refused. */
export interface EntryRule {
  readonly cells: ColumnPart;
  /** Where the list stands; null for a number. */
  readonly list: (ColumnPart & { readonly sheet: string }) | null;
  /** What to do, shown when something else was entered. */
  readonly prompt: string;
}

export interface WorkbookSheet {
  readonly name: string;
  /** All as long as `widths`; the heading is frozen with what stands above it, and repeated on every printed page. */
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** Column widths in characters. */
  readonly widths: readonly number[];
  /** The row of the heading, from 1; the first where it is left out. */
  readonly headingRow?: number;
  readonly merged?: readonly WorkbookPart[];
  /** Columns that stay when scrolling sideways. */
  readonly frozenColumns: number;
  readonly filter: boolean;
  readonly orientation: 'portrait' | 'landscape';
  /** Printed above and below each page, in the codes of spreadsheets (&P for the page). */
  readonly header: string;
  readonly footer: string;
  /** Whether only open cells may be changed; without a password, so that anybody can lift it. */
  readonly locked?: boolean;
  readonly rules?: readonly EntryRule[];
}

export interface WorkbookProperties {
  readonly title: string;
  /** Instant, ISO: created and modified. */
  readonly at: string;
}

/** The heading row of a sheet. */
export function headingCells(headings: readonly string[]): WorkbookCell[] {
  return headings.map((value) => ({ value, bold: true, align: 'center', fill: 'E7ECF2' }));
}

/**
 * Writes an .xlsx workbook. The only place that knows the library (hucre), so that it can be replaced.
 * Equal input gives equal bytes under one version of Node.js, whose zlib compresses the parts.
 */
export async function writeWorkbook(sheets: readonly WorkbookSheet[], properties: WorkbookProperties) {
  const at = new Date(properties.at);
  return writeXlsx({
    sheets: sheets.map(writeSheet),
    properties: { title: properties.title, creator: 'Biaochi', created: at, modified: at },
    defaultFont: { name: '宋体', size: 11 },
  });
}

function writeSheet(sheet: WorkbookSheet): WriteSheet {
  const { headingRow = 1 } = sheet;
  const range = rangeRef(0, 0, sheet.rows.length - 1, sheet.widths.length - 1);
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    rows: sheet.rows.map((row) => row.map(({ value }) => (typeof value === 'string' ? escaped(value) : value))),
    cells: styledCells(sheet),
    rowDefs: new Map(sheet.rows.map((row, index) => [index, { height: heightOf(row, sheet.widths) }])),
    freezePane: { rows: headingRow, columns: sheet.frozenColumns },
    ...(sheet.merged ? { merges: sheet.merged.map(mergeOf) } : {}),
    ...(sheet.filter ? { autoFilter: { range } } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printArea: absolute(range),
      printTitlesRow: `$${headingRow}:$${headingRow}`,
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    ...(sheet.locked ? { protection: LOCKED } : {}),
    ...(sheet.rules ? { dataValidations: sheet.rules.map(validation) } : {}),
    headerFooter: { oddHeader: sheet.header, oddFooter: sheet.footer },
  };
}

const mergeOf = ({ top, left, bottom, right }: WorkbookPart) => ({
  ...{ startRow: top, startCol: left },
  ...{ endRow: bottom, endCol: right },
});

/**
 * A text with `_xHHHH_` (ECMA-376 part 1, 22.4.2.4) for what the library would write as it is: a text that itself looks like such a
 * writing, and the two noncharacters that XML cannot hold. The library does the same for control characters.
 *
 * Example: `_x0041_` becomes `_x005F_x0041_`, which spreadsheets show as `_x0041_`.
 */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\uFFFE\uFFFF]/g, (each) => `_x${each.charCodeAt(0).toString(16).toUpperCase()}_`);
}

const LOCKED = { sheet: true, formatCells: true, formatColumns: true, formatRows: true };

/** A decimal between bounds that no figure reaches is what spreadsheets call any number. */
function validation({ cells, list, prompt }: EntryRule): DataValidation {
  const rangeOf = ({ column, first, last }: ColumnPart) => rangeRef(first, column, last, column);
  const asked = { range: rangeOf(cells), allowBlank: true, showErrorMessage: true, errorMessage: prompt } as const;
  const formula1 = list && `'${list.sheet}'!${absolute(rangeOf(list))}`;
  if (formula1) return { ...asked, errorStyle: 'warning', type: 'list', formula1 };
  return {
    ...asked,
    errorStyle: 'warning',
    type: 'decimal',
    operator: 'between',
    formula1: '-1E+15',
    formula2: '1E+15',
  };
}

function styledCells(sheet: WorkbookSheet): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const [r, row] of sheet.rows.entries())
    for (const [c, cell] of row.entries()) {
      const comment = cell.comment === undefined ? {} : { comment: { text: cell.comment } };
      cells.set(`${r},${c}`, { style: styleOf(cell), ...comment });
    }
  return cells;
}

/** `A1:W16` as `$A$1:$W$16`: spreadsheets move a relative print area with the cursor. */
const absolute = (range: string) => range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

const LINE_POINTS = 15;

/** In points. LibreOffice does not widen rows for wrapped text by itself, so the lines are counted: Chinese characters as two. */
function heightOf(row: readonly WorkbookCell[], widths: readonly number[]): number {
  const lines = row.map(({ value }, index) => {
    const width = [...String(value ?? '')].reduce((sum, c) => sum + (c.codePointAt(0)! < 0x2000 ? 1 : 2), 0);
    return typeof value === 'string' ? Math.ceil(width / (widths[index]! - 1)) : 1;
  });
  return Math.max(1, ...lines) * LINE_POINTS + 3;
}

const THIN = { style: 'thin', color: { rgb: '808080' } } as const;

function styleOf(cell: WorkbookCell): CellStyle {
  return {
    font: { name: '宋体', size: 11, ...(cell.bold ? { bold: true } : {}) },
    border: { top: THIN, right: THIN, bottom: THIN, left: THIN },
    alignment: {
      vertical: 'center',
      wrapText: typeof cell.value === 'string',
      ...(cell.align ? { horizontal: cell.align } : {}),
    },
    ...(cell.fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: cell.fill } } } : {}),
    ...(cell.format ? { numFmt: cell.format } : {}),
    ...(cell.open ? { protection: { locked: false } } : {}),
  };
}
