/** `error` refuses the file or the cell, `warning` must be ticked with a reason, `info` is only told. */
export type IssueLevel = 'error' | 'warning' | 'info';

/** What can be wrong with a file before anything in it is understood, in the order a person would meet it. */
export const TABLE_ISSUES = [
  // The file as a whole: it is refused.
  'file-too-large',
  'empty-file',
  'blank-file',
  'old-excel-file',
  'binary-excel-file',
  'et-file',
  'numbers-file',
  'ods-file',
  'password-protected',
  'pdf-file',
  'image-file',
  'document-file',
  'archive-file',
  'html-file',
  'xml-file',
  'unknown-office-file',
  'corrupt-workbook',
  'unsafe-workbook',
  'too-many-entries',
  'unpacked-too-large',
  'too-many-rows',
  'too-many-columns',
  'damaged-utf8',
  'not-in-encoding',
  'unknown-encoding',
  'nul-character',
  'unknown-sheet',
  'sheet-without-cells',
  'empty-sheet',
  'empty-workbook',
  // How the file was read.
  'name-mismatch',
  'encoding-unsure',
  'replacement-character',
  'control-characters',
  'one-column',
  'doubled-delimiter',
  'space-after-delimiter',
  'foreign-quotes',
  'mixed-line-endings',
  'hidden-sheets',
  'other-sheets',
  'hidden-rows',
  'hidden-columns',
  'formula-cells',
  'rounded-numbers',
  // Rows and cells.
  'unclosed-quote',
  'text-after-quote',
  'stray-quote',
  'quote-across-cells',
  'backslash-quote',
  'rows-in-cell',
  'space-after-quote',
  'ragged-row',
  'short-rows',
  'lone-cell-row',
  'repeated-header',
  'error-cell',
  'formula-without-value',
  'bad-date',
  'long-number',
  'merged-cells',
  /** Closes a list that was cut: params.of is the code that was cut, params.listed and params.total its counts. */
  'more-issues',
] as const;

/** What can be wrong once columns and rows are understood. */
export const ROW_ISSUES = [
  'unknown-indicator',
  'unknown-area',
  'ambiguous-area',
  'ambiguous-indicator',
  'bad-period',
  'bad-number',
  'missing-value',
  'missing-column',
  'duplicate-key',
  'denominator-zero',
  'numerator-above-denominator',
  'value-disagrees',
  'no-permission',
  'duplicate-column',
  'ignored-column',
  'no-rows',
  'indicator-mismatch',
  'value-and-absence',
  // Of our own templates and reports.
  'reference-columns',
  'example-row',
  'unfilled-rows',
  'repeated-rows',
  'nothing-filled',
  'period-kind',
  'share-above-100',
  'negative-value',
  // Of a file of milestones.
  'unknown-plan',
  'unknown-milestone',
  'ambiguous-milestone',
  'bad-state',
  'bad-day',
  'done-without-date',
  'done-without-evidence',
  'done-in-future',
  'date-without-done',
  'not-yet-overdue',
] as const;

export type TableIssueCode = (typeof TABLE_ISSUES)[number];
export type RowIssueCode = (typeof ROW_ISSUES)[number];
export type IssueCode = TableIssueCode | RowIssueCode;

const WARNINGS: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'encoding-unsure',
  'replacement-character',
  'control-characters',
  'one-column',
  'doubled-delimiter',
  'foreign-quotes',
  'stray-quote',
  'backslash-quote',
  'rows-in-cell',
  'bad-date',
  'long-number',
  'missing-value',
  'value-disagrees',
  'period-kind',
  'share-above-100',
  'negative-value',
  'nothing-filled',
]);

const NOTES: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'name-mismatch',
  'mixed-line-endings',
  'space-after-delimiter',
  'hidden-sheets',
  'other-sheets',
  'hidden-rows',
  'hidden-columns',
  'formula-cells',
  'rounded-numbers',
  'space-after-quote',
  'short-rows',
  'lone-cell-row',
  'repeated-header',
  'merged-cells',
  'more-issues',
  'ignored-column',
  'reference-columns',
  'example-row',
  'unfilled-rows',
  'repeated-rows',
]);

/** How grave an issue is. A code that no list names is an error, so that a new one blocks until someone has thought about it. */
export function issueLevel(code: IssueCode): IssueLevel {
  if (WARNINGS.has(code)) return 'warning';
  return NOTES.has(code) ? 'info' : 'error';
}

const NEEDS_REASON: ReadonlySet<string> = new Set<IssueCode>(['value-disagrees', 'share-above-100', 'negative-value']);

/** Whether who lets a warning of this code pass has to say why: the value itself is in doubt, not how the file was read. */
export function needsReason(code: string): boolean {
  return NEEDS_REASON.has(code);
}
