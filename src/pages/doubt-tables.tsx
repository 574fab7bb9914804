import type { PlanDoubts } from '../domain/doubts.ts';
import type { Indicator } from '../domain/indicator.ts';
import { type Milestone, type Plan, remarksOf, type Target } from '../domain/plan.ts';
import { address, milestoneAddress } from './links.ts';
import { Original } from './original.tsx';
import type { Say } from './page-text.ts';
import { HeadRow, TableBox } from './table-box.tsx';

interface DoubtTableProps {
  readonly plan: Plan;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly say: Say;
}

/** What several places state differently of one thing, place beside place. */
export function ContradictionTable(props: DoubtTableProps & Pick<PlanDoubts, 'contradictions'>) {
  const { plan, contradictions, say } = props;
  const { doubts, table, indicator } = say.page;
  return (
    <TableBox caption={doubts.contradictionsCaption({ plan: plan.title })} kind="doubts">
      <HeadRow headings={[table.indicator, indicator.due, doubts.places, doubts.note]} />
      <tbody>
        {contradictions.map((targets) => (
          <tr>
            <IndicatorHead {...props} target={targets[0]!} />
            <td class="date">{dueWords(targets[0]!, say)}</td>
            <td>
              <Lines
                say={say}
                lines={targets.map((t) => doubts.stated({ section: t.cite.section, wording: t.wording }))}
              />
            </td>
            <td>
              <Lines say={say} lines={[...new Set(targets.flatMap(remarksOf))]} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

/** Targets with a note, the steps of one line together. */
export function NotedTargetTable(props: DoubtTableProps & Pick<PlanDoubts, 'noted'>) {
  const { plan, noted, say } = props;
  const { doubts, table, indicator } = say.page;
  return (
    <TableBox caption={doubts.notedCaption({ plan: plan.title })} kind="doubts">
      <HeadRow headings={[table.indicator, indicator.place, doubts.dueAndWording, doubts.note]} />
      <tbody>
        {noted.map((targets) => (
          <tr>
            <IndicatorHead {...props} target={targets[0]!} />
            <td>
              <Original say={say}>{targets[0]!.cite.section}</Original>
            </td>
            <td>
              <Lines
                say={say}
                lines={targets.map((t) => doubts.dated({ due: dueWords(t, say), wording: t.wording }))}
              />
            </td>
            <td>
              <Lines say={say} lines={remarksOf(targets[0]!)} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

/** Milestones with a note. */
export function NotedMilestoneTable({
  plan,
  milestones,
  say,
}: Pick<DoubtTableProps, 'plan' | 'say'> & { milestones: readonly Milestone[] }) {
  const { doubts, indicator } = say.page;
  return (
    <TableBox caption={doubts.milestonesCaption({ plan: plan.title })} kind="doubts">
      <HeadRow headings={[say.page.plan.milestone, indicator.place, indicator.due, doubts.note]} />
      <tbody>
        {milestones.map((milestone) => (
          <tr>
            <th scope="row">
              <a href={milestoneAddress(plan.id, milestone.id)}>
                <Original say={say}>{milestone.name}</Original>
              </a>
            </th>
            <td>
              <Original say={say}>{milestone.cite.section}</Original>
            </td>
            <td class="date">{say.words.milestoneDue(milestone)}</td>
            <td>
              <Original say={say}>{milestone.note}</Original>
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

function IndicatorHead({ target, indicators, say }: Omit<DoubtTableProps, 'plan'> & { target: Target }) {
  const { indicator, area, scope } = target;
  return (
    <th scope="row">
      <a href={address(`/indicators/${encodeURIComponent(indicator)}`, { area })}>
        {indicators.get(indicator)?.name[say.language] ?? indicator}
      </a>
      {scope ? <span class="scope">{say.page.table.scope({ scope })}</span> : null}
    </th>
  );
}

const dueWords = ({ due }: Target, { words, page }: Say) => (due === null ? page.overview.noDue : words.date(due));

function Lines({ lines, say }: { lines: readonly string[]; say: Say }) {
  return (
    <Original say={say}>
      {lines.map((line) => (
        <span class="line">{line}</span>
      ))}
    </Original>
  );
}
