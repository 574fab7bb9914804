import type { Definitions } from '../domain/definitions.ts';
import type { Indicator, Theme } from '../domain/indicator.ts';
import { type Milestone, type Plan, type Target, targetKey } from '../domain/plan.ts';
import type { Db } from './open.ts';

/** What a load changed, in numbers of targets. */
export interface LoadCounts {
  readonly added: number;
  readonly changed: number;
  readonly retired: number;
  readonly unchanged: number;
}

/** A target's first version holds from here on: a plan judges periods long before it was loaded. */
const ALWAYS = '0001-01-01';

/**
 * Makes the stored definitions those given. Loading the same twice changes nothing; a changed target ends its version on `today`
 * (ISO date) and begins a new one, so that earlier periods keep the target they were judged by. To be called in a transaction.
 */
export async function storeDefinitions(
  db: Db,
  definitions: Definitions,
  today: string,
  now: string,
): Promise<LoadCounts> {
  await replaceBodies(db, 'theme', definitions.themes);
  await replaceBodies(db, 'indicator', [...definitions.indicators.values()]);
  await replaceBodies(
    db,
    'plan',
    definitions.plans.map(({ targets: _, milestones: __, ...plan }) => plan),
  );
  await db.deleteFrom('milestone').execute();
  const milestones = definitions.plans.flatMap((plan) => plan.milestones);
  for (const [position, m] of milestones.entries())
    await db
      .insertInto('milestone')
      .values({ plan: m.plan, id: m.id, area: m.area, position, body: JSON.stringify(m) })
      .execute();
  return storeTargets(
    db,
    definitions.plans.flatMap((plan) => plan.targets),
    today,
    now,
  );
}

async function replaceBodies(db: Db, table: 'theme' | 'indicator' | 'plan', items: readonly { id: string }[]) {
  await db.deleteFrom(table).execute();
  for (const [position, item] of items.entries())
    await db
      .insertInto(table)
      .values({ id: item.id, position, body: JSON.stringify(item) })
      .execute();
}

async function storeTargets(db: Db, targets: readonly Target[], today: string, now: string): Promise<LoadCounts> {
  const stored = await db.selectFrom('target').selectAll().where('valid_to', 'is', null).execute();
  const current = new Map(stored.map((row) => [row.key, row]));
  const counts = { added: 0, changed: 0, retired: 0, unchanged: 0 };
  for (const [position, target] of targets.entries()) {
    const key = targetKey(target);
    const body = JSON.stringify(target);
    const row = current.get(key);
    current.delete(key);
    if (row?.body === body) {
      counts.unchanged += 1;
      if (row.position !== position)
        await db
          .updateTable('target')
          .set({ position })
          .where('key', '=', key)
          .where('version', '=', row.version)
          .execute();
      continue;
    }
    if (row) await endVersion(db, row, today);
    const version = row ? row.version + 1 : await nextVersion(db, key);
    const valid_from = version === 1 ? ALWAYS : today;
    const { plan, indicator, area } = target;
    await db
      .insertInto('target')
      .values({ key, version, plan, indicator, area, position, body, valid_from, valid_to: null, loaded_at: now })
      .execute();
    counts[row ? 'changed' : 'added'] += 1;
  }
  for (const row of current.values()) await endVersion(db, row, today);
  return { ...counts, retired: current.size };
}

async function endVersion(db: Db, row: { key: string; version: number }, today: string) {
  await db
    .updateTable('target')
    .set({ valid_to: today })
    .where('key', '=', row.key)
    .where('version', '=', row.version)
    .execute();
}

async function nextVersion(db: Db, key: string): Promise<number> {
  const last = await db
    .selectFrom('target')
    .select('version')
    .where('key', '=', key)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last?.version ?? 0) + 1;
}

/** All themes, indicators and plans, each plan with its present targets and milestones. */
export async function readDefinitions(db: Db): Promise<Definitions> {
  const themes = await bodies<Theme>(db, 'theme');
  const indicators = await bodies<Indicator>(db, 'indicator');
  const heads = await bodies<Omit<Plan, 'targets' | 'milestones'>>(db, 'plan');
  const targets = await targetsIn(db, {});
  const milestones = (await db.selectFrom('milestone').select('body').orderBy('position').execute()).map(
    (row) => JSON.parse(row.body) as Milestone,
  );
  const plans = heads.map((plan) => ({
    ...plan,
    targets: targets.filter((t) => t.plan === plan.id),
    milestones: milestones.filter((m) => m.plan === plan.id),
  }));
  return { themes, indicators: new Map(indicators.map((i) => [i.id, i])), plans };
}

async function bodies<T>(db: Db, table: 'theme' | 'indicator' | 'plan'): Promise<T[]> {
  const rows = await db.selectFrom(table).select('body').orderBy('position').execute();
  return rows.map((row) => JSON.parse(row.body) as T);
}

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
  return (await query.execute()).map((row) => JSON.parse(row.body) as Target);
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
    target: JSON.parse(body) as Target,
    version,
    validFrom: valid_from === ALWAYS ? null : valid_from,
    validTo: valid_to,
  }));
}
