import { readDefinitions } from '../db/definition-store.ts';
import { periodsWithin } from '../db/observation-store.ts';
import type { Area } from '../domain/area.ts';
import { departmentsOf } from '../domain/departments.ts';
import { comparePeriods, knownPeriod, type Period } from '../domain/period.ts';
import { monitoredAreas, periodChoices } from './choices.ts';
import type { Actor, App } from './context.ts';
import { isTheirs } from './permissions.ts';

/** What a comparison may be asked for by an account. */
export interface MatrixOffer {
  /** Those that plans bind. */
  readonly areas: readonly Area[];
  /** Those of which anything was reported, newest first; else the first of the plans. Empty where nothing is monitored. */
  readonly periods: readonly Period[];
  readonly plans: readonly { readonly id: string; readonly title: string }[];
  /** Those that lead a target, by name. */
  readonly departments: readonly string[];
}

/** Areas, periods, plans and departments of the places that an account may see. */
export async function matrixOffer(app: App, actor: Actor): Promise<MatrixOffer> {
  const areas = await monitoredAreas(app, actor);
  const reported = (await periodsWithin(app.db, actor.area)).map(knownPeriod).sort((a, b) => comparePeriods(b, a));
  const planned = areas[0] && reported.length === 0 ? [(await periodChoices(app, areas[0].code)).newest] : [];
  const plans = (await readDefinitions(app.db)).plans.filter((plan) => isTheirs(actor, plan.area));
  const leading = plans.flatMap(departmentsOf).filter(({ targets }) => targets.lead > 0);
  return {
    areas,
    periods: [...reported, ...planned],
    plans: plans.map(({ id, title }) => ({ id, title })),
    departments: [...new Set(leading.map(({ name }) => name))].sort(new Intl.Collator('zh-CN').compare),
  };
}
