import type { Milestone, Plan } from '../domain/plan.ts';
import { comparable } from './cell-words.ts';

export type MilestoneMatch =
  | { readonly kind: 'found'; readonly milestone: Milestone }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Milestone[] }
  | { readonly kind: 'unknown' };

/** Finds plans by id, title or document number, and milestones by id or name, whatever the width, spaces and case. */
export interface MilestoneBook {
  /** The plan that some words mean, or null. */
  plan(words: string): Plan | null;
  /** The milestone of an area that some words mean, in one plan or (null) in all. */
  find(words: string, area: string, plan: Plan | null): MilestoneMatch;
}

/** Builds the book. An id outranks a name. */
export function milestoneBook(plans: readonly Plan[]): MilestoneBook {
  const named = new Map(
    plans.flatMap((plan) => [plan.id, plan.title, plan.document].map((name) => [comparable(name), plan] as const)),
  );
  return { plan: (words) => named.get(comparable(words)) ?? null, find };

  function find(words: string, area: string, plan: Plan | null): MilestoneMatch {
    const wanted = comparable(words);
    const there = (plan ? [plan] : plans).flatMap((each) => each.milestones).filter((each) => each.area === area);
    const byId = there.filter((each) => each.id === wanted);
    const candidates = byId.length > 0 ? byId : there.filter((each) => comparable(each.name) === wanted);
    if (candidates.length === 1) return { kind: 'found', milestone: candidates[0]! };
    return candidates.length > 1 ? { kind: 'ambiguous', candidates } : { kind: 'unknown' };
  }
}
