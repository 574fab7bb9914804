import type { Db } from './open.ts';

const KEY = 'values-version';

/** A number that grows with every transaction that changes stored values or milestone states: what was compared with them still holds while it stands. */
export async function valuesVersion(db: Db): Promise<number> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', KEY).executeTakeFirst();
  return Number(row?.value ?? 0);
}

/** To be called in the transaction of the change, after its turn was taken. */
export async function raiseValuesVersion(db: Db): Promise<void> {
  const value = String((await valuesVersion(db)) + 1);
  await db
    .insertInto('meta')
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
