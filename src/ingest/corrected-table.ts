import { cellPlace } from './column-letter.ts';
import type { Issue, Table } from './table.ts';

/**
 * A table with other texts in some of its cells. What was wrong with exactly those cells is no longer told; everything else is
 * as it was. `cells` maps the name that the spreadsheet shows (`D5`) to the text.
 */
export function withCorrections(table: Table, cells: ReadonlyMap<string, string>): Table {
  if (cells.size === 0) return table;
  const rows = new Map<number, [column: number, text: string][]>();
  for (const [name, text] of cells) {
    const { row, column } = cellPlace(name)!;
    rows.set(row, [...(rows.get(row) ?? []), [column, text]]);
  }
  const isCorrected = (issue: Issue) => issue.column !== null && cells.has(`${issue.column}${issue.row}`);
  return {
    ...table,
    rows: { [Symbol.iterator]: () => corrected(table.rows, rows) },
    issues: table.issues.filter((issue) => !isCorrected(issue)),
  };
}

function* corrected(rows: Table['rows'], changes: ReadonlyMap<number, readonly [number, string][]>) {
  let index = -1;
  for (const row of rows) {
    index += 1;
    const here = changes.get(index);
    yield here ? replaced(row, here) : row;
  }
}

function replaced(row: readonly string[], changes: readonly [number, string][]): string[] {
  const cells = [...row];
  for (const [column, text] of changes) {
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }
  return cells;
}
