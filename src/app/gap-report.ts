import { readDefinitions } from '../db/definition-store.ts';
import type { Area } from '../domain/area.ts';
import type { Definitions } from '../domain/definitions.ts';
import type { TrackedMilestone } from '../domain/milestone.ts';
import { type Period, previousPeriod } from '../domain/period.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import type { App } from './context.ts';
import { hasDemo } from './demo.ts';
import { reportedMilestones } from './milestones.ts';
import { done, type Outcome, refused } from './problem.ts';
import { areaScorecard } from './scorecards.ts';

export type ReportFormat = 'csv' | 'xlsx' | 'docx';

/** Everything a gap report shows: the scorecard, that of the period before, and what they refer to. */
export interface GapReport {
  readonly area: Area;
  readonly areaName: string;
  readonly period: Period;
  readonly definitions: Definitions;
  readonly card: Scorecard;
  readonly previous: Scorecard;
  /** Those of the area, as they stood on `day` (ISO): the last of the period, or today where that is still to come. */
  readonly milestones: readonly TrackedMilestone[];
  readonly day: string;
  /** Whether made-up figures are there, which the report then says. */
  readonly demo: boolean;
  /** The instant at which it was made, ISO. */
  readonly madeAt: string;
}

/** The gap report of an area in a period, over one plan or all that bind it. Refuses a plan that is not there. */
export async function gapReport(
  app: App,
  area: Area,
  period: Period,
  plan: string | null,
): Promise<Outcome<GapReport>> {
  const definitions = await readDefinitions(app.db);
  if (plan !== null && !definitions.plans.some((each) => each.id === plan)) return refused('unknown-plan', { plan });
  const choice = plan === null ? {} : { plan };
  return done({
    area,
    areaName: app.areas.fullName(area.code),
    period,
    definitions,
    card: await areaScorecard(app, area.code, period, choice),
    previous: await areaScorecard(app, area.code, previousPeriod(period), choice),
    ...(await reportedMilestones(app, area, period, plan)),
    demo: await hasDemo(app),
    madeAt: app.now(),
  });
}
