import { MILESTONE_STATUSES } from '../domain/milestone.ts';
import { STATUSES } from '../domain/status.ts';
import type { LightChange } from '../domain/upload-report.ts';
import { uploadAddress } from './links.ts';
import { LightMark } from './milestone-mark.tsx';
import type { Say } from './page-text.ts';

interface CommitFormProps {
  readonly id: string;
  /** How many values will be written. */
  readonly writes: number;
  readonly warnings: number;
  readonly lights: readonly LightChange[];
  readonly say: Say;
}

/** Confirms an upload; where there are warnings, only after they were ticked as read (field `accept`). */
export function CommitForm({ id, writes, warnings, lights, say }: CommitFormProps) {
  const words = say.page.upload.report;
  return (
    <form class="decision" method="post" action={`${uploadAddress(id)}/commit`}>
      {lights.length > 0 ? <LightsSoon lights={lights} say={say} /> : null}
      {warnings > 0 ? (
        <label class="tick">
          <input type="checkbox" name="accept" value="yes" required /> <span>{words.accept({ total: warnings })}</span>
        </label>
      ) : null}
      <button type="submit">{words.commit({ count: writes })}</button> <span class="soft">{words.commitNote}</span>
    </form>
  );
}

/** Takes a committed upload back as a whole. */
export function RevertForm({ id, say }: { id: string; say: Say }) {
  const words = say.page.upload.report;
  return (
    <form class="decision decision-back" method="post" action={`${uploadAddress(id)}/revert`}>
      <button type="submit" class="second">
        {words.revert}
      </button>{' '}
      <span class="soft">{words.revertNote}</span>
    </form>
  );
}

/** How many lights will change, by what they become. */
function LightsSoon({ lights, say }: { lights: readonly LightChange[]; say: Say }) {
  const words = say.page.upload.report;
  const after = [...STATUSES, ...MILESTONE_STATUSES].map((status) => ({
    status,
    count: lights.filter((each) => each.after === status).length,
  }));
  return (
    <ul class="lights-soon">
      <li>{words.lightsSoon({ total: lights.length })}</li>
      {after
        .filter(({ count }) => count > 0)
        .map(({ status, count }) => (
          <li>
            <LightMark status={status} say={say} /> {words.lightCount({ count })}
          </li>
        ))}
    </ul>
  );
}
