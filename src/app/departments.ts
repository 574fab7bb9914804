import { readDefinitions } from '../db/definition-store.ts';
import { type DepartmentShare, departmentsOf, roleOf } from '../domain/departments.ts';
import type { Indicator } from '../domain/indicator.ts';
import { mostUrgentFirst, type TrackedMilestone } from '../domain/milestone.ts';
import type { Plan, Target } from '../domain/plan.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import { periodChoices } from './choices.ts';
import type { Actor, App } from './context.ts';
import { milestonesOn } from './milestones.ts';
import { isTheirs } from './permissions.ts';
import { done, type Outcome, refused } from './problem.ts';
import { areaScorecard } from './scorecards.ts';

/** The departments of one plan. */
export interface PlanDepartments {
  readonly plan: Plan;
  readonly departments: readonly DepartmentShare[];
}

/** What one plan asks of a department, with the present lights. */
export interface DepartmentPlan {
  readonly plan: Plan;
  /** Of the plan's area in its newest period. */
  readonly scorecard: Scorecard;
  /** What it leads before what it supports, each in the order of the plan. */
  readonly targets: readonly Target[];
  /** The most urgent first. */
  readonly milestones: readonly TrackedMilestone[];
}

/** The departments that the plans of their places name, by plan. */
export async function listDepartments(app: App, actor: Actor): Promise<PlanDepartments[]> {
  const { plans } = await readDefinitions(app.db);
  return plans
    .filter((plan) => isTheirs(actor, plan.area))
    .map((plan) => ({ plan, departments: departmentsOf(plan) }))
    .filter(({ departments }) => departments.length > 0);
}

/** Everything that a department leads or supports in the plans of their places, on `date` (ISO). Refuses a name that no plan has. */
export async function departmentView(
  app: App,
  actor: Actor,
  name: string,
  date: string,
): Promise<Outcome<{ plans: readonly DepartmentPlan[]; indicators: ReadonlyMap<string, Indicator> }>> {
  const { plans, indicators } = await readDefinitions(app.db);
  const held = (await milestonesOn(app, date)).filter(({ milestone }) => roleOf(name, milestone) !== null);
  const found: DepartmentPlan[] = [];
  for (const plan of plans.filter((each) => isTheirs(actor, each.area))) {
    const targets = [
      ...plan.targets.filter((target) => roleOf(name, target) === 'lead'),
      ...plan.targets.filter((target) => roleOf(name, target) === 'support'),
    ];
    const milestones = held.filter(({ milestone }) => milestone.plan === plan.id);
    if (targets.length + milestones.length === 0) continue;
    const { newest } = await periodChoices(app, plan.area);
    const scorecard = await areaScorecard(app, plan.area, newest, { plan: plan.id });
    found.push({ plan, scorecard, targets, milestones: mostUrgentFirst(milestones) });
  }
  return found.length > 0 ? done({ plans: found, indicators }) : refused('unknown-department', { name });
}
