import type { UploadReport } from '../domain/upload-report.ts';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { type Say, sayIn } from './page-text.ts';
import { LightChanges, type Names, ValueChanges } from './upload-changes.tsx';
import { CommitForm, RevertForm } from './upload-forms.tsx';
import { IssueTable } from './upload-issues.tsx';
import { UploadReceipt } from './upload-receipt.tsx';
import type { UploadHead } from './upload-state.tsx';
import { UploadSummary } from './upload-summary.tsx';
import { failedTier, tierOf } from './upload-tiers.ts';

export interface UploadReportPageProps {
  readonly frame: Frame;
  readonly upload: UploadHead;
  readonly report: UploadReport;
  readonly names: Names;
  /** The person may commit this upload, now. */
  readonly canCommit: boolean;
  /** The person may take the committed upload back. */
  readonly canRevert: boolean;
  /** An earlier commit of the same bytes; `at` is an ISO instant. */
  readonly twin: { readonly id: string; readonly at: string } | null;
}

/** What the check of a file found, what it would change and, once committed, the receipt. */
export function UploadReportPage(props: UploadReportPageProps) {
  const { frame, upload, report, names, canCommit, canRevert } = props;
  const say = sayIn(frame.language);
  const words = say.page.upload.report;
  const writes = report.counts.new + report.counts.changed;
  const warnings = report.warnings.length;
  const passed = report.errors.length === 0;
  const mayCommit = canCommit && upload.state === 'staged' && passed && writes > 0;
  return (
    <Layout frame={frame} title={words.title({ file: upload.fileName })} faulty={report.errors.length > 0}>
      <UploadSummary {...props} writes={writes} say={say} />
      {upload.committedAt ? <UploadReceipt {...{ upload, report, names, say }} /> : null}
      <Errors report={report} say={say} />
      {report.warnings.length > 0 ? <Warnings report={report} say={say} /> : null}
      {mayCommit ? <CommitForm id={upload.id} {...{ writes, warnings, say }} lights={report.lights} /> : null}
      {passed ? <LightChanges report={report} names={names} say={say} /> : null}
      {passed ? <ValueChanges report={report} names={names} say={say} /> : null}
      {canRevert && upload.state === 'committed' ? <RevertForm id={upload.id} say={say} /> : null}
    </Layout>
  );
}

/** Only the errors of the first step that failed: those of later steps mean nothing before it is right. */
function Errors({ report, say }: { report: UploadReport; say: Say }) {
  const tier = failedTier(report);
  if (tier === null) return null;
  const issues = report.errors.filter((issue) => tierOf(issue, report) === tier);
  const total = issues.length;
  return <IssueTable id="errors" title={say.page.upload.report.errors({ total })} {...{ issues, total, say }} />;
}

function Warnings({ report, say }: { report: UploadReport; say: Say }) {
  const issues = report.warnings;
  const total = issues.length;
  return <IssueTable id="warnings" title={say.page.upload.report.warnings({ total })} {...{ issues, total, say }} />;
}
