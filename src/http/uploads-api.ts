import type { Context } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Outcome } from '../app/problem.ts';
import { isUnderWay, type Upload } from '../app/upload.ts';
import { acceptEveryWarning, acceptWarnings, correctCells, readAgain } from '../app/upload-answers.ts';
import {
  commitUpload,
  reinstateUpload,
  revertUpload,
  stageUpload,
  visibleUpload,
  visibleUploads,
} from '../app/uploads.ts';
import { isAcceptable } from '../domain/examination.ts';
import { uploadReport } from '../report/upload-report.ts';
import { textIn } from '../text/text.ts';
import type { Env, Site } from './context.ts';
import { problemDocument, problemJson } from './problem-response.ts';
import { receivedUpload, uploadBytes } from './received-upload.ts';
import { bodyOf, COMMIT_BODY, CORRECTIONS_BODY, READING_BODY } from './sent-answers.ts';
import { signedIn } from './session.ts';

/** Uploads over the API: stage, look at, commit, revert, list (design §7). */
export function uploadsApi({ app }: Site): Hono<Env> {
  const limit = bodyLimit({
    maxSize: uploadBytes(app.limits),
    onError: (c) => {
      const { whole } = textIn(c.get('language')).issue('file-too-large', {
        bytes: uploadBytes(app.limits) + 1,
        limit: app.limits.bytes,
      });
      return problemDocument(c, 413, 'file-too-large', whole);
    },
  });
  return new Hono<Env>()
    .get('/', async (c) => c.json((await visibleUploads(app, signedIn(c))).map(listed)))
    .post('/', limit, async (c) => {
      const actor = signedIn(c);
      const received = await receivedUpload(c, app, actor);
      if (!received.ok) return problemJson(c, received.problem);
      const { bytes, options, requestKey } = received.value;
      const staged = await stageUpload(app, actor, bytes, options, requestKey);
      if (!staged.ok) return problemJson(c, staged.problem);
      return c.json(reportOf(c, staged.value), isAcceptable(staged.value.examination) ? 201 : 422);
    })
    .get('/:id', async (c) => {
      const upload = await visibleUpload(app, signedIn(c), c.req.param('id'));
      if (!upload) return problemJson(c, { code: 'unknown-upload', params: { id: c.req.param('id') } });
      if (isUnderWay(upload)) return c.json({ ...listed(upload), progress: upload.progress }, 202);
      return c.json(reportOf(c, upload));
    })
    .post('/:id/commit', async (c) => {
      const [actor, id] = [signedIn(c), c.req.param('id')];
      const body = await bodyOf(c, COMMIT_BODY);
      if (!body.ok) return problemJson(c, body.problem);
      const { accept, reason } = body.value;
      if (accept.length > 0) {
        const accepted =
          accept === 'all'
            ? await acceptEveryWarning(app, actor, id, reason)
            : await acceptWarnings(app, actor, id, accept);
        if (!accepted.ok) return problemJson(c, accepted.problem);
      }
      const done = await commitUpload(app, actor, id);
      return done.ok ? c.json(reportOf(c, done.value)) : problemJson(c, done.problem);
    })
    .post('/:id/corrections', async (c) => {
      const body = await bodyOf(c, CORRECTIONS_BODY);
      if (!body.ok) return problemJson(c, body.problem);
      return answered(c, await correctCells(app, signedIn(c), c.req.param('id'), body.value));
    })
    .post('/:id/reading', async (c) => {
      const body = await bodyOf(c, READING_BODY);
      if (!body.ok) return problemJson(c, body.problem);
      return answered(c, await readAgain(app, signedIn(c), c.req.param('id'), body.value));
    })
    .post('/:id/reinstate', async (c) => {
      const done = await reinstateUpload(app, signedIn(c), c.req.param('id'));
      return done.ok ? c.json(reportOf(c, done.value)) : problemJson(c, done.problem);
    })
    .post('/:id/revert', async (c) => {
      const done = await revertUpload(app, signedIn(c), c.req.param('id'));
      return done.ok ? c.json(listed(done.value)) : problemJson(c, done.problem);
    });
}

/** The report of an upload after a decision about it: 422 while errors remain. */
function answered(c: Context<Env>, outcome: Outcome<Upload>) {
  if (!outcome.ok) return problemJson(c, outcome.problem);
  return c.json(reportOf(c, outcome.value), isAcceptable(outcome.value.examination) ? 200 : 422);
}

function reportOf(c: Context<Env>, upload: Upload) {
  const state = { uploadId: upload.id, committed: upload.state === 'committed', answers: upload.answers };
  return uploadReport(upload.examination, state, textIn(c.get('language')));
}

function listed({ examination, ...upload }: Upload) {
  const { id, sha256, file_name, bytes, area, period, encoding, state, person } = upload;
  return {
    ...{ id, sha256, fileName: file_name, bytes, area, period, encoding, state, person },
    receivedAt: upload.received_at,
    committedAt: upload.committed_at,
    revertedAt: upload.reverted_at,
    counts: examination.counts,
    demo: upload.demo === 1,
  };
}
