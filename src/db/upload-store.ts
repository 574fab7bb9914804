import type { Db } from './open.ts';
import type { Schema } from './schema.ts';

export type UploadRow = Schema['upload'];

/** Keeps a received file's record. */
export async function insertUpload(db: Db, row: UploadRow): Promise<void> {
  await db.insertInto('upload').values(row).execute();
}

/** One upload, or null. */
export async function findUpload(db: Db, id: string): Promise<UploadRow | null> {
  return (await db.selectFrom('upload').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Where an upload stands, or null. */
export async function findState(db: Db, id: string): Promise<UploadRow['state'] | null> {
  return (await db.selectFrom('upload').select('state').where('id', '=', id).executeTakeFirst())?.state ?? null;
}

/** Writes down how far the check of an upload has come; false where it is not being checked any more. */
export async function tellProgress(db: Db, id: string, progress: string): Promise<boolean> {
  const query = db.updateTable('upload').set({ progress }).where('id', '=', id).where('state', '=', 'checking');
  return (await query.executeTakeFirst()).numUpdatedRows === 1n;
}

/** Uploads in some states, oldest first. */
export async function uploadsIn(db: Db, states: readonly UploadRow['state'][]): Promise<UploadRow[]> {
  return db
    .selectFrom('upload')
    .selectAll()
    .where('state', 'in', [...states])
    .orderBy('received_at')
    .execute();
}

/** The upload that a person's request brought, or null. */
export async function uploadOfRequest(db: Db, person: string, key: string): Promise<UploadRow | null> {
  const query = db.selectFrom('upload').selectAll().where('person', '=', person).where('request_key', '=', key);
  return (await query.executeTakeFirst()) ?? null;
}

/** Changes the state of an upload and what goes with it; only where it is in one of the states `from`, if they are given. False where it was not changed. */
export async function updateUpload(
  db: Db,
  id: string,
  change: Partial<Omit<UploadRow, 'id' | 'sha256' | 'person' | 'received_at' | 'request_key'>>,
  from?: readonly UploadRow['state'][],
): Promise<boolean> {
  let query = db.updateTable('upload').set(change).where('id', '=', id);
  if (from !== undefined) query = query.where('state', 'in', [...from]);
  return (await query.executeTakeFirst()).numUpdatedRows === 1n;
}

/** Uploads, newest first; of one person, or of all. */
export async function listUploads(db: Db, person: string | null, most: number): Promise<UploadRow[]> {
  let query = db.selectFrom('upload').selectAll().orderBy('received_at', 'desc').orderBy('id', 'desc').limit(most);
  if (person !== null) query = query.where('person', '=', person);
  return query.execute();
}

/** The last committed upload of exactly these bytes for the same place and period, to say so. */
export async function committedTwin(db: Db, sha256: string, id: string): Promise<UploadRow | null> {
  const row = await db
    .selectFrom('upload')
    .selectAll()
    .where('sha256', '=', sha256)
    .where('state', '=', 'committed')
    .where('id', '!=', id)
    .orderBy('committed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** When the newest figure of an area and period was written, or null. */
export async function lastCommitAt(db: Db, area: string, period: string): Promise<string | null> {
  const { at } = await db
    .selectFrom('observation')
    .select((eb) => eb.fn.max('at').as('at'))
    .where('area', '=', area)
    .where('period', '=', period)
    .executeTakeFirstOrThrow();
  return at ?? null;
}

/** Whether these bytes were ever received, whatever became of them. */
export async function wasReceived(db: Db, sha256: string): Promise<boolean> {
  const row = await db.selectFrom('upload').select('id').where('sha256', '=', sha256).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** The names of the files that uploads brought, by the id of the upload. */
export async function fileNamesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('upload').select(['id', 'file_name']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.file_name]));
}

/** What people decided about uploads, with what was found in them, where they decided anything. */
export async function answersOf(
  db: Db,
  ids: readonly string[],
): Promise<Pick<UploadRow, 'id' | 'answers' | 'report'>[]> {
  if (ids.length === 0) return [];
  const rows = db.selectFrom('upload').select(['id', 'answers', 'report']).where('id', 'in', ids);
  return rows.where('answers', 'like', '%"person"%').execute();
}
