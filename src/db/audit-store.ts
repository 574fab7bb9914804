import type { Db } from './open.ts';
import { takeTurn } from './turn.ts';

export interface AuditEntry {
  readonly at: string;
  readonly person: string;
  readonly action: string;
  readonly object: string;
  readonly detail: string;
  readonly success: boolean;
}

/** Adds a line to the audit. To be called in the transaction of what it tells of, so that neither is there without the other. */
export async function writeAudit(db: Db, entry: AuditEntry): Promise<void> {
  await takeTurn(db);
  const { last } = await db
    .selectFrom('audit')
    .select((eb) => eb.fn.max('seq').as('last'))
    .executeTakeFirstOrThrow();
  await db
    .insertInto('audit')
    .values({ ...entry, seq: Number(last ?? 0) + 1, success: entry.success ? 1 : 0 })
    .execute();
}

/** The audit, newest first. */
export async function readAudit(db: Db, most: number): Promise<(AuditEntry & { seq: number })[]> {
  const rows = await db.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(most).execute();
  return rows.map((row) => ({ ...row, success: row.success === 1 }));
}
