import { Worker } from 'node:worker_threads';
import type { Limits } from '../ingest/limits.ts';
import type { CheckReason } from './check-upload.ts';
import type { Actor } from './context.ts';
import { done, type Outcome } from './problem.ts';
import type { Storing } from './store-values.ts';

/** Work on one upload that would hold up the server's own process. */
export type Job =
  | { readonly kind: 'check'; readonly actor: Actor; readonly id: string; readonly reason: CheckReason }
  | { readonly kind: 'store'; readonly actor: Actor; readonly id: string; readonly storing: Storing };

/** Where a worker finds the data. */
export interface Place {
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly limits: Limits;
}

/** What a worker is started with. */
export interface WorkerTask {
  readonly place: Place;
  readonly job: Job;
}

/** Does jobs beside the server's own process. */
export interface Workers {
  /** Does one job, after those that wait already. Throws where the worker failed. */
  readonly run: (job: Job) => Promise<Outcome<null>>;
  /** Ends what is being done; it counts as interrupted. */
  readonly close: () => Promise<void>;
}

/** Built into `dist` beside the server, and run as it stands in the source folder by tests. */
const ENTRY = new URL(import.meta.url.endsWith('.ts') ? './upload-worker.ts' : './upload-worker.js', import.meta.url);

/** Workers for a data folder: one at a time, so that large files do not share the memory of the machine. */
export function startWorkers(place: Place): Workers {
  let last: Promise<unknown> = Promise.resolve();
  let current: Worker | null = null;
  const work = (job: Job) =>
    new Promise<Outcome<null>>((resolve, reject) => {
      const task: WorkerTask = { place, job };
      const worker = new Worker(ENTRY, { workerData: task });
      current = worker;
      let outcome: Outcome<null> | null = null;
      worker.once('message', (message: Outcome<null>) => {
        outcome = message.ok ? done(null) : message;
      });
      worker.once('error', reject);
      worker.once('exit', (code) => {
        current = null;
        if (outcome) resolve(outcome);
        else reject(new Error(`the worker ended with code ${code}`));
      });
    });
  return {
    run: (job) => {
      const begun = last.then(() => work(job));
      last = begun.catch(() => null);
      return begun;
    },
    close: async () => {
      await current?.terminate();
    },
  };
}
