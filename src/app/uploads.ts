import { writeAudit } from '../db/audit-store.ts';
import { takeBackStates } from '../db/milestone-store.ts';
import { takeBackObservations } from '../db/observation-store.ts';
import type { Db } from '../db/open.ts';
import type { TakenBack, Writing } from '../db/take-back.ts';
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
import { type Answers, NO_ANSWERS, openWarnings, parsedAnswers } from '../domain/answers.ts';
import { type Examination, isAcceptable, parsedExamination } from '../domain/examination.ts';
import type { ReportKind } from '../domain/upload-report.ts';
import type { Actor, App } from './context.ts';
import { type ExamineOptions, examineUpload, type UploadOptions } from './examine-upload.ts';
import { keepOriginal, readOriginal } from './originals.ts';
import { isTheirs, may } from './permissions.ts';
import { done, type Outcome, type ProblemCode, refused } from './problem.ts';

/** An upload with what was found in it. */
export interface Upload extends Omit<UploadRow, 'report' | 'answers'> {
  readonly examination: Examination;
  readonly answers: Answers;
}

const LISTED = 200;

const TAKE_BACK: Readonly<Record<ReportKind, (db: Db, by: Writing) => Promise<TakenBack>>> = {
  observations: takeBackObservations,
  milestones: takeBackStates,
};

/** Looks at a file without keeping anything: `validate`. */
export async function validateUpload(
  app: App,
  actor: Actor,
  bytes: Uint8Array,
  options: UploadOptions,
): Promise<Examination> {
  return (await examineUpload(app, app.db, bytes, { ...options, answers: NO_ANSWERS }, actor)).examination;
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
  if (!may(actor, 'upload')) return refused('not-permitted');
  const twice = requestKey === null ? null : await uploadOfRequest(app.db, actor.name, requestKey);
  if (twice) return done(uploadOf(twice));
  const sha256 = await keepOriginal(app.dataFolder, bytes);
  const { examination } = await examineUpload(app, app.db, bytes, { ...options, answers: NO_ANSWERS }, actor);
  const at = app.now();
  const row: UploadRow = {
    ...{ id: app.newId('U'), sha256, bytes: bytes.length, file_name: options.fileName },
    ...{ area: options.area, period: options.period, encoding: options.encoding, sheet: options.sheet },
    state: isAcceptable(examination) ? 'staged' : 'rejected',
    person: actor.name,
    received_at: at,
    committed_at: null,
    reverted_at: null,
    report: JSON.stringify(examination),
    answers: JSON.stringify(NO_ANSWERS),
    request_key: requestKey,
  };
  return app.db.transaction().execute(async (db) => {
    await takeTurn(db);
    const first = requestKey === null ? null : await uploadOfRequest(db, actor.name, requestKey);
    if (first) return done(uploadOf(first));
    await insertUpload(db, row);
    const detail = JSON.stringify({ sha256, state: row.state, counts: examination.counts });
    await writeAudit(db, { at, person: actor.name, action: 'upload.stage', object: row.id, detail, success: true });
    return done(uploadOf(row));
  });
}

/**
 * Stores the values of a staged upload in one transaction, after examining its bytes once more. Refuses while a warning is not
 * accepted, and where what would change is no longer what the person was shown: then the new report is kept for them to look at.
 */
export async function commitUpload(app: App, actor: Actor, id: string): Promise<Outcome<Upload>> {
  return storeValues(app, actor, id, { from: 'staged', otherwise: 'upload-not-staged', action: 'upload.commit' });
}

/** Undoes the taking back of an upload: stores its values again, where nothing has changed since. */
export async function reinstateUpload(app: App, actor: Actor, id: string): Promise<Outcome<Upload>> {
  return storeValues(app, actor, id, {
    from: 'reverted',
    otherwise: 'upload-not-reverted',
    action: 'upload.reinstate',
  });
}

interface Storing {
  readonly from: UploadRow['state'];
  readonly otherwise: ProblemCode;
  readonly action: string;
}

async function storeValues(app: App, actor: Actor, id: string, storing: Storing): Promise<Outcome<Upload>> {
  const seen = await ownUpload(app, actor, id);
  if (!seen.ok) return seen;
  const { sha256, state, examination: shown } = seen.value;
  if (state !== storing.from) return refused(storing.otherwise, { id });
  const bytes = await readOriginal(app.dataFolder, sha256);
  return app.db.transaction().execute(async (db): Promise<Outcome<Upload>> => {
    await takeTurn(db);
    const row = await findUpload(db, id);
    if (row?.state !== storing.from) return refused(storing.otherwise, { id });
    const { examination, write } = await examineUpload(app, db, bytes, optionsOf(row), actor);
    if (!isAcceptable(examination) || !sameChanges(examination, shown)) {
      await updateUpload(db, id, { report: JSON.stringify(examination) });
      return refused('upload-outdated', { id });
    }
    const { answers } = uploadOf(row);
    const open = openWarnings(examination.issues, answers).length;
    if (open > 0) return refused('warnings-open', { id, open: `${open}` });
    const at = app.now();
    await write({ upload: id, person: actor.name, at });
    const stored = {
      state: 'committed',
      committed_at: at,
      reverted_at: null,
      report: JSON.stringify(examination),
    } as const;
    await updateUpload(db, id, stored);
    const detail = JSON.stringify({ sha256, counts: examination.counts, ...answers });
    await writeAudit(db, { at, person: actor.name, action: storing.action, object: id, detail, success: true });
    return done(uploadOf({ ...row, ...stored }));
  });
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
    const taken = await TAKE_BACK[kind](db, { upload: id, person: actor.name, at });
    if (!taken.ok) return refused('upload-overlaid', { id, by: taken.overlaidBy });
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

/** An upload from how it is kept. */
export function uploadOf({ report, answers, ...row }: UploadRow): Upload {
  return { ...row, examination: parsedExamination(report), answers: parsedAnswers(answers) };
}

/** How the file of an upload is to be read and understood. */
export const optionsOf = (row: UploadRow): ExamineOptions => ({
  fileName: row.file_name,
  area: row.area,
  period: row.period,
  encoding: row.encoding,
  sheet: row.sheet,
  answers: parsedAnswers(row.answers),
});

const sameChanges = (a: Examination, b: Examination) => JSON.stringify(a.changes) === JSON.stringify(b.changes);
