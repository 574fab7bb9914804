import type { Hono } from 'hono';
import { addAccount, createToken } from '../../src/app/accounts.ts';
import type { Role } from '../../src/app/context.ts';
import type { Assets, Env, LogLine } from '../../src/http/context.ts';
import { createServer } from '../../src/http/server.ts';
import { type Engine, type TestApp, testApp } from './engines.ts';

export const PASSWORD = '合适的密码2018';

const NO_ASSETS: Assets = {
  url: (name) => `/assets/${name}`,
  read: async (name) =>
    name === 'site.css' ? { bytes: new TextEncoder().encode('body{}'), type: 'text/css; charset=utf-8' } : null,
};

export interface TestSite {
  readonly app: TestApp;
  readonly server: Hono<Env>;
  readonly log: readonly LogLine[];
  readonly setupCode: () => string | null;
  /** Makes the code of the first admin useless. */
  readonly endSetup: () => void;
  /** Adds an account and gives headers that act as it through the browser's way (cookie, same origin) and a script's (token). */
  readonly account: (
    name: string,
    role: Role,
    area?: string | null,
  ) => Promise<{ browser: HeadersInit; script: HeadersInit }>;
  /** Loads a page or sends a form; paths only. */
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** The server in this process on a database of its own; `assets` where a browser wants the built ones. */
export async function testSite(engine: Engine = 'sqlite', assets: Assets = NO_ASSETS): Promise<TestSite> {
  const app = await testApp(engine);
  const log: LogLine[] = [];
  let setupCode: string | null = 'ABCDEFGH2345';
  const endSetup = () => {
    setupCode = null;
  };
  const server = createServer({
    app,
    assets,
    secureCookies: false,
    setupCode: () => setupCode,
    endSetup,
    log: (line) => log.push(line),
  });
  const request = async (path: string, init: RequestInit = {}) =>
    server.request(path, { ...init, headers: { host: 'localhost', ...init.headers } });
  return {
    app,
    server,
    log,
    setupCode: () => setupCode,
    endSetup,
    request,
    account: async (name, role, area = null) => {
      const added = await addAccount(app, { name, role, area, password: PASSWORD });
      const token = await createToken(app, name);
      if (!added.ok || !token.ok) throw new Error(`cannot add ${name}`);
      const entered = await request('/sign-in', form({ name, password: PASSWORD, next: '/' }));
      const cookie = entered.headers.get('set-cookie')!.split(';')[0]!;
      const sameOrigin = { 'sec-fetch-site': 'same-origin' };
      return { browser: { cookie, ...sameOrigin }, script: { authorization: `Bearer ${token.value}` } };
    },
    close: app.close,
  };
}

/** A form sent from a page of this site. */
export function form(fields: Record<string, string | File>, headers: HeadersInit = {}): RequestInit {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin', ...headers } };
}
