import type { Db } from '../db/open.ts';
import type { Writing } from '../db/take-back.ts';
import type { ReadingAnswers } from '../domain/answers.ts';
import type { AreaBook } from '../domain/area.ts';
import type { Definitions } from '../domain/definitions.ts';
import type { LightChange, ValueChange } from '../domain/upload-report.ts';
import type { Issue, Table } from '../ingest/table.ts';
import type { Keeping } from './keeping.ts';

/** What a file is read against. */
export interface FileContext {
  readonly db: Db;
  readonly areas: AreaBook;
  readonly definitions: Definitions;
  /** Code and id that the person chose beside the file. */
  readonly area: string | null;
  readonly period: string | null;
  /** ISO date, in China. */
  readonly today: string;
  readonly mayWrite: (area: string) => boolean;
  /** What people said of how the file is to be understood; the areas know their names already. */
  readonly reading: ReadingAnswers;
  /** Where findings go while the file is read. */
  readonly keeping: Keeping;
  /** So many issues of one code are listed; as a page needs them where it is left out. */
  readonly listedPerCode?: number | undefined;
}

/** What a file of one kind says, compared with what is stored. */
export interface Understood {
  /** Row from 1, as the spreadsheet shows it. */
  readonly header: { readonly row: number; readonly columns: readonly string[] };
  readonly issues: readonly Issue[];
  /** Rows that carry anything, and those of them without an error. */
  readonly total: number;
  readonly accepted: number;
  /** Of the accepted rows: those that say something new of something stored, and those of nothing stored. */
  readonly changed: number;
  readonly fresh: number;
  readonly changes: readonly ValueChange[];
  readonly changesDigest: string;
  readonly lights: readonly LightChange[];
  readonly unjudged: number;
  /** Stores what is new and changed, in the transaction in which the file was understood; left out where it was kept meanwhile. */
  readonly write?: (writing: Writing) => Promise<void>;
}

/** Understands a table as a file of one kind; without its header there are only issues. */
export type Understand = (
  table: Table,
  context: FileContext,
) => Promise<Understood | { readonly header: null; readonly issues: readonly Issue[] }>;
