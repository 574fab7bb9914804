import { NO_QUESTIONS, type Questions } from './questions.ts';
import type { LightChange, ReportKind, UploadCounts, ValueChange } from './upload-report.ts';

/** One thing found in a file: where the spreadsheet shows it, how grave it is, and what its sentence needs. */
export interface ExaminedIssue {
  readonly row: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly level: 'error' | 'warning' | 'info';
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a file holds and what it would change, in codes; sentences are made of it when it is shown. */
export interface Examination {
  readonly kind: ReportKind;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  /** All sheets of a workbook, in its order; none of a text file. */
  readonly sheets: readonly string[];
  readonly header: { readonly row: number; readonly columns: readonly string[] } | null;
  readonly counts: UploadCounts;
  readonly issues: readonly ExaminedIssue[];
  readonly questions: Questions;
  /** The first cells of the row with the headings, shortened; none where it is not known. */
  readonly headerCells: readonly string[];
  /** The first thousand; `counts.new` and `counts.changed` tell how many there are. */
  readonly changes: readonly ValueChange[];
  readonly lights: readonly LightChange[];
  /** Areas × periods that the file touches and whose lights were not compared, since there are too many. */
  readonly unjudged: number;
  /** SHA-256 of all changes in the order of the file. */
  readonly changesDigest: string;
  readonly sha256: string;
}

/** The examination that is kept as JSON; those of earlier versions know neither kinds nor sheets nor questions, and compared all lights. */
export function parsedExamination(json: string): Examination {
  const earlier = {
    kind: 'observations',
    sheets: [],
    questions: NO_QUESTIONS,
    headerCells: [],
    unjudged: 0,
    changesDigest: '',
  } as const;
  return { ...earlier, ...(JSON.parse(json) as Omit<Examination, keyof typeof earlier>) };
}
/** So many changes are listed in an examination; the others are counted, and listed on request. */
export const LISTED_CHANGES = 1_000;

/** Whether nothing forbids storing the file. */
export function isAcceptable(examination: Examination): boolean {
  return !examination.issues.some((issue) => issue.level === 'error');
}
