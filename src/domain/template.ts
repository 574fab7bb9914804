import type { Indicator } from './indicator.ts';
import type { Period } from './period.ts';
import type { Plan, Target } from './plan.ts';

/** One indicator to report, with what is known of it already. Decimals as printed; null where there is none. */
export interface TemplateRow {
  readonly indicator: Indicator;
  /** The asked period, or where that does not suit the indicator the one that ends with it: a cumulative value is asked for 1–9月. */
  readonly period: Period;
  /** The actual of the period before. */
  readonly previous: string | null;
  /** The actual of the same period a year earlier. */
  readonly yearEarlier: string | null;
  /** The plan's targets in force in the period: one for each scope and place that states one. */
  readonly targets: readonly Target[];
}

/** What a file to fill in asks for: the indicators of one plan for one area and period. */
export interface Template {
  readonly plan: Plan;
  /** The area as the uploader reads it back without a question. */
  readonly area: string;
  /** The area and those below it, likewise: what a row may be about. */
  readonly areas: readonly string[];
  readonly period: Period;
  /** The period, the others of its kind in its year, and those of single rows. */
  readonly periods: readonly Period[];
  readonly rows: readonly TemplateRow[];
  /** Instant, ISO: when it was made. */
  readonly madeAt: string;
}
