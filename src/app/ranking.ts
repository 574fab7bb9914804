import { readDefinitions } from '../db/definition-store.ts';
import { observationsIn, observationsWithin } from '../db/observation-store.ts';
import type { Definitions } from '../domain/definitions.ts';
import type { Indicator } from '../domain/indicator.ts';
import { hasSmallDenominator } from '../domain/noise.ts';
import { actualOf, type Observation } from '../domain/observation.ts';
import { observationIn } from '../domain/observation-in.ts';
import { comparePeriods, knownPeriod, type Period, periodsEndingWith, yearEarlier } from '../domain/period.ts';
import type { Target } from '../domain/plan.ts';
import { type Ranked, ranked } from '../domain/ranking.ts';
import { scorecard, worstFirst } from '../domain/scorecard.ts';
import type { Status } from '../domain/status.ts';
import type { Actor, App } from './context.ts';
import { judgingTargets } from './matrix-columns.ts';
import { type PageOf, pageOf } from './page-of.ts';
import { done, type Outcome, refused } from './problem.ts';

/** One area in the ranking of an indicator. */
export interface RankedArea {
  readonly area: string;
  readonly actual: string | null;
  /** Why there is no value, where the area said so. */
  readonly absence: string | null;
  /** The value rests on so few that one more or less moves it visibly. */
  readonly isSmall: boolean;
  /** The worst of the targets that bind the area, and what it asks for; null where none does. */
  readonly status: Status | null;
  readonly target: Target | null;
}

export interface Ranking {
  readonly indicator: Indicator;
  readonly rows: PageOf<Ranked<RankedArea>>;
  /** Of the whole list, best first, those with a value only. */
  readonly reported: readonly RankedArea[];
  /** By area of this page: the actuals of periods as long as this one, up to it, oldest first. */
  readonly trends: ReadonlyMap<string, readonly (string | null)[]>;
}

const AREAS_A_PAGE = 100;
const POINTS = 12;

/** The areas that an account may see, in the order of one indicator in one period. Refuses an unknown indicator. */
export async function ranking(
  app: App,
  actor: Actor,
  id: string,
  period: Period,
  page: number,
): Promise<Outcome<Ranking>> {
  const definitions = await readDefinitions(app.db);
  const indicator = definitions.indicators.get(id);
  if (!indicator) return refused('unknown-indicator', { indicator: id });
  const binding = (await judgingTargets(app, actor, period, { plan: null })).filter((each) => each.indicator === id);
  const periods = [period, yearEarlier(period)].flatMap(periodsEndingWith).map((each) => each.id);
  const found = await observationsWithin(app.db, { within: actor.area, periods, indicators: [id] });
  const observed = Map.groupBy(found, ({ area }) => area);
  const targets = Map.groupBy(binding, ({ area }) => area);
  const areas = [...new Set([...targets.keys(), ...observed.keys()])].sort();
  const entries = areas
    .map((area) => {
      const own = { targets: targets.get(area) ?? [], observations: observed.get(area) ?? [] };
      return { observation: observationIn(own.observations, period, indicator), ...own, area };
    })
    .filter((each) => each.observation !== null || each.targets.length > 0)
    .map((each) => rankedArea(definitions, indicator, period, each));
  const all = ranked(entries, indicator.polarity);
  const rows = pageOf(all, page, AREAS_A_PAGE);
  const shown = rows.items.map(({ entry }) => entry.area);
  const series = Map.groupBy(await observationsIn(app.db, shown, { indicators: [id] }), ({ area }) => area);
  return done({
    indicator,
    rows,
    reported: all.flatMap(({ entry, rank }) => (rank === null ? [] : entry)),
    trends: new Map(shown.map((area) => [area, trendOf(series.get(area) ?? [], indicator, period)])),
  });
}

interface AreaInput {
  readonly area: string;
  readonly targets: readonly Target[];
  readonly observations: readonly Observation[];
  readonly observation: Observation | null;
}

function rankedArea(
  { plans, indicators }: Definitions,
  indicator: Indicator,
  period: Period,
  { area, targets, observations, observation }: AreaInput,
): RankedArea {
  const card = scorecard({ area, period, plans, indicators, targets, observations });
  const worst = worstFirst(card.rows)[0];
  return {
    area,
    actual: observation && actualOf(observation, indicator),
    absence: observation?.absence ?? null,
    isSmall: hasSmallDenominator({ observation }),
    status: worst?.status ?? null,
    target: worst?.target ?? null,
  };
}

function trendOf(observations: readonly Observation[], indicator: Indicator, until: Period): (string | null)[] {
  return observations
    .map((each) => ({ period: knownPeriod(each.period), actual: actualOf(each, indicator) }))
    .filter((each) => each.period.kind === until.kind && comparePeriods(each.period, until) <= 0)
    .sort((a, b) => comparePeriods(a.period, b.period))
    .slice(-POINTS)
    .map(({ actual }) => actual);
}
