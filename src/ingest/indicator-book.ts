import type { Indicator } from '../domain/indicator.ts';
import { unitScale } from '../domain/unit-scale.ts';
import { comparable, comparableHeading } from './cell-words.ts';

export type IndicatorMatch =
  | { readonly kind: 'found'; readonly indicator: Indicator }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Indicator[] }
  | { readonly kind: 'unknown' };

/** Finds indicators by id, name or alias, whatever the width, spaces, case and units in brackets. */
export interface IndicatorBook {
  get(id: string): Indicator | null;
  find(text: string): IndicatorMatch;
}

/** A name without the unit in brackets, other brackets kept: 药占比（不含中药饮片）（%） is 药占比（不含中药饮片）. */
const withoutUnit = (text: string) =>
  text.replace(/[(（[【]([^()（）[\]【】]*)[)）\]】]/g, (bracket, inner: string) => (unitScale(inner) ? '' : bracket));

/**
 * Builds the book. An exact name (brackets included) outranks a name without its brackets, and a name outranks an alias, so that
 * two relatives that differ only in a bracket are told apart where the sheet does.
 */
export function indicatorBook(indicators: ReadonlyMap<string, Indicator>): IndicatorBook {
  const ranks = [
    new Map<string, Set<Indicator>>(),
    new Map<string, Set<Indicator>>(),
    new Map<string, Set<Indicator>>(),
  ];
  const put = (rank: number, words: string, indicator: Indicator) =>
    ranks[rank]!.set(words, (ranks[rank]!.get(words) ?? new Set()).add(indicator));
  for (const indicator of indicators.values()) {
    for (const name of [indicator.id, indicator.name.zh, indicator.name.en]) put(0, comparable(name), indicator);
    for (const alias of indicator.aliases) put(1, comparable(alias), indicator);
    for (const name of [indicator.name.zh, ...indicator.aliases]) put(2, comparableHeading(name), indicator);
  }
  return { get: (id) => indicators.get(id) ?? null, find };

  function find(text: string): IndicatorMatch {
    const exact = [comparable(text), comparable(withoutUnit(text))];
    const wordings = [...exact.map((words) => [0, words] as const), ...exact.map((words) => [1, words] as const)];
    for (const [rank, words] of [...wordings, [2, comparableHeading(text)] as const]) {
      const candidates = [...(ranks[rank]!.get(words) ?? [])];
      if (candidates.length === 1) return { kind: 'found', indicator: candidates[0]! };
      if (candidates.length > 1) return { kind: 'ambiguous', candidates };
    }
    return { kind: 'unknown' };
  }
}
