import { type Acceptance, accepts, type Bound, nearestBound } from './comparator.ts';
import { compare, type Exact, exact, fixed } from './decimal.ts';
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
  /** Digits after the point that a value worked out from a numerator is shown and judged with: the indicator's. */
  readonly valueDecimals: number;
}

/** The gap in counted things: so many more, or so many fewer, at this denominator. */
export interface RealGap {
  readonly direction: 'more' | 'fewer';
  /** Always > 0, with the asked decimals. */
  readonly amount: string;
  /** The numerator from which on the target is met, before rounding. */
  readonly needed: Exact;
}

/**
 * How many more doctors or beds, or how many yuan less, meet the target at the present denominator: target ×
 * denominator ÷ factor less the numerator, rounded away from zero so that the amount does suffice, by the exact value
 * and by the value as it will be shown, which is the one that is judged: below 30 % with two decimals it has to come
 * out as 29.99 or less. Null where nothing is short, or where no number of things meets a target with two sides.
 * Refuses a denominator or factor that is not above zero.
 *
 * Example: 2.84 general practitioners per 10 000, target 3, population 266 000: 79.8 − 75.544 = 4.256, so 5 more.
 * Drug income 3 120 000 of 10 000 000 yuan, below 30 % with two decimals: 120 501 less, 29.99499 %, shown as 29.99.
 */
export function realGap(input: RealGapInput): RealGap | Refusal | null {
  const { actual, acceptance, factor, denominator } = input;
  if (denominator.lte(0) || factor.lte(0)) return refuse('denominator-not-positive', {});
  const bound = nearestBound(acceptance, actual);
  if (!bound) return null;
  const things = (value: Exact) => value.mul(denominator).div(factor);
  const numerator = input.numerator ?? things(actual);
  const direction = bound === acceptance.min ? 'more' : 'fewer';
  const line = shownBeyond(bound, direction, input.valueDecimals);
  const needed = things(line.at);
  const short = direction === 'more' ? needed.sub(numerator) : numerator.sub(needed);
  const amount = stepsOver(short, line.strict, input.decimals);
  if (amount.lte(0)) return null;
  const reached = direction === 'more' ? numerator.add(amount) : numerator.sub(amount);
  const shown = exact(fixed(reached.div(denominator).mul(factor), input.valueDecimals));
  return accepts(acceptance, shown) ? { direction, amount: fixed(amount, input.decimals), needed } : null;
}

/**
 * From where on a value is beyond a bound exactly and as it is shown: the bound itself, or half a digit before the first shown
 * value that meets it. Half a digit is rounded away from zero, so it counts upwards above zero only.
 */
function shownBeyond(bound: Bound, direction: 'more' | 'fewer', decimals: number): Bound {
  const sign = direction === 'more' ? 1 : -1;
  const digit = exact(1).div(exact(10n ** BigInt(decimals)));
  const steps = bound.at.div(digit);
  const whole = direction === 'more' ? steps.ceil() : steps.floor();
  const first = bound.strict && whole.equals(steps) ? whole.add(sign) : whole;
  const half = first.mul(digit).sub(digit.div(2).mul(sign));
  const further = compare(half.sub(bound.at).mul(sign), exact(0));
  const isShownShort = direction === 'more' ? half.lt(0) : half.gt(0);
  if (further < 0) return bound;
  return { at: half, strict: isShownShort || (further === 0 && bound.strict) };
}

/** The least multiple of a step that is at least `amount`, or above it where the bound is strict. */
function stepsOver(amount: Exact, strict: boolean, decimals: number): Exact {
  const step = exact(1).div(exact(10n ** BigInt(decimals)));
  const steps = amount.div(step).ceil();
  const covered = steps.mul(step);
  return strict && covered.equals(amount) ? covered.add(step) : covered;
}
