import { type RawBuilder, sql } from 'kysely';
import type { Db } from './open.ts';
import type { TakenBack, Writing } from './take-back.ts';

const KEY = ['area', 'indicator', 'period'] as const;
const NUMBERS = ['value', 'numerator', 'denominator', 'absence', 'note'] as const;
const REST = ['upload', 'file_row', 'person', 'at'] as const;

const columns = (names: readonly string[], of?: string) =>
  sql.join(names.map((name) => sql.ref(of === undefined ? name : `${of}.${name}`)));
const sameKey = (a: string, b: string) =>
  sql.join(
    KEY.map((name) => sql`${sql.ref(`${a}.${name}`)} = ${sql.ref(`${b}.${name}`)}`),
    sql` and `,
  );

/** The keys that a commit wrote, each with the revision that it wrote. A later upload that is taken back may put it there once more. */
const written = (upload: string, committedAt: string): RawBuilder<unknown> => sql`
  written as (
    select ${columns(KEY)}, min(revision) as revision from observation_revision
    where upload = ${upload} and removed = 0 and at = ${committedAt} group by ${columns(KEY)})`;

/** The revision that stood before the one that was written, unless nothing did. */
const BEFORE = sql`observation_revision b on ${sameKey('b', 'w')} and b.revision = w.revision - 1 and b.removed = 0`;
const NOW = sql`observation o on ${sameKey('o', 'w')}`;

/**
 * Returns every value that the commit of `by.upload` at `committedAt` wrote to what stood there before it, whatever their number.
 * To be called in a transaction.
 */
export async function takeBackValues(db: Db, by: Writing, committedAt: string): Promise<TakenBack> {
  const ours = written(by.upload, committedAt);
  const overlaid = await sql<{ upload: string | null }>`
    with ${ours} select o.upload from written w left join ${NOW}
    where o.upload is null or o.upload <> ${by.upload} limit 1`.execute(db);
  if (overlaid.rows[0]) return { ok: false, overlaidBy: overlaid.rows[0].upload ?? '' };
  const restored = await sql`
    with ${ours} insert into observation_revision (${columns([...KEY, 'revision', ...NUMBERS, ...REST, 'removed'])})
    select ${columns(KEY, 'b')}, o.revision + 1, ${columns([...NUMBERS, 'upload', 'file_row'], 'b')},
      ${by.person}, ${by.at}, 0
    from written w join ${BEFORE} join ${NOW}`.execute(db);
  const removed = await sql`
    with ${ours} insert into observation_revision (${columns([...KEY, 'revision', ...NUMBERS, ...REST, 'removed'])})
    select ${columns(KEY, 'o')}, o.revision + 1, ${columns([...NUMBERS, 'upload'], 'o')}, null, ${by.person}, ${by.at}, 1
    from written w join ${NOW} left join ${BEFORE} where b.revision is null`.execute(db);
  await follow(db, ours);
  return { ok: true, rows: Number(restored.numAffectedRows ?? 0) + Number(removed.numAffectedRows ?? 0) };
}

/** Makes the stored values what their newest revisions say. */
async function follow(db: Db, ours: RawBuilder<unknown>): Promise<void> {
  const changing = ['revision', ...NUMBERS, ...REST];
  const next = (flag: 0 | 1) => sql`
    observation_revision n on ${sameKey('n', 'o')} and n.revision = o.revision + 1 and n.removed = ${sql.lit(flag)}`;
  await sql`
    with ${ours} delete from observation where (${columns(KEY)}) in (
      select ${columns(KEY, 'o')} from written w join ${NOW} join ${next(1)})`.execute(db);
  await sql`
    with ${ours} insert into observation (${columns([...KEY, ...changing])})
    select ${columns([...KEY, ...changing], 'n')} from written w join ${NOW} join ${next(0)} where true
    on conflict (${columns(KEY)}) do update set ${sql.join(
      changing.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`),
    )}`.execute(db);
}
