import { readDefinitions } from '../db/definition-store.ts';
import type { Db } from '../db/open.ts';
import type { Writing } from '../db/take-back.ts';
import { type Answers, correctedCells } from '../domain/answers.ts';
import type { AreaBook } from '../domain/area.ts';
import { dayInChina } from '../domain/calendar.ts';
import type { Definitions } from '../domain/definitions.ts';
import type { Examination } from '../domain/examination.ts';
import { progressAt } from '../domain/progress.ts';
import { NO_QUESTIONS, type Questions } from '../domain/questions.ts';
import type { ReportKind } from '../domain/upload-report.ts';
import { withAreaNames } from '../ingest/answered-names.ts';
import { type ChosenHeader, chosenHeader } from '../ingest/chosen-header.ts';
import { ownColumns } from '../ingest/columns.ts';
import { withCorrections } from '../ingest/corrected-table.ts';
import { indicatorBook } from '../ingest/indicator-book.ts';
import { issueLevel } from '../ingest/issue-codes.ts';
import type { Limits } from '../ingest/limits.ts';
import { MILESTONE_COLUMNS } from '../ingest/milestone-columns.ts';
import { OBSERVATION_COLUMNS } from '../ingest/observation-columns.ts';
import { headerCells, type NamePool, questionsOf } from '../ingest/questions.ts';
import { withoutRemarks } from '../ingest/remarks.ts';
import { firstRows } from '../ingest/sheet-head.ts';
import type { Issue, Table } from '../ingest/table.ts';
import type { Actor, App } from './context.ts';
import { type Keeping, NOT_KEPT } from './keeping.ts';
import { understandMilestones } from './milestone-file.ts';
import { understandObservations } from './observation-file.ts';
import { sha256 } from './originals.ts';
import { isTheirs, may } from './permissions.ts';
import { type Reading, readUpload } from './read-upload.ts';
import type { Understand } from './understood.ts';

/** What the person chose beside the file. */
export interface UploadOptions extends Reading {
  /** Codes and ids, already known to exist. */
  readonly area: string | null;
  readonly period: string | null;
}

/** The same, and what people decided about the file since. */
export interface ExamineOptions extends UploadOptions {
  readonly answers: Answers;
  /** So many issues of one code are listed; as a page needs them where it is left out. */
  readonly listedPerCode?: number;
}

/** What examining gives: the report in codes, and how committing stores what the file says. */
export interface Examined {
  readonly examination: Examination;
  /** To be called in the transaction in which the file was examined. Null where the findings were kept meanwhile. */
  readonly write: ((writing: Writing) => Promise<void>) | null;
}

const UNDERSTAND: Readonly<Record<ReportKind, Understand>> = {
  observations: understandObservations,
  milestones: understandMilestones,
};

/**
 * The one path of dry run and commit, for files of every kind: decode, table, columns, rows, checks, comparison with what is
 * stored. `file` gives the bytes. Stores no value; what it finds goes to `keeping` while it reads. Total over any bytes: whatever is wrong becomes an issue
 * of the examination.
 */
export async function examineUpload(
  { areas, limits, now }: App,
  db: Db,
  file: () => Promise<Uint8Array>,
  options: ExamineOptions,
  actor: Actor,
  keeping: Keeping = NOT_KEPT,
): Promise<Examined> {
  const { area, period, answers } = options;
  await keeping.tell(progressAt('reading', 0, 0));
  const { read, hash } = await readFile(file, options, limits);
  if (!read.ok) return nothing(hash, 'observations', null, read.issues, NO_QUESTIONS);
  const table = withCorrections(withoutRemarks(read.table), correctedCells(answers));
  const kind = kindOf(table, chosenHeader(answers));
  const mayWrite = (code: string) => may(actor, 'upload') && isTheirs(actor, code);
  const definitions = await readDefinitions(db);
  const said = await UNDERSTAND[kind](table, {
    ...{ db, areas: withAreaNames(areas, answers.names), definitions, area, period, mayWrite, keeping },
    today: dayInChina(now()),
    reading: answers,
    listedPerCode: options.listedPerCode,
  });
  const questions = asked(table, kind, said.issues, namePool(areas, definitions, mayWrite));
  const cells = headerCellsOf(table, said.header?.row ?? questions.headerRow);
  if (said.header === null) return nothing(hash, kind, table, [...table.issues, ...said.issues], questions, cells);
  const { header, total, accepted, fresh, changed, write = null, ...rest } = said;
  const counts = { rows: total, new: fresh, changed, unchanged: accepted - fresh - changed, refused: total - accepted };
  const issues = [...table.issues, ...said.issues].map(levelled);
  const { changes, changesDigest, lights, unjudged } = rest;
  const found = { questions, headerCells: cells, changes, changesDigest, lights, unjudged };
  return { examination: { kind, ...head(table, hash), header, counts, issues, ...found }, write };
}

/** Reads the bytes in a scope of their own: while the rows are checked only the text is in memory. */
async function readFile(file: () => Promise<Uint8Array>, options: ExamineOptions, limits: Limits) {
  const bytes = await file();
  return { hash: sha256(bytes), read: await readUpload(bytes, options, limits) };
}

/** A file with more of the headings of milestones than of those of values is a file of milestones. */
function kindOf(table: Table, chosen: ChosenHeader): ReportKind {
  const isOfMilestones = ownColumns(table, MILESTONE_COLUMNS, chosen) > ownColumns(table, OBSERVATION_COLUMNS, chosen);
  return isOfMilestones ? 'milestones' : 'observations';
}

/** The cells of the row (from 1) with the headings. */
function headerCellsOf(table: Table, row: number | null): string[] {
  return row === null ? [] : headerCells(firstRows(table)[row - 1] ?? []);
}

function asked(table: Table, kind: ReportKind, issues: readonly Issue[], pool: NamePool): Questions {
  if (!issues.some(({ code }) => issueLevel(code) === 'error')) return NO_QUESTIONS;
  return kind === 'milestones'
    ? questionsOf(table, MILESTONE_COLUMNS, issues, pool)
    : questionsOf(table, OBSERVATION_COLUMNS, issues, pool);
}

function namePool(areas: AreaBook, definitions: Definitions, mayWrite: (code: string) => boolean): NamePool {
  const bound = new Set(definitions.plans.flatMap((plan) => plan.targets.map((target) => target.area)));
  const indicators = [...definitions.indicators.values()];
  return {
    areas,
    ownAreas: [...bound].filter(mayWrite),
    book: indicatorBook(definitions.indicators),
    indicators: indicators.map(({ id, name, aliases }) => ({
      id,
      name: name.zh,
      words: [name.zh, name.en, ...aliases],
    })),
  };
}

const levelled = (issue: Issue) => ({ ...issue, level: issueLevel(issue.code) });

const head = (table: Table | null, hash: string) => ({
  encoding: table?.encoding ?? null,
  delimiter: table?.delimiter ?? null,
  sheet: table?.sheet ?? null,
  sheets: table?.sheets ?? [],
  sha256: hash,
});

function nothing(
  hash: string,
  kind: ReportKind,
  table: Table | null,
  issues: readonly Issue[],
  questions: Questions,
  cells: readonly string[] = [],
): Examined {
  const counts = { rows: 0, new: 0, changed: 0, unchanged: 0, refused: 0 };
  const examination = {
    ...{ kind, ...head(table, hash), header: null, counts },
    ...{
      issues: issues.map(levelled),
      questions,
      headerCells: cells,
      changes: [],
      changesDigest: '',
      lights: [],
      unjudged: 0,
    },
  };
  return { examination, write: null };
}

/** The examination of a file that nobody has looked into yet. */
export function unexamined(hash: string): Examination {
  return nothing(hash, 'observations', null, [], NO_QUESTIONS).examination;
}
