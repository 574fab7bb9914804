import { IssueList } from '../../src/ingest/issue-list.ts';
import type { Layout } from '../../src/ingest/layout.ts';
import { type CheckedRow, checkedRows, type RowContext } from '../../src/ingest/rows.ts';
import type { Table } from '../../src/ingest/table.ts';

/** All rows of a table at once. */
export function readRows(table: Table, layout: Layout, context: RowContext) {
  const issues = new IssueList();
  const rows: CheckedRow[] = [];
  const reading = checkedRows(table, layout, context, issues);
  let next = reading.next();
  for (; !next.done; next = reading.next()) {
    if (next.value === null) continue;
    const { key: _, ...row } = next.value;
    rows.push(row);
  }
  return { rows, issues: issues.all(), ...next.value };
}
