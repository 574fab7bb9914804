import { isErrorWord } from './error-word.ts';
import type { IssueList } from './issue-list.ts';

const QUOTE = 0x22;
/** Quotes of other dialects, by the one that opens. A cell in Chinese quotes may well be meant so; a table full of them is not. */
const FOREIGN: ReadonlyMap<number, number> = new Map([
  [0x27, 0x27],
  [0x60, 0x60],
  [0x201c, 0x201d],
  [0x201d, 0x201c],
  [0x2018, 0x2019],
]);
const SPACE = 0x20;
const HASH = 0x23;
const ERR = 0x45;

/** A quoted cell that holds lines, and how many delimiters the fullest of them has. */
interface Swallowed {
  readonly row: number;
  readonly column: number;
  readonly delimiters: number;
}

/** What is looked for in the cells of a CSV text on the first walk: error words, and signs that the file is written in another dialect. */
export class CsvCells {
  readonly #text: string;
  readonly #delimiter: string;
  readonly #issues: IssueList;
  readonly #swallowed: Swallowed[] = [];
  #foreign = 0;
  #firstForeign: readonly [number, number] | null = null;
  #quoteAt = '';
  #filled = 0;
  #indented = 0;
  #flush = 0;
  #secondFilled = false;

  constructor(text: string, delimiter: string, issues: IssueList) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#issues = issues;
  }

  /** Takes in one cell by the place of its text. */
  cell(row: number, column: number, start: number, end: number): void {
    if (start === end) return;
    const text = this.#text;
    const first = text.charCodeAt(start);
    this.#filled += 1;
    if (column % 2 === 1) this.#secondFilled = true;
    if (column > 0) {
      if (first === SPACE) this.#indented += 1;
      else this.#flush += 1;
    }
    if (first === QUOTE) this.#quoted(row, column, text.slice(start + 1, end));
    else if (end - start > 1 && FOREIGN.has(first) && this.#closes(first, text.charCodeAt(end - 1))) {
      this.#foreign += 1;
      this.#firstForeign ??= [row, column];
      this.#quoteAt ||= text[start]!;
    } else if (first === HASH || first === ERR || first === SPACE) this.#word(row, column, text.slice(start, end));
  }

  #closes(open: number, close: number): boolean {
    return close === FOREIGN.get(open) || (close === open && open > 0x7f);
  }

  #word(row: number, column: number, cell: string): void {
    if (isErrorWord(cell)) this.#issues.add('error-cell', row, column, { text: cell.trim() });
  }

  #quoted(row: number, column: number, rest: string): void {
    if (/^\s*[#E]/i.test(rest)) this.#word(row, column, rest.replace(/"\s*$/, ''));
    if (rest.includes('\\""')) this.#issues.add('backslash-quote', row, column);
    if (!/[\r\n]/.test(rest)) return;
    const delimiters = Math.max(...rest.split(/[\r\n]+/).map((line) => line.split(this.#delimiter).length - 1));
    if (delimiters >= 2) this.#swallowed.push({ row, column, delimiters });
  }

  /** Adds what only the whole file tells. `usual` is the number of cells that most records have. */
  report(usual: number): void {
    for (const { row, column, delimiters } of this.#swallowed)
      if (usual >= 3 && delimiters >= usual - 1) this.#issues.add('rows-in-cell', row, column);
    const quote = this.#quoteAt;
    if (this.#firstForeign !== null && (quote < '\u0080' || this.#foreign * 2 > this.#filled))
      this.#issues.add('foreign-quotes', ...this.#firstForeign, { count: this.#foreign, quote });
    if (this.#indented > 0 && this.#flush === 0) this.#issues.add('space-after-delimiter');
    if (usual >= 3 && !this.#secondFilled)
      this.#issues.add('doubled-delimiter', null, null, { delimiter: this.#delimiter });
  }
}
