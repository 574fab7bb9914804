import { uploadAddress } from './links.ts';
import type { Say } from './page-text.ts';

interface CommitFormProps {
  readonly id: string;
  /** How many values will be written. */
  readonly writes: number;
  readonly warnings: number;
  readonly say: Say;
}

/** Confirms an upload; where there are warnings, only after they were ticked as read (field `accept`). */
export function CommitForm({ id, writes, warnings, say }: CommitFormProps) {
  const words = say.page.upload.report;
  return (
    <form class="decision" method="post" action={`${uploadAddress(id)}/commit`}>
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
