import type { NameAnswer } from '../domain/answers.ts';
import type { AreaBook } from '../domain/area.ts';
import { comparable } from './cell-words.ts';
import type { IndicatorBook } from './indicator-book.ts';

/** A book that also knows what people said names mean. What the book finds by itself stays. */
export function withAreaNames(book: AreaBook, names: readonly NameAnswer[]): AreaBook {
  const known = answered(names, 'area', book.get);
  if (known.size === 0) return book;
  const find: AreaBook['find'] = (text) => {
    const match = book.find(text);
    const area = match.kind === 'found' ? undefined : known.get(comparable(text));
    return area ? { kind: 'found', area } : match;
  };
  return { ...book, find };
}

/** The same of indicators. */
export function withIndicatorNames(book: IndicatorBook, names: readonly NameAnswer[]): IndicatorBook {
  const known = answered(names, 'indicator', book.get);
  if (known.size === 0) return book;
  const find: IndicatorBook['find'] = (text) => {
    const match = book.find(text);
    const indicator = match.kind === 'found' ? undefined : known.get(comparable(text));
    return indicator ? { kind: 'found', indicator } : match;
  };
  return { ...book, find };
}

function answered<Thing>(names: readonly NameAnswer[], kind: NameAnswer['kind'], get: (id: string) => Thing | null) {
  const known = new Map<string, Thing>();
  for (const { words, means } of names.filter((each) => each.kind === kind)) {
    const thing = get(means);
    if (thing !== null) known.set(comparable(words), thing);
  }
  return known;
}
