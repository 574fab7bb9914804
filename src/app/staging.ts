import { insertStaged, type StagedValue } from '../db/staging-store.ts';
import { takeTurn } from '../db/turn.ts';
import { findState, tellProgress } from '../db/upload-store.ts';
import type { Progress } from '../domain/progress.ts';
import type { App } from './context.ts';
import { BATCH, breathe, CheckEnded, type Keeping } from './keeping.ts';

const TOLD_EVERY_MS = 500;

/** Keeps what the check of an upload finds in the database, in transactions so small that other writers come in between. */
export class Staging implements Keeping {
  readonly batch = BATCH;
  readonly #app: App;
  readonly #upload: string;
  #kept = 0;
  #toldAt = 0;
  #rows = 0;
  #share = 0;

  constructor(app: App, upload: string) {
    this.#app = app;
    this.#upload = upload;
  }

  readonly keep = async (values: readonly StagedValue[]): Promise<void> => {
    if (values.length === 0) return;
    await this.#app.db.transaction().execute(async (db) => {
      // Who ends the check waits for this, also where the worker is gone and its connection has yet to notice.
      await takeTurn(db);
      if ((await findState(db, this.#upload)) !== 'checking') throw new CheckEnded();
      await insertStaged(db, this.#upload, this.#kept, values);
    });
    this.#kept += values.length;
  };

  /** Writes it down every half second, or `atOnce`; it never goes back. */
  readonly tell = async (progress: Progress, { atOnce }: { atOnce: boolean } = { atOnce: false }): Promise<void> => {
    this.#share = Math.max(this.#share, progress.share);
    this.#rows = Math.max(this.#rows, progress.rows);
    await breathe();
    const at = performance.now();
    if (at - this.#toldAt < TOLD_EVERY_MS && !atOnce) return;
    this.#toldAt = at;
    const told = JSON.stringify({ ...progress, rows: this.#rows, share: this.#share });
    if (!(await tellProgress(this.#app.db, this.#upload, told))) throw new CheckEnded();
  };
}
