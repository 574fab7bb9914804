import type { Acceptance, Correction } from './answers.ts';
import type { MilestoneStatus } from './milestone.ts';
import type { Questions } from './questions.ts';
import type { Status } from './status.ts';

/** What a file reports: values of indicators, or states of milestones. */
export type ReportKind = 'observations' | 'milestones';

/** One thing wrong with a file, or worth a second look, as the person is told it. */
export interface ReportIssue {
  /** The row number that the spreadsheet shows; null where the whole file is meant. */
  readonly row: number | null;
  /** The column letter that the spreadsheet shows. */
  readonly column: string | null;
  /** The heading of that column in the sheet's own words. */
  readonly header: string | null;
  /** The cell as typed. */
  readonly value: string | null;
  readonly code: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do. */
  readonly fix: string;
}

/** A warning, and who let it pass. */
export interface ReportWarning extends ReportIssue {
  readonly accepted: Acceptance | null;
}

/**
 * One thing that the file writes. In a file of milestones `indicator` is the milestone's id, `period` its plan's id, and what
 * stands there is its state, for `done` with the date behind a space: `done 2018-06-30`.
 */
export interface ValueChange {
  readonly area: string;
  readonly indicator: string;
  readonly period: string;
  /** What stands there now; null for nothing. */
  readonly before: string | null;
  readonly after: string | null;
  /** Who brought what stands there now; left out where nothing does, of milestones, and beyond the changes that a report lists. */
  readonly was?: FormerSource;
}

/** The person, instant (ISO), upload and file that brought a value before. */
export interface FormerSource {
  readonly person: string;
  readonly at: string;
  readonly upload: string;
  readonly fileName: string;
}

/** One light that the file changes. In a file of milestones `indicator` and `period` are as in `ValueChange`. */
export interface LightChange {
  readonly area: string;
  readonly indicator: string;
  readonly plan: string;
  readonly period: string;
  readonly before: Status | MilestoneStatus;
  readonly after: Status | MilestoneStatus;
}

/** What a file holds, what is wrong with it and what would change: the same for dry run and commit (design §7). */
export interface UploadReport {
  readonly kind: ReportKind;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly header: { readonly row: number; readonly columns: readonly string[] } | null;
  readonly counts: UploadCounts;
  readonly errors: readonly ReportIssue[];
  readonly warnings: readonly ReportWarning[];
  /** What is only told: columns that are not read, an example that is left out. */
  readonly notes: readonly ReportIssue[];
  /** How many errors and warnings of each code are not listed because there are too many. */
  readonly unlisted: Readonly<Record<string, number>>;
  /** Texts that people put in the place of what the file says. */
  readonly corrections: readonly Correction[];
  /** What has to be answered before the file can be understood. */
  readonly questions: Questions;
  /** The first thousand; `counts.new` and `counts.changed` tell how many there are. */
  readonly changes: readonly ValueChange[];
  readonly lights: readonly LightChange[];
  /** Areas × periods that the file touches and whose lights were not compared, since there are too many. */
  readonly unjudged: number;
  readonly committed: boolean;
  readonly uploadId: string | null;
  readonly sha256: string;
}

/** How many places some issues stand for, those included that are not listed. */
export function exactTotal(issues: readonly Pick<ReportIssue, 'code'>[], unlisted: UploadReport['unlisted']): number {
  const codes = new Set(issues.map(({ code }) => code));
  return [...codes].reduce((sum, code) => sum + (unlisted[code] ?? 0), issues.length);
}

/** Issues in the order of the file: what concerns all of it first, then row by row. */
export function inFileOrder<Each extends Pick<ReportIssue, 'row'>>(issues: readonly Each[]): Each[] {
  return issues.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

export interface UploadCounts {
  /** Rows that carry anything below the header. */
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}
