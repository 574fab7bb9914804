import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { LANGUAGES, type Language } from '../text/text.ts';
import type { Env } from './context.ts';

const YEAR_SECONDS = 31_536_000;
const SIZES = ['usual', 'large'] as const;

/** Remembers for a year the language that `?lang=` chose and the size of text that `?size=` chose. */
export function preferences(): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    const remember = (name: string, chosen: string) => {
      if (c.req.query(name) === chosen)
        setCookie(c, name, chosen, { path: '/', maxAge: YEAR_SECONDS, sameSite: 'Lax' });
    };
    remember('lang', c.get('language'));
    remember('size', c.get('largeText') ? 'large' : 'usual');
  };
}

/** The language of a request: what it asks for, else what was chosen before, else Chinese. */
export function languageOf(c: Context<Env>): Language {
  return chosen(c, 'lang', LANGUAGES) ?? 'zh';
}

/** Whether a request wants its text large (长者模式). */
export function wantsLargeText(c: Context<Env>): boolean {
  return chosen(c, 'size', SIZES) === 'large';
}

function chosen<Value extends string>(c: Context<Env>, name: string, values: readonly Value[]): Value | undefined {
  const asked = c.req.query(name) ?? getCookie(c, name);
  return values.find((each) => each === asked);
}
