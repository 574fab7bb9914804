import { Hono } from 'hono';
import { search } from '../app/search.ts';
import { SearchPage } from '../pages/search-page.tsx';
import type { Env, Site } from './context.ts';
import { frameOf } from './page-frame.ts';
import { signedIn } from './session.ts';

/** Longer words are cut: nothing has so long a name. */
const LONGEST = 60;

/** Search over everything that an account may see. */
export function searchPage(site: Site): Hono<Env> {
  const { app } = site;
  return new Hono<Env>().get('/search', async (c) => {
    const words = (c.req.query('q') ?? '').trim().slice(0, LONGEST);
    const found = words === '' ? null : await search(app, signedIn(c), words);
    return c.html(<SearchPage frame={frameOf(c, site)} {...{ words, found }} areaName={app.areas.fullName} />);
  });
}
