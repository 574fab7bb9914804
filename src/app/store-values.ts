import { writeAudit } from '../db/audit-store.ts';
import type { Db } from '../db/open.ts';
import { dropStaged, stagedAreas, storeStaged } from '../db/staging-store.ts';
import { takeTurn } from '../db/turn.ts';
import { findUpload, type UploadRow, updateUpload } from '../db/upload-store.ts';
import { raiseValuesVersion, valuesVersion } from '../db/values-version.ts';
import { openWarnings } from '../domain/answers.ts';
import { isAcceptable } from '../domain/examination.ts';
import { checkUpload } from './check-upload.ts';
import type { Actor, App } from './context.ts';
import { examineUpload } from './examine-upload.ts';
import { rememberReading } from './mappings.ts';
import { readOriginal } from './originals.ts';
import { isTheirs } from './permissions.ts';
import { done, type Outcome, type ProblemCode, refused } from './problem.ts';
import { optionsOf, type Upload, uploadOf } from './upload.ts';

/** What makes an upload's values the stored ones: a commit, or taking back its taking back. */
export interface Storing {
  readonly from: UploadRow['state'];
  readonly otherwise: ProblemCode;
  readonly action: string;
}

export const COMMIT: Storing = { from: 'staged', otherwise: 'upload-not-staged', action: 'upload.commit' };
export const REINSTATE: Storing = {
  ...{ from: 'reverted', otherwise: 'upload-not-reverted', action: 'upload.reinstate' },
};

/** So often a check is repeated because others stored values meanwhile, before the person is asked to try again. */
const ATTEMPTS = 5;

/**
 * Stores the values of an upload in one transaction, as they were kept when it was checked. Where any stored value changed since, the
 * file is checked anew first, and refused where it would now change something else than the person was shown. Refused, too, while a
 * warning is not accepted.
 */
export async function storeValues(app: App, actor: Actor, seen: Upload, storing: Storing): Promise<Outcome<Upload>> {
  const { id, sha256, examination: shown } = seen;
  if (seen.state !== storing.from) return refused(storing.otherwise, { id });
  // Throws where the kept file is no longer the one that was checked.
  await readOriginal(app.dataFolder, sha256);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const outcome = await app.db.transaction().execute((db) => storeNow(app, db, actor, id, storing));
    if (outcome !== 'outdated') {
      if (outcome.ok) await dropStaged(app.db, id);
      return outcome;
    }
    const checked = await checkAnew(app, actor, id, storing);
    if (!checked.ok) return checked;
    const { examination } = checked.value;
    if (!isAcceptable(examination) || examination.changesDigest !== digestOf(shown)) {
      if (storing.from !== 'staged') await dropStaged(app.db, id);
      return refused('upload-outdated', { id });
    }
  }
  return refused('upload-outdated', { id });
}

/** Reports kept before digests were have none: what they showed is not known exactly, and so is shown anew. */
const digestOf = ({ changesDigest }: Upload['examination']) => changesDigest || null;

async function storeNow(
  app: App,
  db: Db,
  actor: Actor,
  id: string,
  { from, otherwise, action }: Storing,
): Promise<Outcome<Upload> | 'outdated'> {
  await takeTurn(db);
  const row = await findUpload(db, id);
  if (row?.state !== from) return refused(otherwise, { id });
  if (row.checked_at_version !== (await valuesVersion(db))) return 'outdated';
  const { examination, answers } = uploadOf(row);
  const open = openWarnings(examination.issues, answers).length;
  if (open > 0) return refused('warnings-open', { id, open: `${open}` });
  const at = app.now();
  const by = { upload: id, person: actor.name, at };
  if (examination.kind === 'observations') {
    const areas = await stagedAreas(db, id);
    if (areas.some((code) => !isTheirs(actor, code))) return refused('not-permitted');
    await storeStaged(db, by);
  } else {
    const file = () => readOriginal(app.dataFolder, row.sha256);
    await (await examineUpload(app, db, file, optionsOf(row), actor)).write?.(by);
  }
  await raiseValuesVersion(db);
  const stored = { state: 'committed', committed_at: at, reverted_at: null, checked_at_version: null } as const;
  await updateUpload(db, id, stored);
  if (from === 'staged' && !actor.demo) await rememberReading(db, actor, uploadOf(row), at);
  const detail = JSON.stringify({ sha256: row.sha256, counts: examination.counts, ...answers });
  if (!actor.demo) await writeAudit(db, { at, person: actor.name, action, object: id, detail, success: true });
  return done(uploadOf({ ...row, ...stored }));
}

/** Checks the file of an upload once more, and puts the upload back where it was. */
async function checkAnew(app: App, actor: Actor, id: string, { from, otherwise }: Storing): Promise<Outcome<Upload>> {
  const begun = await updateUpload(app.db, id, { state: 'checking', progress: null }, [from]);
  if (!begun) return refused(otherwise, { id });
  const back = from === 'staged' ? {} : { otherwise: from };
  await checkUpload(app, actor, id, { action: 'upload.check', detail: {}, ...back });
  const row = await findUpload(app.db, id);
  return row ? done(uploadOf(row)) : refused('unknown-upload', { id });
}
