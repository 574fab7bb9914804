import { type Answers, acceptanceOf, NO_ANSWERS, quotedCell } from '../domain/answers.ts';
import type { Examination, ExaminedIssue } from '../domain/examination.ts';
import type { ReportIssue, UploadReport } from '../domain/upload-report.ts';
import type { Text } from '../text/text.ts';

/** The state of the upload that a report belongs to; nothing was stored where there is none. */
export interface ReportState {
  readonly uploadId: string | null;
  readonly committed: boolean;
  /** What people decided about the file since it came. */
  readonly answers?: Answers;
}

/** An examination in the sentences of a language: the upload report of design §7. */
export function uploadReport(examination: Examination, state: ReportState, text: Text): UploadReport {
  const { issues, changesDigest: _, headerCells: __, ...rest } = examination;
  const { answers = NO_ANSWERS, ...progress } = state;
  const told = (level: ExaminedIssue['level']) => issues.filter((issue) => issue.level === level);
  const errors = told('error').map((issue) => reportIssue(issue, examination, text));
  const warnings = told('warning').map((issue) => ({
    ...reportIssue(issue, examination, text),
    accepted: acceptanceOf(issue, answers),
  }));
  const notes = told('info').map((issue) => reportIssue(issue, examination, text));
  return {
    ...rest,
    errors,
    warnings,
    notes,
    unlisted: unlistedIn(issues),
    corrections: answers.corrections,
    ...progress,
  };
}

function unlistedIn(issues: readonly ExaminedIssue[]): Record<string, number> {
  const unlisted: Record<string, number> = {};
  for (const { code, params } of issues) {
    if (code !== 'more-issues') continue;
    const of = String(params['of']);
    unlisted[of] = (unlisted[of] ?? 0) + Number(params['total']) - Number(params['listed']);
  }
  return unlisted;
}

function reportIssue(issue: ExaminedIssue, { header }: Examination, text: Text): ReportIssue {
  const { row, column, code, params } = issue;
  const heading = column === null ? null : (header?.columns[columnIndex(column)] ?? null);
  const { message, fix } = text.issue(code, params);
  return { row, column, header: heading || null, value: quotedCell(issue), code, message, fix };
}

/** 0 for A, 26 for AA. */
const columnIndex = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
