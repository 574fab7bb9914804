import { type Point, readPoints, refuseEqualTimes } from './points.ts';
import { type Quantity, quantityOf } from './quantity.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { METHODS, type MethodId } from './verdict.ts';

const COMPARATORS = ['gte', 'gt', 'lte', 'lt', 'eq'] as const;
export type MethodComparator = (typeof COMPARATORS)[number];

export interface MethodTarget {
  readonly value: Quantity;
  readonly time: Quantity | null;
  /** Null where the line names none: `gte` for higher, `lte` for lower. */
  readonly comparator: MethodComparator | null;
}

/** One line for `assess`, checked. */
export interface MethodRequest {
  readonly method: MethodId;
  /** In order of time, at least one. */
  readonly points: readonly Point[];
  readonly target: MethodTarget | null;
  /** A natural bound of the indicator, such as 100 per cent. */
  readonly limit: Quantity | null;
  /** Null where the line names none and no comparator implies one. */
  readonly polarity: 'higher' | 'lower' | null;
}

/**
 * Checks one parsed line by hand (design §7): every fault has its own refusal, nothing is guessed but the order of
 * the points and a polarity that the comparator implies. A target without value counts as no target.
 */
export function readRequest(line: unknown): MethodRequest | Refusal {
  if (typeof line !== 'object' || line === null || Array.isArray(line)) return refuse('not-an-object', {});
  const raw = line as Record<string, unknown>;
  if (isAbsent(raw.method)) return refuse('no-method', {});
  const method = METHODS.find((id) => id === raw.method);
  if (!method) return refuse('unknown-method', { method: shown(raw.method) });
  const points = readPoints(raw.points);
  if (isRefusal(points)) return points;
  const repeated = method === 'aarr' ? null : refuseEqualTimes(points);
  if (repeated) return repeated;
  const target = readTarget(raw.target);
  if (target && isRefusal(target)) return target;
  const limit = isAbsent(raw.limit) ? null : quantityOf(raw.limit);
  if (!limit && !isAbsent(raw.limit)) return refuse('limit-not-a-number', {});
  const polarity = readPolarity(raw.polarity, target?.comparator ?? null);
  if (typeof polarity === 'object' && polarity !== null) return polarity;
  return { method, points, target, limit, polarity };
}

const isAbsent = (raw: unknown) => raw === undefined || raw === null;

/** A foreign word, on one line and short enough for a sentence. */
function shown(raw: unknown): string {
  const text = ['string', 'number', 'boolean'].includes(typeof raw) ? String(raw).replace(/[\p{C}\s]+/gu, ' ') : '…';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function readTarget(raw: unknown): MethodTarget | Refusal | null {
  if (isAbsent(raw)) return null;
  if (typeof raw !== 'object' || Array.isArray(raw)) return refuse('target-not-a-number', {});
  const target = raw as Record<string, unknown>;
  if (isAbsent(target.value)) return null;
  const value = quantityOf(target.value);
  if (!value) return refuse('target-not-a-number', {});
  const time = typeof target.time === 'number' ? quantityOf(target.time) : null;
  if (!time && !isAbsent(target.time)) return refuse('target-time-not-a-number', {});
  const comparator = COMPARATORS.find((word) => word === target.comparator) ?? null;
  if (!comparator && !isAbsent(target.comparator))
    return refuse('unknown-comparator', { comparator: shown(target.comparator) });
  return { value, time, comparator };
}

const IMPLIED = { gte: 'higher', gt: 'higher', lte: 'lower', lt: 'lower', eq: null } as const;

function readPolarity(raw: unknown, comparator: MethodComparator | null): 'higher' | 'lower' | null | Refusal {
  if (raw === 'higher' || raw === 'lower') return raw;
  if (!isAbsent(raw) && raw !== 'none') return refuse('unknown-polarity', { polarity: shown(raw) });
  return comparator ? IMPLIED[comparator] : null;
}
