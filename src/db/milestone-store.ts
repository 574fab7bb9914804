import type { MilestoneReport, MilestoneState } from '../domain/milestone.ts';
import type { Db } from './open.ts';
import type { MilestoneStateColumns } from './schema.ts';
import { type Ledger, type TakenBack, takeBack, type Writing } from './take-back.ts';

export interface MilestoneKey {
  readonly plan: string;
  readonly milestone: string;
}

/** The parts of a milestone's state that a person reports. */
export interface ReportedState extends MilestoneKey {
  readonly state: MilestoneState;
  readonly doneOn: string | null;
  readonly evidence: string | null;
  readonly note: string | null;
  readonly fileRow: number | null;
}

/** A row as stored, with its revision number. */
export type StoredState = MilestoneStateColumns;

const ROWS_A_STATEMENT = 50;

/** The natural key as one text. */
export function milestoneKey({ plan, milestone }: MilestoneKey): string {
  return `${plan}|${milestone}`;
}

/** What is stored of all milestones, for comparing with a file; a Map from plan|milestone. */
export async function storedStates(db: Db): Promise<Map<string, StoredState>> {
  const rows = await db.selectFrom('milestone_state').selectAll().execute();
  return new Map(rows.map((row) => [milestoneKey(row), row]));
}

/** The last report of every milestone that has one; a Map from plan|milestone. */
export async function milestoneReports(db: Db): Promise<Map<string, MilestoneReport>> {
  const stored = await storedStates(db);
  return new Map([...stored].map(([key, row]) => [key, reportOf(row)]));
}

/** A stored row as pages and lists know it. */
export function reportOf({ state, done_on, evidence, note, upload, person, at }: StoredState): MilestoneReport {
  return { state, doneOn: done_on, evidence, note, upload, person, at };
}

/** Writes new and changed states, each with its next revision kept in the history. To be called in a transaction. */
export async function writeStates(db: Db, rows: readonly ReportedState[], writing: Writing): Promise<void> {
  const last = await lastRevisions(db);
  const columns = rows.map(({ doneOn, fileRow, ...row }): StoredState => {
    const { plan, milestone, state, evidence, note } = row;
    const revision = (last.get(milestoneKey(row)) ?? 0) + 1;
    return { plan, milestone, state, evidence, note, ...writing, done_on: doneOn, file_row: fileRow, revision };
  });
  for (let from = 0; from < columns.length; from += ROWS_A_STATEMENT)
    await writeSome(db, columns.slice(from, from + ROWS_A_STATEMENT));
}

/** A state that was once removed goes on counting its revisions where it left off. */
async function lastRevisions(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('milestone_state_revision')
    .select((eb) => ['plan', 'milestone', eb.fn.max('revision').as('revision')])
    .groupBy(['plan', 'milestone'])
    .execute();
  return new Map(rows.map((row) => [milestoneKey(row), Number(row.revision)]));
}

async function writeSome(db: Db, columns: readonly StoredState[]): Promise<void> {
  await db
    .insertInto('milestone_state')
    .values([...columns])
    .onConflict((conflict) =>
      conflict.columns(['plan', 'milestone']).doUpdateSet((eb) => ({
        revision: eb.ref('excluded.revision'),
        state: eb.ref('excluded.state'),
        done_on: eb.ref('excluded.done_on'),
        evidence: eb.ref('excluded.evidence'),
        note: eb.ref('excluded.note'),
        upload: eb.ref('excluded.upload'),
        file_row: eb.ref('excluded.file_row'),
        person: eb.ref('excluded.person'),
        at: eb.ref('excluded.at'),
      })),
    )
    .execute();
  await db
    .insertInto('milestone_state_revision')
    .values(columns.map((row) => ({ ...row, removed: 0 as const })))
    .execute();
}

/** Takes back what one upload wrote. To be called in a transaction. */
export function takeBackStates(db: Db, by: Writing): Promise<TakenBack> {
  return takeBack(db, LEDGER, by);
}

const LEDGER: Ledger<StoredState> = {
  histories: (db, upload) =>
    db
      .selectFrom('milestone_state_revision as r')
      .selectAll('r')
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('milestone_state_revision as u')
            .select('u.revision')
            .where('u.upload', '=', upload)
            .whereRef('u.plan', '=', 'r.plan')
            .whereRef('u.milestone', '=', 'r.milestone'),
        ),
      )
      .orderBy('r.revision')
      .execute(),
  keyOf: milestoneKey,
  restore: (db, before, revision, by) => writeSome(db, [{ ...before, revision, person: by.person, at: by.at }]),
  remove: removeState,
};

async function removeState(db: Db, row: StoredState, { upload, person, at }: Writing): Promise<void> {
  await db.deleteFrom('milestone_state').where('plan', '=', row.plan).where('milestone', '=', row.milestone).execute();
  const revised = { ...row, revision: row.revision + 1, upload, file_row: null, person, at, removed: 1 as const };
  await db.insertInto('milestone_state_revision').values(revised).execute();
}

/** Every revision of one milestone's state, oldest first. */
export async function stateRevisions(db: Db, plan: string, milestone: string) {
  return db
    .selectFrom('milestone_state_revision')
    .selectAll()
    .where('plan', '=', plan)
    .where('milestone', '=', milestone)
    .orderBy('revision')
    .execute();
}
