import { Hono } from 'hono';
import type { Env, Site } from './context.ts';

/** Built styles and islands; the hash in their names lets browsers keep them for a year. */
export function assets({ assets: built }: Site): Hono<Env> {
  return new Hono<Env>().get('/:name', async (c) => {
    const found = await built.read(c.req.param('name'));
    if (!found) return c.notFound();
    return c.body(found.bytes, 200, {
      'content-type': found.type,
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
}
