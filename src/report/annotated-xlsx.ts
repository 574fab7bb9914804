import type { ReportIssue, UploadReport } from '../domain/upload-report.ts';
import type { Text } from '../text/text.ts';
import {
  headingCells,
  type WorkbookCell,
  type WorkbookPart,
  type WorkbookSheet,
  writeWorkbook,
} from './xlsx-writer.ts';

type Rows = readonly (readonly string[])[];

/** The table that a person uploaded, to be handed back with what is wrong in it. */
export interface AnnotatedTable {
  readonly fileName: string;
  /** Null for a text file. */
  readonly sheet: string | null;
  /** The texts of the cells, corrections included. */
  readonly rows: Rows;
  readonly merged: readonly WorkbookPart[];
  /** The other sheets of a workbook; `rows` null for one whose cells cannot be read. */
  readonly others: readonly { readonly name: string; readonly rows: Rows | null }[];
  /** Instant, ISO. */
  readonly madeAt: string;
}

const FILL = { error: 'FFC7CE', warning: 'FFEB9C' } as const;
type Level = keyof typeof FILL;

interface Remark extends ReportIssue {
  readonly level: Level;
}

/**
 * The table as an .xlsx workbook: faulty cells coloured and commented, a column behind the last one with what is wrong and what to do,
 * and a sheet that says what this is. Uploaded again, the column is passed over.
 */
export async function annotatedXlsx(table: AnnotatedTable, report: UploadReport, text: Text): Promise<Uint8Array> {
  const { issueFiles: words } = text;
  const remarks = [
    ...report.errors.map((issue): Remark => ({ ...issue, level: 'error' })),
    ...report.warnings.map((issue): Remark => ({ ...issue, level: 'warning' })),
  ];
  const heading = report.header?.row ?? report.questions.headerRow ?? 1;
  const taken = new Set(table.others.map(({ name }) => name));
  const sheets = [
    dataSheet(table, remarks, heading, text),
    ...table.others.flatMap(({ name, rows }) => (rows === null ? [] : [plainSheet(name, rows)])),
    aboutSheet(table, report, remarks, heading, free(words.about, taken), text),
  ];
  return writeWorkbook(sheets, { title: words.title({ file: table.fileName }), at: table.madeAt });
}

const free = (name: string, taken: ReadonlySet<string>): string => (taken.has(name) ? free(`${name}1`, taken) : name);

const COMMON = { frozenColumns: 0, filter: false, orientation: 'landscape', header: '', footer: '' } as const;
const REMARK_WIDTH = 60;

function dataSheet(
  table: AnnotatedTable,
  remarks: readonly Remark[],
  headingRow: number,
  { issueFiles: words }: Text,
): WorkbookSheet {
  const width = widthOf(table.rows);
  const ofRow = Map.groupBy(
    remarks.filter(({ row }) => row !== null && row > headingRow),
    ({ row }) => row!,
  );
  const ofCell = Map.groupBy(remarks, ({ row, column }) => `${column}${row}`);
  const rows = table.rows.map((cells, index) => {
    const row = index + 1;
    const written = Array.from({ length: width }, (_, column): WorkbookCell => {
      const said = ofCell.get(`${letterOf(column)}${row}`) ?? [];
      return said.length === 0 ? cellOf(cells[column] ?? '') : { ...cellOf(cells[column] ?? ''), ...marked(said) };
    });
    if (row === headingRow) return [...written, ...headingCells([words.remark])];
    const said = (ofRow.get(row) ?? []).map(({ column, message, fix }) =>
      words.remarkOf({ letter: column, text: `${message}${fix}` }),
    );
    return [...written, { value: said.length > 0 ? said.join('\n') : null }];
  });
  const widths = [...columnWidths(table.rows, width), REMARK_WIDTH];
  const name = table.sheet ?? words.sheet;
  return { ...COMMON, name, rows, widths, headingRow, merged: table.merged };
}

function marked(said: readonly Remark[]): Pick<WorkbookCell, 'fill' | 'comment'> {
  const level = said.some((each) => each.level === 'error') ? 'error' : 'warning';
  return { fill: FILL[level], comment: said.map(({ message, fix }) => `${message}${fix}`).join('\n') };
}

function plainSheet(name: string, rows: Rows): WorkbookSheet {
  const width = Math.max(1, widthOf(rows));
  const padded = rows.map((cells) => Array.from({ length: width }, (_, column) => cellOf(cells[column] ?? '')));
  return { ...COMMON, name, rows: padded, widths: columnWidths(rows, width) };
}

function aboutSheet(
  table: AnnotatedTable,
  report: UploadReport,
  remarks: readonly Remark[],
  heading: number,
  name: string,
  { issueFiles: { lines, about } }: Text,
): WorkbookSheet {
  const unread = table.others.filter(({ rows }) => rows === null).map((each) => each.name);
  const whole = remarks.filter(({ row }) => row === null || row <= heading);
  const told = [
    ...[lines.what, lines.how],
    ...(report.corrections.length > 0 ? [lines.corrected({ total: report.corrections.length })] : []),
    lines.left,
    ...(unread.length > 0 ? [lines.unread({ sheets: unread.map((each) => `“${each}”`).join('、') })] : []),
    ...(whole.length > 0 ? [lines.whole, ...whole.map(({ message, fix }) => `${message}${fix}`)] : []),
  ];
  const rows = [headingCells([about]), ...told.map((value): WorkbookCell[] => [{ value, align: 'left' }])];
  return { ...COMMON, name, rows, widths: [100], orientation: 'portrait' };
}

/** A text that a spreadsheet would show unchanged as a number is written as one; anything else stays the text that it was. */
const cellOf = (text: string): WorkbookCell =>
  text === '' ? { value: null } : { value: /^-?\d/.test(text) && String(Number(text)) === text ? Number(text) : text };

const widthOf = (rows: Rows) => rows.reduce((most, cells) => Math.max(most, cells.length), 0);

const NARROWEST = 8;
const WIDEST = 32;
const MEASURED_ROWS = 200;

/** In characters, Chinese ones as two, by what stands in the first rows. */
function columnWidths(rows: Rows, width: number): number[] {
  const lengthOf = (text: string) => [...text].reduce((sum, c) => sum + (c.codePointAt(0)! < 0x2000 ? 1 : 2), 2);
  return Array.from({ length: width }, (_, column) =>
    rows
      .slice(0, MEASURED_ROWS)
      .reduce((most, cells) => Math.min(WIDEST, Math.max(most, lengthOf(cells[column] ?? ''))), NARROWEST),
  );
}

/** 0 is A, 26 is AA. */
const letterOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26);
