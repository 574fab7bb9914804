import { findHeader, type Header } from './columns.ts';
import { isTarget, unitInBrackets } from './heading.ts';
import type { Group, Layout, LayoutContext, LayoutResult } from './layout.ts';
import { nearHeadings } from './near-heading.ts';
import { OBSERVATION_COLUMNS, type ObservationField } from './observation-columns.ts';
import { firstRows, unitLine, unitRow } from './sheet-head.ts';
import type { Issue, Table } from './table.ts';
import { findWide } from './wide-header.ts';

/**
 * Finds out how a table of values is laid out: a column for each field (long), or a column for each period, area or indicator (wide).
 * A sheet that reads as long is long. Where neither is complete, says what is missing and which headings come near.
 */
export function findLayout(table: Table, context: LayoutContext): LayoutResult {
  const long = findHeader(table, OBSERVATION_COLUMNS, context, context.chosen);
  if (long.ok) return { ok: true, layout: longLayout(table, long.header), issues: long.issues.map(asTarget) };
  const wide = findWide(table, context);
  if (wide !== null) return wide;
  return { ok: false, issues: [...long.issues, ...nearHeadings(table, long.issues)] };
}

function longLayout(table: Table, { row, headings, columns, ours }: Header<ObservationField>): Layout {
  const { value, numerator, denominator } = columns;
  const numbers = { value, numerator, denominator };
  const rows = firstRows(table);
  const below = unitRow(rows[row + 1] ?? []);
  const units = new Map<number, string>();
  for (const column of Object.values(numbers)) {
    const unit = column === undefined ? null : (unitInBrackets(headings[column] ?? '') ?? below?.get(column) ?? null);
    if (unit !== null) units.set(column!, unit);
  }
  return {
    ...{ shape: 'long', firstRow: row, lastRow: below ? row + 1 : row, headings, columns, ours },
    groups: [{ keys: {}, columns: numbers as Group['columns'], units }],
    sheetUnit: unitLine(rows.slice(0, row)),
  };
}

/** A column of targets that is not read is said to be one. */
const asTarget = (issue: Issue): Issue =>
  issue.code === 'ignored-column' && isTarget(String(issue.params['heading']))
    ? { ...issue, code: 'target-column' }
    : issue;
