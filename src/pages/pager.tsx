/** Some of a long list; `first` is the place of the first of `items` in it, from 1. */
export interface PartOfList<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly first: number;
}

interface PagerProps {
  readonly list: PartOfList<unknown>;
  readonly told: (p: { from: number; to: number; total: number }) => string;
  readonly words: { readonly previous: string; readonly next: string };
  /** The address of another page of the list, from 1. */
  readonly to: (page: number) => string;
}

/** Which part of a list stands here, with links to the parts before and after it. */
export function Pager({ list, told, words, to }: PagerProps) {
  const { items, total, page, pages, first } = list;
  return (
    <p class="pager">
      <span>{told({ from: first, to: first + items.length - 1, total })}</span>
      {page > 1 ? (
        <a href={to(page - 1)} rel="prev">
          {words.previous}
        </a>
      ) : null}
      {page < pages ? (
        <a href={to(page + 1)} rel="next">
          {words.next}
        </a>
      ) : null}
    </p>
  );
}
