import type { MilestoneReport, MilestoneState } from '../domain/milestone.ts';
import type { Db } from './open.ts';
import { type RevisedTable, takeBackRevised, writeRevised } from './revised-rows.ts';
import type { MilestoneStateColumns } from './schema.ts';
import type { TakenBack, Writing } from './take-back.ts';

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

const STATES: RevisedTable<'milestone_state'> = { name: 'milestone_state', key: ['plan', 'milestone'] };

/** Writes new and changed states, each with its next revision kept in the history. To be called in a transaction. */
export async function writeStates(
  db: Db,
  rows: readonly ReportedState[],
  stored: ReadonlyMap<string, StoredState>,
  writing: Writing,
): Promise<void> {
  const reported = rows.map(({ doneOn, fileRow, ...row }) => ({ ...row, done_on: doneOn, file_row: fileRow }));
  await writeRevised(db, STATES, reported, stored, writing);
}

/** Takes back what one upload wrote. To be called in a transaction. */
export function takeBackStates(db: Db, by: Writing): Promise<TakenBack> {
  return takeBackRevised(db, STATES, by);
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
