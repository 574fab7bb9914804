import {
  MILESTONE_STATUSES,
  type MilestoneStatus,
  mostUrgentFirst,
  type TrackedMilestone,
} from '../domain/milestone.ts';
import { type PlanQuery, planMilestonesAddress } from './links.ts';
import { MilestoneMark } from './milestone-mark.tsx';
import { MilestoneTable } from './milestone-table.tsx';
import type { Say } from './page-text.ts';

interface MilestoneSectionProps {
  readonly plan: string;
  readonly milestones: readonly TrackedMilestone[];
  /** Show only the milestones with this status; null for all. */
  readonly only: MilestoneStatus | null;
  /** ISO date on which the lights stand. */
  readonly day: string;
  /** What the page was asked for, for the links to keep. */
  readonly asked: PlanQuery;
  readonly say: Say;
}

/** The milestones of a plan, the overdue first, with their counts as links that show only one kind. */
export function MilestoneSection({ plan, milestones, only, day, asked, say }: MilestoneSectionProps) {
  const words = say.page.plan;
  const shown = mostUrgentFirst(milestones.filter(({ status }) => only === null || status === only));
  return (
    <section id="milestones" aria-labelledby="milestones-title">
      <h2 id="milestones-title">{words.milestones({ count: milestones.length })}</h2>
      <p class="soft">{words.milestonesOn({ date: say.words.date(day) })}</p>
      <ul class="light-links" aria-label={words.milestoneCounts}>
        {MILESTONE_STATUSES.map((status) => (
          <CountLink {...{ plan, status, asked, say }} current={status === only} count={countOf(milestones, status)} />
        ))}
        {only === null ? null : (
          <li>
            <a href={planMilestonesAddress(plan, null, asked)}>{words.allMilestones}</a>
          </li>
        )}
      </ul>
      <MilestoneTable caption={words.milestonesCaption} milestones={shown} say={say} />
    </section>
  );
}

const countOf = (milestones: readonly TrackedMilestone[], status: MilestoneStatus) =>
  milestones.filter((each) => each.status === status).length;

interface CountLinkProps extends Pick<MilestoneSectionProps, 'plan' | 'asked' | 'say'> {
  readonly status: MilestoneStatus;
  readonly count: number;
  readonly current: boolean;
}

function CountLink({ plan, status, count, current, asked, say }: CountLinkProps) {
  if (count === 0) return null;
  const word = say.words.milestoneStatus[status];
  return (
    <li>
      <a
        href={planMilestonesAddress(plan, status, asked)}
        aria-current={current ? 'true' : undefined}
        title={say.page.plan.onlyMilestones({ status: word, count })}
      >
        <MilestoneMark status={status} say={say} /> {count}
      </a>
    </li>
  );
}
