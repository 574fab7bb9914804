import { readDefinitions } from '../db/definition-store.ts';
import type { Area } from '../domain/area.ts';
import type { Definitions } from '../domain/definitions.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Plan, Target } from '../domain/plan.ts';
import type { App } from './context.ts';
import { done, type Outcome, refused } from './problem.ts';

/** A target with the name of its indicator, as lists show it. */
export interface NamedTarget {
  readonly target: Target;
  readonly indicator: Indicator;
}

/** Everything defined at present: themes, indicators, plans with targets and milestones. */
export async function definitions(app: App): Promise<Definitions> {
  return readDefinitions(app.db);
}

/** One plan, or all that there are. Refuses a plan that is not there. */
export async function plansNamed(app: App, id: string | null): Promise<Outcome<readonly Plan[]>> {
  return chosen((await readDefinitions(app.db)).plans, id, (plan) => [plan]);
}

/** The present targets of one plan, or of all. */
export async function listTargets(app: App, plan: string | null): Promise<Outcome<NamedTarget[]>> {
  const { plans, indicators } = await readDefinitions(app.db);
  return chosen(plans, plan, (each) =>
    each.targets.map((target) => ({ target, indicator: indicators.get(target.indicator)! })),
  );
}

/** Every area of the country. */
export function listAreas(app: App): readonly Area[] {
  return app.areas.all;
}

function chosen<T>(plans: readonly Plan[], id: string | null, take: (plan: Plan) => readonly T[]): Outcome<T[]> {
  if (id === null) return done(plans.flatMap(take));
  const plan = plans.find((each) => each.id === id);
  return plan ? done([...take(plan)]) : refused('unknown-plan', { plan: id });
}
