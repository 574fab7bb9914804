/** Some of a long list, as one page shows it. */
export interface PageOf<T> {
  readonly items: readonly T[];
  /** Of the whole list. */
  readonly total: number;
  /** From 1. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
  /** Place of the first item in the whole list, from 1. */
  readonly first: number;
}

/** The page `asked` (from 1) of a list; a number beyond either end gives the nearest page. */
export function pageOf<T>(all: readonly T[], asked: number, size: number): PageOf<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(pages, Math.max(1, Math.trunc(asked) || 1));
  const from = (page - 1) * size;
  return { items: all.slice(from, from + size), total: all.length, page, pages, first: from + 1 };
}
