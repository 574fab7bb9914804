import type { Observation } from '../domain/observation.ts';
import type { Db } from './open.ts';
import type { ObservationColumns } from './schema.ts';
import { type Ledger, type TakenBack, takeBack, type Writing } from './take-back.ts';

export interface ObservationKey {
  readonly area: string;
  readonly indicator: string;
  readonly period: string;
}

/** The parts of an observation that a person reports. */
export interface Reported extends ObservationKey {
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly absence: string | null;
  readonly note: string | null;
  readonly fileRow: number | null;
}

/** A row as stored, with its revision number. */
export type StoredObservation = ObservationColumns;

const ROWS_A_STATEMENT = 50;

/** All observations of an area, or of one of its indicators, with the upload that brought each. */
export async function observationsOf(db: Db, area: string, indicator?: string): Promise<Observation[]> {
  let query = db
    .selectFrom('observation as o')
    .leftJoin('upload as u', 'u.id', 'o.upload')
    .selectAll('o')
    .select('u.file_name')
    .where('o.area', '=', area);
  if (indicator !== undefined) query = query.where('o.indicator', '=', indicator);
  return (await query.execute()).map(({ file_name, ...row }) => observation(row, file_name));
}

/** The observations of several areas, of any period or of one. */
export async function observationsIn(db: Db, areas: readonly string[], period?: string): Promise<Observation[]> {
  if (areas.length === 0) return [];
  let query = db.selectFrom('observation').selectAll().where('area', 'in', areas);
  if (period !== undefined) query = query.where('period', '=', period);
  return (await query.execute()).map((row) => observation(row, null));
}

function observation(row: ObservationColumns, fileName: string | null): Observation {
  const { indicator, area, period, value, numerator, denominator, absence, note } = row;
  const source = { upload: row.upload, fileName: fileName ?? '', row: row.file_row, person: row.person, at: row.at };
  return { indicator, area, period, value, numerator, denominator, absence, note, source };
}

/** What is stored for these areas, for comparing with a file; a Map from area|indicator|period. */
export async function storedIn(db: Db, areas: readonly string[]): Promise<Map<string, StoredObservation>> {
  const found = new Map<string, StoredObservation>();
  for (const area of areas)
    for (const row of await db.selectFrom('observation').selectAll().where('area', '=', area).execute())
      found.set(observationKey(row), row);
  return found;
}

/** The natural key as one text. */
export function observationKey({ area, indicator, period }: ObservationKey): string {
  return `${area}|${indicator}|${period}`;
}

/** Areas and periods that hold any observation, newest period last as text; for choosing what to show. */
export async function reportedPeriods(db: Db, area: string): Promise<string[]> {
  const rows = await db.selectFrom('observation').select('period').distinct().where('area', '=', area).execute();
  return rows.map((row) => row.period);
}

/** Writes new and changed values, each with its next revision kept in the history. To be called in a transaction. */
export async function writeObservations(
  db: Db,
  rows: readonly Reported[],
  stored: ReadonlyMap<string, StoredObservation>,
  writing: Writing,
): Promise<void> {
  const last = await lastRevisions(
    db,
    rows.filter((row) => !stored.has(observationKey(row))),
  );
  const columns = rows.map(({ fileRow, ...row }): ObservationColumns => {
    const before = stored.get(observationKey(row))?.revision ?? last.get(observationKey(row)) ?? 0;
    return {
      ...row,
      revision: before + 1,
      upload: writing.upload,
      file_row: fileRow,
      person: writing.person,
      at: writing.at,
    };
  });
  for (let from = 0; from < columns.length; from += ROWS_A_STATEMENT)
    await writeSome(db, columns.slice(from, from + ROWS_A_STATEMENT));
}

/** A value that was once removed goes on counting its revisions where it left off. */
async function lastRevisions(db: Db, rows: readonly ObservationKey[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const area of new Set(rows.map((row) => row.area))) {
    const removed = await db
      .selectFrom('observation_revision')
      .select(['area', 'indicator', 'period', 'revision'])
      .where('area', '=', area)
      .where('removed', '=', 1)
      .execute();
    for (const row of removed)
      found.set(observationKey(row), Math.max(row.revision, found.get(observationKey(row)) ?? 0));
  }
  return found;
}

async function writeSome(db: Db, columns: readonly ObservationColumns[]) {
  await db
    .insertInto('observation')
    .values([...columns])
    .onConflict((conflict) =>
      conflict.columns(['area', 'indicator', 'period']).doUpdateSet((eb) => ({
        revision: eb.ref('excluded.revision'),
        value: eb.ref('excluded.value'),
        numerator: eb.ref('excluded.numerator'),
        denominator: eb.ref('excluded.denominator'),
        absence: eb.ref('excluded.absence'),
        note: eb.ref('excluded.note'),
        upload: eb.ref('excluded.upload'),
        file_row: eb.ref('excluded.file_row'),
        person: eb.ref('excluded.person'),
        at: eb.ref('excluded.at'),
      })),
    )
    .execute();
  await db
    .insertInto('observation_revision')
    .values(columns.map((row) => ({ ...row, removed: 0 as const })))
    .execute();
}

/** Takes back what one upload wrote. To be called in a transaction. */
export function takeBackObservations(db: Db, by: Writing): Promise<TakenBack> {
  return takeBack(db, LEDGER, by);
}

const LEDGER: Ledger<StoredObservation> = {
  histories: (db, upload) =>
    db
      .selectFrom('observation_revision as r')
      .selectAll('r')
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('observation_revision as u')
            .select('u.revision')
            .where('u.upload', '=', upload)
            .whereRef('u.area', '=', 'r.area')
            .whereRef('u.indicator', '=', 'r.indicator')
            .whereRef('u.period', '=', 'r.period'),
        ),
      )
      .orderBy('r.revision')
      .execute(),
  keyOf: observationKey,
  restore: (db, before, revision, by) => writeSome(db, [{ ...before, revision, person: by.person, at: by.at }]),
  remove: removeObservation,
};

async function removeObservation(db: Db, row: StoredObservation, writing: Writing): Promise<void> {
  await db
    .deleteFrom('observation')
    .where('area', '=', row.area)
    .where('indicator', '=', row.indicator)
    .where('period', '=', row.period)
    .execute();
  const { area, indicator, period, value, numerator, denominator, absence, note } = row;
  await db
    .insertInto('observation_revision')
    .values({
      ...{ area, indicator, period, value, numerator, denominator, absence, note },
      ...{ upload: writing.upload, file_row: null, person: writing.person, at: writing.at },
      revision: row.revision + 1,
      removed: 1,
    })
    .execute();
}

/** Every revision of one area's values of an indicator, oldest first. */
export async function revisionsOf(db: Db, area: string, indicator: string) {
  return db
    .selectFrom('observation_revision as r')
    .leftJoin('upload as u', 'u.id', 'r.upload')
    .selectAll('r')
    .select('u.file_name')
    .where('r.area', '=', area)
    .where('r.indicator', '=', indicator)
    .orderBy('r.period')
    .orderBy('r.revision')
    .execute();
}
