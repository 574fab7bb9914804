import { exact, fixed } from './decimal.ts';
import type { Indicator } from './indicator.ts';

/** One reported value 实际值 of indicator × area × period, with where it came from. All decimals as printed. */
export interface Observation {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** Why there is no value (未报, 暂无数据 …) where a row said so; null where a value came. */
  readonly absence: string | null;
  readonly note: string | null;
  readonly source: ObservationSource | null;
}

/** The upload, file row and person that brought a value. */
export interface ObservationSource {
  readonly upload: string;
  readonly fileName: string;
  readonly row: number | null;
  readonly person: string;
  readonly at: string;
  /** Only of made-up figures. */
  readonly demo?: true;
}

/**
 * The actual of an observation: the value as reported with all its digits, or numerator ÷ denominator × factor rounded half
 * away from zero to the indicator's decimals (design §3). Null where neither is there. A denominator of zero is refused at intake.
 *
 * Example: 265 doctors for 93 300 people at factor 10 000 and 2 decimals give `'28.40'`.
 */
export function actualOf(
  observation: Pick<Observation, 'value' | 'numerator' | 'denominator'>,
  indicator: Pick<Indicator, 'factor' | 'decimals'>,
): string | null {
  if (observation.value !== null) return observation.value;
  const { numerator, denominator } = observation;
  if (numerator === null || denominator === null || exact(denominator).equals(0)) return null;
  return fixed(exact(numerator).div(exact(denominator)).mul(exact(indicator.factor)), indicator.decimals);
}
