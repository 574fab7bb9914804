import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { form, PASSWORD, type TestSite, testSite } from '../support/site.ts';

let site: TestSite;
beforeEach(async () => {
  site = await testSite();
});
afterEach(() => site.close());

describe('the first admin', () => {
  const asked = { code: 'ABCDEFGH2345', name: '管理员', password: PASSWORD };

  test('is made with the code of the terminal and is signed in at once', async () => {
    const answer = await site.request('/setup', form({ ...asked, code: ' abcdefgh2345 ' }));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    const cookie = answer.headers.get('set-cookie')!;
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect((await site.request('/', { headers: { cookie: cookie.split(';')[0]! } })).status).toBe(200);
    expect(site.setupCode()).toBeNull();
    expect((await site.request('/setup', form(asked))).headers.get('location')).toBe('/sign-in');
  });

  test.each([
    ['a wrong code', { ...asked, code: 'ABCDEFGH2346' }, '一次性代码不正确'],
    ['a short password', { ...asked, password: '1234567' }, '至少设8个字符'],
    ['an impossible name', { ...asked, name: '<b>' }, '不能作账号名'],
  ])('is refused for %s, and what was typed stays but the password', async (_, fields, sentence) => {
    const answer = await site.request('/setup', form(fields));
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain(sentence);
    expect(page).not.toContain(fields.password);
    expect(page).not.toContain('<b>');
    expect(site.setupCode()).not.toBeNull();
  });

  test('cannot be made once the command line has made an account', async () => {
    await site.account('先到', 'viewer');
    const answer = await site.request('/setup', form(asked));
    expect(answer.headers.get('location')).toBe('/sign-in');
  });
});

describe('signing in', () => {
  beforeEach(() => site.account('王统计', 'statistician', '440704'));

  test('asks everyone without an account, and leads on to where they wanted', async () => {
    const answer = await site.request('/uploads?x=1');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?next=%2Fuploads%3Fx%3D1']);
    const entered = await site.request('/sign-in', form({ name: '王统计', password: PASSWORD, next: '/uploads?x=1' }));
    expect(entered.headers.get('location')).toBe('/uploads?x=1');
  });

  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'https:evil',
    '/\t/evil',
    'javascript:alert(1)',
    '',
  ])('never leads on to %j', async (next) => {
    const entered = await site.request('/sign-in', form({ name: '王统计', password: PASSWORD, next }));
    expect(entered.headers.get('location')).toBe('/');
  });

  test.each([
    ['王统计', 'wrong'],
    ['没有这个人', PASSWORD],
  ])('says one and the same for a wrong password and an unknown name (%s)', async (name, password) => {
    const answer = await site.request('/sign-in', form({ name, password, next: '/' }));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('账号或密码不正确');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  test('signing out ends the session on the server too', async () => {
    const { browser } = await site.account('李统计', 'viewer');
    expect((await site.request('/', { headers: browser })).status).toBe(200);
    await site.request('/sign-out', { method: 'POST', headers: browser });
    expect((await site.request('/', { headers: browser })).status).toBe(303);
  });

  test('a session ends after 30 idle minutes and after 12 hours in any case', async () => {
    const { browser } = await site.account('李统计', 'viewer');
    const at = async (instant: string) => {
      site.app.setNow(instant);
      return (await site.request('/', { headers: browser })).status;
    };
    expect(await at('2018-07-10T08:30:00.000Z')).toBe(200);
    expect(await at('2018-07-10T09:00:00.001Z')).toBe(303);
    const again = await site.account('赵统计', 'viewer');
    for (let hour = 9; hour < 21; hour += 1)
      for (const minute of ['05', '30', '55']) {
        site.app.setNow(`2018-07-10T${String(hour).padStart(2, '0')}:${minute}:00.000Z`);
        expect((await site.request('/', { headers: again.browser })).status).toBe(200);
      }
    site.app.setNow('2018-07-10T21:00:01.000Z');
    expect((await site.request('/', { headers: again.browser })).status).toBe(303);
  });
});

describe('preferences', () => {
  test.each([
    ['/sign-in?size=large', 'size=large', 'class="large-text"'],
    ['/sign-in?lang=en', 'lang=en', 'lang="en"'],
  ])('%s is remembered for a year and obeyed from then on', async (path, cookie, told) => {
    site.endSetup();
    const answer = await site.request(path);
    expect(answer.headers.get('set-cookie')).toBe(`${cookie}; Max-Age=31536000; Path=/; SameSite=Lax`);
    expect(await answer.text()).toContain(told);
    expect(await (await site.request('/sign-in', { headers: { cookie } })).text()).toContain(told);
  });

  test.each(['/sign-in', '/sign-in?size=huge', '/sign-in?lang=fr'])('%s chooses nothing', async (path) => {
    site.endSetup();
    const answer = await site.request(path);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await answer.text()).toContain('<html lang="zh-CN">');
  });
});
