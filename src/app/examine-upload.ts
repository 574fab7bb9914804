import { readDefinitions } from '../db/definition-store.ts';
import { observationKey, observationsOf, type StoredObservation, storedIn } from '../db/observation-store.ts';
import type { Db } from '../db/open.ts';
import type { AreaBook } from '../domain/area.ts';
import { exact } from '../domain/decimal.ts';
import type { Definitions } from '../domain/definitions.ts';
import type { Examination } from '../domain/examination.ts';
import { actualOf, type Observation } from '../domain/observation.ts';
import { knownPeriod } from '../domain/period.ts';
import { rowKey } from '../domain/scorecard.ts';
import type { LightChange, ValueChange } from '../domain/upload-report.ts';
import { findHeader } from '../ingest/columns.ts';
import { indicatorBook } from '../ingest/indicator-book.ts';
import { issueLevel } from '../ingest/issue-codes.ts';
import { DEFAULT_LIMITS } from '../ingest/limits.ts';
import { readTable } from '../ingest/read-table.ts';
import { type CheckedRow, readRows } from '../ingest/rows.ts';
import type { Issue, Table } from '../ingest/table.ts';
import type { Actor } from './context.ts';
import { sha256 } from './originals.ts';
import { isTheirs, may } from './permissions.ts';
import { judged } from './scorecards.ts';

/** What the person chose beside the file. */
export interface UploadOptions {
  readonly fileName: string;
  /** Codes and ids, already known to exist. */
  readonly area: string | null;
  readonly period: string | null;
  readonly encoding: string | null;
  readonly sheet: string | null;
}

/** What examining gives: the report in codes, and the rows that committing writes with what stands there now. */
export interface Examined {
  readonly examination: Examination;
  readonly rows: readonly CheckedRow[];
  readonly stored: ReadonlyMap<string, StoredObservation>;
}

/**
 * The one path of dry run and commit: decode, table, columns, rows, checks, comparison with what is stored. Reads only.
 * Total over any bytes: whatever is wrong becomes an issue of the examination.
 */
export async function examineUpload(
  db: Db,
  areas: AreaBook,
  bytes: Uint8Array,
  options: UploadOptions,
  actor: Actor,
): Promise<Examined> {
  const { fileName, encoding, sheet } = options;
  const read = await readTable(bytes, {
    fileName,
    limits: DEFAULT_LIMITS,
    ...(encoding === null ? {} : { encoding: encoding as never }),
    ...(sheet === null ? {} : { sheet }),
  });
  const hash = sha256(bytes);
  if (!read.ok) return nothing(hash, null, read.issues);
  const definitions = await readDefinitions(db);
  const found = findHeader(read.table, { area: options.area !== null, period: options.period !== null });
  if (!found.ok) return nothing(hash, read.table, [...read.table.issues, ...found.issues]);
  const { header } = found;
  const checked = readRows(read.table, header, {
    areas,
    indicators: indicatorBook(definitions.indicators),
    area: options.area === null ? null : areas.get(options.area),
    period: options.period === null ? null : knownPeriod(options.period),
    mayWrite: (area) => may(actor, 'upload') && isTheirs(actor, area),
  });
  const stored = await storedIn(db, [...new Set(checked.rows.map((row) => row.area))]);
  const different = checked.rows.filter((row) => !isSame(row, stored.get(observationKey(row))));
  const fresh = different.filter((row) => !stored.has(observationKey(row)));
  const examination: Examination = {
    ...head(read.table, hash),
    header: { row: header.row + 1, columns: header.headings },
    counts: {
      rows: checked.total,
      new: fresh.length,
      changed: different.length - fresh.length,
      unchanged: checked.rows.length - different.length,
      refused: checked.total - checked.rows.length,
    },
    issues: [...read.table.issues, ...found.issues, ...checked.issues].map(levelled),
    changes: different.map((row) => change(row, stored.get(observationKey(row)), definitions)),
    lights: await lightChanges(db, definitions, different),
  };
  return { examination, rows: different, stored };
}

const levelled = (issue: Issue) => ({ ...issue, level: issueLevel(issue.code) });

const head = (table: Table | null, hash: string) => ({
  encoding: table?.encoding ?? null,
  delimiter: table?.delimiter ?? null,
  sheet: table?.sheet ?? null,
  sha256: hash,
});

function nothing(hash: string, table: Table | null, issues: readonly Issue[]): Examined {
  const counts = { rows: 0, new: 0, changed: 0, unchanged: 0, refused: 0 };
  const examination = {
    ...head(table, hash),
    header: null,
    counts,
    issues: issues.map(levelled),
    changes: [],
    lights: [],
  };
  return { examination, rows: [], stored: new Map() };
}

type Numbers = Pick<CheckedRow, 'value' | 'numerator' | 'denominator' | 'absence' | 'note'>;

/** The same numbers (72 and 72.0 are one), the same absence and the same note. */
function isSame(row: Numbers, stored: Numbers | undefined): boolean {
  if (!stored) return false;
  const equal = (a: string | null, b: string | null) =>
    a === b || (a !== null && b !== null && exact(a).equals(exact(b)));
  return (
    equal(row.value, stored.value) &&
    equal(row.numerator, stored.numerator) &&
    equal(row.denominator, stored.denominator) &&
    row.absence === stored.absence &&
    row.note === stored.note
  );
}

function change(row: CheckedRow, stored: StoredObservation | undefined, definitions: Definitions): ValueChange {
  const indicator = definitions.indicators.get(row.indicator)!;
  const shown = (numbers: Numbers) => actualOf({ ...row, ...numbers, source: null }, indicator) ?? numbers.absence;
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
    for (const id of new Set(ofArea.map((row) => row.period))) {
      const period = knownPeriod(id);
      const was = await judged(db, definitions, area, period, before);
      const will = await judged(db, definitions, area, period, after);
      const statusWas = new Map(was.rows.map((row) => [rowKey(row.target), row.status]));
      for (const row of will.rows) {
        const status = statusWas.get(rowKey(row.target))!;
        if (status !== row.status)
          changes.push({
            area,
            indicator: row.indicator.id,
            plan: row.plan,
            period: id,
            before: status,
            after: row.status,
          });
      }
    }
  }
  return changes;
}
