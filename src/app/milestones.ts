import { readDefinitions } from '../db/definition-store.ts';
import { milestoneKey, milestoneReports } from '../db/milestone-store.ts';
import { dayInChina } from '../domain/calendar.ts';
import { type TrackedMilestone, tracked } from '../domain/milestone.ts';
import type { Milestone } from '../domain/plan.ts';
import { parseDay } from '../ingest/day-words.ts';
import type { Actor, App } from './context.ts';
import { isTheirs } from './permissions.ts';
import { done, type Outcome, refused } from './problem.ts';

/** A milestone and where it stands; what was reported of other places than theirs is nobody's to see and null. */
export interface ListedMilestone {
  readonly milestone: Milestone;
  readonly tracked: TrackedMilestone | null;
}

/** The day that some words mean, in any spelling of the field; today in China where there are none. */
export function chosenDay(app: App, words: string | null): Outcome<string> {
  if (words === null) return done(dayInChina(app.now()));
  const day = parseDay(words);
  return day === null ? refused('unknown-day', { day: words }) : done(day);
}

/** The milestones of one plan, or of all, as they stand on `date` (ISO). Refuses a plan that is not there. */
export async function listMilestones(
  app: App,
  actor: Actor,
  plan: string | null,
  date: string,
): Promise<Outcome<ListedMilestone[]>> {
  const { plans } = await readDefinitions(app.db);
  const chosen = plan === null ? plans : plans.filter((each) => each.id === plan);
  if (plan !== null && chosen.length === 0) return refused('unknown-plan', { plan });
  const judge = await judgeOn(app, date);
  return done(
    chosen
      .flatMap((each) => each.milestones)
      .map((milestone) => ({ milestone, tracked: isTheirs(actor, milestone.area) ? judge(milestone) : null })),
  );
}

/** Judges any milestone by what is stored of it, as of `date` (ISO). */
export async function judgeOn(app: App, date: string): Promise<(milestone: Milestone) => TrackedMilestone> {
  const reports = await milestoneReports(app.db);
  return (milestone) => {
    const key = milestoneKey({ plan: milestone.plan, milestone: milestone.id });
    return tracked(milestone, reports.get(key) ?? null, date);
  };
}
