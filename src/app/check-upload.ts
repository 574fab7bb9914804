import { writeAudit } from '../db/audit-store.ts';
import { dropStaged } from '../db/staging-store.ts';
import { takeTurn } from '../db/turn.ts';
import { findUpload, type UploadRow, updateUpload } from '../db/upload-store.ts';
import { valuesVersion } from '../db/values-version.ts';
import { type Examination, isAcceptable } from '../domain/examination.ts';
import type { Actor, App } from './context.ts';
import { examineUpload } from './examine-upload.ts';
import { CheckEnded } from './keeping.ts';
import { readOriginal } from './originals.ts';
import { Staging } from './staging.ts';
import { optionsOf } from './upload.ts';

/** Why an upload is checked, for the audit; `otherwise` is its state afterwards where that is not told by what was found. */
export interface CheckReason {
  readonly action: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly otherwise?: UploadRow['state'];
}

/**
 * Checks the bytes of an upload that is `received` or `checking`, keeping what it would write; ends in `staged` or `rejected`. Where
 * the upload was cancelled meanwhile nothing is left of it. A fault makes it `failed` and is thrown.
 */
export async function checkUpload(app: App, actor: Actor, id: string, reason: CheckReason): Promise<void> {
  try {
    await dropStaged(app.db, id);
    await updateUpload(app.db, id, { state: 'checking' }, ['received', 'checking']);
    const row = await findUpload(app.db, id);
    if (row?.state !== 'checking') throw new CheckEnded();
    const version = await valuesVersion(app.db);
    const file = () => readOriginal(app.dataFolder, row.sha256);
    const staging = new Staging(app, id);
    const { examination } = await examineUpload(app, app.db, file, optionsOf(row), actor, staging);
    const state = await settle(app, actor, row, examination, version, reason);
    if (state === 'rejected') await dropStaged(app.db, id);
  } catch (error) {
    if (!(error instanceof CheckEnded)) await failCheck(app, id);
    await dropStaged(app.db, id);
    if (!(error instanceof CheckEnded)) throw error;
  }
}

async function settle(
  app: App,
  actor: Actor,
  { id }: UploadRow,
  examination: Examination,
  version: number,
  { action, detail, otherwise }: CheckReason,
): Promise<UploadRow['state']> {
  const state = otherwise ?? (isAcceptable(examination) ? 'staged' : 'rejected');
  await app.db.transaction().execute(async (db) => {
    await takeTurn(db);
    const found = { state, report: JSON.stringify(examination), progress: null, checked_at_version: version };
    if (!(await updateUpload(db, id, found, ['checking']))) throw new CheckEnded();
    const told = JSON.stringify({ ...detail, state, counts: examination.counts });
    if (actor.demo) return;
    await writeAudit(db, { at: app.now(), person: actor.name, action, object: id, detail: told, success: true });
  });
  return state;
}

/** Marks an upload whose check ended before its time; it can be checked again. */
export async function failCheck(app: App, id: string): Promise<void> {
  await app.db.transaction().execute(async (db) => {
    await takeTurn(db);
    const failed = await updateUpload(db, id, { state: 'failed', progress: null }, ['received', 'checking']);
    if (!failed) return;
    const line = { at: app.now(), person: 'system', action: 'upload.fail', object: id, detail: '{}', success: false };
    await writeAudit(db, line);
  });
}
