import { MILESTONE_STATUSES, type MilestoneStatus, milestoneLight, milestoneShape } from '../domain/milestone.ts';
import type { Status } from '../domain/status.ts';
import type { Say } from './page-text.ts';
import { StatusMark } from './status-mark.tsx';

/** Where a milestone stands as shape, word and colour; a screen reader hears the light and the word once. */
export function MilestoneMark({ status, say }: { status: MilestoneStatus; say: Say }) {
  const word = say.words.milestoneStatus[status];
  return (
    <span class={`status status-${status}`}>
      <span class="status-seen" aria-hidden="true">
        <span class="shape">{milestoneShape(status)}</span>
        <span class="word">{word}</span>
      </span>
      <span class="visually-hidden">
        {say.page.layout.statusPhrase({ light: say.words.light[milestoneLight(status)], status: word })}
      </span>
    </span>
  );
}

/** The light of a target or of a milestone, whichever it is. */
export function LightMark({ status, say }: { status: Status | MilestoneStatus; say: Say }) {
  const ofMilestone = MILESTONE_STATUSES.find((each) => each === status);
  if (ofMilestone) return <MilestoneMark status={ofMilestone} say={say} />;
  return <StatusMark status={status as Status} say={say} />;
}
