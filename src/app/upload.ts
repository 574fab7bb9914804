import type { UploadRow } from '../db/upload-store.ts';
import { type Answers, parsedAnswers } from '../domain/answers.ts';
import { type Examination, parsedExamination } from '../domain/examination.ts';
import { type Progress, progressAt } from '../domain/progress.ts';
import type { ExamineOptions } from './examine-upload.ts';

/** An upload with what was found in it. */
export interface Upload extends Omit<UploadRow, 'report' | 'answers' | 'progress' | 'checked_at_version'> {
  readonly examination: Examination;
  readonly answers: Answers;
  /** How far the check has come; of no meaning once it has ended. */
  readonly progress: Progress;
}

/** An upload from how it is kept. */
export function uploadOf({ report, answers, progress, checked_at_version: _, ...row }: UploadRow): Upload {
  const told = progress === null ? progressAt('waiting', 0, 0) : (JSON.parse(progress) as Progress);
  return { ...row, examination: parsedExamination(report), answers: parsedAnswers(answers), progress: told };
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

/** Whether the check of an upload has yet to begin or to end. */
export const isUnderWay = ({ state }: Pick<UploadRow, 'state'>) => state === 'received' || state === 'checking';
