import type { CsvRecord } from './csv-scan.ts';
import type { IssueList } from './issue-list.ts';

/** How notes under a table begin. */
const NOTE = /^"?\s*(注|说明|备注|来源|资料|数据来源|填表|填报|制表|审核|单位|※|[*＊]|note|source|footnote)/i;

const NUMBER = /^\s*[-+]?[\d.]+%?\s*$/;

/** So many rows are remembered; a text with more single cells than that is no table with a title. */
const REMEMBERED = 1_000;

/** Finds the rows of a CSV text that are no data: titles above the table, notes below it, and the header said again. */
export class CsvDecoration {
  readonly #text: string;
  readonly #delimiter: string;
  readonly #issues: IssueList;
  readonly #above: number[] = [];
  #below: number[] = [];
  /** The first row of two filled cells or more; `cells` is 0 where it holds a number and so is no header. */
  #header: { readonly row: number; readonly cells: number; readonly bare: string } | null = null;
  #afterBlank = false;

  constructor(text: string, delimiter: string, issues: IssueList) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#issues = issues;
  }

  /** Takes in record number `row` (from 0). */
  record(row: number, { start, end, cells, filled }: Readonly<CsvRecord>): void {
    if (filled >= 2) {
      this.#table(row, start, end, cells);
      this.#below = [];
    } else if (filled === 1) {
      const lone = this.#header === null ? this.#above : this.#below;
      const text = this.#text.slice(start, Math.min(end, start + 20));
      const noted = this.#header === null || cells === 1 || this.#afterBlank || NOTE.test(text);
      if (noted && lone.length < REMEMBERED) lone.push(row);
    }
    this.#afterBlank = filled === 0;
  }

  #table(row: number, start: number, end: number, cells: number): void {
    const header = this.#header;
    if (header === null) {
      const bare = this.#bare(start, end);
      const isHeader = !bare.split(this.#delimiter).some((cell) => NUMBER.test(cell));
      this.#header = { row, cells: isHeader ? cells : 0, bare };
      return;
    }
    const longer = end - start - header.bare.length;
    if (cells !== header.cells || longer < 0 || longer > 2 * cells || this.#bare(start, end) !== header.bare) return;
    this.#issues.add('repeated-header', row, null, { first: header.row + 1 });
  }

  #bare(start: number, end: number): string {
    return this.#text.slice(start, end).replaceAll('"', '');
  }

  /** Rows of a single cell above and below the table; none where the table has fewer than three columns. */
  lone(usual: number): ReadonlySet<number> {
    if (usual < 3 || this.#header === null) return new Set();
    return new Set([...this.#above, ...this.#below]);
  }
}
