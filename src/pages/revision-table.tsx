import { type Acceptance, type Correction, cellName } from '../domain/answers.ts';
import type { Period } from '../domain/period.ts';
import { isMended, type Status } from '../domain/status.ts';
import { instantWords } from './instant.ts';
import type { Say } from './page-text.ts';
import { StatusMark } from './status-mark.tsx';
import { HeadRow, TableBox } from './table-box.tsx';
import { SourceLink } from './value-table.tsx';

/** One write of a value: the first, a change, or a withdrawal. */
export interface Revision {
  readonly period: Period;
  /** 1 for the first write of this period. */
  readonly revision: number;
  readonly value: string | null;
  readonly removed: boolean;
  /** The light that the value had, or would have kept; null for none. */
  readonly status: Status | null;
  readonly person: string;
  /** ISO instant. */
  readonly at: string;
  readonly upload: string;
  readonly fileName: string;
  readonly row: number | null;
  /** Reasons for which warnings about the value were let pass. */
  readonly accepted?: readonly Pick<Acceptance, 'person' | 'reason'>[];
  /** Corrections of the file's row. */
  readonly corrections?: readonly Pick<Correction, 'row' | 'column' | 'before' | 'after' | 'person'>[];
}

interface RevisionTableProps {
  readonly history: readonly Revision[];
  readonly name: string;
  readonly say: Say;
}

/** Every write of every value with the light it had, in the order given: a light that was red stays to be seen. */
export function RevisionTable({ history, name, say }: RevisionTableProps) {
  const words = say.page.indicator;
  const hasRemarks = history.some((each) => remarksOf(each, say).length > 0);
  const headings = [
    say.page.overview.period,
    words.revision,
    say.page.table.actual,
    say.page.table.light,
    words.person,
    words.at,
    words.file,
    ...(hasRemarks ? [words.remarks] : []),
  ];
  return (
    <section aria-labelledby="revisions-title">
      <h2 id="revisions-title">{words.revisions}</h2>
      <TableBox caption={words.revisionsCaption({ name })} kind="revisions">
        <HeadRow headings={headings} />
        <tbody>
          {history.map((each) => (
            <tr class={each.removed ? 'replaced' : ''}>
              <th scope="row">{say.words.period(each.period)}</th>
              <td class="number">{each.revision}</td>
              <td class="number">{each.removed ? words.removed : (each.value ?? say.words.absent)}</td>
              <td>
                {each.status ? <StatusMark status={each.status} say={say} /> : say.words.absent}
                {isMended(statusBefore(history, each), each.status) ? <span class="before">{words.mended}</span> : null}
              </td>
              <td>{each.person}</td>
              <td class="date">{instantWords(each.at, say)}</td>
              <td>
                <SourceLink source={each} say={say} />
              </td>
              {hasRemarks ? (
                <td>
                  {remarksOf(each, say).map((line) => (
                    <span class="fix">{line}</span>
                  ))}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </TableBox>
    </section>
  );
}

/** The light of the write before, of the same period. */
function statusBefore(history: readonly Revision[], { period, revision }: Revision): Status | null {
  return history.find((each) => each.period.id === period.id && each.revision === revision - 1)?.status ?? null;
}

/** What people decided about a value when it came, a sentence each. */
function remarksOf({ accepted = [], corrections = [] }: Revision, say: Say): string[] {
  const { acceptedFor, corrected } = say.page.indicator;
  return [
    ...accepted.map(({ person, reason }) => acceptedFor({ person, reason })),
    ...corrections.map((each) =>
      corrected({ cell: cellName(each), before: each.before, after: each.after, person: each.person }),
    ),
  ];
}
