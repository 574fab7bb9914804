import { readDefinitions } from '../db/definition-store.ts';
import { observationsOf } from '../db/observation-store.ts';
import type { Area, AreaBook } from '../domain/area.ts';
import type { GapRow } from '../domain/gap-row.ts';
import type { Indicator } from '../domain/indicator.ts';
import { actualOf, type Observation } from '../domain/observation.ts';
import { observationIn } from '../domain/observation-in.ts';
import { comparePeriods, type Period, periodOfMonths, previousPeriod, yearEarlier } from '../domain/period.ts';
import { reportedFor } from '../domain/period-nature.ts';
import type { Plan } from '../domain/plan.ts';
import type { Template, TemplateRow } from '../domain/template.ts';
import { periodChoices, periodsOf } from './choices.ts';
import type { App } from './context.ts';
import { done, type Outcome, refused } from './problem.ts';
import { areaScorecard } from './scorecards.ts';

/** The plans with targets for an area or for a place above it, which its figures are then a part of. */
export async function plansFor(app: App, area: string): Promise<Plan[]> {
  const { plans } = await readDefinitions(app.db);
  return plans.filter((plan) => indicatorIds(app, plan, area).length > 0);
}

/** The file to fill in for a plan, an area and a period. Refuses a plan that is not there, or has no target for the area. */
export async function templateFor(app: App, area: Area, period: Period, planId: string): Promise<Outcome<Template>> {
  const { plans, indicators } = await readDefinitions(app.db);
  const plan = plans.find((each) => each.id === planId);
  if (!plan) return refused('unknown-plan', { plan: planId });
  const ids = indicatorIds(app, plan, area.code);
  if (ids.length === 0) return refused('plan-not-for-area', { plan: plan.title, area: area.name });
  const observations = await observationsOf(app.db, area.code);
  const { rows } = await areaScorecard(app, area.code, period, { plan: plan.id });
  const below = app.areas.all.filter((each) => each.parent === area.code);
  const asked = ids.map((id) =>
    rowOf(
      indicators.get(id)!,
      period,
      observations,
      rows.filter((row) => row.indicator.id === id),
    ),
  );
  return done({
    plan,
    area: unmistakable(app.areas, area),
    areas: [area, ...below].map((each) => unmistakable(app.areas, each)),
    period,
    periods: distinct([...siblings(period), ...asked.map((row) => row.period)]),
    madeAt: app.now(),
    rows: asked,
  });
}

function rowOf(
  indicator: Indicator,
  period: Period,
  observations: readonly Observation[],
  rows: readonly GapRow[],
): TemplateRow {
  const nature = indicator.periodNature;
  const own = reportedFor(period, nature);
  const before = nature === 'cumulative' ? reportedFor(previousPeriod(period), nature) : previousPeriod(own);
  return {
    ...{ indicator, period: own },
    previous: actualIn(observations, indicator, before),
    yearEarlier: actualIn(observations, indicator, yearEarlier(own)),
    targets: rows.flatMap(({ target, alsoStated }) => [target, ...alsoStated]),
  };
}

/** The period that an area has most likely to report now: the quarter after its newest figures, else the first that its plans run through. */
export async function periodToReport(app: App, area: string): Promise<Period> {
  const { newest, all } = await periodChoices(app, area);
  const [reported] = await periodsOf(app, area);
  if (!reported) return newest;
  const later = all.filter((each) => each.kind === 'quarter' && comparePeriods(each, reported) > 0);
  return later.at(-1) ?? newest;
}

/** In the order of the plan, each once. */
function indicatorIds(app: App, plan: Plan, area: string): string[] {
  const places = new Set(app.areas.lineage(area).map(({ code }) => code));
  return [...new Set(plan.targets.filter((target) => places.has(target.area)).map(({ indicator }) => indicator))];
}

/** The name where it means this place only, else the name with the places above it, else the code. */
function unmistakable(areas: AreaBook, area: Area): string {
  const means = (words: string) => {
    const match = areas.find(words);
    return match.kind === 'found' && match.area.code === area.code;
  };
  return [area.name, areas.fullName(area.code)].find(means) ?? area.code;
}

const distinct = (periods: readonly Period[]) => [...new Map(periods.map((each) => [each.id, each])).values()];

/** The periods of the same length in the same year; a cumulative one stands alone. */
function siblings(period: Period): Period[] {
  const { kind, year, firstMonth, lastMonth } = period;
  const length = lastMonth - firstMonth + 1;
  if (kind === 'cumulative') return [period];
  return Array.from({ length: 12 / length }, (_, index) =>
    periodOfMonths(year, index * length + 1, (index + 1) * length),
  ).filter((each) => each !== null);
}

function actualIn(observations: readonly Observation[], indicator: Indicator, period: Period): string | null {
  const ofIndicator = observations.filter((each) => each.indicator === indicator.id);
  const found = observationIn(ofIndicator, period, indicator);
  return found ? actualOf(found, indicator) : null;
}
