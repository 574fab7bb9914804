import type { ValueDoubt } from '../domain/value-doubts/value-doubt.ts';
import { issueAt } from '../ingest/issue-list.ts';
import { type CheckedRow, valueKey } from '../ingest/rows.ts';
import type { Issue } from '../ingest/table.ts';

/** A doubt and the row of the file at whose number it is told. */
export interface RowDoubt {
  readonly row: CheckedRow;
  readonly doubt: ValueDoubt;
  /** Whether it is about all values of the area and period, not that number. */
  readonly ofSheet?: boolean;
}

/** The doubt as an issue; what it is about stands with it, so that it is found again with the value. */
export function issueOf({ row, doubt: { code, params }, ofSheet = false }: RowDoubt): Issue {
  const { period, fileRow, fileColumn, typed } = row;
  const about = ofSheet ? { period } : { value: typed, observation: valueKey(row) };
  return issueAt(code, fileRow - 1, fileColumn, { ...about, ...params });
}
