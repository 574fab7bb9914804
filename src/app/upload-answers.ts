import { writeAudit } from '../db/audit-store.ts';
import { takeTurn } from '../db/turn.ts';
import { findUpload, type UploadRow, updateUpload } from '../db/upload-store.ts';
import {
  type Acceptance,
  type Answers,
  type Correction,
  cellName,
  NO_ANSWERS,
  openWarnings,
  quotedCell,
} from '../domain/answers.ts';
import type { ExaminedIssue } from '../domain/examination.ts';
import { cellPlace, columnLetter } from '../ingest/column-letter.ts';
import { needsReason } from '../ingest/issue-codes.ts';
import { checkBeside } from './beside.ts';
import type { Actor, App } from './context.ts';
import { definitions } from './lists.ts';
import { cellsOf } from './original-cells.ts';
import { done, type Outcome, refused } from './problem.ts';
import { answeredReading, type ReadingChoice } from './reading-choice.ts';
import { type Upload, uploadOf } from './upload.ts';
import { ownUpload, settled } from './uploads.ts';

/** Another text for a cell, named as the spreadsheet shows it: `D5`. */
export interface CellText {
  readonly cell: string;
  readonly text: string;
  /** Whether every other cell with the same error and the same text gets it too. */
  readonly same?: boolean;
}

/** A warning that the person accepts; `row` null stands for every warning of the code. */
export interface AcceptedWarning extends Pick<Acceptance, 'row' | 'column' | 'code'> {
  readonly reason: string;
}

/**
 * Puts other texts into cells of an uploaded file and checks it anew. The file's bytes stay; each correction keeps who and when.
 * A text that already stands there is no correction. Refused for a cell that the file does not have.
 */
export async function correctCells(
  app: App,
  actor: Actor,
  id: string,
  asked: readonly CellText[],
): Promise<Outcome<Upload>> {
  const seen = await ownUpload(app, actor, id);
  if (!seen.ok) return seen;
  const texts = withAlike(asked, seen.value.examination.issues);
  const places = texts.map(({ cell }) => cellPlace(cell));
  const unknown = texts.find((_, index) => places[index] === null);
  if (unknown) return refused('no-such-cell', { cell: unknown.cell });
  const original = await cellsOf(
    app,
    seen.value,
    places.map((place) => place!),
  );
  const missing = texts.findIndex((_, index) => original[index] === null);
  if (missing !== -1) return refused('no-such-cell', { cell: texts[missing]!.cell });
  const at = app.now();
  return decide(app, actor, id, 'upload.correct', ({ answers }) => {
    const standing = new Map(answers.corrections.map((each) => [cellName(each), each.after]));
    const corrections = texts.flatMap(({ text }, index): Correction[] => {
      const before = original[index]!;
      const place = places[index]!;
      const [row, column] = [place.row + 1, columnLetter(place.column)];
      if ((standing.get(`${column}${row}`) ?? before) === text) return [];
      return [{ row, column, before, after: text, person: actor.name, at }];
    });
    return done({ answers: { ...answers, corrections: [...answers.corrections, ...corrections] } });
  });
}

/** Each text for its cell, and for the cells like it where that is asked: the same error, in the same column, with the same text. */
function withAlike(asked: readonly CellText[], issues: readonly ExaminedIssue[]): CellText[] {
  const errors = issues.filter(({ level, row, column }) => level === 'error' && row !== null && column !== null);
  const nameOf = ({ row, column }: ExaminedIssue) => `${column}${row}`;
  const kindOf = (issue: ExaminedIssue) => JSON.stringify([issue.code, issue.column, quotedCell(issue)]);
  return asked.flatMap(({ cell, text, same }) => {
    const here = cell.toUpperCase();
    const kinds = new Set(same ? errors.filter((issue) => nameOf(issue) === here).map(kindOf) : []);
    const others = new Set(errors.filter((issue) => kinds.has(kindOf(issue))).map(nameOf));
    others.delete(here);
    return [cell, ...others].map((each) => ({ cell: each, text }));
  });
}

/** Lets warnings pass, each with its reason. Refused where a warning that asks for a reason gets none. */
export async function acceptWarnings(
  app: App,
  actor: Actor,
  id: string,
  accepted: readonly AcceptedWarning[],
): Promise<Outcome<Upload>> {
  const at = app.now();
  const accept = ({ answers, examination }: Upload): Outcome<Decision> => {
    const open = openWarnings(examination.issues, answers);
    const acceptances: Acceptance[] = [];
    for (const { row, column, code, reason } of accepted) {
      const issue = open.find(
        (each) => each.code === code && (row === null || (each.row === row && each.column === column)),
      );
      if (!issue) continue;
      if (reason.trim() === '' && needsReason(issue.code)) return refused('reason-missing', { row: `${row ?? ''}` });
      const value = row === null ? null : quotedCell(issue);
      acceptances.push({ row, column, code, value, reason: reason.trim(), person: actor.name, at });
    }
    return done({ answers: { ...answers, acceptances: [...answers.acceptances, ...acceptances] } });
  };
  return decide(app, actor, id, 'upload.accept', accept, { checks: false });
}

/** Lets every open warning of an upload pass for one reason: `import --yes`. */
export async function acceptEveryWarning(app: App, actor: Actor, id: string, reason: string): Promise<Outcome<Upload>> {
  const seen = await ownUpload(app, actor, id);
  if (!seen.ok) return seen;
  const { examination, answers } = seen.value;
  const codes = new Set(openWarnings(examination.issues, answers).map((issue) => issue.code));
  if (codes.size === 0) return seen;
  const accepted = [...codes].map((code) => ({ row: null, column: null, code, reason }));
  return acceptWarnings(app, actor, id, accepted);
}

/**
 * Reads the bytes of an upload anew: in another encoding, another sheet, or understood as the person says. What was decided about
 * the cells of another encoding or sheet no longer holds; the audit keeps it. Refused for a name that means nothing known.
 */
export async function readAgain(app: App, actor: Actor, id: string, choice: ReadingChoice): Promise<Outcome<Upload>> {
  const { indicators } = await definitions(app);
  for (const { kind, means } of choice.names ?? []) {
    if (means === null) continue;
    if (kind === 'area' && app.areas.get(means) === null) return refused('unknown-area', { area: means });
    if (kind === 'indicator' && !indicators.has(means)) return refused('unknown-indicator', { indicator: means });
  }
  const { encoding, sheet } = choice;
  const bytes = { ...(encoding === undefined ? {} : { encoding }), ...(sheet === undefined ? {} : { sheet }) };
  const isOtherTable = Object.keys(bytes).length > 0;
  return decide(app, actor, id, 'upload.read-again', (upload) => {
    const answers = isOtherTable ? NO_ANSWERS : upload.answers;
    return done({ ...bytes, answers: { ...answers, ...answeredReading(answers, choice) } });
  });
}

interface Decision extends Partial<Pick<UploadRow, 'encoding' | 'sheet'>> {
  readonly answers?: Answers;
}

/** Adds a decision to an upload that still waits and, unless `checks` is false, checks its bytes anew. */
async function decide(
  app: App,
  actor: Actor,
  id: string,
  action: string,
  decision: (upload: Upload) => Outcome<Decision>,
  { checks }: { readonly checks: boolean } = { checks: true },
): Promise<Outcome<Upload>> {
  const seen = await ownUpload(app, actor, id);
  if (!seen.ok) return seen;
  await settled(app, id);
  const decided = await app.db.transaction().execute(async (db): Promise<Outcome<Decision>> => {
    await takeTurn(db);
    const row = await findUpload(db, id);
    if (row?.state !== 'staged' && row?.state !== 'rejected') return refused('upload-not-open', { id });
    const made = decision(uploadOf(row));
    if (!made.ok) return made;
    const { answers, ...choice } = made.value;
    const state = checks ? 'checking' : row.state;
    await updateUpload(db, id, { ...choice, ...(answers ? { answers: JSON.stringify(answers) } : {}), state });
    if (checks || actor.demo) return made;
    const detail = JSON.stringify({ ...choice, state, ...answers });
    await writeAudit(db, { at: app.now(), person: actor.name, action, object: id, detail, success: true });
    return made;
  });
  if (!decided.ok) return decided;
  const { answers, ...choice } = decided.value;
  if (checks) await checkBeside(app, actor, seen.value, { action, detail: { ...choice, ...answers } });
  return done(await settled(app, id));
}
