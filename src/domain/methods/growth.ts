import type { Quantity } from './quantity.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface Dated {
  readonly time: Quantity;
  readonly value: Quantity;
}

/**
 * Compound annual growth (v₁/v₀)^(1/Δt) − 1 as a fraction per year; for values of one sign, v₀ not zero, Δt > 0.
 *
 * Example: 14.5 in 2015 and 10.4 in 2023 give −0.0407.
 */
export function growthRate(from: Dated, to: Dated): number {
  return (to.value.number / from.value.number) ** (1 / (to.time.number - from.time.number)) - 1;
}

/**
 * Refuses what no growth rate leads from or to: a start at zero, or values on both sides of it. An end at zero is
 * −100 %.
 */
export function refuseGrowth(from: Quantity, to: Quantity): Refusal | null {
  if (from.exact.equals(0)) return refuse('zero-baseline', {});
  return from.exact.mul(to.exact).lt(0) ? refuse('sign-change', {}) : null;
}
