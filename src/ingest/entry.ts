import type { RowIssueCode } from './issue-codes.ts';
import type { Issue, Table } from './table.ts';

/** A text of the sheet and where it stands, from 0; the column is null where the sheet has none for it. */
export interface PlacedText {
  readonly text: string;
  readonly row: number;
  readonly column: number | null;
  /** Whether other entries have the same text, so that what is wrong with it is told once. */
  readonly isShared?: boolean;
}

/** Something wrong with an entry before its texts are read. */
export interface EntryFault<Field> {
  readonly code: RowIssueCode;
  readonly field: Field;
  readonly params: Issue['params'];
}

/** What one logical row says, wherever its cells stand: one row of a long sheet, one cell of a wide one with its headings. */
export interface Entry<Field extends string> {
  /** From 0. */
  readonly row: number;
  readonly at: (field: Field) => PlacedText;
  readonly faults: readonly EntryFault<Field>[];
  /** The units that the sheet states beside a number, the nearest first. */
  readonly units?: (field: Field) => readonly PlacedText[];
}

/** Every row below the header that carries anything, each an entry of its own. */
export function* rowEntries<Field extends string>(
  table: Table,
  header: { readonly row: number; readonly columns: Readonly<Partial<Record<Field, number>>> },
): Iterable<Entry<Field>> {
  let row = -1;
  for (const cells of table.rows) {
    row += 1;
    if (row <= header.row || isBlank(cells)) continue;
    yield entryOf(cells, row, header.columns);
  }
}

/** Whether a row carries nothing. */
export const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

function entryOf<Field extends string>(
  cells: readonly string[],
  row: number,
  columns: Readonly<Partial<Record<Field, number>>>,
): Entry<Field> {
  const at = (field: Field) => {
    const column = columns[field];
    return { text: column === undefined ? '' : (cells[column] ?? ''), row, column: column ?? null };
  };
  return { row, at, faults: [] };
}
