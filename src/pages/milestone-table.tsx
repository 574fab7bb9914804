import type { Milestone } from '../domain/plan.ts';
import { leadWords } from './gap-words.ts';
import { Original } from './original.tsx';
import type { Say } from './page-text.ts';
import { HeadRow, TableBox } from './table-box.tsx';

/** What a plan asks to be done that carries no number. */
export function MilestoneTable({ milestones, say }: { milestones: readonly Milestone[]; say: Say }) {
  const { plan, indicator, table } = say.page;
  const headings = [plan.milestone, indicator.due, indicator.place, indicator.binding, table.lead];
  return (
    <section id="milestones" aria-labelledby="milestones-title">
      <h2 id="milestones-title">{plan.milestones({ count: milestones.length })}</h2>
      <TableBox caption={plan.milestonesCaption} kind="milestones">
        <HeadRow headings={headings} />
        <tbody>
          {milestones.map((milestone) => (
            <tr>
              <th scope="row">
                <Original say={say}>{milestone.name}</Original>
                {milestone.note ? (
                  <span class="soft note">
                    <Original say={say}>{milestone.note}</Original>
                  </span>
                ) : null}
              </th>
              <td class="date">{dueWords(milestone, say)}</td>
              <td>
                <Original say={say}>{milestone.cite.section}</Original>
              </td>
              <td>{say.words.binding(milestone.binding)}</td>
              <td>
                <Original say={say}>{leadWords(milestone.lead, say)}</Original>
              </td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    </section>
  );
}

function dueWords({ due, year }: Milestone, { words, page }: Say): string {
  if (due !== null) return words.date(due);
  return year === null ? page.overview.noDue : page.plan.inYear({ year });
}
