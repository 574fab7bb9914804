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
} from '../db/upload-store.ts';
import { type Examination, isAcceptable } from '../domain/examination.ts';
import type { ReportKind } from '../domain/upload-report.ts';
import type { Actor, App } from './context.ts';
import { examineUpload, type UploadOptions } from './examine-upload.ts';
import { keepOriginal, readOriginal } from './originals.ts';
import { isTheirs, may } from './permissions.ts';
import { done, type Outcome, refused } from './problem.ts';

/** An upload with what was found in it. */
export interface Upload extends Omit<UploadRow, 'report'> {
  readonly examination: Examination;
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
  return (await examineUpload(app, app.db, bytes, options, actor)).examination;
}

/** Keeps a file and what was found in it, for the person to confirm. A file with errors is kept as rejected; no value changes. */
export async function stageUpload(
  app: App,
  actor: Actor,
  bytes: Uint8Array,
  options: UploadOptions,
): Promise<Outcome<Upload>> {
  if (!may(actor, 'upload')) return refused('not-permitted');
  const sha256 = await keepOriginal(app.dataFolder, bytes);
  const { examination } = await examineUpload(app, app.db, bytes, options, actor);
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
  };
  await app.db.transaction().execute(async (db) => {
    await insertUpload(db, row);
    const detail = JSON.stringify({ sha256, state: row.state, counts: examination.counts });
    await writeAudit(db, { at, person: actor.name, action: 'upload.stage', object: row.id, detail, success: true });
  });
  return done(uploadOf(row));
}

/**
 * Stores the values of a staged upload in one transaction, after examining its bytes once more: refuses where what would change
 * is no longer what the person was shown, and keeps the new report for them to look at.
 */
export async function commitUpload(app: App, actor: Actor, id: string): Promise<Outcome<Upload>> {
  const seen = await visibleUpload(app, actor, id);
  if (!seen) return refused('unknown-upload', { id });
  if (seen.person !== actor.name && actor.role !== 'admin') return refused('not-permitted');
  if (seen.state !== 'staged') return refused('upload-not-staged', { id });
  const bytes = await readOriginal(app.dataFolder, seen.sha256);
  return app.db.transaction().execute(async (db): Promise<Outcome<Upload>> => {
    await takeTurn(db);
    const row = await findUpload(db, id);
    if (row?.state !== 'staged') return refused('upload-not-staged', { id });
    const { examination, write } = await examineUpload(app, db, bytes, optionsOf(row), actor);
    if (!isAcceptable(examination) || !sameChanges(examination, seen.examination)) {
      await updateUpload(db, id, { report: JSON.stringify(examination) });
      return refused('upload-outdated', { id });
    }
    const at = app.now();
    await write({ upload: id, person: actor.name, at });
    await updateUpload(db, id, { state: 'committed', committed_at: at });
    const detail = JSON.stringify({ sha256: row.sha256, counts: examination.counts });
    await writeAudit(db, { at, person: actor.name, action: 'upload.commit', object: id, detail, success: true });
    return done(uploadOf({ ...row, state: 'committed', committed_at: at }));
  });
}

/** Takes a whole committed upload back: every value returns to what stood there before. Refused where a later upload changed one. */
export async function revertUpload(app: App, actor: Actor, id: string): Promise<Outcome<Upload>> {
  const seen = await visibleUpload(app, actor, id);
  if (!seen) return refused('unknown-upload', { id });
  if (!may(actor, 'upload') || (seen.person !== actor.name && actor.role !== 'admin')) return refused('not-permitted');
  return app.db.transaction().execute(async (db): Promise<Outcome<Upload>> => {
    await takeTurn(db);
    const row = await findUpload(db, id);
    if (row?.state !== 'committed') return refused('upload-not-committed', { id });
    const at = app.now();
    const taken = await TAKE_BACK[seen.examination.kind](db, { upload: id, person: actor.name, at });
    if (!taken.ok) return refused('upload-overlaid', { id, by: taken.overlaidBy });
    await updateUpload(db, id, { state: 'reverted', reverted_at: at });
    const detail = JSON.stringify({ values: taken.rows });
    await writeAudit(db, { at, person: actor.name, action: 'upload.revert', object: id, detail, success: true });
    return done(uploadOf({ ...row, state: 'reverted', reverted_at: at }));
  });
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

/** Reports kept before milestones could be uploaded name no kind. */
function uploadOf({ report, ...row }: UploadRow): Upload {
  return { ...row, examination: { kind: 'observations', ...JSON.parse(report) } as Examination };
}

const optionsOf = (row: UploadRow): UploadOptions => ({
  fileName: row.file_name,
  area: row.area,
  period: row.period,
  encoding: row.encoding,
  sheet: row.sheet,
});

const sameChanges = (a: Examination, b: Examination) => JSON.stringify(a.changes) === JSON.stringify(b.changes);
