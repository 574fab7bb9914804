import { unitScale } from '../domain/unit-scale.ts';
import { SEARCHED_ROWS } from './columns.ts';
import { unitInBrackets } from './heading.ts';
import type { Table } from './table.ts';

/** A header has at most so many rows: area over year over quarter. */
export const HEADER_ROWS = 3;

/** The rows in which a header is looked for, and as many below them as it may have. */
export function firstRows(table: Table): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (const row of table.rows) {
    if (rows.length > SEARCHED_ROWS + HEADER_ROWS) break;
    rows.push(row);
  }
  return rows;
}

/** The units of a row that holds nothing but units, by column; null for any other row. */
export function unitRow(cells: readonly string[]): ReadonlyMap<number, string> | null {
  const units = new Map<number, string>();
  for (const [column, cell] of cells.entries()) {
    if (cell.trim() === '') continue;
    const unit = unitInBrackets(cell) ?? cell.trim();
    if (unitScale(unit) === null) return null;
    units.set(column, unit);
  }
  return units.size > 0 ? units : null;
}

/** The one unit that a line above the table gives for all of it. Several units (单位：个、%) say nothing of a single cell. */
export function unitLine(rows: readonly (readonly string[])[]): string | null {
  for (const cell of rows.flat()) {
    const stated = /^[（(]?\s*(?:计量|金额)?单位\s*[:：]\s*([^()（）]+?)\s*[)）]?$/.exec(cell.trim())?.[1];
    if (stated !== undefined && unitScale(stated) !== null) return stated;
  }
  return null;
}
