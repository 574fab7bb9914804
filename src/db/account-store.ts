import type { Db } from './open.ts';
import type { Schema } from './schema.ts';

export type AccountRow = Schema['account'];

/** One account that is not disabled, or null. */
export async function findAccount(db: Db, name: string): Promise<AccountRow | null> {
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where('name', '=', name)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** How many accounts there are, disabled ones included. */
export async function countAccounts(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('account')
    .select((eb) => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Adds an account; false where the name is taken. */
export async function insertAccount(db: Db, row: AccountRow): Promise<boolean> {
  const result = await db
    .insertInto('account')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Opens a session under the hash of its secret. */
export async function insertSession(db: Db, idHash: string, account: string, at: string): Promise<void> {
  await db.insertInto('session').values({ id_hash: idHash, account, created_at: at, seen_at: at }).execute();
}

/** The session of this hash with its account, unless the account is disabled. */
export async function findSession(db: Db, idHash: string) {
  return (
    (await db
      .selectFrom('session as s')
      .innerJoin('account as a', 'a.name', 's.account')
      .select(['a.name', 'a.role', 'a.area', 's.created_at', 's.seen_at'])
      .where('s.id_hash', '=', idHash)
      .where('a.disabled_at', 'is', null)
      .executeTakeFirst()) ?? null
  );
}

/** Notes that a session was used. */
export async function touchSession(db: Db, idHash: string, at: string): Promise<void> {
  await db.updateTable('session').set({ seen_at: at }).where('id_hash', '=', idHash).execute();
}

/** Ends a session. */
export async function deleteSession(db: Db, idHash: string): Promise<void> {
  await db.deleteFrom('session').where('id_hash', '=', idHash).execute();
}

/** Keeps the hash of an API token. */
export async function insertToken(db: Db, hash: string, account: string, at: string): Promise<void> {
  await db.insertInto('token').values({ hash, account, created_at: at }).execute();
}

/** The account of an API token, unless disabled. */
export async function findToken(db: Db, hash: string) {
  return (
    (await db
      .selectFrom('token as t')
      .innerJoin('account as a', 'a.name', 't.account')
      .select(['a.name', 'a.role', 'a.area'])
      .where('t.hash', '=', hash)
      .where('a.disabled_at', 'is', null)
      .executeTakeFirst()) ?? null
  );
}
