import { dropStaged } from '../db/staging-store.ts';
import { type CheckReason, checkUpload, failCheck } from './check-upload.ts';
import type { Actor, App } from './context.ts';
import { done, type Outcome } from './problem.ts';
import { type Storing, storeValues } from './store-values.ts';
import type { Upload } from './upload.ts';

/** Files from this size on (bytes) are worked on beside the server's own process: smaller ones take less time than starting a worker. */
export const LARGE = 1024 * 1024;

type Sized = Pick<Upload, 'bytes'>;

/** Whether work on an upload goes on beside the process, so that a page should not wait for it. */
export const isLarge = (app: App, { bytes }: Sized) => app.workers !== null && bytes >= LARGE;

/** `checkUpload`, beside the process for a large file. */
export async function checkBeside(
  app: App,
  actor: Actor,
  upload: Pick<Upload, 'id' | 'bytes'>,
  reason: CheckReason,
): Promise<void> {
  const { id } = upload;
  if (app.workers === null || !isLarge(app, upload)) return checkUpload(app, actor, id, reason);
  try {
    await app.workers.run({ kind: 'check', actor, id, reason });
  } catch (error) {
    await failCheck(app, id);
    await dropStaged(app.db, id);
    throw error;
  }
}

/** `storeValues`, beside the process for a large file. */
export async function storeBeside(app: App, actor: Actor, upload: Upload, storing: Storing): Promise<Outcome<null>> {
  if (app.workers === null || !isLarge(app, upload)) {
    const stored = await storeValues(app, actor, upload, storing);
    return stored.ok ? done(null) : stored;
  }
  return app.workers.run({ kind: 'store', actor, id: upload.id, storing });
}
