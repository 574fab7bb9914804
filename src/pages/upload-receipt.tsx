import type { UploadReport } from '../domain/upload-report.ts';
import { Facts } from './facts.tsx';
import { instantWords } from './instant.ts';
import type { Say } from './page-text.ts';
import type { UploadHead } from './upload-state.tsx';
import { UploadCountList } from './upload-summary.tsx';

interface UploadReceiptProps {
  readonly upload: UploadHead;
  readonly report: UploadReport;
  readonly say: Say;
}

/** The receipt of a committed upload: number, time, person, fingerprint and counts, made to be printed. */
export function UploadReceipt({ upload, report, say }: UploadReceiptProps) {
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
    </section>
  );
}
