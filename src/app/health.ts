import type { App } from './context.ts';

/** Writes and reads back one row, so that a database that cannot take data is not called healthy. Throws where it cannot. */
export async function checkHealth(app: App): Promise<void> {
  const value = app.now();
  await app.db
    .insertInto('meta')
    .values({ key: 'health', value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
  const read = await app.db.selectFrom('meta').select('value').where('key', '=', 'health').executeTakeFirstOrThrow();
  if (read.value !== value) throw new Error('the database gave back another value than was written');
}
