import type { Polarity } from './polarity.ts';

/** 时点 a state on a day, 当期 the period alone, 累计 from the first of January on. */
export type PeriodNature = 'stock' | 'single' | 'cumulative';

/** How an area's value follows from its parts: sums of numerator and denominator, sum of values, weighted by population, or not at all. */
export type RollUp = 'ratio' | 'sum' | 'population-weighted' | 'none';

/** A change beyond every limit that is given is a jump: `points` in the indicator's own unit, `percent` of the earlier value. */
export interface JumpBand {
  readonly points: string | null;
  readonly percent: string | null;
}

/** What is measured: one file in `indicators/<theme>/<id>.yaml`. */
export interface Indicator {
  readonly id: string;
  readonly theme: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly definition: string;
  readonly source: string | null;
  readonly unit: string;
  /** Value = numerator ÷ denominator × factor: 100 for %, 1000 for ‰, 100000 for /10万. */
  readonly factor: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** The unit of one thing counted in the numerator (人, 张, 元), for the gap in real things. */
  readonly countedUnit: string | null;
  readonly polarity: Polarity;
  readonly decimals: number;
  readonly periodNature: PeriodNature;
  /** Values of one season compare only with those of the same season of other years; left out for no. */
  readonly seasonal?: boolean;
  readonly rollUp: RollUp;
  readonly aliases: readonly string[];
  /** The numerator is a part of the denominator, so that a value above the factor is an error. */
  readonly share: boolean;
  readonly plausible: { readonly min: string | null; readonly max: string | null };
  /** How far the value may move between periods before it is asked about; left out for the usual of its unit. */
  readonly jump?: JumpBand | null;
  /** Indicators of the same unit that its value never exceeds in one area and period, by definition; from `indicators/rules.yaml`. */
  readonly neverAbove?: readonly { readonly indicator: string; readonly because: string }[];
  readonly note: string | null;
}

export interface Theme {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
}
