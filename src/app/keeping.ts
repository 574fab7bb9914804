import type { StagedValue } from '../db/staging-store.ts';
import type { Progress } from '../domain/progress.ts';

/** What becomes of the findings of a check while it goes on: so a file of any size is never in memory as a whole. */
export interface Keeping {
  /** Keeps values that the file would write, in the order of the file. Throws `CheckEnded` where nobody waits for them any more. */
  readonly keep: (values: readonly StagedValue[]) => Promise<void>;
  /** Takes in how far the check has come. Throws `CheckEnded` likewise. */
  readonly tell: (progress: Progress) => Promise<void>;
  /** Rows that are compared with what is stored at a time. */
  readonly batch: number;
}

/** The check of an upload was cancelled, or taken for failed, while it went on. */
export class CheckEnded extends Error {}

/** Rows enough that one query for all of them pays, and few enough that writing them holds nobody up: some 50 ms. */
export const BATCH = 4_000;

/** Lets the process do what waits. */
export const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** For a look at a file that is not kept. */
export const NOT_KEPT: Keeping = { keep: async () => {}, tell: breathe, batch: BATCH };
