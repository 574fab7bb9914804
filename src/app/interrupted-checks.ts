import { writeAudit } from '../db/audit-store.ts';
import { dropStaged, strayStagings } from '../db/staging-store.ts';
import { takeTurn } from '../db/turn.ts';
import { updateUpload, uploadsIn } from '../db/upload-store.ts';
import { failCheck } from './check-upload.ts';
import type { Actor, App } from './context.ts';
import { done, type Outcome, refused } from './problem.ts';
import type { Upload } from './upload.ts';
import { ownUpload, settled } from './uploads.ts';

/** Marks every check that a former process left unfinished as failed, and drops what was kept for uploads that wait no more. */
export async function failInterrupted(app: App): Promise<void> {
  for (const { id } of await uploadsIn(app.db, ['received', 'checking'])) await failCheck(app, id);
  for (const id of await strayStagings(app.db)) await dropStaged(app.db, id);
}

const CANCELLABLE = ['received', 'checking', 'staged', 'rejected', 'failed'] as const;

/** Ends an upload that is not stored yet; nothing of what it would have written is left. */
export async function cancelUpload(app: App, actor: Actor, id: string): Promise<Outcome<Upload>> {
  const seen = await ownUpload(app, actor, id);
  if (!seen.ok) return seen;
  const cancelled = await app.db.transaction().execute(async (db) => {
    await takeTurn(db);
    if (!(await updateUpload(db, id, { state: 'cancelled', progress: null }, CANCELLABLE))) return false;
    const line = {
      at: app.now(),
      person: actor.name,
      action: 'upload.cancel',
      object: id,
      detail: '{}',
      success: true,
    };
    await writeAudit(db, line);
    return true;
  });
  if (!cancelled) return refused('upload-not-open', { id });
  await dropStaged(app.db, id);
  return done(await settled(app, id));
}

/** Makes an upload whose check broke off one that is to be checked again with `checkReceived`. */
export async function retryUpload(app: App, actor: Actor, id: string): Promise<Outcome<Upload>> {
  const seen = await ownUpload(app, actor, id);
  if (!seen.ok) return seen;
  if (!(await updateUpload(app.db, id, { state: 'received' }, ['failed']))) return refused('upload-not-failed', { id });
  return done({ ...seen.value, state: 'received' });
}
