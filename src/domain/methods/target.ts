import { type Acceptance, accepts } from '../comparator.ts';
import type { Quantity } from './quantity.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { MethodRequest } from './request.ts';

/** The target with the direction that is better, for methods that compare with it. */
export interface Goal {
  readonly value: Quantity;
  readonly time: Quantity | null;
  readonly acceptance: Acceptance;
  /** +1 where higher is better, −1 where lower is. */
  readonly sign: 1 | -1;
}

/**
 * The goal of a request. Without a comparator equality counts; a comparator that asks for the other direction than
 * the polarity is refused, and so is `eq`, whose two sides only `level` can judge.
 */
export function goalOf(request: MethodRequest): Goal | Refusal {
  const { target, polarity } = request;
  if (!target) return refuse('no-target', {});
  if (!polarity) return refuse('no-polarity', {});
  const comparator = target.comparator ?? (polarity === 'higher' ? 'gte' : 'lte');
  if (comparator === 'eq') return refuse('unknown-comparator', { comparator });
  const upward = comparator === 'gte' || comparator === 'gt';
  if (upward !== (polarity === 'higher')) return refuse('comparator-against-polarity', { comparator, polarity });
  const acceptance: Acceptance = upward
    ? { min: { at: target.value.exact, strict: comparator === 'gt' }, max: null }
    : { min: null, max: { at: target.value.exact, strict: comparator === 'lt' } };
  return { value: target.value, time: target.time, acceptance, sign: upward ? 1 : -1 };
}

/** Whether a value meets the goal: equality counts but for `gt` and `lt`. */
export function isMet(goal: Goal, value: Quantity): boolean {
  return accepts(goal.acceptance, value.exact);
}
