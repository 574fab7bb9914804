import type { Milestone } from '../domain/plan.ts';
import { milestoneKey } from './milestone-store.ts';
import type { Db } from './open.ts';
import { bodiesIn, type Versioned, validity } from './version-store.ts';

/** Milestones as they are kept in versions. */
export const MILESTONES: Versioned<Milestone> = {
  table: 'milestone',
  keyOf: ({ plan, id }) => milestoneKey({ plan, milestone: id }),
  columnsOf: ({ plan, area }) => ({ plan, area }),
};

/** One version of a milestone with the days on which it holds (ISO): from null for always, until (exclusive) null for on and on. */
export interface MilestoneVersion {
  readonly milestone: Milestone;
  readonly version: number;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Milestones in plan order: those valid on `on` (ISO date), or the present ones; of one area or of all. */
export async function milestonesIn(db: Db, where: { area?: string; on?: string }): Promise<Milestone[]> {
  return (await bodiesIn(db, 'milestone', where)).map((body) => JSON.parse(body) as Milestone);
}

/** Every version of every milestone of one plan, oldest first. */
export async function milestoneVersions(db: Db, plan: string): Promise<MilestoneVersion[]> {
  const rows = await db
    .selectFrom('milestone')
    .selectAll()
    .where('plan', '=', plan)
    .orderBy('position')
    .orderBy('key')
    .orderBy('version')
    .execute();
  return rows.map((row) => ({
    milestone: JSON.parse(row.body) as Milestone,
    version: row.version,
    ...validity(row),
  }));
}
