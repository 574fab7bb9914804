import { BulkStatement } from './bulk-statement.ts';
import type { ObservationKey, Reported } from './observation-store.ts';
import type { Db } from './open.ts';
import type { StagedColumns } from './schema.ts';
import type { Writing } from './take-back.ts';

/** A value that a file would write. */
export interface StagedValue extends Reported {
  readonly fileRow: number;
  /** The revision that it would become. */
  readonly revision: number;
  /** What is stored now, as it is shown; null for nothing. */
  readonly before: string | null;
}

const BLANK: StagedColumns = {
  ...{ upload: '', position: 0, area: '', indicator: '', period: '', revision: 0, value: null, numerator: null },
  ...{ denominator: null, absence: null, note: null, file_row: 0, before: null },
};

const INSERT = new BulkStatement(50, (db, rows) =>
  db
    .insertInto('staged_observation')
    .values(Array.from({ length: rows }, () => BLANK))
    .compile(),
);

/** Keeps values of an upload for its commit; `position` is the place of the first among all changes of the upload. */
export async function insertStaged(
  db: Db,
  upload: string,
  position: number,
  values: readonly StagedValue[],
): Promise<void> {
  const rows = values.map((v, index) => [
    ...[upload, position + index, v.area, v.indicator, v.period, v.revision, v.value, v.numerator],
    ...[v.denominator, v.absence, v.note, v.fileRow, v.before],
  ]);
  await INSERT.run(db, rows);
}

const REPORTED = ['area', 'indicator', 'period', 'revision', 'value', 'numerator', 'denominator'] as const;
const REPORTED_MORE = ['absence', 'note', 'file_row'] as const;
const COLUMNS = [...REPORTED, ...REPORTED_MORE, 'upload', 'person', 'at'] as const;

/**
 * Makes the staged values of an upload the stored ones, each with its revision in the history. To be called in a transaction, after
 * it was made sure that nothing changed since they were compared.
 */
export async function storeStaged(db: Db, { upload, person, at }: Writing): Promise<void> {
  const staged = db
    .selectFrom('staged_observation')
    .select([...REPORTED, ...REPORTED_MORE, 'upload'])
    .select((eb) => [eb.val(person).as('person'), eb.val(at).as('at')])
    .where('upload', '=', upload)
    .orderBy('area')
    .orderBy('indicator')
    .orderBy('period');
  await db
    .insertInto('observation_revision')
    .columns([...COLUMNS, 'removed'])
    .expression(staged.select((eb) => eb.lit(0).as('removed')))
    .execute();
  await db
    .insertInto('observation')
    .columns([...COLUMNS])
    .expression(staged)
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
}

const ROWS_A_DELETE = 5_000;

/** Drops the staged values of an upload, some at a time, so that nobody waits for long. */
export async function dropStaged(db: Db, upload: string): Promise<void> {
  const { last } = await db
    .selectFrom('staged_observation')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('upload', '=', upload)
    .executeTakeFirstOrThrow();
  if (last === null || last === undefined) return;
  for (let end = ROWS_A_DELETE; end - ROWS_A_DELETE <= Number(last); end += ROWS_A_DELETE)
    await db.deleteFrom('staged_observation').where('upload', '=', upload).where('position', '<', end).execute();
}

/** Uploads that have staged values left though they no longer wait for a commit: a process ended before it could drop them. */
export async function strayStagings(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('staged_observation as s')
    .leftJoin('upload as u', 'u.id', 's.upload')
    .select('s.upload')
    .distinct()
    .where((eb) => eb.or([eb('u.state', 'is', null), eb('u.state', 'not in', ['staged', 'checking'])]))
    .execute();
  return rows.map((row) => row.upload);
}

/** The areas that an upload would write to. */
export async function stagedAreas(db: Db, upload: string): Promise<string[]> {
  const rows = await db
    .selectFrom('staged_observation')
    .select('area')
    .distinct()
    .where('upload', '=', upload)
    .execute();
  return rows.map((row) => row.area);
}

/** One change with the numbers that make what is shown of it. */
export interface ChangedValue extends ObservationKey {
  readonly before: string | null;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly absence: string | null;
}

/** What an upload would write, in the order of the file: `limit` changes from number `offset` (from 0) on. */
export async function stagedChanges(db: Db, upload: string, offset: number, limit: number): Promise<ChangedValue[]> {
  return db
    .selectFrom('staged_observation')
    .select(['area', 'indicator', 'period', 'before', 'value', 'numerator', 'denominator', 'absence'])
    .where('upload', '=', upload)
    .where('position', '>=', offset)
    .orderBy('position')
    .limit(limit)
    .execute();
}
