import { readDefinitions } from '../db/definition-store.ts';
import { type MilestoneVersion, milestonesIn, milestoneVersions } from '../db/milestone-definition-store.ts';
import { milestoneKey, milestoneReports } from '../db/milestone-store.ts';
import type { Area } from '../domain/area.ts';
import { dayInChina } from '../domain/calendar.ts';
import { type TrackedMilestone, tracked } from '../domain/milestone.ts';
import { type Period, periodEnd } from '../domain/period.ts';
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

/** A version of a milestone that a revised plan replaced or took out, and where it stood on the day on which it ended. */
export interface FormerMilestone extends MilestoneVersion {
  readonly validTo: string;
  /** There is no later version: the plan no longer has it. */
  readonly isTakenOut: boolean;
  readonly tracked: TrackedMilestone;
}

/** The day that some words mean, in any spelling of the field; today in China where there are none. */
export function chosenDay(app: App, words: string | null): Outcome<string> {
  if (words === null) return done(dayInChina(app.now()));
  const day = parseDay(words);
  return day === null ? refused('unknown-day', { day: words }) : done(day);
}

/** The day on which a report of a period judges milestones (ISO): the last of the period, or today where that is still to come. */
export function reportDay(app: App, period: Period): string {
  const [end, today] = [periodEnd(period), dayInChina(app.now())];
  return today < end ? today : end;
}

/** The milestones of an area, under one plan or all, as a report of a period shows them, and the day on which it judges them. */
export async function reportedMilestones(app: App, area: Area, period: Period, plan: string | null) {
  const day = reportDay(app, period);
  const held = await milestonesOn(app, day, area.code);
  return { day, milestones: held.filter(({ milestone }) => plan === null || milestone.plan === plan) };
}

/** The milestones that one plan, or all, asked for on `date` (ISO), as they stood on it. Refuses a plan that is not there. */
export async function listMilestones(
  app: App,
  actor: Actor,
  plan: string | null,
  date: string,
): Promise<Outcome<ListedMilestone[]>> {
  const { plans } = await readDefinitions(app.db);
  if (plan !== null && !plans.some((each) => each.id === plan)) return refused('unknown-plan', { plan });
  const listed = (await milestonesOn(app, date)).filter(({ milestone }) => plan === null || milestone.plan === plan);
  return done(
    listed.map((each) => ({
      milestone: each.milestone,
      tracked: isTheirs(actor, each.milestone.area) ? each : null,
    })),
  );
}

/** Every milestone that held on `date` (ISO), of one area or of all, in plan order, judged by what is stored of it. */
export async function milestonesOn(app: App, date: string, area?: string): Promise<TrackedMilestone[]> {
  const milestones = await milestonesIn(app.db, { on: date, ...(area === undefined ? {} : { area }) });
  const judge = await judgeOf(app);
  return milestones.map((milestone) => judge(milestone, date));
}

/** What a plan asked for before `date` (ISO) and on it no longer does, or does otherwise; what ended last comes first. */
export async function formerMilestones(app: App, plan: string, date: string): Promise<FormerMilestone[]> {
  const judge = await judgeOf(app);
  const versions = (await milestoneVersions(app.db, plan)).filter(
    ({ validFrom, validTo }) => (validFrom ?? '') <= date && validFrom !== validTo,
  );
  const newest = new Map(versions.map(({ milestone, version }) => [milestone.id, version]));
  return versions
    .flatMap(({ validTo, ...each }) => (validTo !== null && validTo <= date ? [{ ...each, validTo }] : []))
    .map((each) => ({
      ...each,
      isTakenOut: newest.get(each.milestone.id) === each.version,
      tracked: judge(each.milestone, each.validTo),
    }))
    .toSorted((a, b) => (a.validTo < b.validTo ? 1 : a.validTo > b.validTo ? -1 : 0));
}

async function judgeOf({ db }: App): Promise<(milestone: Milestone, date: string) => TrackedMilestone> {
  const reports = await milestoneReports(db);
  return (milestone, date) => {
    const key = milestoneKey({ plan: milestone.plan, milestone: milestone.id });
    return tracked(milestone, reports.get(key) ?? null, date);
  };
}
