import { type Acceptance, nearestBound } from './comparator.ts';
import { type Exact, exact, fixed } from './decimal.ts';
import { type Refusal, refuse } from './methods/refusal.ts';

export interface RealGapInput {
  /** The actual, in the indicator's unit. */
  readonly actual: Exact;
  /** What the target accepts, in the same unit. */
  readonly acceptance: Acceptance;
  /** Value = numerator ÷ denominator × factor. */
  readonly factor: Exact;
  readonly denominator: Exact;
  /** The numerator where it is known; else it is taken back from the actual. */
  readonly numerator: Exact | null;
  /** Digits after the point of one counted thing: 0 for people and beds, perhaps 2 for yuan. */
  readonly decimals: number;
}

/** The gap in counted things: so many more, or so many fewer, at this denominator. */
export interface RealGap {
  readonly direction: 'more' | 'fewer';
  /** Always > 0, with the asked decimals. */
  readonly amount: string;
  /** The numerator that would meet the target, before rounding. */
  readonly needed: Exact;
}

/**
 * How many more doctors or beds, or how many yuan less, meet the target at the present denominator: target ×
 * denominator ÷ factor less the numerator, rounded away from zero so that the amount does suffice; past a strict
 * bound at least one step. Exact. Null where nothing is short. Refuses a denominator or factor that is not above
 * zero.
 *
 * Example: 2.84 general practitioners per 10 000, target 3, population 266 000: 79.8 − 75.544 = 4.256, so 5 more.
 */
export function realGap(input: RealGapInput): RealGap | Refusal | null {
  const { actual, acceptance, factor, denominator } = input;
  if (denominator.lte(0) || factor.lte(0)) return refuse('denominator-not-positive', {});
  const bound = nearestBound(acceptance, actual);
  if (!bound) return null;
  const things = (value: Exact) => value.mul(denominator).div(factor);
  const numerator = input.numerator ?? things(actual);
  const needed = things(bound.at);
  const direction = bound === acceptance.min ? 'more' : 'fewer';
  const short = direction === 'more' ? needed.sub(numerator) : numerator.sub(needed);
  const amount = stepsOver(short, bound.strict, input.decimals);
  return amount.gt(0) ? { direction, amount: fixed(amount, input.decimals), needed } : null;
}

/** The least multiple of a step that is at least `amount`, or above it where the bound is strict. */
function stepsOver(amount: Exact, strict: boolean, decimals: number): Exact {
  const step = exact(1).div(exact(10n ** BigInt(decimals)));
  const steps = amount.div(step).ceil();
  const covered = steps.mul(step);
  return strict && covered.equals(amount) ? covered.add(step) : covered;
}
