import type { Correction } from '../domain/answers.ts';
import type { ReportIssue, ReportWarning } from '../domain/upload-report.ts';
import { fieldId } from './error-summary.tsx';
import { instantWords } from './instant.ts';
import { address, uploadAddress } from './links.ts';
import type { Say } from './page-text.ts';
import { HeadRow, TableBox } from './table-box.tsx';

/** The form to which the ticks and reasons of the warnings belong, wherever they stand in the page. */
export const COMMIT_FORM = 'commit-form';
const CORRECT_FORM = 'correct-form';

/** Names one warning in a form: its code and cell, `jump D5`; only the code for the whole file. */
export function warningName({ code, row, column }: Pick<ReportIssue, 'code' | 'row' | 'column'>): string {
  return row === null ? code : `${code} ${column ?? ''}${row}`;
}

interface CellProps<Issue> {
  readonly issue: Issue;
  readonly say: Say;
}

/** Where another text for the faulty cell, and for those like it, can be typed; `alike` counts them all. Nothing for an issue of a whole row or file. */
export function CorrectionCell({ issue, alike, say }: CellProps<ReportIssue> & { alike: number }) {
  const { row, column, value } = issue;
  if (row === null || column === null) return null;
  const cell = `${column}${row}`;
  const label = say.page.upload.report.correctionOf({ cell });
  const shown = { type: 'text', value: value ?? '', 'aria-label': label, autocomplete: 'off' };
  return (
    <>
      <input {...shown} form={CORRECT_FORM} name={`cell.${cell}`} data-cell={cell} />
      {alike > 1 ? (
        <label class="tick">
          <input type="checkbox" form={CORRECT_FORM} name="same" value={cell} data-same={cell} />
          <span>{say.page.upload.report.sameValue({ count: alike })}</span>
        </label>
      ) : null}
    </>
  );
}

/** Where the script of the page puts the name of a cell. */
const ANY = { cell: '{cell}' };

/** The form of the corrections: its inputs stand in the table of errors. */
export function CorrectionForm({ id, type, say }: { id: string; type: string | null; say: Say }) {
  const words = say.page.upload.report;
  return (
    <form
      id={CORRECT_FORM}
      class="decision"
      method="post"
      action={address(`${uploadAddress(id)}/corrections`, { type })}
      data-island="upload-fix"
      data-fixed={words.fixed(ANY)}
      data-still={words.stillWrong(ANY)}
      data-undone={words.undone(ANY)}
      data-dropped={words.dropped(ANY)}
      data-failed={words.fixFailed}
    >
      <button type="submit">{words.correct}</button> <span class="soft">{words.correctNote}</span>
      <p class="soft" hidden>
        {words.fixHelp}
      </p>
      <p id="fix-status" aria-hidden="true" />
    </form>
  );
}

/** A tick and, where the value is in doubt, its reason; once accepted, by whom and why. */
export function AcceptanceCell({ issue, asksReason, say }: CellProps<ReportWarning> & { asksReason: boolean }) {
  const words = say.page.upload.report;
  if (issue.accepted) {
    const { person, at, reason } = issue.accepted;
    return <span class="soft">{words.acceptedBy({ person, time: instantWords(at, say), reason })}</span>;
  }
  const name = warningName(issue);
  return (
    <>
      <label class="tick">
        <input type="checkbox" form={COMMIT_FORM} name="accept" value={name} required />
        <span>{words.acceptOne}</span>
      </label>
      {asksReason ? <ReasonInput name={name} label={words.reason} /> : null}
    </>
  );
}

function ReasonInput({ name, label }: { name: string; label: string }) {
  const ties = { id: fieldId(name), name: `reason.${name}`, maxlength: 200, required: true, autocomplete: 'off' };
  return <input {...ties} type="text" form={COMMIT_FORM} placeholder={label} aria-label={label} />;
}

/** Warnings beyond those listed, to be accepted code by code: what they say, how many, one reason for all of a code. */
export function RestOfWarnings({ warnings, say }: { warnings: readonly ReportWarning[]; say: Say }) {
  const words = say.page.upload.report;
  const codes = [
    ...Map.groupBy(
      warnings.filter((each) => each.accepted === null),
      (each) => each.code,
    ),
  ];
  return (
    <>
      {codes.map(([code, [first, ...others]]) => (
        <div class="field">
          <label class="tick">
            <input type="checkbox" form={COMMIT_FORM} name="accept" value={code} required />
            <span>{words.acceptRest({ count: others.length + 1, example: first!.message })}</span>
          </label>
          <ReasonInput name={code} label={words.reason} />
        </div>
      ))}
    </>
  );
}

/** Every text that was put in the place of what the file says, with who and when. */
export function CorrectionTable({ corrections, say }: { corrections: readonly Correction[]; say: Say }) {
  const words = say.page.upload.report;
  if (corrections.length === 0) return null;
  const headings = [words.cell, words.before, words.after, words.person, words.time];
  return (
    <section aria-labelledby="corrections-title">
      <h2 id="corrections-title">{words.corrections({ total: corrections.length })}</h2>
      <TableBox caption={words.correctionsCaption} kind="changes">
        <HeadRow headings={headings} />
        <tbody>
          {corrections.map(({ row, column, before, after, person, at }) => (
            <tr data-corrected={`${column}${row}`} data-before={before} data-after={after}>
              <th scope="row">{`${column}${row}`}</th>
              <td class="number soft">{before === '' ? words.blank : before}</td>
              <td class="number">
                <strong>{after === '' ? words.blank : after}</strong>
              </td>
              <td>{person}</td>
              <td class="date">{instantWords(at, say)}</td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    </section>
  );
}
