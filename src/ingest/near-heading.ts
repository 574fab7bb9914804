import { comparableHeading } from './cell-words.ts';
import { issueAt } from './issue-list.ts';
import { OBSERVATION_COLUMNS, type ObservationField } from './observation-columns.ts';
import type { Issue, Table } from './table.ts';

/** Of the row in which the columns are missing: the headings that come within a slip of the pen of a missing one. */
export function nearHeadings(table: Table, issues: readonly Issue[]): Issue[] {
  const missing = issues.find((issue) => issue.code === 'missing-column');
  if (!missing || missing.row === null) return [];
  const fields = String(missing.params['missing']).split(' ') as ObservationField[];
  const row = missing.row - 1;
  return rowAt(table, row).flatMap((heading, column) => {
    const words = comparableHeading(heading);
    const like = fields
      .flatMap((field) => OBSERVATION_COLUMNS.headings[field].map((known) => ({ field, known })))
      .find(({ known }) => isNear(words, comparableHeading(known)));
    return like ? [issueAt('near-heading', row, column, { heading, like: like.known, field: like.field })] : [];
  });
}

function rowAt({ rows }: Table, wanted: number): readonly string[] {
  let row = 0;
  for (const cells of rows) {
    if (row === wanted) return cells;
    row += 1;
  }
  return [];
}

/** One character more, less or other in words of two to four; two in longer ones. Never the same word. */
function isNear(a: string, b: string): boolean {
  if (a === b || a === '' || Math.min(a.length, b.length) < 2) return false;
  return distance(a, b) <= (Math.min(a.length, b.length) < 5 ? 1 : 2);
}

/** Levenshtein's distance: insertions, deletions and replacements that lead from one word to the other. 指标名成 to 指标名称: 1. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, left] of [...a].entries()) {
    const row = [i + 1];
    for (const [j, right] of [...b].entries())
      row.push(Math.min(above[j + 1]! + 1, row[j]! + 1, above[j]! + (left === right ? 0 : 1)));
    above = row;
  }
  return above[b.length]!;
}
