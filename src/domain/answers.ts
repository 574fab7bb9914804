import type { ExaminedIssue } from './examination.ts';

/** Another text for one cell of a file; the file's own bytes stay as they are. The last correction of a cell holds. */
export interface Correction {
  /** As the spreadsheet shows them: from 1, and a letter. */
  readonly row: number;
  readonly column: string;
  /** What stands in the file. */
  readonly before: string;
  readonly after: string;
  readonly person: string;
  /** ISO instant. */
  readonly at: string;
}

/** A warning that a person looked at and lets pass. With `row` null it covers every warning of its code. */
export interface Acceptance {
  readonly row: number | null;
  readonly column: string | null;
  readonly code: string;
  /** The cell as it stood when the warning was read; another text asks again. Null where the warning quotes none. */
  readonly value: string | null;
  /** Why it is right as it stands; empty where the warning asks for none. */
  readonly reason: string;
  readonly person: string;
  /** ISO instant. */
  readonly at: string;
}

/** Whom a name of the file means: the code of an area or the id of an indicator. */
export interface NameAnswer {
  readonly kind: 'area' | 'indicator';
  /** The name as it stands in the file. */
  readonly words: string;
  readonly means: string;
}

/** What people said of how a file is to be understood, where it does not say so itself. The last saying holds; the audit keeps them all. */
export interface ReadingAnswers {
  /** The row with the headings, from 1; null lets the program find it. */
  readonly headerRow: number | null;
  /** What a column (by its letter) carries: the name of a field, or `ignore`. */
  readonly columns: Readonly<Record<string, string>>;
  readonly names: readonly NameAnswer[];
}

/** Everything people decided about one upload after its file came. Corrections and acceptances are only ever added to. */
export interface Answers extends ReadingAnswers {
  readonly corrections: readonly Correction[];
  readonly acceptances: readonly Acceptance[];
}

export const NO_READING_ANSWERS: ReadingAnswers = { headerRow: null, columns: {}, names: [] };
export const NO_ANSWERS: Answers = { corrections: [], acceptances: [], ...NO_READING_ANSWERS };

/** The answers that are kept as JSON; those of earlier versions know nothing of the reading. */
export function parsedAnswers(json: string): Answers {
  return { ...NO_ANSWERS, ...(JSON.parse(json) as Partial<Answers>) };
}

/** Whether people said anything of how the file is to be understood. */
export function saysReading({ headerRow, columns, names }: ReadingAnswers): boolean {
  return headerRow !== null || Object.keys(columns).length > 0 || names.length > 0;
}

/** The place of a cell as one text: `D5`. */
export const cellName = (cell: { readonly row: number; readonly column: string }) => `${cell.column}${cell.row}`;

/**
 * The text that holds for each corrected cell, by its name.
 * D5 "31.2" → "3.12", then D5 → "31.2" gives D5 → "31.2": a correction is taken back by another one.
 */
export function correctedCells(answers: Answers): ReadonlyMap<string, string> {
  return new Map(answers.corrections.map((correction) => [cellName(correction), correction.after]));
}

/** The acceptance that lets a warning pass, or null where nobody accepted it as it now stands. */
export function acceptanceOf(issue: ExaminedIssue, { acceptances }: Answers): Acceptance | null {
  const value = quotedCell(issue);
  const here = (each: Acceptance) => each.row === issue.row && each.column === issue.column && each.value === value;
  return acceptances.findLast((each) => each.code === issue.code && (each.row === null || here(each))) ?? null;
}

/** The cell that an issue quotes, or null. */
export function quotedCell({ params }: Pick<ExaminedIssue, 'params'>): string | null {
  return typeof params['value'] === 'string' ? params['value'] : null;
}

/** The warnings that nobody has accepted yet. */
export function openWarnings(issues: readonly ExaminedIssue[], answers: Answers): ExaminedIssue[] {
  return issues.filter((issue) => issue.level === 'warning' && acceptanceOf(issue, answers) === null);
}
