import type { UploadReport, ValueChange } from '../domain/upload-report.ts';
import { Facts } from './facts.tsx';
import { instantWords } from './instant.ts';
import { overviewAddress, planAddress } from './links.ts';
import type { Say } from './page-text.ts';
import type { Names } from './upload-changes.tsx';
import type { UploadHead } from './upload-state.tsx';
import { UploadCountList } from './upload-summary.tsx';

interface UploadReceiptProps {
  readonly upload: UploadHead;
  readonly report: UploadReport;
  readonly names: Names;
  readonly say: Say;
}

/** The receipt of a committed upload: number, time, person, fingerprint and counts, made to be printed. */
export function UploadReceipt({ upload, report, names, say }: UploadReceiptProps) {
  const words = say.page.upload.report;
  const time = (instant: string | null) => instant && instantWords(instant, say);
  return (
    <section class="card receipt" aria-labelledby="receipt-title">
      <h2 id="receipt-title">{words.receipt}</h2>
      <Facts
        facts={[
          [words.number, <span class="code">{upload.id}</span>],
          [words.committedAt, time(upload.committedAt)],
          [words.revertedAt, time(upload.revertedAt)],
          [words.person, upload.person],
          [words.fileName, upload.fileName],
          [words.sha256, <span class="code">{report.sha256}</span>],
        ]}
      />
      <UploadCountList counts={report.counts} say={say} />
      <ul class="reading">
        {report.kind === 'milestones' ? <TouchedPlans report={report} names={names} say={say} /> : null}
        {touchedPlaces(report).map((place) => (
          <li>
            <a href={overviewAddress(place)}>
              {words.overview({ area: names.area(place.area), period: names.period(place.period) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const MOST_PLACES = 6;

/** The areas and periods that an upload wrote to, each once, the first few. */
function touchedPlaces({ kind, changes }: UploadReport): readonly ValueChange[] {
  if (kind === 'milestones') return [];
  const places = new Map(changes.map((change) => [`${change.area} ${change.period}`, change]));
  return [...places.values()].slice(0, MOST_PLACES);
}

/** The plans whose milestones an upload wrote, in a file of milestones. */
function TouchedPlans({ report, names, say }: Pick<UploadReceiptProps, 'report' | 'names' | 'say'>) {
  const plans = new Set(report.changes.map((change) => change.period));
  return (
    <>
      {[...plans].map((plan) => (
        <li>
          <a href={planAddress(plan)}>{say.page.upload.report.planPage({ plan: names.plan(plan) })}</a>
        </li>
      ))}
    </>
  );
}
