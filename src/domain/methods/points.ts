import { type Quantity, quantityOf } from './quantity.ts';
import { type Refusal, refuse } from './refusal.ts';

/** One value of a series, as any method may need it. */
export interface Point {
  /** Years as a decimal number. */
  readonly time: Quantity;
  /** The value; for counts, numerator ÷ denominator. */
  readonly value: Quantity;
  /** The 95 % confidence interval, where the point came with one. */
  readonly interval: { readonly lower: Quantity; readonly upper: Quantity } | null;
  readonly counts: { readonly numerator: Quantity; readonly denominator: Quantity } | null;
}

/**
 * Reads `[time, value]`, `[time, value, lower, upper]` or `[time, numerator, denominator]`, all of one form, told
 * apart by their length, and puts them in order of time. Times are numbers; the others numbers or decimals as text.
 */
export function readPoints(raw: unknown): readonly Point[] | Refusal {
  if (!Array.isArray(raw) || raw.length === 0) return refuse('no-points', {});
  const points: Point[] = [];
  for (const [i, item] of raw.entries()) {
    const point = readPoint(item, i + 1);
    if ('code' in point) return point;
    points.push(point);
  }
  const forms = new Set(raw.map((item: readonly unknown[]) => item.length));
  if (forms.size > 1) return refuse('mixed-points', {});
  return points.sort((a, b) => a.time.exact.compare(b.time.exact));
}

function readPoint(item: unknown, index: number): Point | Refusal {
  if (!Array.isArray(item) || item.length < 2 || item.length > 4) return refuse('bad-point', { index });
  const time = typeof item[0] === 'number' ? quantityOf(item[0]) : null;
  const first = quantityOf(item[1]);
  const rest = item.slice(2).map(quantityOf);
  if (!time || !first || rest.some((q) => q === null)) return refuse('bad-point', { index });
  const [second, third] = rest as Quantity[];
  if (!second) return { time, value: first, interval: null, counts: null };
  return third ? withInterval(time, first, second, third, index) : withCounts(time, first, second, index);
}

function withInterval(time: Quantity, value: Quantity, lower: Quantity, upper: Quantity, index: number) {
  if (lower.exact.gt(upper.exact)) return refuse('lower-above-upper', { index });
  if (value.exact.lt(lower.exact) || value.exact.gt(upper.exact)) return refuse('value-outside-interval', { index });
  return { time, value, interval: { lower, upper }, counts: null };
}

function withCounts(time: Quantity, numerator: Quantity, denominator: Quantity, index: number) {
  if (denominator.exact.equals(0)) return refuse('zero-denominator', { index });
  if (numerator.exact.lt(0) || numerator.exact.gt(denominator.exact))
    return refuse('count-outside-denominator', { index });
  const value = { number: numerator.number / denominator.number, exact: numerator.exact.div(denominator.exact) };
  return { time, value, interval: null, counts: { numerator, denominator } };
}

/** Refuses two values for one time: most methods cannot say which counts. */
export function refuseEqualTimes(points: readonly Point[]): Refusal | null {
  const at = points.findIndex((p, i) => i > 0 && p.time.exact.equals(points[i - 1]!.time.exact));
  return at === -1 ? null : refuse('equal-times', { index: at + 1 });
}

/** Refuses numerators and denominators where a method compares with a target in another unit (per cent, per 1000). */
export function refuseCounts(points: readonly Point[]): Refusal | null {
  return points.some((p) => p.counts) ? refuse('counts-not-used', {}) : null;
}

export function refuseFewer(points: readonly unknown[], needed: number): Refusal | null {
  return points.length < needed ? refuse('too-few-points', { needed, given: points.length }) : null;
}
