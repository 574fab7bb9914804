import { type Target, targetKey } from '../domain/plan.ts';
import { isSame } from '../domain/plan-change.ts';
import type { Db } from './open.ts';
import type { Origin } from './schema.ts';

/** What a load changed, in numbers of targets. */
export interface LoadCounts {
  readonly added: number;
  readonly changed: number;
  readonly retired: number;
  readonly unchanged: number;
  /** Where the program asks for something else than a person had set: what the person set stands. */
  readonly kept: number;
}

/** Who loads targets, and when. */
export interface Loading {
  readonly origin: Origin;
  /** ISO date from which what is new holds. */
  readonly today: string;
  /** ISO instant. */
  readonly now: string;
  /** Targets that were not there before hold for all time, as those of a plan that is new: it judges periods long before it was loaded. */
  readonly additionsAlways: boolean;
}

/** A target with its place in the order of all. */
export interface PlacedTarget {
  readonly target: Target;
  readonly position: number;
}

/** A target's first version holds from here on. */
export const ALWAYS = '0001-01-01';

interface StoredTarget {
  readonly key: string;
  readonly version: number;
  readonly plan: string;
  readonly position: number;
  readonly body: string;
  readonly origin: Origin;
}

/**
 * Makes the targets in force of some plans those given. What differs ends its version on `today` and begins a new one, so that earlier
 * periods keep the target they were judged by. What a person changed or retired, the program leaves as it is. To be called in a
 * transaction.
 */
export async function storeTargets(
  db: Db,
  plans: readonly string[],
  targets: readonly PlacedTarget[],
  loading: Loading,
): Promise<LoadCounts> {
  const stored = await db.selectFrom('target').selectAll().where('valid_to', 'is', null).execute();
  const current = new Map(stored.filter((row) => plans.includes(row.plan)).map((row) => [row.key, row]));
  const last = await lastVersions(db);
  const counts = { added: 0, changed: 0, retired: 0, unchanged: 0, kept: 0 };
  for (const placed of targets) {
    const key = targetKey(placed.target);
    const row = current.get(key);
    current.delete(key);
    counts[await storeTarget(db, placed, row, last.get(key), loading)] += 1;
  }
  for (const row of current.values()) {
    if (loading.origin === 'program' && row.origin === 'person') counts.kept += 1;
    else {
      await endVersion(db, row, loading);
      counts.retired += 1;
    }
  }
  return counts;
}

async function storeTarget(
  db: Db,
  { target, position }: PlacedTarget,
  row: StoredTarget | undefined,
  last: { version: number; ended_by: Origin | null } | undefined,
  loading: Loading,
): Promise<keyof LoadCounts> {
  const { origin } = loading;
  if (row && isSame(JSON.parse(row.body) as Target, target)) {
    if (row.position !== position || (origin === 'program' && row.origin === 'person'))
      await updateVersion(db, row, { position, ...(origin === 'program' ? { origin } : {}) });
    return 'unchanged';
  }
  const ofPerson = row ? row.origin === 'person' : last?.ended_by === 'person';
  if (origin === 'program' && ofPerson) return 'kept';
  if (row) await endVersion(db, row, loading);
  const version = (last?.version ?? 0) + 1;
  const valid_from = version === 1 && loading.additionsAlways ? ALWAYS : loading.today;
  const { plan, indicator, area } = target;
  const body = JSON.stringify(target);
  await db
    .insertInto('target')
    .values({
      ...{ key: targetKey(target), version, plan, indicator, area, position, body, origin },
      ...{ valid_from, valid_to: null, loaded_at: loading.now },
    })
    .execute();
  return row ? 'changed' : 'added';
}

async function endVersion(db: Db, row: StoredTarget, { today, origin }: Loading): Promise<void> {
  await updateVersion(db, row, { valid_to: today, ended_by: origin });
}

async function updateVersion(
  db: Db,
  { key, version }: StoredTarget,
  change: { position?: number; origin?: Origin; valid_to?: string; ended_by?: Origin },
): Promise<void> {
  await db.updateTable('target').set(change).where('key', '=', key).where('version', '=', version).execute();
}

/** The newest version of every target that ever was. */
async function lastVersions(db: Db): Promise<Map<string, { version: number; ended_by: Origin | null }>> {
  const rows = await db.selectFrom('target').select(['key', 'version', 'ended_by']).orderBy('version').execute();
  return new Map(rows.map(({ key, ...row }) => [key, row]));
}

/** Targets stored before `reads` was kept have none. */
const targetOf = (body: string): Target => {
  const { reads = null, ...rest } = JSON.parse(body) as Omit<Target, 'reads'> & Partial<Pick<Target, 'reads'>>;
  return { ...rest, reads };
};

/** Targets in plan order: those valid on `on` (ISO date, the last day of a period), or the present ones; of one area or of all. */
export async function targetsIn(db: Db, where: { area?: string; on?: string }): Promise<Target[]> {
  let query = db.selectFrom('target').select('body').orderBy('position').orderBy('key');
  if (where.area !== undefined) query = query.where('area', '=', where.area);
  if (where.on === undefined) query = query.where('valid_to', 'is', null);
  else {
    const { on } = where;
    query = query
      .where('valid_from', '<=', on)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]));
  }
  return (await query.execute()).map((row) => targetOf(row.body));
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
  return rows.map(({ body, valid_from, valid_to, version }) => ({
    target: targetOf(body),
    version,
    validFrom: valid_from === ALWAYS ? null : valid_from,
    validTo: valid_to,
  }));
}
