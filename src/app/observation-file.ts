import {
  observationKey,
  observationsOf,
  type StoredObservation,
  storedIn,
  writeObservations,
} from '../db/observation-store.ts';
import type { Db } from '../db/open.ts';
import { exact } from '../domain/decimal.ts';
import type { Definitions } from '../domain/definitions.ts';
import type { Indicator } from '../domain/indicator.ts';
import { actualOf, type Observation } from '../domain/observation.ts';
import { knownPeriod } from '../domain/period.ts';
import { rowKey } from '../domain/scorecard.ts';
import type { LightChange, ValueChange } from '../domain/upload-report.ts';
import { withIndicatorNames } from '../ingest/answered-names.ts';
import { chosenHeader } from '../ingest/chosen-header.ts';
import { findLayout } from '../ingest/find-layout.ts';
import { indicatorBook } from '../ingest/indicator-book.ts';
import type { IssueCode } from '../ingest/issue-codes.ts';
import type { Layout } from '../ingest/layout.ts';
import { type CheckedRow, readRows, valueKey } from '../ingest/rows.ts';
import type { Issue } from '../ingest/table.ts';
import { judged } from './scorecards.ts';
import type { Understand } from './understood.ts';

/** Understands a file of values: rows, checks, comparison with what is stored, lights before and after. */
export const understandObservations: Understand = async (table, context) => {
  const { db, areas, definitions, area, period, mayWrite, reading } = context;
  const indicators = withIndicatorNames(indicatorBook(definitions.indicators), reading.names);
  const chosen = chosenHeader(reading);
  const found = findLayout(table, { areas, indicators, area: area !== null, period: period !== null, chosen });
  if (!found.ok) return { header: null, issues: found.issues };
  const { layout } = found;
  const checked = readRows(table, layout, {
    areas,
    indicators,
    area: area === null ? null : areas.get(area),
    period: period === null ? null : knownPeriod(period),
    mayWrite,
  });
  const stored = await storedIn(db, [...new Set(checked.rows.map((row) => row.area))]);
  const different = checked.rows.filter((row) => {
    const before = stored.get(observationKey(row));
    return !before || !isSame(row, before, layout.columns, definitions.indicators.get(row.indicator)!);
  });
  const fresh = different.filter((row) => !stored.has(observationKey(row))).length;
  return {
    header: { row: layout.firstRow + 1, columns: layout.headings },
    issues: [...found.issues, ...asked(checked.issues, checked.rows, different)],
    total: checked.total,
    accepted: checked.rows.length,
    fresh,
    changed: different.length - fresh,
    changes: different.map((row) => change(row, stored.get(observationKey(row)), definitions)),
    lights: await lightChanges(db, definitions, different),
    write: (writing) => writeObservations(db, different, stored, writing),
  };
};

/** What is asked of a value when it comes, and not again while it stays as it is. */
const ASKED_ONCE: ReadonlySet<IssueCode> = new Set<IssueCode>(['unit-slip', 'period-kind']);

function asked(issues: readonly Issue[], rows: readonly CheckedRow[], different: readonly CheckedRow[]): Issue[] {
  const unchanged = new Set<string | number | undefined>(rows.map(valueKey));
  for (const row of different) unchanged.delete(valueKey(row));
  return issues.filter((issue) => !ASKED_ONCE.has(issue.code) || !unchanged.has(issue.params['observation']));
}

type Numbers = Pick<CheckedRow, 'value' | 'numerator' | 'denominator' | 'absence' | 'note'>;

/**
 * The same numbers (72 and 72.0 are one), the same absence and the same note. What the file has no column for it does not deny: one
 * without numerator and denominator says the same as these where it has their quotient, one without notes leaves the note alone.
 */
function isSame(row: CheckedRow, stored: StoredObservation, columns: Layout['columns'], indicator: Indicator): boolean {
  if (row.absence !== stored.absence) return false;
  if (columns.note !== undefined && row.note !== stored.note) return false;
  if (columns.numerator === undefined && columns.denominator === undefined)
    return equal(actualIn(row, row, indicator), actualIn(row, stored, indicator));
  return (
    equal(row.value, stored.value) &&
    equal(row.numerator, stored.numerator) &&
    equal(row.denominator, stored.denominator)
  );
}

const equal = (a: string | null, b: string | null) =>
  a === b || (a !== null && b !== null && exact(a).equals(exact(b)));

const actualIn = (row: CheckedRow, numbers: Numbers, indicator: Indicator) =>
  actualOf({ ...row, ...numbers, source: null }, indicator);

function change(row: CheckedRow, stored: StoredObservation | undefined, definitions: Definitions): ValueChange {
  const indicator = definitions.indicators.get(row.indicator)!;
  const shown = (numbers: Numbers) => actualIn(row, numbers, indicator) ?? numbers.absence;
  const { area, period } = row;
  return { area, indicator: row.indicator, period, before: stored ? shown(stored) : null, after: shown(row) };
}

/** The lights of each area and period touched, before and after. */
async function lightChanges(db: Db, definitions: Definitions, rows: readonly CheckedRow[]): Promise<LightChange[]> {
  const changes: LightChange[] = [];
  for (const [area, ofArea] of Map.groupBy(rows, (row) => row.area)) {
    const before = await observationsOf(db, area);
    const replaced = new Set(ofArea.map(observationKey));
    const reported = ofArea.map(({ fileRow: _, ...row }): Observation => ({ ...row, source: null }));
    const after = [...before.filter((o) => !replaced.has(observationKey(o))), ...reported];
    for (const period of new Set(ofArea.map((row) => row.period)))
      changes.push(...(await lightsIn(db, definitions, area, period, before, after)));
  }
  return changes;
}

async function lightsIn(
  db: Db,
  definitions: Definitions,
  area: string,
  id: string,
  before: readonly Observation[],
  after: readonly Observation[],
): Promise<LightChange[]> {
  const period = knownPeriod(id);
  const was = await judged(db, definitions, area, period, before);
  const will = await judged(db, definitions, area, period, after);
  const statusWas = new Map(was.rows.map((row) => [rowKey(row.target), row.status]));
  return will.rows.flatMap((row) => {
    const status = statusWas.get(rowKey(row.target))!;
    const { plan, indicator } = row;
    return status === row.status
      ? []
      : [{ area, indicator: indicator.id, plan, period: id, before: status, after: row.status }];
  });
}
