import { comparableValues } from './comparable-values.ts';
import type { Acceptance } from './comparator.ts';
import { exact } from './decimal.ts';
import type { Indicator } from './indicator.ts';
import { isRefusal } from './methods/refusal.ts';
import type { Observation } from './observation.ts';
import type { Period } from './period.ts';
import { realGap } from './real-gap.ts';

/** The gap in counted things, and the denominator that it stands on. */
export interface GapInUnits {
  /** A whole number above zero. */
  readonly value: string;
  /** 人, 张, 元: the indicator's counted unit. */
  readonly unit: string;
  readonly direction: 'more' | 'fewer';
  readonly denominator: string;
  /** The period that the denominator was reported for, perhaps an earlier one than the row's. */
  readonly denominatorPeriod: string;
}

interface Case {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly observation: Observation | null;
  readonly actual: string | null;
  readonly observations: readonly Observation[];
  readonly acceptance: Acceptance | null;
}

/**
 * How many more, or fewer, of the counted things meet the target (`realGap`), at the denominator reported with the value
 * or, where it came without one, at the latest comparable one reported before. Null where nothing is short, no unit is
 * counted, or no denominator above zero is known. Whole things: of half a doctor or half a yuan nobody can be short.
 *
 * Example: 2.84 general practitioners per 10 000, at least 3, population 266 000 of 2018Q2: 5 人 more.
 */
export function gapInUnits(c: Case): GapInUnits | null {
  const unit = c.indicator.countedUnit;
  if (unit === null || c.actual === null || !c.acceptance) return null;
  const counted = countedWith(c);
  if (!counted) return null;
  const gap = realGap({
    actual: exact(c.actual),
    acceptance: c.acceptance,
    factor: exact(c.indicator.factor),
    denominator: exact(counted.denominator),
    numerator: counted.numerator === null ? null : exact(counted.numerator),
    decimals: 0,
    valueDecimals: c.indicator.decimals,
  });
  if (!gap || isRefusal(gap)) return null;
  const { denominator, period } = counted;
  return { value: gap.amount, unit, direction: gap.direction, denominator, denominatorPeriod: period };
}

interface Counted {
  readonly numerator: string | null;
  readonly denominator: string;
  readonly period: string;
}

function countedWith({ indicator, period, observation, observations }: Case): Counted | null {
  const own = observation?.denominator ?? null;
  if (own !== null) return { numerator: observation!.numerator, denominator: own, period: period.id };
  const earlier = comparableValues(observations, period, { ...indicator, seasonal: false }).findLast(
    (value) => value.observation.denominator !== null,
  );
  if (!earlier) return null;
  return { numerator: null, denominator: earlier.observation.denominator!, period: earlier.period.id };
}
