/** One of the first rows of a file in which no header was found. */
export interface HeaderRowChoice {
  /** As the spreadsheet shows it, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** A column of which the file does not say what it carries. */
export interface ColumnQuestion {
  /** The letter that the spreadsheet shows. */
  readonly column: string;
  /** The sheet's own heading; may be empty. */
  readonly heading: string;
  /** Its first values, three at most. */
  readonly samples: readonly string[];
  /** Whether two columns claim one field, so that an answer is needed. */
  readonly isTwice: boolean;
}

/** A name of which the file does not say whom it means. */
export interface NameQuestion {
  readonly kind: 'area' | 'indicator';
  /** As it stands in the file. */
  readonly words: string;
  /** How many cells hold it, of those that are listed as errors. */
  readonly cells: number;
  /** Code or id and full name of what it may mean, the likeliest first; it may mean none of them. */
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
}

/** What has to be asked before a file can be understood. */
export interface Questions {
  /** The rows to choose the header from; empty where there is one. */
  readonly headerRows: readonly HeaderRowChoice[];
  /** The row of the headings, from 1; null where there is none. */
  readonly headerRow: number | null;
  /** The fields that a column may carry. */
  readonly fields: readonly string[];
  readonly columns: readonly ColumnQuestion[];
  readonly names: readonly NameQuestion[];
}

export const NO_QUESTIONS: Questions = { headerRows: [], headerRow: null, fields: [], columns: [], names: [] };

/** Whether there is anything to ask. */
export function asksAnything({ headerRows, columns, names }: Questions): boolean {
  return headerRows.length + columns.length + names.length > 0;
}
