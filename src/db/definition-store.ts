import type { Definitions } from '../domain/definitions.ts';
import type { Indicator, Theme } from '../domain/indicator.ts';
import type { Plan } from '../domain/plan.ts';
import { isUnchanged, planChange } from '../domain/plan-change.ts';
import { MILESTONES, milestonesIn } from './milestone-definition-store.ts';
import type { Db } from './open.ts';
import type { Origin } from './schema.ts';
import { TARGETS, targetsIn } from './target-store.ts';
import { type LoadCounts, type Loading, type Placed, storeVersions } from './version-store.ts';

/** Targets and milestones are placed plan by plan; no plan has so many. */
const PLAN_STRIDE = 10_000;

/** What loading the program's files changed, in numbers of targets. */
export interface ProgramLoad extends LoadCounts {
  readonly milestones: LoadCounts;
  /** Plans that a person loaded and that differ from the program's: the person's stand, untouched. */
  readonly keptPlans: readonly string[];
}

/**
 * Makes the stored definitions those of the program's files, except what persons loaded: their plans stand, and so do the targets
 * they changed or retired. What a person had loaded and is now the same as the program's goes back into the program's care. Loading
 * the same twice changes nothing. `today` is an ISO date. To be called in a transaction.
 */
export async function storeDefinitions(
  db: Db,
  definitions: Definitions,
  today: string,
  now: string,
): Promise<ProgramLoad> {
  const stored = await readDefinitions(db);
  const ofPersons = await plansOf(db, 'person');
  const differing = stored.plans.flatMap((plan) => {
    const wanted = ofPersons.has(plan.id) ? definitions.plans.find(({ id }) => id === plan.id) : undefined;
    const change = wanted && planChange(plan, wanted);
    return change && !isUnchanged(change) ? [change] : [];
  });
  const kept = new Set([...ofPersons].filter((id) => !definitions.plans.some((plan) => plan.id === id)));
  for (const { plan } of differing) kept.add(plan);
  await replaceBodies(db, 'theme', definitions.themes);
  await storeIndicators(db, definitions);
  const own = definitions.plans.flatMap((plan, position) => (kept.has(plan.id) ? [] : [{ plan, position }]));
  await dropPlans(db, kept);
  for (const { plan, position } of own) await storeHead(db, plan, position, 'program');
  const known = new Set(
    [...own.map(({ plan }) => plan.id), ...stored.plans.map(({ id }) => id)].filter((id) => !kept.has(id)),
  );
  const { targets: counts, milestones } = await storeContents(db, [...known], own, {
    ...{ origin: 'program', today, now, additionsAlways: true },
  });
  const standing = differing.reduce(
    (sum, { targets }) => sum + targets.added.length + targets.changed.length + targets.retired.length,
    counts.kept,
  );
  return { ...counts, kept: standing, milestones, keptPlans: differing.map(({ plan }) => plan) };
}

/**
 * Stores one plan as a person's file has it. With `whole` the plan is the person's from now on; without, only the targets that differ
 * are. What a known plan did not ask for before holds from `today` (ISO date) on. To be called in a transaction.
 */
export async function storePlan(
  db: Db,
  plan: Plan,
  { whole, today, now }: { whole: boolean; today: string; now: string },
): Promise<void> {
  const rows = await db.selectFrom('plan').select(['id', 'position']).execute();
  const row = rows.find(({ id }) => id === plan.id);
  const position = row?.position ?? Math.max(-1, ...rows.map((each) => each.position)) + 1;
  if (whole) await storeHead(db, plan, position, 'person');
  const additionsAlways = row === undefined;
  await storeContents(db, [plan.id], [{ plan, position }], { origin: 'person', today, now, additionsAlways });
}

/** Makes the targets and milestones of the plans `ids` those of `wanted`. */
async function storeContents(
  db: Db,
  ids: readonly string[],
  wanted: readonly { plan: Plan; position: number }[],
  loading: Loading,
): Promise<{ targets: LoadCounts; milestones: LoadCounts }> {
  const placed = <T>(of: (plan: Plan) => readonly T[]): Placed<T>[] =>
    wanted.flatMap(({ plan, position }) =>
      of(plan).map((item, index) => ({ item, position: position * PLAN_STRIDE + index })),
    );
  return {
    targets: await storeVersions(
      db,
      TARGETS,
      ids,
      placed((plan) => plan.targets),
      loading,
    ),
    milestones: await storeVersions(
      db,
      MILESTONES,
      ids,
      placed((plan) => plan.milestones),
      loading,
    ),
  };
}

async function plansOf(db: Db, origin: Origin): Promise<Set<string>> {
  const rows = await db.selectFrom('plan').select('id').where('origin', '=', origin).execute();
  return new Set(rows.map(({ id }) => id));
}

/** Puts the head of a plan in the place of the one there was. */
async function storeHead(
  db: Db,
  { targets: _, milestones: __, ...head }: Plan,
  position: number,
  origin: Origin,
): Promise<void> {
  const row = { id: head.id, position, body: JSON.stringify(head), origin };
  await db
    .insertInto('plan')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** Takes away the program's plans before they are stored anew; a head stays as long as anything it ever asked for does. */
async function dropPlans(db: Db, kept: ReadonlySet<string>): Promise<void> {
  const asking = [
    ...(await db.selectFrom('target').select('plan').distinct().execute()),
    ...(await db.selectFrom('milestone').select('plan').distinct().execute()),
  ];
  const needed = new Set([...kept, ...asking.map(({ plan }) => plan)]);
  for (const { id } of await db.selectFrom('plan').select('id').execute())
    if (!needed.has(id)) await db.deleteFrom('plan').where('id', '=', id).execute();
}

/** An indicator that the program no longer has stays as long as any version of any target asks for it. */
async function storeIndicators(db: Db, { indicators }: Definitions): Promise<void> {
  const asked = await db.selectFrom('target').select('indicator').distinct().execute();
  const needed = new Set(asked.map(({ indicator }) => indicator).filter((id) => !indicators.has(id)));
  const stored = await bodies<Indicator>(db, 'indicator');
  await replaceBodies(db, 'indicator', [...indicators.values(), ...stored.filter(({ id }) => needed.has(id))]);
}

async function replaceBodies(db: Db, table: 'theme' | 'indicator', items: readonly { id: string }[]): Promise<void> {
  await db.deleteFrom(table).execute();
  for (const [position, item] of items.entries())
    await db
      .insertInto(table)
      .values({ id: item.id, position, body: JSON.stringify(item) })
      .execute();
}

/** All themes, indicators and plans, each plan with its present targets and milestones. */
export async function readDefinitions(db: Db): Promise<Definitions> {
  const themes = await bodies<Theme>(db, 'theme');
  const indicators = await bodies<Indicator>(db, 'indicator');
  const heads = await bodies<Omit<Plan, 'targets' | 'milestones'>>(db, 'plan');
  const targets = await targetsIn(db, {});
  const milestones = await milestonesIn(db, {});
  const plans = heads.map((plan) => ({
    ...plan,
    targets: targets.filter((t) => t.plan === plan.id),
    milestones: milestones.filter((m) => m.plan === plan.id),
  }));
  return { themes, indicators: new Map(indicators.map((i) => [i.id, i])), plans };
}

async function bodies<T>(db: Db, table: 'theme' | 'indicator' | 'plan'): Promise<T[]> {
  const rows = await db.selectFrom(table).select('body').orderBy('position').orderBy('id').execute();
  return rows.map((row) => JSON.parse(row.body) as T);
}
