import { parentPort, workerData } from 'node:worker_threads';
import { findUpload } from '../db/upload-store.ts';
import { checkUpload } from './check-upload.ts';
import type { App } from './context.ts';
import { openApp } from './open.ts';
import { done, type Outcome, refused } from './problem.ts';
import { storeValues } from './store-values.ts';
import { uploadOf } from './upload.ts';
import type { Job, WorkerTask } from './workers.ts';

// The entry of a worker thread: does one job with its own connection to the database, tells the outcome, and ends.
const { place, job } = workerData as WorkerTask;
const app = await openApp(place.dataFolder, place.databaseUrl, place.limits);
try {
  const outcome = await work(app, job);
  parentPort?.postMessage(outcome.ok ? done(null) : outcome);
} finally {
  await app.db.destroy();
}

async function work(app: App, { actor, id, ...rest }: Job): Promise<Outcome<unknown>> {
  if (rest.kind === 'check') return done(await checkUpload(app, actor, id, rest.reason));
  const row = await findUpload(app.db, id);
  return row ? storeValues(app, actor, uploadOf(row), rest.storing) : refused('unknown-upload', { id });
}
