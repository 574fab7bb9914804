import type { Progress } from '../domain/progress.ts';
import type { Frame } from './frame.ts';
import { instantWords } from './instant.ts';
import { Layout } from './layout.tsx';
import { uploadAddress } from './links.ts';
import { type Say, sayIn } from './page-text.ts';
import { StateMark, type UploadHead } from './upload-state.tsx';

const REFRESH_SECONDS = 2;

export interface UploadProgressPageProps {
  readonly frame: Frame;
  readonly upload: UploadHead;
  readonly progress: Progress;
  /** The upload is the person's own, to cancel and to try again. */
  readonly isOwn: boolean;
}

/** An upload that has no report: its check goes on, broke off or was cancelled. Without JavaScript the page renews itself. */
export function UploadProgressPage({ frame, upload, progress, isOwn }: UploadProgressPageProps) {
  const say = sayIn(frame.language);
  const { checking } = say;
  const file = { file: upload.fileName };
  const underWay = upload.state === 'received' || upload.state === 'checking';
  const title = underWay
    ? checking.title(file)
    : upload.state === 'failed'
      ? checking.failedTitle(file)
      : checking.cancelledTitle(file);
  return (
    <Layout frame={frame} title={title} narrow {...(underWay ? { refresh: REFRESH_SECONDS } : {})}>
      <p class="where">
        {say.page.upload.report.received({ person: upload.person, time: instantWords(upload.receivedAt, say) })}{' '}
        {underWay ? null : <StateMark state={upload.state} say={say} />}
      </p>
      <h1>{title}</h1>
      {underWay ? <UnderWay id={upload.id} progress={progress} isOwn={isOwn} say={say} /> : null}
      {upload.state === 'failed' ? <Failed id={upload.id} isOwn={isOwn} say={say} /> : null}
      {upload.state === 'cancelled' ? (
        <>
          <p class="message">{checking.cancelled}</p>
          <p>
            <a class="button" href="/upload">
              {checking.again}
            </a>
          </p>
        </>
      ) : null}
    </Layout>
  );
}

/** How far a check has come, in words: stage, rows and share. */
export function progressWords({ stage, rows, share }: Progress, { checking }: Pick<Say, 'checking'>): string {
  return checking.now({ stage: checking.stages[stage], rows, percent: Math.floor(share * 100) });
}

function UnderWay({ id, progress, isOwn, say }: { id: string; progress: Progress; isOwn: boolean; say: Say }) {
  const { checking } = say;
  return (
    <>
      <p>{checking.lead}</p>
      <div data-island="upload-progress" data-source={`${uploadAddress(id)}/progress`}>
        <progress
          class="check-progress"
          max={100}
          value={Math.floor(progress.share * 100)}
          aria-label={checking.title({ file: '' })}
        />
        <p class="message" role="status">
          {progressWords(progress, say)}
        </p>
        <noscript>
          <p class="soft">{checking.reload}</p>
        </noscript>
      </div>
      {isOwn ? (
        <form method="post" action={`${uploadAddress(id)}/cancel`}>
          <button type="submit" class="second">
            {checking.cancel}
          </button>
          <p class="soft">{checking.cancelNote}</p>
        </form>
      ) : null}
    </>
  );
}

function Failed({ id, isOwn, say }: { id: string; isOwn: boolean; say: Say }) {
  const { checking } = say;
  return (
    <>
      <p class="message">{checking.failed}</p>
      {isOwn ? (
        <form method="post" action={`${uploadAddress(id)}/retry`}>
          <button type="submit">{checking.retry}</button>
        </form>
      ) : null}
    </>
  );
}
