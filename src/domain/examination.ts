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
  readonly header: { readonly row: number; readonly columns: readonly string[] } | null;
  readonly counts: UploadCounts;
  readonly issues: readonly ExaminedIssue[];
  readonly changes: readonly ValueChange[];
  readonly lights: readonly LightChange[];
  readonly sha256: string;
}

/** Whether nothing forbids storing the file. */
export function isAcceptable(examination: Examination): boolean {
  return !examination.issues.some((issue) => issue.level === 'error');
}
