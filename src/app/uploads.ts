import { writeAudit } from '../db/audit-store.ts';
import { takeBackStates } from '../db/milestone-store.ts';
import type { Db } from '../db/open.ts';
import type { TakenBack, Writing } from '../db/take-back.ts';
import { takeBackValues } from '../db/take-back-values.ts';
import { takeTurn } from '../db/turn.ts';
import {
  committedTwin,
  findUpload,
  insertUpload,
  listUploads,
  type UploadRow,
  updateUpload,
  uploadOfRequest,
} from '../db/upload-store.ts';
import { raiseValuesVersion } from '../db/values-version.ts';
import { NO_ANSWERS } from '../domain/answers.ts';
import type { Examination } from '../domain/examination.ts';
import type { ReportKind } from '../domain/upload-report.ts';
import { checkBeside, storeBeside } from './beside.ts';
import type { Actor, App } from './context.ts';
import { examineUpload, type UploadOptions, unexamined } from './examine-upload.ts';
import { keepOriginal } from './originals.ts';
import { isTheirs, may } from './permissions.ts';
import { done, type Outcome, refused } from './problem.ts';
import { COMMIT, REINSTATE, type Storing } from './store-values.ts';
import { isUnderWay, type Upload, uploadOf } from './upload.ts';

const LISTED = 200;

const TAKE_BACK: Readonly<Record<ReportKind, (db: Db, by: Writing, committedAt: string) => Promise<TakenBack>>> = {
  observations: takeBackValues,
  milestones: takeBackStates,
};

/** Looks at a file without keeping anything: `validate`. */
export async function validateUpload(
  app: App,
  actor: Actor,
  bytes: Uint8Array,
  options: UploadOptions,
): Promise<Examination> {
  return (await examineUpload(app, app.db, async () => bytes, { ...options, answers: NO_ANSWERS }, actor)).examination;
}

/**
 * Keeps a file and what was found in it, for the person to confirm. A file with errors is kept as rejected; no value changes.
 * `requestKey` names the request: the same name from the same person gives the upload that it brought the first time.
 */
export async function stageUpload(
  app: App,
  actor: Actor,
  bytes: Uint8Array,
  options: UploadOptions,
  requestKey: string | null = null,
): Promise<Outcome<Upload>> {
  const received = await receiveUpload(app, actor, bytes, options, requestKey);
  if (!received.ok) return received;
  const { upload, isNew } = received.value;
  if (isNew) await checkReceived(app, actor, upload);
  return done(await settled(app, upload.id));
}

/** An upload, and whether this very request brought it, and so has to check it. */
export interface ReceivedUpload {
  readonly upload: Upload;
  readonly isNew: boolean;
}

/** Keeps a file that is still to be checked with `checkReceived`, where it is new; `requestKey` as for `stageUpload`. */
export async function receiveUpload(
  app: App,
  actor: Actor,
  bytes: Uint8Array,
  options: UploadOptions,
  requestKey: string | null,
): Promise<Outcome<ReceivedUpload>> {
  if (!may(actor, 'upload')) return refused('not-permitted');
  const twice = requestKey === null ? null : await uploadOfRequest(app.db, actor.name, requestKey);
  if (twice) return done({ upload: uploadOf(twice), isNew: false });
  const sha256 = await keepOriginal(app.dataFolder, bytes);
  const row: UploadRow = {
    ...{ id: app.newId('U'), sha256, bytes: bytes.length, file_name: options.fileName },
    ...{ area: options.area, period: options.period, encoding: options.encoding, sheet: options.sheet },
    state: 'received',
    person: actor.name,
    received_at: app.now(),
    committed_at: null,
    reverted_at: null,
    report: JSON.stringify(unexamined(sha256)),
    answers: JSON.stringify(NO_ANSWERS),
    request_key: requestKey,
    progress: null,
    checked_at_version: null,
    demo: actor.demo ? 1 : 0,
  };
  return app.db.transaction().execute(async (db) => {
    await takeTurn(db);
    const first = requestKey === null ? null : await uploadOfRequest(db, actor.name, requestKey);
    if (first) return done({ upload: uploadOf(first), isNew: false });
    await insertUpload(db, row);
    return done({ upload: uploadOf(row), isNew: true });
  });
}

/** Checks an upload that was just received. */
export async function checkReceived(app: App, actor: Actor, upload: Upload): Promise<void> {
  await checkBeside(app, actor, upload, { action: 'upload.stage', detail: { sha256: upload.sha256 } });
}

const LOOK_AGAIN_MS = 50;

/** An upload once its check has ended, whoever checks it. */
export async function settled(app: App, id: string): Promise<Upload> {
  for (;;) {
    const row = await findUpload(app.db, id);
    if (!row) throw new Error(`upload ${id} is gone`);
    if (!isUnderWay(row)) return uploadOf(row);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

/** Stores the values of a staged upload; see `storeValues`. */
export async function commitUpload(app: App, actor: Actor, id: string): Promise<Outcome<Upload>> {
  return store(app, actor, id, COMMIT);
}

/** Undoes the taking back of an upload: stores its values again, where nothing has changed since. */
export async function reinstateUpload(app: App, actor: Actor, id: string): Promise<Outcome<Upload>> {
  return store(app, actor, id, REINSTATE);
}

async function store(app: App, actor: Actor, id: string, storing: Storing): Promise<Outcome<Upload>> {
  const seen = await ownUpload(app, actor, id);
  if (!seen.ok) return seen;
  const stored = await storeBeside(app, actor, seen.value, storing);
  return stored.ok ? done(await settled(app, id)) : stored;
}

/** Takes a whole committed upload back: every value returns to what stood there before. Refused where a later upload changed one. */
export async function revertUpload(app: App, actor: Actor, id: string): Promise<Outcome<Upload>> {
  const seen = await ownUpload(app, actor, id);
  if (!seen.ok) return seen;
  const { kind } = seen.value.examination;
  return app.db.transaction().execute(async (db): Promise<Outcome<Upload>> => {
    await takeTurn(db);
    const row = await findUpload(db, id);
    if (row?.state !== 'committed') return refused('upload-not-committed', { id });
    const at = app.now();
    const taken = await TAKE_BACK[kind](db, { upload: id, person: actor.name, at }, row.committed_at ?? '');
    if (!taken.ok) return refused('upload-overlaid', { id, by: taken.overlaidBy });
    await raiseValuesVersion(db);
    await updateUpload(db, id, { state: 'reverted', reverted_at: at });
    const detail = JSON.stringify({ values: taken.rows });
    await writeAudit(db, { at, person: actor.name, action: 'upload.revert', object: id, detail, success: true });
    return done(uploadOf({ ...row, state: 'reverted', reverted_at: at }));
  });
}

/** One upload that this account may change: its own, or any for an admin. */
export async function ownUpload(app: App, actor: Actor, id: string): Promise<Outcome<Upload>> {
  const seen = await visibleUpload(app, actor, id);
  if (!seen) return refused('unknown-upload', { id });
  if (seen.demo === 1 && !actor.demo) return refused('demo-whole');
  if (!may(actor, 'upload') || (seen.person !== actor.name && actor.role !== 'admin')) return refused('not-permitted');
  return done(seen);
}

/** One upload that this account may see: its own, or any for an admin. */
export async function visibleUpload(app: App, actor: Actor, id: string): Promise<Upload | null> {
  const row = await findUpload(app.db, id);
  return row && isVisible(actor, row) ? uploadOf(row) : null;
}

/** The uploads this account may see, newest first, 200 at most. */
export async function visibleUploads(app: App, actor: Actor): Promise<Upload[]> {
  const rows = await listUploads(app.db, actor.role === 'admin' ? null : actor.name, LISTED);
  return rows.filter((row) => isVisible(actor, row)).map(uploadOf);
}

/** An earlier commit of the very same bytes, so that the person can be told. */
export async function twinOf(app: App, upload: Upload): Promise<{ id: string; at: string } | null> {
  const twin = await committedTwin(app.db, upload.sha256, upload.id);
  return twin?.committed_at ? { id: twin.id, at: twin.committed_at } : null;
}

const isVisible = (actor: Actor, row: UploadRow) =>
  actor.role === 'admin' || row.person === actor.name ? row.area === null || isTheirs(actor, row.area) : false;
