import type { Db } from './open.ts';

/** By whom, when and in which upload rows are written. */
export interface Writing {
  readonly upload: string;
  readonly person: string;
  readonly at: string;
}

/** A row that keeps its history: which upload brought it, and its number in the history. */
interface Revised {
  readonly upload: string;
  readonly revision: number;
}

/** One row that an upload wrote: what stood there before it (null for nothing) and what stands there now. */
interface Written<Row> {
  readonly before: Row | null;
  readonly current: Row | null;
}

/** What taking an upload back needs of the rows it wrote. */
export interface Ledger<Row extends Revised> {
  /** Every revision, oldest first, of all rows that the upload ever wrote. */
  readonly histories: (db: Db, upload: string) => Promise<(Row & { removed: 0 | 1 })[]>;
  /** The natural key of a row as one text. */
  readonly keyOf: (row: Row) => string;
  /** Puts an earlier row back as the next revision, with the upload that had brought it. */
  readonly restore: (db: Db, before: Row, revision: number, by: Writing) => Promise<void>;
  /** Takes a row away; the history keeps what it was and that it was taken away. */
  readonly remove: (db: Db, row: Row, by: Writing) => Promise<void>;
}

/** How many rows went back; or the later upload that changed one of them, and then nothing was done. */
export type TakenBack =
  | { readonly ok: true; readonly rows: number }
  | { readonly ok: false; readonly overlaidBy: string };

/** Returns every row that `by.upload` wrote to what stood there before it. To be called in a transaction. */
export async function takeBack<Row extends Revised>(db: Db, ledger: Ledger<Row>, by: Writing): Promise<TakenBack> {
  const written = writtenBy(await ledger.histories(db, by.upload), ledger, by.upload);
  const overlaid = written.find(({ current }) => current?.upload !== by.upload);
  if (overlaid) return { ok: false, overlaidBy: overlaid.current?.upload ?? '' };
  for (const { before, current } of written) {
    if (before) await ledger.restore(db, before, current!.revision + 1, by);
    else await ledger.remove(db, current!, by);
  }
  return { ok: true, rows: written.length };
}

function writtenBy<Row extends Revised>(
  revisions: readonly (Row & { removed: 0 | 1 })[],
  { keyOf }: Ledger<Row>,
  upload: string,
): Written<Row>[] {
  return [...Map.groupBy(revisions, keyOf).values()].map((history) => {
    const before = history[history.findIndex((row) => row.upload === upload) - 1];
    return { before: kept<Row>(before), current: kept<Row>(history.at(-1)) };
  });
}

function kept<Row>(row: (Row & { removed: 0 | 1 }) | undefined): Row | null {
  if (!row || row.removed === 1) return null;
  const { removed: _, ...stored } = row;
  return stored as unknown as Row;
}
