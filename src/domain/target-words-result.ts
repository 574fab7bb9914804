import type { Comparator } from './plan.ts';

/** What the words of a wording ask for, without the circumstances. Decimals as printed; null where the comparator takes none. */
export interface Demanded {
  readonly comparator: Comparator;
  readonly value: string | null;
  readonly lower: string | null;
  readonly upper: string | null;
  /** The unit as worded, `%` for 全覆盖; null where the words name none. */
  readonly unit: string | null;
  /** The way the words say that the value goes; null where they do not say. */
  readonly change: 'increase' | 'decrease' | null;
}

/** Where a wording says that the value starts: 从0.9, 由2016年的38%. */
export interface WordedBaseline {
  readonly value: string;
  readonly period: string | null;
}

/** A wording read: the stored form of a target and what else the words say. */
export interface TargetWords extends Demanded {
  /** For 比2015年提高1岁: the year compared with; the value is then the size of the change, not the level to reach. */
  readonly base: string | null;
  readonly baseline: WordedBaseline | null;
  /** False for 力争 and 争取. */
  readonly binding: boolean;
  /** 左右 names no tolerance: the target must bring one. */
  readonly toleranceNeeded: boolean;
}

export type TargetWordsRefusalCode =
  | 'empty'
  | 'too-long'
  | 'no-number'
  | 'vague-number'
  | 'several-numbers'
  | 'contradictory'
  | 'range-reversed'
  | 'base-missing'
  | 'not-expressible'
  | 'not-a-share';

export interface TargetWordsRefusal {
  readonly code: TargetWordsRefusalCode;
  readonly params: Readonly<Record<string, string>>;
}

export interface Refused {
  readonly ok: false;
  readonly refusal: TargetWordsRefusal;
}

export type TargetWordsResult = { readonly ok: true; readonly words: TargetWords } | Refused;
export type DemandResult = { readonly ok: true; readonly demanded: Demanded } | Refused;

/** A wording that is not read: the code, and what its sentence names. */
export function refused(code: TargetWordsRefusalCode, params: TargetWordsRefusal['params'] = {}): Refused {
  return { ok: false, refusal: { code, params } };
}

/** A demand of the parts given; all others null. */
export function demand(comparator: Comparator, parts: Partial<Omit<Demanded, 'comparator'>> = {}): DemandResult {
  const nothing = { value: null, lower: null, upper: null, unit: null, change: null };
  return { ok: true, demanded: { comparator, ...nothing, ...parts } };
}
