import { knownPeriod } from '../domain/period.ts';
import { progressAt } from '../domain/progress.ts';
import { withIndicatorNames } from '../ingest/answered-names.ts';
import { chosenHeader } from '../ingest/chosen-header.ts';
import { findLayout } from '../ingest/find-layout.ts';
import { indicatorBook } from '../ingest/indicator-book.ts';
import type { IssueCode } from '../ingest/issue-codes.ts';
import { IssueList } from '../ingest/issue-list.ts';
import { remembered } from '../ingest/remembered.ts';
import type { RowTotals } from '../ingest/row-reader.ts';
import { type CheckedRow, checkedRows, valueKey } from '../ingest/rows.ts';
import type { Issue } from '../ingest/table.ts';
import { rowDoubts } from './row-doubts.ts';
import type { Understand } from './understood.ts';
import { ValueComparison } from './value-comparison.ts';

/**
 * Understands a file of values: rows, checks, comparison with what is stored, lights before and after. Some thousand rows at a time
 * are in memory, whatever the size of the file.
 */
export const understandObservations: Understand = async (table, context) => {
  const { db, definitions, area, period, today, mayWrite, reading, keeping, listedPerCode } = context;
  const areas = { ...context.areas, find: remembered(context.areas.find) };
  const book = withIndicatorNames(indicatorBook(definitions.indicators), reading.names);
  const indicators = { ...book, find: remembered(book.find) };
  const chosen = chosenHeader(reading);
  const found = findLayout(table, { areas, indicators, area: area !== null, period: period !== null, chosen });
  if (!found.ok) return { header: null, issues: found.issues };
  const { layout } = found;
  const issues = new IssueList({ waits: true, most: listedPerCode });
  const comparison = new ValueComparison({ db, definitions, columns: layout.columns, keeping });
  const given = {
    area: area === null ? null : areas.get(area),
    period: period === null ? null : knownPeriod(period),
  };
  const rows = checkedRows(table, layout, { areas, indicators, ...given, today, mayWrite }, issues);
  const totals = await inBatches(rows, keeping.batch, async (some, read) => {
    const different = await comparison.take(some);
    issues.settle(asked(some, different), await rowDoubts(db, definitions, areas, different));
    const row = some.at(-1)?.fileRow ?? read;
    await keeping.tell(progressAt('checking', row, row / (table.size ?? Number.POSITIVE_INFINITY)));
  });
  await keeping.tell(progressAt('judging', table.size ?? totals.total, 0));
  return {
    header: { row: layout.firstRow + 1, columns: layout.headings },
    issues: [...found.issues, ...issues.all()],
    ...totals,
    fresh: comparison.fresh,
    changed: comparison.changed,
    changes: comparison.changes,
    changesDigest: comparison.digest(),
    lights: await comparison.lights.changes(db, definitions),
    unjudged: comparison.lights.unjudged,
  };
};

/** Reads some rows at a time and hands on those that may be stored, with the number read so far. */
async function inBatches(
  rows: Generator<CheckedRow | null, RowTotals>,
  size: number,
  take: (rows: readonly CheckedRow[], read: number) => Promise<void>,
): Promise<RowTotals> {
  let batch: CheckedRow[] = [];
  let read = 0;
  for (;;) {
    const next = rows.next();
    if (!next.done) {
      read += 1;
      if (next.value) batch.push(next.value);
    }
    if (next.done || read % size === 0) {
      await take(batch, read);
      batch = [];
    }
    if (next.done) return next.value;
  }
}

/** What is asked of a value when it comes, and not again while it stays as it is. */
const ASKED_ONCE: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'period-kind',
  'value-disagrees',
  'share-above-100',
  'negative-value',
]);

/** Whether an issue of these rows is told. */
function asked(rows: readonly CheckedRow[], different: readonly CheckedRow[]): (issue: Issue) => boolean {
  const unchanged = new Set<string | number | undefined>(rows.map(valueKey));
  for (const row of different) unchanged.delete(valueKey(row));
  return (issue) => !ASKED_ONCE.has(issue.code) || !unchanged.has(issue.params['observation']);
}
