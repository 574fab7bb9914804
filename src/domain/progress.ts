/** What is being done with a file: its bytes read, its rows checked, the lights before and after compared. */
export const STAGES = ['waiting', 'reading', 'checking', 'judging'] as const;
export type Stage = (typeof STAGES)[number];

/** How far the check of a file has come. */
export interface Progress {
  readonly stage: Stage;
  /** Rows checked so far. */
  readonly rows: number;
  /** Share of the work done, from 0 to 1. */
  readonly share: number;
}

/** The share at which each stage begins, and where it ends: rows take nearly all of the time. */
const SPANS: Readonly<Record<Stage, readonly [from: number, to: number]>> = {
  waiting: [0, 0],
  reading: [0, 0.1],
  checking: [0.1, 0.97],
  judging: [0.97, 1],
};

/**
 * The progress of a check within a stage. `done` is the share of the stage's own work, from 0 to 1.
 *
 * Example: half of the rows checked is a share of 0.1 + 0.5 × 0.87 = 0.535.
 */
export function progressAt(stage: Stage, rows: number, done: number): Progress {
  const [from, to] = SPANS[stage];
  return { stage, rows, share: from + (to - from) * Math.min(1, Math.max(0, done)) };
}
