import { type Context, Hono } from 'hono';
import type { Actor } from '../app/context.ts';
import { clearDemo, demoState, loadDemo } from '../app/demo.ts';
import { may } from '../app/permissions.ts';
import { DemoPage } from '../pages/demo-page.tsx';
import { textIn } from '../text/text.ts';
import type { Env, Site } from './context.ts';
import { frameOf } from './page-frame.ts';
import { problemPage } from './page-problem.tsx';
import { signedIn } from './session.ts';

/** The made-up figures in the browser, for admins: what they are, load, clear. */
export function demoPages(site: Site): Hono<Env> {
  const { app } = site;
  return new Hono<Env>()
    .get('/demo', async (c) => {
      if (!may(signedIn(c), 'administer')) return problemPage(c, site, { code: 'not-permitted', params: {} });
      const { isLoaded, real } = await demoState(app);
      const { demo } = textIn(c.get('language'));
      const said = { loaded: demo.ready, cleared: demo.done }[c.req.query('done') ?? ''];
      return c.html(<DemoPage frame={frameOf(c, site, { demo: isLoaded, notice: said })} real={real} />);
    })
    .post('/demo/load', async (c) => {
      const besideReal = (await c.req.parseBody())['besideReal'] === 'yes';
      const loaded = await loadDemo(app, signedIn(c), besideReal);
      return loaded.ok ? c.redirect('/demo?done=loaded', 303) : problemPage(c, site, loaded.problem);
    })
    .post('/demo/clear', async (c) => {
      const cleared = await clearDemo(app, signedIn(c));
      return cleared.ok ? c.redirect('/demo?done=cleared', 303) : problemPage(c, site, cleared.problem);
    });
}

/** Whether to offer the made-up figures: to admins, while there is neither one of them nor a real one. */
export async function offersDemo(c: Context<Env>, { app }: Site, actor: Actor): Promise<boolean> {
  return may(actor, 'administer') && !c.get('demo') && (await demoState(app)).real === 0;
}
