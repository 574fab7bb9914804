import type { MiddlewareHandler } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Env } from './context.ts';

const YEAR_SECONDS = 31_536_000;

/** Remembers the language that `?lang=` chose. */
export function language(): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    if (c.req.query('lang') === c.get('language'))
      setCookie(c, 'lang', c.get('language'), { path: '/', maxAge: YEAR_SECONDS, sameSite: 'Lax' });
  };
}
