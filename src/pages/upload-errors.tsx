import { exactTotal, inFileOrder, type ReportIssue, type UploadReport } from '../domain/upload-report.ts';
import { address, uploadAddress } from './links.ts';
import type { Say } from './page-text.ts';
import { CorrectionCell, CorrectionForm } from './upload-answers.tsx';
import { IssueTable } from './upload-issues.tsx';
import { failedTier, tierOf } from './upload-tiers.ts';

interface UploadErrorsProps {
  readonly id: string;
  readonly report: UploadReport;
  /** Whether the person may still correct cells. */
  readonly waits: boolean;
  /** The one kind of errors asked for; null for all. */
  readonly type: string | null;
  readonly say: Say;
}

/** Only the errors of the first step that failed: those of later steps mean nothing before it is right. */
export function UploadErrors({ id, report, waits, type, say }: UploadErrorsProps) {
  const words = say.page.upload.report;
  const tier = failedTier(report);
  if (tier === null) return null;
  const all = inFileOrder(report.errors.filter((issue) => tierOf(issue, report) === tier));
  const chosen = all.some(({ code }) => code === type) ? type : null;
  const issues = chosen === null ? all : all.filter(({ code }) => code === chosen);
  const total = exactTotal(issues, report.unlisted);
  const correctable = waits && issues.some((issue) => issue.row !== null && issue.column !== null);
  const alike = Map.groupBy(all, groupOf);
  const cell = (issue: ReportIssue) => (
    <CorrectionCell issue={issue} alike={alike.get(groupOf(issue))!.length} say={say} />
  );
  const answer = correctable ? { heading: words.correction, cell } : null;
  return (
    <>
      <IssueTable id="errors" title={words.errors({ total })} {...{ issues, total, answer, say }}>
        <TypeLinks id={id} all={all} unlisted={report.unlisted} chosen={chosen} say={say} />
        <IssueDownloads id={id} hasTable={tier !== 'file'} say={say} />
      </IssueTable>
      {correctable ? <CorrectionForm id={id} type={chosen} say={say} /> : null}
    </>
  );
}

/** Errors with one code and one text: what corrects one of them corrects them all. */
const groupOf = ({ code, value, column }: ReportIssue) => JSON.stringify([code, value, column]);

interface TypeLinksProps extends Pick<UploadReport, 'unlisted'> {
  readonly id: string;
  readonly all: readonly ReportIssue[];
  readonly chosen: string | null;
  readonly say: Say;
}

/** The kinds of errors with their counts, each a link that shows only it. */
function TypeLinks({ id, all, unlisted, chosen, say }: TypeLinksProps) {
  const words = say.page.upload.report;
  const kinds = [...Map.groupBy(all, ({ code }) => code)];
  if (kinds.length < 2) return null;
  const nameOf = (code: string, message: string) => (say.page.issueType as Record<string, string>)[code] ?? message;
  const link = (code: string | null, name: string, count: number) => (
    <li>
      <a
        href={`${address(uploadAddress(id), { type: code })}#errors`}
        aria-current={code === chosen ? 'true' : undefined}
      >
        {words.typeCount({ name, count })}
      </a>
    </li>
  );
  return (
    <ul class="light-links" aria-label={words.byType}>
      {link(null, words.allTypes, exactTotal(all, unlisted))}
      {kinds.map(([code, issues]) => link(code, nameOf(code, issues[0]!.message), exactTotal(issues, unlisted)))}
    </ul>
  );
}

/** The whole list, and the person's own table with remarks, to work on away from the page. */
export function IssueDownloads({ id, hasTable, say }: { id: string; hasTable: boolean; say: Say }) {
  const words = say.page.upload.report;
  return (
    <ul class="reading screen-only">
      <li>
        <a href={`${uploadAddress(id)}/issues.csv`}>{words.issueList}</a>
      </li>
      {hasTable ? (
        <li>
          <a href={`${uploadAddress(id)}/annotated.xlsx`}>{words.annotated}</a>
        </li>
      ) : null}
    </ul>
  );
}
