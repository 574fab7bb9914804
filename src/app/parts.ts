import { observationsIn } from '../db/observation-store.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import type { Part } from '../domain/roll-up.ts';
import type { App } from './context.ts';

/** What the places directly below an area reported, by `partsKey` of indicator and period; only keys that any of them reported. */
export type Parts = ReadonlyMap<string, readonly Part[]>;

/** The key of an indicator and a period id in `Parts`. */
export const partsKey = (indicator: string, period: string) => `${indicator}|${period}`;

interface Choice {
  readonly indicator?: string | undefined;
  readonly period?: string | undefined;
}

/** The people of a place stand as denominator of the values per head that it reported. */
const POPULATION = '常住人口数';

/**
 * Gathers what the areas and facilities directly below an area reported, each under its name, those without a value included.
 * The population of a part is that by which it divided its own values of the period, where it named one and only one.
 */
export async function partsOf(
  { db, areas }: Pick<App, 'db' | 'areas'>,
  area: string,
  indicators: ReadonlyMap<string, Indicator>,
  { indicator, period }: Choice = {},
): Promise<Parts> {
  const children = areas.childrenOf(area);
  const places = children.flatMap(({ codes }) => codes);
  const observations = await observationsIn(db, places, { period, indicators: neededFor(indicator, indicators) });
  const asked = observations.filter((each) => indicator === undefined || each.indicator === indicator);
  const keys = new Set(asked.map((each) => partsKey(each.indicator, each.period)));
  return new Map(
    [...keys].map((key) => {
      const [id, of] = key.split('|') as [string, string];
      const parts = children.map(({ name, codes }): Part => {
        const own = observations.filter((each) => codes.includes(each.area) && each.period === of);
        return {
          name,
          observation: own.find((each) => each.indicator === id) ?? null,
          population: populationIn(own, indicators),
        };
      });
      return [key, parts];
    }),
  );
}

/** Itself, and where it is weighed by people the indicators that tell them; all where none is asked for. */
function neededFor(id: string | undefined, indicators: ReadonlyMap<string, Indicator>): string[] | undefined {
  if (id === undefined) return undefined;
  if (indicators.get(id)?.rollUp !== 'population-weighted') return [id];
  return [id, ...[...indicators.values()].filter((each) => each.denominator === POPULATION).map((each) => each.id)];
}

function populationIn(observations: readonly Observation[], indicators: ReadonlyMap<string, Indicator>): string | null {
  const people = observations
    .filter(
      ({ indicator, denominator }) => denominator !== null && indicators.get(indicator)?.denominator === POPULATION,
    )
    .map(({ denominator }) => denominator!);
  return new Set(people).size === 1 ? people[0]! : null;
}
