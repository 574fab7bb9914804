import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { definitions } from '../app/lists.ts';
import { confirmLoad, stageLoad } from '../app/load-file.ts';
import { may } from '../app/permissions.ts';
import { LoadPage, type LoadPageProps } from '../pages/load-page.tsx';
import { LoadPreviewPage } from '../pages/load-preview-page.tsx';
import { sayIn } from '../pages/page-text.ts';
import { textIn } from '../text/text.ts';
import type { Env, Site } from './context.ts';
import { frameOf } from './page-frame.ts';
import { errorPage, problemPage } from './page-problem.tsx';
import { cleanName, UPLOAD_BYTES } from './received-upload.ts';
import { signedIn } from './session.ts';

const NOT_PERMITTED = { code: 'not-permitted', params: {} } as const;

/** Changing plans in the browser, for admins: choose a file, look at what it would change, confirm. */
export function loadPages(site: Site): Hono<Env> {
  const { app } = site;
  const limit = bodyLimit({
    maxSize: UPLOAD_BYTES,
    onError: (c) => errorPage(c, site, 413, tooLarge(c)),
  });
  return new Hono<Env>()
    .get('/plans/load', (c) =>
      may(signedIn(c), 'administer') ? c.html(<LoadPage frame={frameOf(c, site)} />) : refuse(c, site),
    )
    .post('/plans/load', limit, async (c) => {
      const actor = signedIn(c);
      if (!may(actor, 'administer')) return refuse(c, site);
      const { file } = await c.req.parseBody();
      if (!(file instanceof File) || file.size === 0) {
        const message = sayIn(c.get('language')).page.load.noFile;
        return form(c, site, { errors: [{ field: 'file', message }] });
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      const staged = await stageLoad(app, actor, { fileName: cleanName(file.name), bytes });
      if (!staged.ok) return problemPage(c, site, staged.problem);
      if (staged.value.faults.length > 0) return form(c, site, { faults: staged.value.faults });
      const { indicators } = await definitions(app);
      const { changes } = staged.value;
      return c.html(
        <LoadPreviewPage frame={frameOf(c, site)} staged={staged.value} changes={changes} indicators={indicators} />,
      );
    })
    .post('/plans/load/confirm', async (c) => {
      const body = await c.req.parseBody();
      const field = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
      const loaded = await confirmLoad(app, signedIn(c), {
        fileName: cleanName(field('fileName')),
        sha256: field('sha256'),
        fingerprint: field('fingerprint'),
      });
      if (!loaded.ok) return problemPage(c, site, loaded.problem);
      return c.redirect(`/plans/${encodeURIComponent(loaded.value.changes[0]!.plan)}?loaded=1`, 303);
    });
}

const refuse = (c: Context<Env>, site: Site) => problemPage(c, site, NOT_PERMITTED);

const form = (c: Context<Env>, site: Site, more: Partial<LoadPageProps>) =>
  c.html(<LoadPage frame={frameOf(c, site)} {...more} />, 422);

function tooLarge(c: Context<Env>): string {
  const sizes = { bytes: UPLOAD_BYTES + 1, limit: UPLOAD_BYTES };
  return textIn(c.get('language')).issue('file-too-large', sizes).whole;
}
