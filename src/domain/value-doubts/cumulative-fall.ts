import { exact } from '../decimal.ts';
import type { Indicator } from '../indicator.ts';
import { actualOf, type Observation } from '../observation.ts';
import { knownPeriod, type Period } from '../period.ts';
import type { Reported } from '../roll-up-periods.ts';
import { isGrowing, sinceJanuary } from './earlier-periods.ts';

type Kind = Pick<Indicator, 'periodNature' | 'seasonal' | 'rollUp' | 'factor' | 'decimals'>;

/** Two periods that begin in January, the shorter first, of which the longer one holds less. */
export interface CumulativeFall {
  /** What falls: the value itself, or the counts that it is made of. */
  readonly of: 'value' | 'numerator' | 'denominator';
  readonly shorter: { readonly period: string; readonly number: string };
  readonly longer: { readonly period: string; readonly number: string };
}

/**
 * Whether what is counted since January stands lower at the end of a longer period than of a shorter one of the same year; the nearest
 * reported ones on both sides are looked at. Counts by their values, shares by their numerators and denominators: rates may fall.
 *
 * Example: 120 for 2018S1 and 118 for 2018Q1-Q3.
 */
export function cumulativeFall(own: Observation, indicator: Kind, reported: Reported): CumulativeFall | null {
  const period = knownPeriod(own.period);
  if (!isGrowing(period, indicator)) return null;
  const others = sinceJanuary(period);
  const found = (periods: readonly Period[]) =>
    periods.map(({ id }) => reported(id)).find((each) => each !== null && counts(each, indicator) !== null) ?? null;
  const before = found(others.filter((each) => each.lastMonth < period.lastMonth).reverse());
  const after = found(others.filter((each) => each.lastMonth > period.lastMonth));
  return (before && fall(before, own, indicator)) ?? (after && fall(own, after, indicator));
}

type Counts = Partial<Record<CumulativeFall['of'], string>>;

function counts(observation: Observation, indicator: Kind): Counts | null {
  if (indicator.rollUp === 'sum') {
    const value = actualOf(observation, indicator);
    return value === null ? null : { value };
  }
  const { numerator, denominator } = observation;
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

function fall(shorter: Observation, longer: Observation, indicator: Kind): CumulativeFall | null {
  const [less, more] = [counts(shorter, indicator), counts(longer, indicator)];
  if (!less || !more) return null;
  for (const part of ['value', 'numerator', 'denominator'] as const) {
    const [before, after] = [less[part], more[part]];
    if (before === undefined || after === undefined || exact(after).gte(exact(before))) continue;
    return {
      of: part,
      shorter: { period: shorter.period, number: before },
      longer: { period: longer.period, number: after },
    };
  }
  return null;
}
