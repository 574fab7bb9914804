import type { TrackedMilestone } from '../domain/milestone.ts';
import { MilestoneTable } from './milestone-table.tsx';
import type { Say } from './page-text.ts';

/** A version of a milestone that a revised plan replaced or took out. */
export interface FormerMilestone {
  readonly version: number;
  /** ISO dates: the first day on which it held, and the first on which it no longer did. */
  readonly validFrom: string;
  readonly validTo: string;
  /** The plan has no later version of it. */
  readonly isTakenOut: boolean;
  /** Where it stood when it ended. */
  readonly tracked: TrackedMilestone;
}

/** What a plan asked for before it was revised, with what was reported of it. */
export function FormerMilestoneSection({ former, say }: { former: readonly FormerMilestone[]; say: Say }) {
  if (former.length === 0) return null;
  const words = say.page.plan;
  const validity = ({ version, validFrom, validTo, isTakenOut }: FormerMilestone) => {
    const days = { version, from: say.words.date(validFrom), to: say.words.date(validTo) };
    return isTakenOut ? words.takenOut(days) : say.page.indicator.oldVersion(days);
  };
  return (
    <section aria-labelledby="former-milestones-title">
      <h2 id="former-milestones-title">{words.formerMilestones({ count: former.length })}</h2>
      <p class="soft">{words.formerMilestonesNote}</p>
      <MilestoneTable
        caption={words.formerMilestonesCaption}
        milestones={former.map(({ tracked }) => tracked)}
        replaced={former.map((each) => ({ words: validity(each), anchored: each.isTakenOut }))}
        say={say}
      />
    </section>
  );
}
