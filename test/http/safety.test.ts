import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPEN_PATHS } from '../../src/http/session.ts';
import { form, type TestSite, testSite } from '../support/site.ts';

let site: TestSite;
let admin: { browser: HeadersInit; script: HeadersInit };
beforeAll(async () => {
  site = await testSite();
  admin = await site.account('管理员', 'admin');
});
afterAll(() => site.close());

/** Every route there is, made askable: parameters filled with something that is not there. */
const routes = () =>
  site.server.routes
    .filter((route) => route.method !== 'ALL')
    .map(({ method, path }) => ({ method, path: path.replace(/:\w+/g, 'nothing') }));

describe('without an account', () => {
  test('every route but the open ones turns away, pages to sign in, the API with 401', async () => {
    const asked = routes().filter(
      ({ path }) => !OPEN_PATHS.some((open) => (typeof open === 'string' ? open === path : open.test(path))),
    );
    expect(asked.length).toBeGreaterThan(20);
    for (const { method, path } of asked) {
      const answer = await site.request(path, { method, headers: { 'sec-fetch-site': 'same-origin' } });
      const expected = path.startsWith('/api/') ? 401 : 303;
      expect([method, path, answer.status]).toEqual([method, path, expected]);
      if (expected === 303) expect(answer.headers.get('location')).toMatch(/^\/sign-in/);
    }
  });

  test('the open routes are these and no others', () => {
    const open = routes()
      .map(({ path }) => path)
      .filter((path) => OPEN_PATHS.some((each) => (typeof each === 'string' ? each === path : each.test(path))));
    expect([...new Set(open)].sort()).toEqual(['/assets/nothing', '/favicon.ico', '/healthz', '/setup', '/sign-in']);
  });

  test('a wrong token is no account', async () => {
    const answer = await site.request('/api/v1/plans', { headers: { authorization: 'Bearer bc_wrong' } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });
});

describe('requests that another site sends', () => {
  const { 'sec-fetch-site': _, ...cookieOnly } = { 'sec-fetch-site': '', cookie: '' };
  test.each<[string, HeadersInit, number]>([
    ['from the same origin', { 'sec-fetch-site': 'same-origin' }, 404],
    ['from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['from a sister host', { 'sec-fetch-site': 'same-site' }, 403],
    ['typed into the address bar', { 'sec-fetch-site': 'none' }, 403],
    ['by an old browser, same origin', { origin: 'http://localhost' }, 404],
    ['by an old browser, other origin', { origin: 'http://evil.example' }, 403],
    ['with a null origin', { origin: 'null' }, 403],
    ['without any sign of where from', {}, 403],
  ])('%s', async (_name, headers, status) => {
    const { cookie } = admin.browser as Record<string, string>;
    const answer = await site.request('/uploads/nothing/commit', {
      method: 'POST',
      headers: { ...cookieOnly, cookie: cookie!, ...headers },
    });
    expect(answer.status).toBe(status);
  });

  test('a script with its token passes without them', async () => {
    const answer = await site.request('/api/v1/uploads/nothing/commit', { method: 'POST', headers: admin.script });
    expect(answer.status).toBe(404);
  });
});

describe('answers', () => {
  test('carry a content security policy without unsafe-inline, and are not cached', async () => {
    const answer = await site.request('/', { headers: admin.browser });
    const policy = answer.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).not.toMatch(/\sstyle=|\son\w+=|<script(?![^>]+(?:src=|type="application\/json"))/);
  });

  test('a GET changes nothing', async () => {
    const count = () => site.app.db.selectFrom('audit').select('seq').execute();
    const before = (await count()).length;
    for (const { method, path } of routes()) if (method === 'GET') await site.request(path, { headers: admin.browser });
    expect((await count()).length).toBe(before);
  });

  test('an unknown page echoes nothing of the address', async () => {
    const answer = await site.request('/%3Cscript%3Ealert(1)%3C/script%3E', { headers: admin.browser });
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('alert(1)');
  });

  test('a fault is told with a reference and logged with its stack', async () => {
    const broken = await testSite();
    const { browser } = await broken.account('管理员', 'admin');
    await broken.app.db.schema.dropTable('target').execute();
    const answer = await broken.request('/', { headers: browser });
    const page = await answer.text();
    expect(answer.status).toBe(500);
    const line = broken.log.find((each) => each.level === 'error')!;
    expect(page).toContain(line.requestId);
    expect(page).not.toMatch(/target|sqlite|at .*\.ts/i);
    expect(line['stack']).toContain('target');
    await broken.close();
  });

  test('names and notes from files are text wherever they appear', async () => {
    const naughty = '<img src=x onerror=alert(1)>';
    const file = new File([`地区,指标,报告期,数值,备注\n江海区,药占比,2018Q2,31.2,${naughty}\n`], `${naughty}.csv`);
    const staged = await site.request('/uploads', form({ file }, admin.browser));
    const page = staged.headers.get('location')!;
    await site.request(`${page}/commit`, form({}, admin.browser));
    for (const path of [
      page,
      '/uploads',
      '/?area=440704&period=2018Q2',
      '/indicators/drug-share?area=440704&period=2018Q2',
    ]) {
      const html = await (await site.request(path, { headers: admin.browser })).text();
      expect(html).not.toContain('<img');
    }
  });
});

describe('the health check', () => {
  test('answers 200 when the database takes and gives', async () => {
    expect((await site.request('/healthz')).status).toBe(200);
  });
});
