import type { Milestone, Plan, Target } from './plan.ts';

/** Leads it, or supports the one that does. */
export type DepartmentRole = 'lead' | 'support';

/** What a department has to do with a target or a milestone; null for nothing. The lead outranks the support. */
export function roleOf(
  name: string,
  { lead, support }: Pick<Target | Milestone, 'lead' | 'support'>,
): DepartmentRole | null {
  if (lead.includes(name)) return 'lead';
  return support.includes(name) ? 'support' : null;
}

/** How much of a plan one department leads and supports. */
export interface DepartmentShare {
  readonly name: string;
  readonly targets: Readonly<Record<DepartmentRole, number>>;
  readonly milestones: Readonly<Record<DepartmentRole, number>>;
}

/** The departments that a plan names, those that lead most first, then by how much they support, then in the plan's order. */
export function departmentsOf(plan: Plan): DepartmentShare[] {
  const entries = [...plan.targets, ...plan.milestones];
  const names = new Set(entries.flatMap(({ lead, support }) => [...lead, ...support]));
  const count = (name: string, of: readonly (Target | Milestone)[]) => ({
    lead: of.filter((each) => roleOf(name, each) === 'lead').length,
    support: of.filter((each) => roleOf(name, each) === 'support').length,
  });
  const shares = [...names].map((name) => ({
    name,
    targets: count(name, plan.targets),
    milestones: count(name, plan.milestones),
  }));
  const total = (share: DepartmentShare, role: DepartmentRole) => share.targets[role] + share.milestones[role];
  return shares.sort((a, b) => total(b, 'lead') - total(a, 'lead') || total(b, 'support') - total(a, 'support'));
}
