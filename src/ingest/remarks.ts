import { comparable } from './cell-words.ts';
import { columnLetter } from './column-letter.ts';
import { firstRows } from './sheet-head.ts';
import type { Table } from './table.ts';

/** Headings of the column in which our annotated workbooks say what is wrong (`text/*\/issue-files.ts`). */
export const REMARK_HEADINGS = ['标尺标注', 'biaochi remarks'];

const KNOWN: ReadonlySet<string> = new Set(REMARK_HEADINGS.map(comparable));

/** A table without the column that we added to an annotated workbook, as if it had never been there; any other table as it is. */
export function withoutRemarks(table: Table): Table {
  const head = firstRows(table);
  const column = Math.max(...head.map((cells) => cells.findIndex((cell) => KNOWN.has(comparable(cell)))), -1);
  if (column === -1) return table;
  const letter = columnLetter(column);
  return {
    ...table,
    rows: { [Symbol.iterator]: () => blanked(table.rows, column) },
    issues: table.issues.filter((issue) => issue.column !== letter),
  };
}

function* blanked(rows: Table['rows'], column: number): Iterator<readonly string[]> {
  for (const cells of rows)
    yield column === cells.length - 1 ? cells.slice(0, column) : cells.map((cell, at) => (at === column ? '' : cell));
}
