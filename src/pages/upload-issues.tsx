import type { Child, PropsWithChildren } from 'hono/jsx';
import type { ReportIssue } from '../domain/upload-report.ts';
import type { Say } from './page-text.ts';
import { HeadRow, TableBox } from './table-box.tsx';

/** So many places are listed on the page; the download holds all. */
export const SHOWN = 100;

interface IssueTableProps<Each extends ReportIssue> {
  readonly id: string;
  readonly title: string;
  readonly issues: readonly Each[];
  /** How many there are, those included that nobody listed. */
  readonly total: number;
  readonly say: Say;
  /** A column more, with its heading: what the person answers to each issue. */
  readonly answer: { readonly heading: string; readonly cell: (issue: Each) => Child } | null;
}

/** Errors or warnings in the order of the file, with row and column as the spreadsheet shows them; the first hundred. */
export function IssueTable<Each extends ReportIssue>(props: PropsWithChildren<IssueTableProps<Each>>) {
  const { id, title, issues, total, say, answer, children } = props;
  const { report } = say.page.upload;
  const shown = issues.slice(0, SHOWN);
  const headings = [report.row, report.column, report.value, report.what, ...(answer ? [answer.heading] : [])];
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {total > shown.length ? <p class="soft">{report.firstOf({ shown: shown.length, total })}</p> : null}
      {children}
      <TableBox caption={report.issuesCaption} kind={`issues issues-${id}`}>
        <HeadRow headings={headings} />
        <tbody>
          {shown.map((issue) => (
            <tr>
              <IssueCells issue={issue} say={say} />
              {answer ? <td class="answer">{answer.cell(issue)}</td> : null}
            </tr>
          ))}
        </tbody>
      </TableBox>
    </section>
  );
}

function IssueCells({ issue, say }: { issue: ReportIssue; say: Say }) {
  const { report } = say.page.upload;
  const { absent } = say.words;
  return (
    <>
      <th scope="row" class="number">
        {issue.row ?? report.whole}
      </th>
      <td>{columnWords(issue, say)}</td>
      <td class="typed">{issue.value === '' ? report.blank : (issue.value ?? absent)}</td>
      <td>
        {issue.message}
        <span class="soft fix">{issue.fix}</span>
      </td>
    </>
  );
}

function columnWords({ column, header }: ReportIssue, { words, page }: Say): string {
  if (column === null) return header ?? words.absent;
  return page.upload.report.columnName({ letter: column, heading: header ?? '' }).trim();
}
