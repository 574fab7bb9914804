import { decimalsOf, exact, fixed } from './decimal.ts';
import type { Indicator } from './indicator.ts';
import { actualOf, type Observation } from './observation.ts';
import { type Period, periodOfMonths } from './period.ts';
import { type Part, quotientOf, type RolledUp, refused, rollUp } from './roll-up.ts';

type Kind = Pick<Indicator, 'rollUp' | 'factor' | 'decimals' | 'periodNature' | 'share'>;

/** What an area reported of an indicator for a period id; null for nothing. */
export type Reported = (period: string) => Observation | null;

/**
 * A single period from 累计 values: what was reached by its end less what was reached before it began. Counts by their values;
 * shares by their numerators and denominators, never by subtracting rates. Refuses indicators that are not reported 累计,
 * those that are neither, and cumulated figures that fall, which are a correction and no period of their own.
 *
 * Example: 诊疗人次 120 for 1–6月 and 175 for 1–9月 make 55 for the third quarter.
 */
export function singleFromCumulative(indicator: Kind, period: Period, reported: Reported): RolledUp {
  if (indicator.periodNature !== 'cumulative') return refused('not-cumulative');
  if (!isAdditive(indicator)) return refused('not-additive-in-time');
  const until = partOf(period.year, 1, period.lastMonth, reported);
  const before = period.firstMonth === 1 ? null : partOf(period.year, 1, period.firstMonth - 1, reported);
  const parts = before ? [before, until] : [until];
  const missing = parts.filter(({ observation }) => !observation || actualOf(observation, indicator) === null);
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name);
    return { kind: 'incomplete', reported: parts.length - names.length, of: parts.length, missing: names };
  }
  if (!before) return rollUp(indicator, [until]);
  return indicator.rollUp === 'sum' ? countsBetween(indicator, before, until) : sharesBetween(indicator, before, until);
}

/**
 * A longer period from shorter ones that tile it, in order: states (时点) stand as the last of them left them; counts add up;
 * shares by their numerators and denominators. Refuses 累计 figures, which hold the earlier ones already, and the rest: the
 * people of four quarters are not four times the people of a year.
 *
 * Example: 10 of 40, 12 of 40, 9 of 50 and 9 of 30 over four quarters make 40 of 160, 25.00 %.
 */
export function longerFromParts(indicator: Kind, parts: readonly Part[]): RolledUp {
  if (parts.length === 0) return refused('no-parts');
  if (indicator.periodNature === 'cumulative') return refused('not-additive-in-time');
  if (indicator.periodNature === 'stock') return asLeft(indicator, parts[parts.length - 1]!);
  return isAdditive(indicator) ? rollUp(indicator, parts) : refused('not-additive-in-time');
}

const isAdditive = ({ rollUp: how, share }: Kind) => how === 'sum' || (how === 'ratio' && share);

/** 1–9月 goes by its own id, January and the first quarter by theirs. */
function partOf(year: number, firstMonth: number, lastMonth: number, reported: Reported): Part {
  const name = periodOfMonths(year, firstMonth, lastMonth)!.id;
  return { name, observation: reported(name) };
}

function asLeft(indicator: Kind, { name, observation }: Part): RolledUp {
  const actual = observation && actualOf(observation, indicator);
  if (!observation || !actual) return { kind: 'incomplete', reported: 0, of: 1, missing: [name] };
  const { numerator, denominator } = observation;
  return { kind: 'complete', actual, value: exact(actual), numerator, denominator, of: 1 };
}

function countsBetween(indicator: Kind, before: Part, until: Part): RolledUp {
  const [earlier, later] = [before, until].map(({ observation }) => actualOf(observation!, indicator)!) as [
    string,
    string,
  ];
  const value = exact(later).sub(exact(earlier));
  if (value.lt(0)) return refused('cumulative-falls', [before.name, until.name]);
  const actual = fixed(value, Math.max(decimalsOf(earlier), decimalsOf(later)));
  return { kind: 'complete', actual, value, numerator: null, denominator: null, of: 2 };
}

function sharesBetween(indicator: Kind, before: Part, until: Part): RolledUp {
  const bare = [before, until].filter(({ observation: o }) => o!.numerator === null || o!.denominator === null);
  if (bare.length > 0)
    return refused(
      'counts-missing',
      bare.map(({ name }) => name),
    );
  const [earlier, later] = [before.observation!, until.observation!];
  const numerator = exact(later.numerator!).sub(exact(earlier.numerator!));
  const denominator = exact(later.denominator!).sub(exact(earlier.denominator!));
  if (numerator.lt(0) || denominator.lt(0)) return refused('cumulative-falls', [before.name, until.name]);
  return quotientOf(indicator, numerator, denominator, 2);
}
