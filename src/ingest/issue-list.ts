import { columnLetter } from './column-letter.ts';
import type { IssueCode } from './issue-codes.ts';
import type { Issue } from './table.ts';

/** So many places of one code are listed; the rest is counted. */
export const LISTED_PER_CODE = 1_000;

type Params = Issue['params'];

/** One issue. `row` and `column` count from 0, as arrays do; null where the whole file or row is meant. */
export function issueAt(code: IssueCode, row: number | null, column: number | null, params: Params = {}): Issue {
  return {
    row: row === null ? null : row + 1,
    column: column === null ? null : columnLetter(column),
    code,
    params,
  };
}

/** Collects issues with exact totals, but keeps only the first of each code, so that a broken file of a million rows stays small. */
export class IssueList {
  readonly #waits: boolean;
  #waiting: Issue[] = [];
  readonly #most: number;
  readonly #listed: Issue[] = [];
  readonly #once = new Set<string>();
  readonly #totals = new Map<IssueCode, number>();

  /** With `waits` issues are only taken for good by `settle`; `most` of one code are kept. */
  constructor({
    waits = false,
    most = LISTED_PER_CODE,
  }: { readonly waits?: boolean; readonly most?: number | undefined } = {}) {
    this.#waits = waits;
    this.#most = most;
  }

  /** Adds one issue; `row` and `column` count from 0. */
  add(code: IssueCode, row: number | null = null, column: number | null = null, params: Params = {}): void {
    if (this.#waits) this.#waiting.push(issueAt(code, row, column, params));
    else if (this.#count(code)) this.#listed.push(issueAt(code, row, column, params));
  }

  /** Counts one issue; true where it is still to be listed. */
  #count(code: IssueCode): boolean {
    const total = (this.#totals.get(code) ?? 0) + 1;
    this.#totals.set(code, total);
    return total <= this.#most;
  }

  /** Takes the waiting issues that `holds` lets through, and `more` about the same rows, in the order of the rows. */
  settle(holds: (issue: Issue) => boolean = () => true, more: readonly Issue[] = []): void {
    const taken = [...this.#waiting.filter(holds), ...more];
    for (const issue of more.length === 0 ? taken : taken.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)))
      if (this.#count(issue.code)) this.#listed.push(issue);
    this.#waiting = [];
  }

  /** Adds an issue of a place of which many rows could tell the same; the second time it is passed over. */
  addOnce(code: IssueCode, row: number | null, column: number | null, params: Params): void {
    const place = `${code}|${row}|${column}|${params['value']}`;
    if (this.#once.has(place)) return;
    this.#once.add(place);
    this.add(code, row, column, params);
  }

  has(code: IssueCode): boolean {
    return this.#totals.has(code);
  }

  /** The issues in the order they came; each code that was cut is followed, at the end, by one `more-issues` with its exact total. */
  all(): readonly Issue[] {
    this.settle();
    const cut = [...this.#totals].filter(([, total]) => total > this.#most);
    return [
      ...this.#listed,
      ...cut.map(([of, total]) => issueAt('more-issues', null, null, { of, listed: this.#most, total })),
    ];
  }
}
