import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { hasDemo } from '../app/demo.ts';
import { checkHealth } from '../app/health.ts';
import { textIn } from '../text/text.ts';
import { api } from './api.ts';
import { assets } from './assets.ts';
import { comparisonPages } from './comparison-pages.tsx';
import type { Env, Site } from './context.ts';
import { refuseCrossSite } from './cross-site.ts';
import { demoPages } from './demo-pages.tsx';
import { entryPages } from './entry-pages.tsx';
import { indicatorPages } from './indicator-pages.tsx';
import { loadPages } from './load-pages.tsx';
import { errorPage } from './page-problem.tsx';
import { planPages } from './plan-pages.tsx';
import { preferences } from './preferences.ts';
import { isApi, type ProblemStatus, problemDocument } from './problem-response.ts';
import { rankingPage } from './ranking-page.tsx';
import { readingPages } from './reading-pages.tsx';
import { reports } from './reports.ts';
import { searchPage } from './search-page.tsx';
import { identify, requireAccount } from './session.ts';
import { templateDownloads } from './template-downloads.ts';
import { changesApi, changesPage } from './upload-changes.ts';
import { uploadDownloads } from './upload-downloads.ts';
import { uploadPages } from './upload-pages.tsx';
import { uploadProgress, uploadProgressApi } from './upload-progress.tsx';
import { uploadsApi } from './uploads-api.ts';

/** The whole server as one Hono application; tests call its `request`. */
export function createServer(site: Site): Hono<Env> {
  const refuse = (c: Context<Env>, status: ProblemStatus, code: string, title: string) =>
    isApi(c) ? problemDocument(c, status, code, title) : errorPage(c, site, status, title);
  const server = new Hono<Env>();
  server.use(async (c, next) => {
    c.set('requestId', randomUUID().slice(0, 8));
    c.set('actor', null);
    c.set('language', 'zh');
    c.set('demo', false);
    c.set('largeText', false);
    await next();
  });
  server.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      xFrameOptions: 'DENY',
      referrerPolicy: 'same-origin',
      strictTransportSecurity: site.secureCookies ? 'max-age=31536000' : false,
    }),
  );
  server.get('/healthz', async (c) => {
    await checkHealth(site.app);
    return c.json({ status: 'ok' });
  });
  server.get('/favicon.ico', (c) => c.body(null, 204));
  server.route('/assets', assets(site));
  server.use(identify(site), preferences(), async (c, next) => {
    c.set('demo', await hasDemo(site.app));
    await next();
  });
  server.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });
  server.use(refuseCrossSite(async (c) => refuse(c, 403, 'cross-site', textIn(c.get('language')).http.crossSite())));
  server.use(
    requireAccount((c) => {
      if (isApi(c)) return problemDocument(c, 401, 'no-account', textIn(c.get('language')).http.noAccount());
      const url = new URL(c.req.url);
      const next = c.req.method === 'GET' ? `?next=${encodeURIComponent(`${url.pathname}${url.search}`)}` : '';
      return c.redirect(`/sign-in${next}`, 303);
    }),
  );
  server.route('/api/v1/uploads', uploadsApi(site));
  server.route('/api/v1/uploads', changesApi(site));
  server.route('/api/v1/uploads', uploadProgressApi(site));
  server.route('/api/v1/reports', reports(site));
  server.route('/api/v1', api(site));
  server.route('/', entryPages(site));
  server.route('/', templateDownloads(site));
  server.route('/', uploadPages(site));
  server.route('/', changesPage(site));
  server.route('/', uploadDownloads(site));
  server.route('/', demoPages(site));
  server.route('/', uploadProgress(site));
  server.route('/', loadPages(site));
  server.route('/', planPages(site));
  server.route('/', comparisonPages(site));
  server.route('/', rankingPage(site));
  server.route('/', searchPage(site));
  server.route('/', readingPages(site));
  server.route('/', indicatorPages(site));
  server.notFound((c) => refuse(c, 404, 'not-found', textIn(c.get('language')).http.notFound()));
  server.onError((error, c) => fault(error, c, site));
  return server;
}

/** The one place where a fault becomes an answer: a reference for the person, the details for the log. */
function fault(error: Error, c: Context<Env>, site: Site): Response | Promise<Response> {
  const requestId = c.get('requestId');
  const text = textIn(c.get('language'));
  if (error instanceof HTTPException && error.status < 500)
    return isApi(c)
      ? problemDocument(c, 400, 'bad-request', text.http.badRequest())
      : errorPage(c, site, 400, text.http.badRequest());
  site.log({ level: 'error', requestId, message: error.message, stack: error.stack, path: c.req.path });
  if (isApi(c)) return problemDocument(c, 500, 'fault', text.command.internal({ reference: requestId }));
  return errorPage(c, site, 500, undefined, requestId);
}
