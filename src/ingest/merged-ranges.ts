import { cellPlace } from './column-letter.ts';
import type { Table } from './table.ts';

/** A merged cell, counted from 0, all ends included. Only its top left cell has content. */
export interface MergedRange {
  /** As the spreadsheet names it: A3:A7. */
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Finds the merged cell that covers a place (from 0), or null. */
export type MergedAt = (row: number, column: number) => MergedRange | null;

/** The merged cells that the reader of the workbook told of. A CSV has none, for it does not know. */
export function mergedRanges(table: Table): MergedAt {
  const byColumn = new Map<number, MergedRange[]>();
  for (const range of mergedIn(table)) {
    for (let column = range.left; column <= range.right; column += 1)
      byColumn.set(column, [...(byColumn.get(column) ?? []), range]);
  }
  return (row, column) => byColumn.get(column)?.find((range) => range.top <= row && row <= range.bottom) ?? null;
}

/** All merged cells that the reader of the workbook told of. */
export function mergedIn(table: Table): MergedRange[] {
  return table.issues.flatMap(({ code, params }) => {
    const range = code === 'merged-cells' ? rangeOf(String(params['range'])) : null;
    return range === null ? [] : [range];
  });
}

function rangeOf(name: string): MergedRange | null {
  const [from, to] = name.split(':').map(cellPlace);
  if (!from || !to) return null;
  return { name, top: from.row, left: from.column, bottom: to.row, right: to.column };
}
