import { exactTotal, inFileOrder, type ReportWarning, type UploadReport } from '../domain/upload-report.ts';
import { ErrorSummary } from './error-summary.tsx';
import type { FieldError, Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { type Say, sayIn } from './page-text.ts';
import { AcceptanceCell, CorrectionTable, RestOfWarnings } from './upload-answers.tsx';
import { LightChanges, type Names, ValueChanges } from './upload-changes.tsx';
import { IssueDownloads, UploadErrors } from './upload-errors.tsx';
import { CommitForm, ReadAgainForm, ReinstateForm, RevertForm } from './upload-forms.tsx';
import { IssueTable, SHOWN } from './upload-issues.tsx';
import { type Reading, ReadingInForce, SheetForm, UploadQuestions } from './upload-questions.tsx';
import { UploadReceipt } from './upload-receipt.tsx';
import type { UploadHead } from './upload-state.tsx';
import { UploadSummary } from './upload-summary.tsx';

export interface UploadReportPageProps {
  readonly frame: Frame;
  readonly upload: UploadHead;
  readonly report: UploadReport;
  readonly names: Names;
  /** The upload is the person's own, to correct, commit, take back and reinstate. */
  readonly isOwn: boolean;
  /** Whether who accepts a warning of this code has to say why. */
  readonly asksReason: (code: string) => boolean;
  readonly reading: Reading;
  /** The one kind of errors asked for; null for all. */
  readonly type: string | null;
  /** What was wrong with what the person just sent. */
  readonly problems?: readonly FieldError[];
  /** An earlier commit of the same bytes; `at` is an ISO instant. */
  readonly twin: { readonly id: string; readonly at: string } | null;
}

/** What the check of a file found, what it would change and, once committed, the receipt. */
export function UploadReportPage(props: UploadReportPageProps) {
  const { frame, upload, report, names, isOwn, reading, type, problems = [] } = props;
  const say = sayIn(frame.language);
  const words = say.page.upload.report;
  const writes = report.counts.new + report.counts.changed;
  const open = report.warnings.filter((each) => each.accepted === null).length;
  const passed = report.errors.length === 0;
  const waits = isOwn && (upload.state === 'staged' || upload.state === 'rejected');
  const mayCommit = isOwn && upload.state === 'staged' && passed && writes > 0;
  const faulty = report.errors.length > 0 || problems.length > 0;
  return (
    <Layout frame={frame} title={words.title({ file: upload.fileName })} faulty={faulty} withFix={waits}>
      <ErrorSummary errors={problems} say={say} />
      <UploadSummary {...props} writes={writes} say={say} />
      {upload.committedAt ? <UploadReceipt {...{ upload, report, names, say }} /> : null}
      {waits ? <HowRead id={upload.id} {...{ report, reading, say }} /> : null}
      <UploadErrors {...{ report, waits, type, say }} id={upload.id} />
      {report.warnings.length > 0 ? <Warnings {...props} {...{ mayCommit, say }} /> : null}
      <CorrectionTable corrections={report.corrections} say={say} />
      {mayCommit ? <CommitForm id={upload.id} {...{ writes, open, say }} lights={report.lights} /> : null}
      {passed ? <LightChanges report={report} names={names} say={say} /> : null}
      {passed ? <ValueChanges report={report} names={names} say={say} /> : null}
      {isOwn && upload.state === 'committed' ? <RevertForm id={upload.id} say={say} /> : null}
      {isOwn && upload.state === 'reverted' ? <ReinstateForm id={upload.id} say={say} /> : null}
    </Layout>
  );
}

/** How the file was read, to be changed, and what has to be asked before it can be understood. */
function HowRead(props: { id: string; report: UploadReport; reading: Reading; say: Say }) {
  return (
    <>
      <ReadAgainForm {...props} />
      <SheetForm {...props} />
      <ReadingInForce {...props} />
      <UploadQuestions {...props} />
    </>
  );
}

function Warnings({
  upload,
  report,
  asksReason,
  mayCommit,
  say,
}: UploadReportPageProps & { mayCommit: boolean; say: Say }) {
  const words = say.page.upload.report;
  const issues = inFileOrder(report.warnings);
  const total = exactTotal(issues, report.unlisted);
  const cell = (issue: ReportWarning) => <AcceptanceCell issue={issue} asksReason={asksReason(issue.code)} say={say} />;
  const answer = mayCommit || issues.some((each) => each.accepted) ? { heading: words.acceptance, cell } : null;
  return (
    <>
      <IssueTable
        id="warnings"
        title={upload.committedAt ? words.warningsDone({ total }) : words.warnings({ total })}
        {...{ issues, total, answer, say }}
      >
        {report.errors.length === 0 && upload.committedAt === null ? (
          <IssueDownloads id={upload.id} hasTable say={say} />
        ) : null}
      </IssueTable>
      {mayCommit ? <RestOfWarnings warnings={issues.slice(SHOWN)} say={say} /> : null}
    </>
  );
}
