import { createHash } from 'node:crypto';
import { demoUploads } from '../db/demo-store.ts';
import { observationKey, type StoredObservation } from '../db/observation-store.ts';
import type { Db } from '../db/open.ts';
import type { StagedValue } from '../db/staging-store.ts';
import { lastRevisionsAmong, storedAmong } from '../db/stored-among.ts';
import { fileNamesOf } from '../db/upload-store.ts';
import { exact } from '../domain/decimal.ts';
import type { Definitions } from '../domain/definitions.ts';
import { LISTED_CHANGES } from '../domain/examination.ts';
import type { Indicator } from '../domain/indicator.ts';
import { actualOf } from '../domain/observation.ts';
import type { ValueChange } from '../domain/upload-report.ts';
import type { Layout } from '../ingest/layout.ts';
import type { CheckedRow } from '../ingest/rows.ts';
import type { Keeping } from './keeping.ts';
import { LightComparison } from './light-comparison.ts';

interface ComparisonContext {
  readonly db: Db;
  readonly definitions: Definitions;
  readonly columns: Layout['columns'];
  readonly keeping: Keeping;
}

/** Compares the rows of a file, some at a time, with what is stored, and keeps those that say something new. */
export class ValueComparison {
  readonly #context: ComparisonContext;
  readonly #digest = createHash('sha256');
  readonly lights = new LightComparison();
  /** The first changes; `fresh` and `changed` count all. */
  readonly changes: ValueChange[] = [];
  fresh = 0;
  changed = 0;

  constructor(context: ComparisonContext) {
    this.#context = context;
  }

  /** Takes in the next rows of the file; gives those that say something new. */
  async take(rows: readonly CheckedRow[]): Promise<readonly CheckedRow[]> {
    const { db, definitions, columns, keeping } = this.#context;
    const stored = await storedAmong(db, rows);
    const madeUp = await demoUploads(db);
    const different = rows.filter((row) => {
      const before = stored.get(observationKey(row));
      return (
        !before ||
        madeUp.has(before.upload) ||
        !isSame(row, before, columns, definitions.indicators.get(row.indicator)!)
      );
    });
    const fresh = different.filter((row) => !stored.has(observationKey(row)));
    const last = await lastRevisionsAmong(db, fresh);
    this.fresh += fresh.length;
    this.changed += different.length - fresh.length;
    const revisionOf = (key: string) => (stored.get(key)?.revision ?? last.get(key) ?? 0) + 1;
    const names = await this.#fileNames(different.map((row) => stored.get(observationKey(row))));
    const staged = different.map((row): StagedValue => {
      const key = observationKey(row);
      const change = this.#change(row, stored.get(key), names);
      return { ...row, revision: revisionOf(key), before: change.before };
    });
    await keeping.keep(staged);
    return different;
  }

  /** The files that brought what the changes still to be listed change. */
  #fileNames(stored: readonly (StoredObservation | undefined)[]): Promise<ReadonlyMap<string, string>> {
    const listed = stored.slice(0, LISTED_CHANGES - this.changes.length).flatMap((each) => each?.upload ?? []);
    return fileNamesOf(this.#context.db, [...new Set(listed)]);
  }

  #change(row: CheckedRow, stored: StoredObservation | undefined, fileNames: ReadonlyMap<string, string>): ValueChange {
    const change = changeOf(row, stored, this.#context.definitions.indicators.get(row.indicator)!);
    if (this.changes.length < LISTED_CHANGES) this.changes.push({ ...change, ...formerSource(stored, fileNames) });
    const { area, indicator, period, before, after } = change;
    this.#digest.update(`${area}|${indicator}|${period}|${before}|${after}\n`);
    this.lights.take(row);
    return change;
  }

  /** SHA-256 of all changes, in lower-case hex. To be called once, at the end. */
  digest(): string {
    return this.#digest.digest('hex');
  }
}

type Numbers = Pick<CheckedRow, 'value' | 'numerator' | 'denominator' | 'absence'>;

/** What is shown of reported numbers: the actual, or why there is none. */
export function shownOf(numbers: Numbers, indicator: Indicator): string | null {
  return actualOf(numbers, indicator) ?? numbers.absence;
}

function changeOf(row: CheckedRow, stored: StoredObservation | undefined, indicator: Indicator): ValueChange {
  const before = stored ? shownOf(stored, indicator) : null;
  return { area: row.area, indicator: row.indicator, period: row.period, before, after: shownOf(row, indicator) };
}

function formerSource(
  stored: StoredObservation | undefined,
  names: ReadonlyMap<string, string>,
): Pick<ValueChange, 'was'> {
  if (!stored) return {};
  const { person, at, upload } = stored;
  return { was: { person, at, upload, fileName: names.get(upload) ?? '' } };
}

/**
 * The same numbers (72 and 72.0 are one), the same absence and the same note. What the file has no column for it does not deny: one
 * without numerator and denominator says the same as these where it has their quotient, one without notes leaves the note alone.
 */
function isSame(row: CheckedRow, stored: StoredObservation, columns: Layout['columns'], indicator: Indicator): boolean {
  if (row.absence !== stored.absence) return false;
  if (columns.note !== undefined && row.note !== stored.note) return false;
  if (columns.numerator === undefined && columns.denominator === undefined)
    return equal(actualOf(row, indicator), actualOf(stored, indicator));
  return (
    equal(row.value, stored.value) &&
    equal(row.numerator, stored.numerator) &&
    equal(row.denominator, stored.denominator)
  );
}

const equal = (a: string | null, b: string | null) =>
  a === b || (a !== null && b !== null && exact(a).equals(exact(b)));
