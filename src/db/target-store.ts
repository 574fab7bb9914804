import { type Target, targetKey } from '../domain/plan.ts';
import type { Db } from './open.ts';
import { bodiesIn, type Versioned, validity } from './version-store.ts';

/** Targets as they are kept in versions. */
export const TARGETS: Versioned<Target> = {
  table: 'target',
  keyOf: targetKey,
  columnsOf: ({ plan, indicator, area }) => ({ plan, indicator, area }),
};

/** Targets stored before `reads` was kept have none. */
function targetOf(body: string): Target {
  const { reads = null, ...rest } = JSON.parse(body) as Omit<Target, 'reads'> & Partial<Pick<Target, 'reads'>>;
  return { ...rest, reads };
}

/** Targets in plan order: those valid on `on` (ISO date, the last day of a period), or the present ones; of one area or of all. */
export async function targetsIn(db: Db, where: { area?: string; on?: string }): Promise<Target[]> {
  return (await bodiesIn(db, 'target', where)).map(targetOf);
}

/** Every version of every target of one plan and indicator, oldest first, with the days it holds. */
export async function targetVersions(db: Db, plan: string, indicator: string) {
  const rows = await db
    .selectFrom('target')
    .selectAll()
    .where('plan', '=', plan)
    .where('indicator', '=', indicator)
    .orderBy('position')
    .orderBy('key')
    .orderBy('version')
    .execute();
  return rows.map((row) => ({ target: targetOf(row.body), version: row.version, ...validity(row) }));
}
