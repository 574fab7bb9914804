import type { Indicator } from './indicator.ts';
import { actualOf, type Observation } from './observation.ts';
import { type Period, periodOfMonths } from './period.ts';
import type { Part } from './roll-up.ts';
import { beside, type RollUpBeside } from './roll-up-beside.ts';
import { longerFromParts, type Reported, singleFromCumulative } from './roll-up-periods.ts';

type Kind = Pick<Indicator, 'rollUp' | 'factor' | 'decimals' | 'periodNature' | 'share'>;

/**
 * What other periods make of a period, beside its own value: a single period from 累计 values, a longer one from the shorter ones
 * in it. Null where the others hold nothing, or where the own value says the same.
 *
 * Example: 120 visits in 1–6月 and 175 in 1–9月 make 55 for 2018Q3, which was not reported.
 */
export function fromOtherPeriods(
  indicator: Kind,
  period: Period,
  observations: readonly Observation[],
): RollUpBeside | null {
  const byPeriod = new Map(observations.map((each) => [each.period, each]));
  const reported: Reported = (id) => byPeriod.get(id) ?? null;
  const own = reported(period.id);
  const actual = own && actualOf(own, indicator);
  const found =
    indicator.periodNature === 'cumulative'
      ? fromCumulative(indicator, period, reported, actual)
      : fromShorter(indicator, period, reported, actual);
  return found && (actual === null || found.differs) ? found : null;
}

/** 累计 values begin in January, so that only periods that begin later follow from two of them. */
function fromCumulative(indicator: Kind, period: Period, reported: Reported, own: string | null): RollUpBeside | null {
  if (period.firstMonth === 1) return null;
  const whole = singleFromCumulative(indicator, period, reported);
  return whole.kind === 'incomplete' && whole.reported === 0 ? null : beside(whole, own);
}

/** Of quarters, half years and months, the tiles with the fewest gaps. */
function fromShorter(indicator: Kind, period: Period, reported: Reported, own: string | null): RollUpBeside | null {
  const tilings = TILES.map((months) => tilesOf(period, months, reported)).filter((tiles) => tiles.length > 1);
  const filled = tilings.map((tiles) => ({
    tiles,
    missing: tiles.filter((tile) => !hasValue(tile, indicator)).length,
  }));
  const [best] = filled
    .filter(({ tiles, missing }) => missing < tiles.length)
    .toSorted((a, b) => a.missing / a.tiles.length - b.missing / b.tiles.length);
  return best ? beside(longerFromParts(indicator, best.tiles), own) : null;
}

const TILES = [3, 6, 1] as const;

const hasValue = ({ observation }: Part, indicator: Kind) =>
  observation !== null && actualOf(observation, indicator) !== null;

/** The periods of so many months that fill a period, in order; none where they do not fit. */
function tilesOf({ year, firstMonth, lastMonth }: Period, months: number, reported: Reported): Part[] {
  const length = lastMonth - firstMonth + 1;
  if (length % months !== 0 || (firstMonth - 1) % months !== 0) return [];
  return Array.from({ length: length / months }, (_, index) => {
    const first = firstMonth + index * months;
    const name = periodOfMonths(year, first, first + months - 1)!.id;
    return { name, observation: reported(name) };
  });
}
