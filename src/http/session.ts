import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { sessionActor, tokenActor } from '../app/accounts.ts';
import type { Actor } from '../app/context.ts';
import type { Env, Site } from './context.ts';
import { languageOf, wantsLargeText } from './preferences.ts';

/** Paths that need no account; everything else asks to sign in. A test holds this list against the routes. */
export const OPEN_PATHS: readonly (string | RegExp)[] = [
  '/healthz',
  '/favicon.ico',
  '/sign-in',
  '/setup',
  /^\/assets\/[^/]+$/,
];

const cookieName = (site: Site) => (site.secureCookies ? '__Host-biaochi' : 'biaochi');

/** Puts the account of the request, if any, its language and its size of text where handlers find them. */
export function identify(site: Site): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.set('actor', await actorOf(c, site));
    c.set('language', languageOf(c));
    c.set('largeText', wantsLargeText(c));
    await next();
  };
}

async function actorOf(c: Context<Env>, site: Site): Promise<Actor | null> {
  const bearer = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1];
  if (bearer !== undefined) return tokenActor(site.app, bearer);
  const secret = getCookie(c, cookieName(site));
  return secret ? sessionActor(site.app, secret) : null;
}

/** Sends everyone without an account to sign in (pages) or away with 401 (API), but for the open paths. */
export function requireAccount(refuse: (c: Context<Env>) => Response): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { path } = c.req;
    const open = OPEN_PATHS.some((each) => (typeof each === 'string' ? each === path : each.test(path)));
    if (open || c.get('actor')) return next();
    return refuse(c);
  };
}

/** Hands the session's secret to the browser. */
export function openSession(c: Context<Env>, site: Site, secret: string): void {
  setCookie(c, cookieName(site), secret, { path: '/', httpOnly: true, sameSite: 'Lax', secure: site.secureCookies });
}

/** Takes the session's secret from the browser and gives it, so that the session can be ended. */
export function closeSession(c: Context<Env>, site: Site): string | undefined {
  return deleteCookie(c, cookieName(site), { path: '/', secure: site.secureCookies });
}

/** A path of this site to go on to, and nothing else: no other host, however it is written (checks.md S13). */
export function ownPath(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next) ? next : '/';
}

/** The account that a route behind `requireAccount` is sure to have. */
export function signedIn(c: Context<Env>): Actor {
  const actor = c.get('actor');
  if (!actor) throw new Error(`${c.req.path} is reached without an account`);
  return actor;
}
