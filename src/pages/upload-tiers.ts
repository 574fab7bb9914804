import type { ReportIssue, UploadReport } from '../domain/upload-report.ts';

export const TIERS = ['file', 'columns', 'rows'] as const;
export type Tier = (typeof TIERS)[number];

const COLUMN_CODES: ReadonlySet<string> = new Set([
  'missing-column',
  'duplicate-column',
  'ignored-column',
  'one-column',
  'near-heading',
  'two-axes',
]);

/** Which step of the check an issue belongs to: the file as a whole, its header, or one of its rows. */
export function tierOf(issue: ReportIssue, report: Pick<UploadReport, 'header'>): Tier {
  if (COLUMN_CODES.has(issue.code)) return 'columns';
  if (issue.row === null) return 'file';
  return report.header !== null && issue.row <= report.header.row ? 'columns' : 'rows';
}

/** The first step that has errors, or null: later steps are not worth reading before it is right. */
export function failedTier(report: Pick<UploadReport, 'errors' | 'header'>): Tier | null {
  return TIERS.find((tier) => report.errors.some((issue) => tierOf(issue, report) === tier)) ?? null;
}
