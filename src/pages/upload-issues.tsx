import type { ReportIssue } from '../domain/upload-report.ts';
import type { Say } from './page-text.ts';
import { HeadRow, TableBox } from './table-box.tsx';

const SHOWN = 100;

interface IssueTableProps {
  readonly id: string;
  readonly title: string;
  readonly issues: readonly ReportIssue[];
  /** How many there are in all, where the list was cut before it came here. */
  readonly total: number;
  readonly say: Say;
}

/** Errors or warnings in the order of the file, with row and column as the spreadsheet shows them; the first hundred. */
export function IssueTable({ id, title, issues, total, say }: IssueTableProps) {
  const { report } = say.page.upload;
  const shown = issues.slice(0, SHOWN);
  const headings = [report.row, report.column, report.value, report.what];
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {total > shown.length ? <p class="soft">{report.firstOf({ shown: shown.length, total })}</p> : null}
      <TableBox caption={report.issuesCaption} kind={`issues issues-${id}`}>
        <HeadRow headings={headings} />
        <tbody>
          {shown.map((issue) => (
            <IssueRow issue={issue} say={say} />
          ))}
        </tbody>
      </TableBox>
    </section>
  );
}

function IssueRow({ issue, say }: { issue: ReportIssue; say: Say }) {
  const { report } = say.page.upload;
  const { absent } = say.words;
  return (
    <tr>
      <th scope="row" class="number">
        {issue.row ?? report.whole}
      </th>
      <td>{columnWords(issue, say)}</td>
      <td class="typed">{issue.value === '' ? report.blank : (issue.value ?? absent)}</td>
      <td>
        {issue.message}
        <span class="soft fix">{issue.fix}</span>
      </td>
    </tr>
  );
}

function columnWords({ column, header }: ReportIssue, { words, page }: Say): string {
  if (column === null) return header ?? words.absent;
  return page.upload.report.columnName({ letter: column, heading: header ?? '' }).trim();
}
