import { type Exact, exact } from './decimal.ts';
import type { Target } from './plan.ts';
import type { Polarity } from './polarity.ts';

export interface Bound {
  readonly at: Exact;
  /** The number itself does not count (高于, 低于). */
  readonly strict: boolean;
}

/** The values that meet a target: from `min` up, to `max` down; null where that side is open. */
export interface Acceptance {
  readonly min: Bound | null;
  readonly max: Bound | null;
}

export type Demand = Pick<Target, 'comparator' | 'value' | 'lower' | 'upper' | 'tolerance'>;

const from = (at: Exact, strict = false): Acceptance => ({ min: { at, strict }, max: null });
const upTo = (at: Exact, strict = false): Acceptance => ({ min: null, max: { at, strict } });
const within = (lower: Exact, upper: Exact): Acceptance => ({
  min: { at: lower, strict: false },
  max: { at: upper, strict: false },
});

/**
 * What a target accepts. 以上/以下 include the number, 高于/低于 do not (民法典 第1259条); `about` is open on the side that the
 * polarity calls good; `increase-per-year` and `trend` stand on `yearEarlier`, the value of the same period a year before.
 * Null where nothing can be said: no number in the plan, no earlier value, a trend without polarity.
 *
 * Example: `75 左右` with tolerance 2 and polarity higher accepts from 73 up.
 */
export function acceptanceOf(target: Demand, polarity: Polarity, yearEarlier: Exact | null): Acceptance | null {
  const value = target.value === null ? null : exact(target.value);
  switch (target.comparator) {
    case 'gte':
      return value && from(value);
    case 'gt':
      return value && from(value, true);
    case 'lte':
      return value && upTo(value);
    case 'lt':
      return value && upTo(value, true);
    case 'eq':
      return value && within(value, value);
    case 'about':
      return value && around(value, exact(target.tolerance ?? '0'), polarity);
    case 'between':
      return target.lower === null || target.upper === null ? null : within(exact(target.lower), exact(target.upper));
    case 'increase-per-year':
      return yearEarlier && target.lower !== null ? changed(yearEarlier, exact(target.lower), polarity) : null;
    case 'trend':
      return yearEarlier && polarity !== 'none' ? moved(yearEarlier, polarity) : null;
    case 'none':
      return null;
  }
}

function around(value: Exact, tolerance: Exact, polarity: Polarity): Acceptance {
  if (polarity === 'higher') return from(value.sub(tolerance));
  if (polarity === 'lower') return upTo(value.add(tolerance));
  return within(value.sub(tolerance), value.add(tolerance));
}

const changed = (earlier: Exact, atLeast: Exact, polarity: Polarity) =>
  polarity === 'lower' ? upTo(earlier.sub(atLeast)) : from(earlier.add(atLeast));

const moved = (earlier: Exact, polarity: Polarity) =>
  polarity === 'lower' ? upTo(earlier, true) : from(earlier, true);

/** Whether `actual` meets: equality counts except on a strict bound. */
export function accepts({ min, max }: Acceptance, actual: Exact): boolean {
  const reachesMin = !min || (min.strict ? actual.gt(min.at) : actual.gte(min.at));
  const reachesMax = !max || (max.strict ? actual.lt(max.at) : actual.lte(max.at));
  return reachesMin && reachesMax;
}

/** The bound that `actual` is nearest to, or violates: the one that the gap is measured from. */
export function nearestBound({ min, max }: Acceptance, actual: Exact): Bound | null {
  if (!min || !max) return min ?? max;
  return min.at.sub(actual).compare(actual.sub(max.at)) >= 0 ? min : max;
}

/**
 * The gap 差距 in the indicator's unit: > 0 short, ≤ 0 reached, whichever the polarity; for `about` and `between` the distance
 * to the nearest value that would meet (design §3, §4.5). At a strict bound the gap is 0 although the target is not met.
 *
 * Example: 药占比 31.2 against `<30` is 1.2; 76 against 73 and up is −3.
 */
export function gapTo(acceptance: Acceptance, actual: Exact): Exact {
  const bound = nearestBound(acceptance, actual);
  if (!bound) return exact(0);
  return bound === acceptance.min ? bound.at.sub(actual) : actual.sub(bound.at);
}

/**
 * Which of two targets for one date asks more: negative where `a` is the stricter. Compared on the side that both bound;
 * where both bound two sides, on the side that the polarity calls worse.
 */
export function compareStrictness(a: Acceptance, b: Acceptance, polarity: Polarity): number {
  const byMin = a.min && b.min ? b.min.at.compare(a.min.at) || Number(b.min.strict) - Number(a.min.strict) : 0;
  const byMax = a.max && b.max ? a.max.at.compare(b.max.at) || Number(b.max.strict) - Number(a.max.strict) : 0;
  return polarity === 'lower' ? byMax || byMin : byMin || byMax;
}
