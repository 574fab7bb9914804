import type { Kysely } from 'kysely';
import type { Db } from './open.ts';
import { raiseValuesVersion } from './values-version.ts';

/** Whether any made-up upload is there. */
export async function isDemoLoaded(db: Db): Promise<boolean> {
  return (await db.selectFrom('upload').select('id').where('demo', '=', 1).limit(1).executeTakeFirst()) !== undefined;
}

/** The ids of all made-up uploads. */
export async function demoUploads(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('upload').select('id').where('demo', '=', 1).execute();
  return new Set(rows.map(({ id }) => id));
}

/** How many stored values and milestone states people brought: all but the made-up ones and those of the program itself. */
export async function countReal(db: Db, program: { readonly person: string; readonly key: string }): Promise<number> {
  let total = 0;
  for (const table of ['observation', 'milestone_state'] as const) {
    const { n } = await untyped(db)
      .selectFrom('upload as u')
      .innerJoin(`${table as string} as r`, 'r.upload', 'u.id')
      .select((eb) => eb.fn.countAll().as('n'))
      .where('u.demo', '=', 0)
      .where((eb) =>
        eb.or([
          eb('u.person', '!=', program.person),
          eb('u.request_key', 'is', null),
          eb('u.request_key', 'not like', `${program.key}%`),
        ]),
      )
      .executeTakeFirstOrThrow();
    total += Number(n);
  }
  return total;
}

/** What `removeDemo` took away. */
export interface RemovedDemo {
  readonly uploads: number;
  readonly values: number;
  readonly states: number;
  /** SHA-256 of originals that no upload refers to any more. */
  readonly originals: readonly string[];
}

/**
 * Takes everything made up away as if it had never been there: values, states, their histories and the uploads. What people uploaded
 * over it stays, with a history that knows nothing of it. To be called in a transaction that has its turn.
 */
export async function removeDemo(db: Db): Promise<RemovedDemo> {
  const values = await removeRows(db, { name: 'observation', key: ['area', 'indicator', 'period'] });
  const states = await removeRows(db, { name: 'milestone_state', key: ['plan', 'milestone'] });
  const ofDemo = db.selectFrom('upload').select('id').where('demo', '=', 1);
  await db.deleteFrom('staged_observation').where('upload', 'in', ofDemo).execute();
  await raiseValuesVersion(db);
  const gone = await db.deleteFrom('upload').where('demo', '=', 1).returning('sha256').execute();
  const kept = await db.selectFrom('upload').select('sha256').distinct().execute();
  const used = new Set(kept.map(({ sha256 }) => sha256));
  const originals = [...new Set(gone.map(({ sha256 }) => sha256))].filter((hash) => !used.has(hash));
  return { uploads: gone.length, values, states, originals };
}

type Row = Record<string, string | number | null>;

interface Table {
  readonly name: string;
  readonly key: readonly string[];
}

/** Kysely's types cannot follow a table that is one of two. */
const untyped = (db: Db) => db as unknown as Kysely<Record<string, Row>>;

async function removeRows(db: Db, table: Table): Promise<number> {
  const any = untyped(db);
  const history = `${table.name}_revision`;
  const madeUp = await demoUploads(db);
  const mixed = await mixedHistories(db, table);
  const ofDemo = any.selectFrom('upload').select('id').where('demo', '=', 1);
  const { numDeletedRows } = await any.deleteFrom(table.name).where('upload', 'in', ofDemo).executeTakeFirstOrThrow();
  await any.deleteFrom(history).where('upload', 'in', ofDemo).execute();
  for (const revisions of mixed) await rewrite(db, table, withoutDemo(revisions, madeUp));
  return Number(numDeletedRows);
}

/** The histories, oldest first, of all rows that both made-up and real uploads wrote. */
async function mixedHistories(db: Db, { name, key }: Table): Promise<Row[][]> {
  const history: string = `${name}_revision`;
  let query = untyped(db).selectFrom(`${history} as r`).selectAll('r').orderBy('r.revision');
  for (const demo of [0, 1])
    query = query.where((eb) => {
      let written = eb
        .selectFrom(`${history} as h`)
        .innerJoin('upload as u', 'u.id', 'h.upload')
        .select('h.revision')
        .where('u.demo', '=', demo);
      for (const column of key) written = written.whereRef(`h.${column}`, '=', `r.${column}`);
      return eb.exists(written);
    });
  const rows = (await query.execute()) as Row[];
  return [...Map.groupBy(rows, (row) => key.map((column) => row[column]).join('|')).values()];
}

/**
 * A history as it would be had nothing been made up. Where a real value was taken back and the made-up one before it came back in its
 * place, nothing stood there, and the taking back is a removal.
 */
function withoutDemo(history: readonly Row[], madeUp: ReadonlySet<string>): Row[] {
  const kept: Row[] = [];
  for (const row of history) {
    const last = kept.at(-1);
    if (!madeUp.has(String(row['upload']))) kept.push(row);
    else if (last?.['removed'] === 0)
      kept.push({ ...last, removed: 1, file_row: null, person: row['person']!, at: row['at']! });
  }
  return kept.map((row, index) => ({ ...row, revision: index + 1 }));
}

async function rewrite(db: Db, { name, key }: Table, history: readonly Row[]): Promise<void> {
  const [first] = history;
  if (!first) return;
  const any = untyped(db);
  let gone = any.deleteFrom(`${name}_revision`);
  let standing = any.updateTable(name).set({ revision: history.length });
  for (const column of key) {
    gone = gone.where(column, '=', first[column]!);
    standing = standing.where(column, '=', first[column]!);
  }
  await gone.execute();
  await any
    .insertInto(`${name}_revision`)
    .values([...history])
    .execute();
  await standing.execute();
}
