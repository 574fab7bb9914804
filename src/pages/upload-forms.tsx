import { MILESTONE_STATUSES } from '../domain/milestone.ts';
import { STATUSES } from '../domain/status.ts';
import type { LightChange, UploadReport } from '../domain/upload-report.ts';
import { uploadAddress } from './links.ts';
import { LightMark } from './milestone-mark.tsx';
import type { Say } from './page-text.ts';
import { COMMIT_FORM } from './upload-answers.tsx';

interface CommitFormProps {
  readonly id: string;
  /** How many values will be written. */
  readonly writes: number;
  /** How many warnings nobody accepted yet: their ticks stand in the table of warnings and belong to this form. */
  readonly open: number;
  readonly lights: readonly LightChange[];
  readonly say: Say;
}

/** Confirms an upload, and sends the ticks and reasons of its warnings along. */
export function CommitForm({ id, writes, open, lights, say }: CommitFormProps) {
  const words = say.page.upload.report;
  return (
    <form id={COMMIT_FORM} class="decision" method="post" action={`${uploadAddress(id)}/commit`}>
      {lights.length > 0 ? <LightsSoon lights={lights} say={say} /> : null}
      {open > 0 ? <p>{words.acceptFirst({ total: open })}</p> : null}
      <button type="submit">{words.commit({ count: writes })}</button> <span class="soft">{words.commitNote}</span>
    </form>
  );
}

const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
const UNDECODED: ReadonlySet<string> = new Set(['damaged-utf8', 'not-in-encoding', 'nul-character']);

/** Reads the same bytes in another encoding: for a text file whose Chinese came out wrong. */
export function ReadAgainForm({ id, report, say }: { id: string; report: UploadReport; say: Say }) {
  const words = say.page.upload.report;
  if (report.encoding === null && !report.errors.some(({ code }) => UNDECODED.has(code))) return null;
  const others = ENCODINGS.filter((each) => each !== report.encoding);
  return (
    <form class="read-again" method="post" action={`${uploadAddress(id)}/reading`}>
      <span class="soft">{words.readAgain}</span>
      {others.map((encoding) => (
        <button type="submit" class="second" name="encoding" value={encoding}>
          {words.readAs({ encoding: encoding.toUpperCase() })}
        </button>
      ))}
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

/** Stores the values of an upload that was taken back once more. */
export function ReinstateForm({ id, say }: { id: string; say: Say }) {
  const words = say.page.upload.report;
  return (
    <form class="decision decision-back" method="post" action={`${uploadAddress(id)}/reinstate`}>
      <button type="submit" class="second">
        {words.reinstate}
      </button>{' '}
      <span class="soft">{words.reinstateNote}</span>
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
