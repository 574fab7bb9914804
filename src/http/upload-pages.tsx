import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isLarge } from '../app/beside.ts';
import { chosenPeriod, monitoredAreas, periodChoices } from '../app/choices.ts';
import { forgetReading } from '../app/forget-reading.ts';
import { may } from '../app/permissions.ts';
import type { Problem } from '../app/problem.ts';
import { periodToReport, plansFor } from '../app/template.ts';
import { acceptWarnings, correctCells, readAgain } from '../app/upload-answers.ts';
import {
  checkReceived,
  commitUpload,
  receiveUpload,
  reinstateUpload,
  revertUpload,
  settled,
  visibleUpload,
  visibleUploads,
} from '../app/uploads.ts';
import type { Area } from '../domain/area.ts';
import { isAcceptable } from '../domain/examination.ts';
import { address } from '../pages/links.ts';
import type { TemplateOffer } from '../pages/template-section.tsx';
import { UploadListPage } from '../pages/upload-list-page.tsx';
import { UploadPage, type UploadPageProps } from '../pages/upload-page.tsx';
import { textIn } from '../text/text.ts';
import type { Env, Site } from './context.ts';
import { offersDemo } from './demo-pages.tsx';
import { frameOf } from './page-frame.ts';
import { errorPage, problemPage } from './page-problem.tsx';
import { statusOf } from './problem-response.ts';
import { receivedUpload, uploadBytes } from './received-upload.ts';
import { acceptedIn, readingIn, textsIn } from './sent-answers.ts';
import { signedIn } from './session.ts';
import { checkMeanwhile, hasNoReport, progressPage } from './upload-progress.tsx';
import { headOf, reportPage } from './upload-report-response.tsx';

/** Uploading in the browser: choose a file, look at what it would change, confirm, take back. */
export function uploadPages(site: Site): Hono<Env> {
  const { app } = site;
  const limit = bodyLimit({ maxSize: uploadBytes(app.limits), onError: (c) => tooLarge(c, site) });
  return new Hono<Env>()
    .get('/upload', (c) =>
      may(signedIn(c), 'upload')
        ? uploadForm(c, site, [])
        : problemPage(c, site, { code: 'not-permitted', params: {} }),
    )
    .get('/uploads', async (c) => {
      const uploads = (await visibleUploads(app, signedIn(c))).map((each) => ({
        ...headOf(each),
        counts: each.examination.counts,
      }));
      return c.html(
        <UploadListPage
          frame={frameOf(c, site)}
          uploads={uploads}
          offersDemo={await offersDemo(c, site, signedIn(c))}
        />,
      );
    })
    .post('/uploads', limit, async (c) => {
      const actor = signedIn(c);
      const received = await receivedUpload(c, app, actor);
      if (!received.ok) {
        const { code, params } = received.problem;
        const field = code.endsWith('period') ? 'period' : 'area';
        return uploadForm(c, site, [{ field, message: textIn(c.get('language')).problem[code](params) }]);
      }
      const { bytes, options, requestKey } = received.value;
      const kept = await receiveUpload(app, actor, bytes, options, requestKey);
      if (!kept.ok) return problemPage(c, site, kept.problem);
      const { isNew, upload: file } = kept.value;
      const { id } = file;
      if (isLarge(app, file)) {
        if (isNew) checkMeanwhile(c, site, actor, file);
        return c.redirect(`/uploads/${id}`, 303);
      }
      if (isNew) await checkReceived(app, actor, file);
      const upload = await settled(app, id);
      if (isAcceptable(upload.examination)) return c.redirect(`/uploads/${id}`, 303);
      return reportPage(c, site, upload, 422);
    })
    .get('/uploads/:id', async (c) => {
      const upload = await visibleUpload(app, signedIn(c), c.req.param('id'));
      if (upload && hasNoReport(upload)) return progressPage(c, site, upload);
      if (upload) return reportPage(c, site, upload);
      return problemPage(c, site, { code: 'unknown-upload', params: { id: c.req.param('id') } });
    })
    .post('/uploads/:id/commit', async (c) => {
      const id = c.req.param('id');
      const upload = await visibleUpload(app, signedIn(c), id);
      if (upload?.state === 'committed') return c.redirect(`/uploads/${id}`, 303);
      const accepted = acceptedIn(await c.req.parseBody({ all: true }));
      const accept = upload && accepted.length > 0 ? await acceptWarnings(app, signedIn(c), id, accepted) : null;
      if (accept && !accept.ok) return again(c, site, id, accept.problem);
      const done = await commitUpload(app, signedIn(c), id);
      return done.ok ? c.redirect(`/uploads/${id}`, 303) : again(c, site, id, done.problem);
    })
    .post('/uploads/:id/corrections', async (c) => {
      const id = c.req.param('id');
      const done = await correctCells(app, signedIn(c), id, textsIn(await c.req.parseBody({ all: true })));
      return done.ok
        ? c.redirect(address(`/uploads/${id}`, { type: c.req.query('type') }), 303)
        : again(c, site, id, done.problem);
    })
    .post('/uploads/:id/reading', async (c) => {
      const id = c.req.param('id');
      const asked = readingIn(await c.req.parseBody());
      if (asked === null) return again(c, site, id, { code: 'body-unreadable', params: { where: 'reading' } });
      const done = await readAgain(app, signedIn(c), id, asked);
      return done.ok ? c.redirect(`/uploads/${id}`, 303) : again(c, site, id, done.problem);
    })
    .post('/uploads/:id/forget', async (c) => {
      const id = c.req.param('id');
      const done = await forgetReading(app, signedIn(c), id);
      return done.ok ? c.redirect(`/uploads/${id}`, 303) : again(c, site, id, done.problem);
    })
    .post('/uploads/:id/reinstate', async (c) => {
      const id = c.req.param('id');
      const done = await reinstateUpload(app, signedIn(c), id);
      return done.ok ? c.redirect(`/uploads/${id}`, 303) : again(c, site, id, done.problem);
    })
    .post('/uploads/:id/revert', async (c) => {
      const id = c.req.param('id');
      const done = await revertUpload(app, signedIn(c), id);
      return done.ok ? c.redirect(`/uploads/${id}`, 303) : again(c, site, id, done.problem);
    });
}

/** The report once more, saying what was wrong with what was sent; only the problem where the upload is not theirs to see. */
async function again(c: Context<Env>, site: Site, id: string, problem: Problem) {
  const upload = await visibleUpload(site.app, signedIn(c), id);
  if (!upload || problem.code === 'not-permitted') return problemPage(c, site, problem);
  const message = textIn(c.get('language')).problem[problem.code](problem.params);
  const status = statusOf(problem) === 409 ? 409 : 422;
  return reportPage(c, site, upload, status, [{ field: problem.params['field'] ?? '', message }]);
}

async function uploadForm(c: Context<Env>, site: Site, errors: UploadPageProps['errors'] & object) {
  const areas = await monitoredAreas(site.app, signedIn(c));
  const { bytes, rows, columns, cells } = site.app.limits;
  const frame = frameOf(c, site);
  const page = (
    <UploadPage
      frame={frame}
      areas={areas}
      limits={{ bytes, rows, columns, cells }}
      template={await templateOffer(c, site, areas)}
      request={c.get('requestId')}
      errors={errors}
    />
  );
  return c.html(page, errors.length > 0 ? 422 : 200);
}

async function templateOffer(c: Context<Env>, site: Site, areas: readonly Area[]): Promise<TemplateOffer | null> {
  const { app } = site;
  const asked = c.req.query('area');
  const area = areas.find(({ code }) => code === asked) ?? areas[0];
  if (!area) return null;
  const words = chosenPeriod(c.req.query('period') ?? '');
  const period = words.ok ? words.value : await periodToReport(app, area.code);
  const { all } = await periodChoices(app, area.code);
  return { area: area.code, period, areas, periods: all, plans: await plansFor(app, area.code) };
}

function tooLarge(c: Context<Env>, site: Site) {
  const sizes = { bytes: uploadBytes(site.app.limits) + 1, limit: site.app.limits.bytes };
  return errorPage(c, site, 413, textIn(c.get('language')).issue('file-too-large', sizes).whole);
}
