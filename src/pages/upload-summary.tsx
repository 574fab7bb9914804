import { exactTotal, type UploadCounts, type UploadReport } from '../domain/upload-report.ts';
import { instantWords } from './instant.ts';
import { uploadAddress } from './links.ts';
import type { Say } from './page-text.ts';
import type { UploadReportPageProps } from './upload-report-page.tsx';
import { StateMark } from './upload-state.tsx';
import { failedTier, TIERS, type Tier, tierOf } from './upload-tiers.ts';

interface UploadSummaryProps extends UploadReportPageProps {
  /** How many values would be, or were, written. */
  readonly writes: number;
  readonly say: Say;
}

const COUNTS = ['rows', 'new', 'changed', 'unchanged', 'refused'] as const;

/** The verdict in one sentence, how the file was read, the steps of the check and the counts. */
export function UploadSummary({ upload, report, twin, writes, say }: UploadSummaryProps) {
  const words = say.page.upload.report;
  return (
    <section class="head">
      <p class="where">
        {words.received({ person: upload.person, time: instantWords(upload.receivedAt, say) })}{' '}
        <StateMark state={upload.state} say={say} />
      </p>
      <h1>{words.title({ file: upload.fileName })}</h1>
      <p class="message">{verdict(upload.state, report, writes, say)}</p>
      {twin ? (
        <p class="notice">
          {words.twin({ time: instantWords(twin.at, say) })} <a href={uploadAddress(twin.id)}>{words.twinLink}</a>
        </p>
      ) : null}
      <Steps report={report} say={say} />
      {upload.committedAt ? null : <UploadCountList counts={report.counts} say={say} />}
      <ul class="reading">
        {readingWords(report, say).map((words) => (
          <li>{words}</li>
        ))}
      </ul>
      {report.errors.length > 0 ? (
        <p>
          <a class="button" href="/upload">
            {words.another}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function verdict(state: UploadReportPageProps['upload']['state'], report: UploadReport, writes: number, say: Say) {
  const words = say.page.upload.report;
  if (state === 'committed') return words.committed;
  if (state === 'reverted') return words.reverted;
  if (report.errors.length > 0) return words.refused({ errors: exactTotal(report.errors, report.unlisted) });
  if (report.counts.rows === 0) return words.unfilled;
  return writes > 0 ? words.ready({ count: writes }) : words.nothing;
}

const NOTES_SHOWN = 20;

/** How the file was read: encoding, delimiter, sheet and headings, and what was left out. */
function readingWords(report: UploadReport, say: Say): string[] {
  const { report: words } = say.page.upload;
  const { encoding, delimiter, sheet, header } = report;
  return [
    encoding && words.encoding({ encoding: encoding.toUpperCase() }),
    delimiter && words.delimiter({ delimiter: words.delimiters[delimiter] ?? delimiter }),
    sheet && words.sheet({ sheet }),
    header && words.header({ row: header.row, columns: say.words.list(header.columns) }),
    ...[...new Set(report.notes.map(({ message }) => message))].slice(0, NOTES_SHOWN),
  ].filter((part): part is string => Boolean(part));
}

function Steps({ report, say }: { report: UploadReport; say: Say }) {
  const words = say.page.upload.report;
  const failed = failedTier(report);
  const stateOf = (tier: Tier): readonly [name: string, sign: string, word: string] => {
    if (failed === null || TIERS.indexOf(tier) < TIERS.indexOf(failed)) return ['passed', '✓', words.tierPassed];
    if (tier !== failed) return ['waiting', '…', words.tierWaiting];
    const count = exactTotal(
      report.errors.filter((issue) => tierOf(issue, report) === tier),
      report.unlisted,
    );
    return ['failed', '✕', words.tierFailed({ count })];
  };
  return (
    <ol class="steps" aria-label={words.tiers}>
      {TIERS.map((tier) => {
        const [name, sign, word] = stateOf(tier);
        return (
          <li class={`step step-${name}`}>
            <span aria-hidden="true">{sign}</span> <strong>{words.tier[tier]}</strong> {word}
          </li>
        );
      })}
    </ol>
  );
}

/** How many rows the file holds and what they are to what is stored. */
export function UploadCountList({ counts, say }: { counts: UploadCounts; say: Say }) {
  const words = say.page.upload.report;
  return (
    <dl class="upload-counts" aria-label={words.counts}>
      {COUNTS.map((kind) => (
        <div class={counts[kind] === 0 ? 'count-zero' : `upload-${kind}`}>
          <dt>{words.count[kind]}</dt>
          <dd>{counts[kind]}</dd>
        </div>
      ))}
    </dl>
  );
}
