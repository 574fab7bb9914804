import type { Db } from './open.ts';

/**
 * Waits until no other transaction is in the middle of changing data, and keeps others waiting until this one ends. SQLite lets only
 * one writer in by itself; PostgreSQL lets several in, and each would number its revisions and audit lines from the same last one.
 * To be called in a transaction, before it reads what it builds on; calling it again does nothing.
 */
export async function takeTurn(db: Db): Promise<void> {
  await db
    .insertInto('meta')
    .values({ key: 'turn', value: '' })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: '' }))
    .execute();
}
