import { readDefinitions } from '../db/definition-store.ts';
import { observationsOf } from '../db/observation-store.ts';
import type { Indicator } from '../domain/indicator.ts';
import { actualOf, type Observation } from '../domain/observation.ts';
import { comparePeriods, knownPeriod, type Period } from '../domain/period.ts';
import type { App } from './context.ts';
import { done, type Outcome, refused } from './problem.ts';

export interface SeriesPoint {
  readonly period: Period;
  readonly actual: string | null;
  readonly observation: Observation;
}

/** Everything an area has reported of one indicator, oldest first. */
export interface Series {
  readonly area: string;
  readonly indicator: Indicator;
  readonly points: readonly SeriesPoint[];
}

/** The series of an area: of one indicator (empty where nothing was reported), or of all that it has reported. */
export async function seriesOf(app: App, area: string, indicator: string | null): Promise<Outcome<Series[]>> {
  const { indicators } = await readDefinitions(app.db);
  const one = indicator === null ? null : indicators.get(indicator);
  if (one === undefined) return refused('unknown-indicator', { indicator: indicator ?? '' });
  const observations = await observationsOf(app.db, area, one?.id);
  const grouped = Map.groupBy(observations, (o) => o.indicator);
  const wanted = one ? [one] : [...indicators.values()].filter((each) => grouped.has(each.id));
  return done(wanted.map((each) => ({ area, indicator: each, points: pointsOf(grouped.get(each.id) ?? [], each) })));
}

function pointsOf(observations: readonly Observation[], indicator: Indicator): SeriesPoint[] {
  return observations
    .map((observation) => ({
      period: knownPeriod(observation.period),
      actual: actualOf(observation, indicator),
      observation,
    }))
    .sort((a, b) => comparePeriods(a.period, b.period));
}
