import type { Refusal } from './refusal.ts';

export const METHODS = [
  'level',
  'linear-pace',
  'cagr',
  'un2023',
  'dns',
  'healthy-people',
  'fingertips-trend',
  'xmr',
  'aarr',
] as const;
export type MethodId = (typeof METHODS)[number];

/** The words that the methods judge with, each as its source means it. */
export const METHOD_STATUSES = [
  'met',
  'on-track',
  'at-risk',
  'off-track',
  'missed',
  'achieved',
  'acceleration-needed',
  'limited',
  'deterioration',
  'fair',
  'stagnation-or-regression',
  'sun',
  'slightly-cloudy',
  'cloud',
  'thunderstorm',
  'improved',
  'little-or-no-change',
  'worse',
  'baseline-only',
  'increasing',
  'decreasing',
  'no-change',
  'consistent-pass',
  'consistent-fail',
  'hit-or-miss',
  'common-cause',
  'special-cause-improvement',
  'special-cause-concern',
  'special-cause',
] as const;
export type MethodStatus = (typeof METHOD_STATUSES)[number];

export type Detail = string | number | boolean | null | readonly Detail[] | { readonly [name: string]: Detail };
export type Details = { readonly [name: string]: Detail };

/**
 * What a method says: its word, its number (null where the word needs none), perhaps its score, and the figures
 * behind.
 */
export interface Verdict {
  readonly status: MethodStatus;
  readonly value: number | null;
  readonly score?: number;
  readonly details: Details;
}

export type Outcome = Verdict | Refusal;

/**
 * The threshold that `value` is nearest to, and how far above (+) or below (−) it lies: a revision may carry it
 * across.
 */
export function nearestThreshold(value: number, thresholds: readonly number[]): Details {
  const nearest = thresholds.reduce((best, t) => (Math.abs(value - t) < Math.abs(value - best) ? t : best));
  return { threshold: nearest, distance: value - nearest };
}
