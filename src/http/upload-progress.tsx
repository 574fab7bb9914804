import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Actor } from '../app/context.ts';
import { cancelUpload, retryUpload } from '../app/interrupted-checks.ts';
import type { Outcome } from '../app/problem.ts';
import { isUnderWay, type Upload } from '../app/upload.ts';
import { checkReceived, visibleUpload } from '../app/uploads.ts';
import { progressWords, UploadProgressPage } from '../pages/upload-progress-page.tsx';
import { uploadReport } from '../report/upload-report.ts';
import { textIn } from '../text/text.ts';
import type { Env, Site } from './context.ts';
import { frameOf } from './page-frame.ts';
import { problemPage } from './page-problem.tsx';
import { problemJson } from './problem-response.ts';
import { signedIn } from './session.ts';
import { headOf, mayAnswer } from './upload-report-response.tsx';

const TOLD_EVERY_MS = 500;

/** Checks a large upload while the request that brought it is answered already; a fault is logged and shows in the upload's state. */
export function checkMeanwhile(c: Context<Env>, { app, log }: Site, actor: Actor, upload: Upload): void {
  checkReceived(app, actor, upload).catch((error: Error) =>
    log({
      level: 'error',
      requestId: c.get('requestId'),
      message: error.message,
      stack: error.stack,
      path: c.req.path,
    }),
  );
}

/** Whether there is nothing yet, or never will be, to report of an upload. */
export const hasNoReport = (upload: Upload) =>
  isUnderWay(upload) || upload.state === 'failed' || upload.state === 'cancelled';

/** The page of an upload without a report. */
export function progressPage(c: Context<Env>, site: Site, upload: Upload) {
  const { progress } = upload;
  const isOwn = mayAnswer(signedIn(c), upload);
  return c.html(<UploadProgressPage frame={frameOf(c, site)} upload={headOf(upload)} {...{ progress, isOwn }} />);
}

/** The check of an upload while it goes on: told as it proceeds, ended, tried again. */
export function uploadProgress(site: Site): Hono<Env> {
  const { app } = site;
  const back = (c: Context<Env>, done: Outcome<Upload>) =>
    done.ok ? c.redirect(`/uploads/${done.value.id}`, 303) : problemPage(c, site, done.problem);
  return new Hono<Env>()
    .get('/uploads/:id/progress', async (c) => {
      const [actor, id] = [signedIn(c), c.req.param('id')];
      if (!(await visibleUpload(app, actor, id))) return problemJson(c, { code: 'unknown-upload', params: { id } });
      const text = textIn(c.get('language'));
      return streamSSE(c, async (stream) => {
        while (!stream.aborted) {
          const upload = await visibleUpload(app, actor, id);
          if (!upload || !isUnderWay(upload)) break;
          const { progress } = upload;
          const data = JSON.stringify({ ...progress, words: progressWords(progress, text) });
          await stream.writeSSE({ event: 'progress', data });
          await stream.sleep(TOLD_EVERY_MS);
        }
        await stream.writeSSE({ event: 'end', data: '' });
      });
    })
    .post('/uploads/:id/cancel', async (c) => back(c, await cancelUpload(app, signedIn(c), c.req.param('id'))))
    .post('/uploads/:id/retry', async (c) => {
      const again = await retryUpload(app, signedIn(c), c.req.param('id'));
      if (again.ok) checkMeanwhile(c, site, signedIn(c), again.value);
      return back(c, again);
    });
}

/** The same for programs; trying again answers when the check has ended. */
export function uploadProgressApi({ app }: Site): Hono<Env> {
  const report = (c: Context<Env>, upload: Upload) => {
    const state = { uploadId: upload.id, committed: upload.state === 'committed', answers: upload.answers };
    return uploadReport(upload.examination, state, textIn(c.get('language')));
  };
  return new Hono<Env>()
    .post('/:id/cancel', async (c) => {
      const done = await cancelUpload(app, signedIn(c), c.req.param('id'));
      return done.ok ? c.json({ uploadId: done.value.id, state: done.value.state }) : problemJson(c, done.problem);
    })
    .post('/:id/retry', async (c) => {
      const again = await retryUpload(app, signedIn(c), c.req.param('id'));
      if (!again.ok) return problemJson(c, again.problem);
      await checkReceived(app, signedIn(c), again.value);
      const upload = await visibleUpload(app, signedIn(c), again.value.id);
      return upload ? c.json(report(c, upload), upload.state === 'staged' ? 200 : 422) : c.notFound();
    });
}
