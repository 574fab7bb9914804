import { dayInChina } from '../domain/calendar.ts';
import type { TrackedMilestone } from '../domain/milestone.ts';
import { leadWords } from './gap-words.ts';
import { milestoneAnchor, uploadAddress } from './links.ts';
import { MilestoneMark } from './milestone-mark.tsx';
import { Original } from './original.tsx';
import type { Say } from './page-text.ts';
import { HeadRow, TableBox } from './table-box.tsx';

interface MilestoneTableProps {
  readonly caption: string;
  /** In the order in which they are shown. */
  readonly milestones: readonly TrackedMilestone[];
  /** Of milestones that no longer hold, one for each: when they did; `anchored` for those that links may lead to. */
  readonly replaced?: readonly { readonly words: string; readonly anchored: boolean }[];
  readonly say: Say;
}

/** What a plan asks to be done that carries no number: light, due date, what was reported, place and lead department. */
export function MilestoneTable({ caption, milestones, replaced, say }: MilestoneTableProps) {
  const { plan, indicator, table } = say.page;
  const headings = [plan.milestone, table.light, indicator.due, plan.progress, indicator.place, table.lead];
  return (
    <TableBox caption={caption} kind="milestones">
      <HeadRow headings={headings} />
      <tbody>
        {milestones.map((each, index) => (
          <Row tracked={each} replaced={replaced?.[index] ?? null} say={say} />
        ))}
      </tbody>
    </TableBox>
  );
}

interface RowProps extends Pick<MilestoneTableProps, 'say'> {
  readonly tracked: TrackedMilestone;
  readonly replaced: { readonly words: string; readonly anchored: boolean } | null;
}

function Row({ tracked, replaced, say }: RowProps) {
  const { milestone, status } = tracked;
  const anchor = replaced?.anchored === false ? undefined : milestoneAnchor(milestone.plan, milestone.id);
  return (
    <tr id={anchor} class={replaced ? 'replaced' : undefined}>
      <th scope="row">
        <Original say={say}>{milestone.name}</Original>
        {replaced ? <span class="soft">{replaced.words}</span> : null}
        {milestone.note ? (
          <span class="soft note">
            <Original say={say}>{milestone.note}</Original>
          </span>
        ) : null}
      </th>
      <td>
        <MilestoneMark status={status} say={say} />
      </td>
      <td class="date">
        {say.words.milestoneDue(milestone)}
        <span class="soft">{say.words.binding(milestone.binding)}</span>
      </td>
      <td>
        <Progress tracked={tracked} say={say} />
      </td>
      <td>
        <Original say={say}>{milestone.cite.section}</Original>
      </td>
      <td>
        <Original say={say}>{leadWords(milestone.lead, say)}</Original>
      </td>
    </tr>
  );
}

/** The state as reported, with day, evidence, note and the upload that brought it. */
function Progress({ tracked: { report, state }, say }: { tracked: TrackedMilestone; say: Say }) {
  const { words, page } = say;
  const word = words.milestoneState[state];
  if (report === null)
    return (
      <>
        {word} <span class="soft">{page.plan.unreported}</span>
      </>
    );
  return (
    <>
      {report.doneOn === null ? word : page.plan.stateOn({ state: word, date: words.date(report.doneOn) })}
      {[report.evidence, report.note].map((text) =>
        text === null ? null : (
          <span class="soft">
            <Original say={say}>{text}</Original>
          </span>
        ),
      )}
      <span class="soft">
        <a class="quiet" href={uploadAddress(report.upload)}>
          {page.plan.reportedBy({ person: report.person, date: words.date(dayInChina(report.at)) })}
        </a>
      </span>
    </>
  );
}
