import type { Kysely } from 'kysely';
import type { Db } from './open.ts';
import type { Schema } from './schema.ts';
import { type Ledger, type TakenBack, takeBack, type Writing } from './take-back.ts';

/** Tables that people's uploads write and whose rows keep every state they had in a table beside: `NAME_revision`. */
type RevisedName = 'observation' | 'milestone_state';

/** Such a table: its name, and the columns of its natural key. */
export interface RevisedTable<Name extends RevisedName> {
  readonly name: Name;
  readonly key: readonly (keyof Schema[Name] & string)[];
}

type Row<Name extends RevisedName> = Schema[Name];

/** What of a row a person reports: all but its place in the history, and who wrote it, when and from which upload. */
export type ReportedRow<Name extends RevisedName> = Omit<Row<Name>, 'revision' | 'upload' | 'person' | 'at'>;

const ROWS_A_STATEMENT = 50;

/** Kysely's types cannot follow a table that is one of two; here the tables are known by name and the rows by their type. */
const untyped = (db: Db) => db as unknown as Kysely<Record<string, Record<string, string | number | null>>>;

const plainRow = (row: object) => row as Record<string, string | number | null>;

/** The same table to the functions below, which work on rows of any. */
interface AnyTable {
  readonly name: string;
  readonly key: readonly string[];
}

/** The natural key as one text, parts joined by `|`. */
function keyText({ key }: AnyTable, row: object): string {
  return key.map((column) => plainRow(row)[column]).join('|');
}

/**
 * Writes new and changed rows, each with its next revision kept in the history. `stored` holds the rows that stand there now, by their
 * natural key as one text. To be called in a transaction.
 */
export async function writeRevised<Name extends RevisedName>(
  db: Db,
  table: RevisedTable<Name>,
  rows: readonly ReportedRow<Name>[],
  stored: ReadonlyMap<string, { readonly revision: number }>,
  { upload, person, at }: Writing,
): Promise<void> {
  const fresh = rows.filter((row) => !stored.has(keyText(table, row)));
  const last = await lastRevisions(db, table, fresh);
  const columns = rows.map((row) => {
    const key = keyText(table, row);
    return { ...plainRow(row), revision: (stored.get(key)?.revision ?? last.get(key) ?? 0) + 1, upload, person, at };
  });
  for (let from = 0; from < columns.length; from += ROWS_A_STATEMENT)
    await writeSome(db, table, columns.slice(from, from + ROWS_A_STATEMENT));
}

/** A row that was once removed goes on counting its revisions where it left off. */
async function lastRevisions(db: Db, table: AnyTable, rows: readonly object[]) {
  const [first] = table.key;
  const found = new Map<string, number>();
  for (const value of new Set(rows.map((row) => plainRow(row)[first!]!))) {
    const removed = await untyped(db)
      .selectFrom(`${table.name}_revision`)
      .select([...table.key, 'revision'])
      .where(first!, '=', value)
      .where('removed', '=', 1)
      .execute();
    for (const row of removed) {
      const key = keyText(table, row);
      found.set(key, Math.max(Number(row['revision']), found.get(key) ?? 0));
    }
  }
  return found;
}

async function writeSome(db: Db, { name, key }: AnyTable, rows: readonly object[]): Promise<void> {
  const values = rows.map(plainRow);
  const changing = Object.keys(values[0]!).filter((column) => !key.includes(column));
  await untyped(db)
    .insertInto(name)
    .values(values)
    .onConflict((conflict) =>
      conflict
        .columns([...key])
        .doUpdateSet((eb) => Object.fromEntries(changing.map((column) => [column, eb.ref(`excluded.${column}`)]))),
    )
    .execute();
  await untyped(db)
    .insertInto(`${name}_revision`)
    .values(values.map((row) => ({ ...row, removed: 0 })))
    .execute();
}

/** Takes back what one upload wrote into a table. To be called in a transaction. */
export function takeBackRevised<Name extends RevisedName>(
  db: Db,
  table: RevisedTable<Name>,
  by: Writing,
): Promise<TakenBack> {
  const ledger: Ledger<Row<Name>> = {
    histories: async (within, upload) =>
      (await histories(within, table, upload)) as unknown as (Row<Name> & { removed: 0 | 1 })[],
    keyOf: (row) => keyText(table, row),
    restore: (within, before, revision, { person, at }) =>
      writeSome(within, table, [{ ...before, revision, person, at }]),
    remove: (within, row, writing) => removeRow(within, table, row, writing),
  };
  return takeBack(db, ledger, by);
}

/** Every revision, oldest first, of all rows that the upload ever wrote. */
async function histories(db: Db, { name, key }: AnyTable, upload: string) {
  const history: string = `${name}_revision`;
  return untyped(db)
    .selectFrom(`${history} as r`)
    .selectAll('r')
    .where((eb) => {
      let written = eb.selectFrom(`${history} as u`).select('u.revision').where('u.upload', '=', upload);
      for (const column of key) written = written.whereRef(`u.${column}`, '=', `r.${column}`);
      return eb.exists(written);
    })
    .orderBy('r.revision')
    .execute();
}

async function removeRow(db: Db, { name, key }: AnyTable, row: object, { upload, person, at }: Writing): Promise<void> {
  const stood = plainRow(row);
  let gone = untyped(db).deleteFrom(name);
  for (const column of key) gone = gone.where(column, '=', stood[column]!);
  await gone.execute();
  const revision = Number(stood['revision']) + 1;
  await untyped(db)
    .insertInto(`${name}_revision`)
    .values({ ...stood, revision, upload, file_row: null, person, at, removed: 1 })
    .execute();
}
