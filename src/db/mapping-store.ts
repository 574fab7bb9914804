import type { Db } from './open.ts';
import type { Schema } from './schema.ts';

export type MappingRow = Schema['mapping'];

/** Keeps what was answered about files with these headings in place of what was kept before. */
export async function keepMapping(db: Db, row: MappingRow): Promise<void> {
  const { body, person, at } = row;
  await db
    .insertInto('mapping')
    .values(row)
    .onConflict((conflict) => conflict.columns(['owner', 'headings']).doUpdateSet({ body, person, at }))
    .execute();
}

/** What was last answered about files with these headings, or null. */
export async function findMapping(db: Db, owner: string, headings: string): Promise<MappingRow | null> {
  const query = db.selectFrom('mapping').selectAll().where('owner', '=', owner).where('headings', '=', headings);
  return (await query.executeTakeFirst()) ?? null;
}

/** Forgets it. */
export async function dropMapping(db: Db, owner: string, headings: string): Promise<void> {
  await db.deleteFrom('mapping').where('owner', '=', owner).where('headings', '=', headings).execute();
}
