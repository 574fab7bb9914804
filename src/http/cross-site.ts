import type { MiddlewareHandler } from 'hono';
import type { Env } from './context.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses state-changing requests that another site made a browser send: by Sec-Fetch-Site where the browser sends it, else by
 * Origin against Host, and without either altogether (OWASP CSRF cheat sheet; checks.md S4). Requests with a bearer token carry no
 * cookie that a foreign site could use and pass.
 */
export function refuseCrossSite(refuse: MiddlewareHandler<Env>): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (SAFE.has(c.req.method) || c.req.header('authorization')?.startsWith('Bearer ')) return next();
    const site = c.req.header('sec-fetch-site');
    if (site !== undefined) return site === 'same-origin' ? next() : refuse(c, next);
    return sameHost(c.req.header('origin'), c.req.header('host')) ? next() : refuse(c, next);
  };
}

function sameHost(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined || host === undefined) return false;
  return URL.canParse(origin) && new URL(origin).host === host;
}
