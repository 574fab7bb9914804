import type { IssueCode } from './issue-codes.ts';

/** One thing wrong (or bent, or worth saying) in a file, placed as the spreadsheet shows it. */
export interface Issue {
  /** Row number as the spreadsheet shows it, from 1; null where the whole file is meant. */
  readonly row: number | null;
  /** Column letter as the spreadsheet shows it; null where the whole row or file is meant. */
  readonly column: string | null;
  readonly code: IssueCode;
  /** The words and numbers that the sentence of `code` needs. */
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * A file read as text cells, before anything is understood. `rows` may be walked more than once; entry i is spreadsheet row i + 1.
 * Rows may differ in length: a cell beyond the end of its row is empty.
 */
export interface Table {
  /** `utf-8`, `gb18030`, `utf-16le`, `utf-16be`; null for a workbook. */
  readonly encoding: string | null;
  /** `,`, tab, `;` or `|`; null for a workbook. */
  readonly delimiter: string | null;
  /** The sheet that was read and all there are; null and empty for a CSV. */
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly rows: Iterable<readonly string[]>;
  /** How many rows there are, to tell how far the reading of them has come. */
  readonly size?: number;
  readonly issues: readonly Issue[];
}

/** What reading gave: a table, perhaps with issues, or the reasons why nothing can be read. */
export type ReadResult =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly issues: readonly Issue[] };
