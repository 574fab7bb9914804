import { readDefinitions } from '../db/definition-store.ts';
import { observationsOf } from '../db/observation-store.ts';
import type { Indicator } from '../domain/indicator.ts';
import { actualOf, type Observation } from '../domain/observation.ts';
import { comparePeriods, knownPeriod, type Period } from '../domain/period.ts';
import type { Part } from '../domain/roll-up.ts';
import { type RollUpBeside, rollUpBeside } from '../domain/roll-up-beside.ts';
import type { App } from './context.ts';
import { partsKey, partsOf } from './parts.ts';
import { done, type Outcome, refused } from './problem.ts';

export interface SeriesPoint {
  readonly period: Period;
  readonly actual: string | null;
  readonly observation: Observation;
  /** What the places directly below make of it; null where none of them reported the period. */
  readonly fromAreas: RollUpBeside | null;
}

/** Everything that an area, or a place directly below it, has reported of one indicator, oldest first. */
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
  const parts = await partsOf(app, area, indicators, { indicator: one?.id });
  const own = new Map(observations.map((each) => [partsKey(each.indicator, each.period), each]));
  const keys = [...new Set([...own.keys(), ...parts.keys()])];
  const byIndicator = Map.groupBy(keys, (key) => key.split('|')[0]!);
  const wanted = one ? [one] : [...indicators.values()].filter((each) => byIndicator.has(each.id));
  return done(
    wanted.map((each) => {
      const places = byIndicator.get(each.id) ?? [];
      const points = places.map((key) => pointOf(own.get(key) ?? unreported(area, key), each, parts.get(key) ?? []));
      return { area, indicator: each, points: points.sort((a, b) => comparePeriods(a.period, b.period)) };
    }),
  );
}

/** A period that only the places below have reported. */
function unreported(area: string, key: string): Observation {
  const [indicator, period] = key.split('|') as [string, string];
  const nothing = { value: null, numerator: null, denominator: null, absence: null, note: null, source: null };
  return { indicator, area, period, ...nothing };
}

function pointOf(observation: Observation, indicator: Indicator, parts: readonly Part[]): SeriesPoint {
  const actual = actualOf(observation, indicator);
  const fromAreas = rollUpBeside(indicator, parts, actual);
  return { period: knownPeriod(observation.period), actual, observation, fromAreas };
}
