import { exact } from './decimal.ts';
import { type Comparator, type Milestone, type Plan, remarksOf, type Target } from './plan.ts';

/** What a reader of a plan should look at twice. */
export interface PlanDoubts {
  readonly plan: Plan;
  /** Targets of one indicator, area, scope and date that two or more places state differently; each in the plan's order. */
  readonly contradictions: readonly (readonly Target[])[];
  /** The other targets with remarks: those of one place and the same remarks together, such as the steps of one line. */
  readonly noted: readonly (readonly Target[])[];
  readonly milestones: readonly Milestone[];
}

/** Comparators that state no number, so that a number elsewhere does not contradict them. */
const WITHOUT_NUMBER: ReadonlySet<Comparator> = new Set(['none', 'trend']);

/**
 * The contradictions and notes of a plan. Two places contradict each other where they ask for another comparator or another number
 * (30 and 30.0 are one) of the same thing by the same date; a place without a number contradicts nothing.
 */
export function doubtsOf(plan: Plan): PlanDoubts {
  const same = [...Map.groupBy(plan.targets, identity).values()];
  const contradictions = same.filter(contradicting);
  const told = new Set(contradictions.flat());
  const noted = plan.targets.filter((target) => remarksOf(target).length > 0 && !told.has(target));
  return {
    plan,
    contradictions,
    noted: [
      ...Map.groupBy(noted, (t) => [t.indicator, t.area, t.scope, t.cite.section, ...remarksOf(t)].join('|')).values(),
    ],
    milestones: plan.milestones.filter((milestone) => milestone.note !== null),
  };
}

/** Whether there is anything to look at. */
export function isDoubtful({ plan, contradictions, noted, milestones }: PlanDoubts): boolean {
  return plan.note !== null || contradictions.length + noted.length + milestones.length > 0;
}

const identity = ({ indicator, area, scope, due }: Target) => [indicator, area, scope, due].join('|');

function contradicting(targets: readonly Target[]): boolean {
  const numbered = targets.filter((target) => !WITHOUT_NUMBER.has(target.comparator));
  return new Set(numbered.map(demand)).size > 1;
}

function demand({ comparator, value, lower, upper, tolerance }: Target): string {
  const number = (text: string | null) => (text === null ? '' : exact(text).toFraction());
  return [comparator, ...[value, lower, upper, tolerance].map(number)].join('|');
}
