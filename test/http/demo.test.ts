import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedObservations } from '../../src/app/seed-observations.ts';
import { ROOT } from '../support/engines.ts';
import { form, type TestSite, testSite } from '../support/site.ts';

/** Loaded once, cleared at the end; the tests follow one another. */
describe('made-up figures over HTTP', () => {
  let site: TestSite;
  let admin: { browser: HeadersInit; script: HeadersInit };
  let other: typeof admin;
  beforeAll(async () => {
    site = await testSite();
    site.app.setNow('2018-08-15T08:00:00.000Z');
    await seedObservations(site.app, ROOT);
    admin = await site.account('管理员', 'admin');
    other = await site.account('王统计', 'statistician', '440704');
  });
  afterAll(() => site.close());

  const page = async (path: string, who = admin) => (await site.request(path, { headers: who.browser })).text();
  const send = (path: string, who = admin, fields = {}) => site.request(path, form(fields, who.browser));
  const download = (path: string) => site.request(path, { headers: admin.script });
  const nameOf = (answer: Response) =>
    decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition')!)![1]!);

  test('are offered to admins where nobody has uploaded anything, with one button', async () => {
    for (const path of ['/', '/uploads']) {
      expect(await page(path)).toMatch(/<a class="button" href="\/demo">载入演示数据<\/a>/);
      expect(await page(path, other)).not.toContain('/demo');
      expect(await page(path)).not.toContain('class="demo"');
    }
  });

  test('are for admins alone, from a page of this site', async () => {
    expect((await site.request('/demo', { headers: other.browser })).status).toBe(403);
    for (const path of ['/demo/load', '/demo/clear']) {
      expect((await send(path, other)).status).toBe(403);
      const foreign = form({}, { ...admin.browser, 'sec-fetch-site': 'cross-site' });
      expect((await site.request(path, foreign)).status).toBe(403);
    }
    expect((await send('/demo/clear')).status).toBe(409);
  });

  test('are loaded by one button, after a page that names what will happen', async () => {
    expect(await page('/demo')).toMatch(/审计|每个页面顶端/);
    const answer = await send('/demo/load');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/demo?done=loaded']);
    expect(await page('/demo?done=loaded')).toContain('已载入演示数据，可以开始试用');
    expect((await send('/demo/load')).status).toBe(409);
  }, 60_000);

  test('are marked on every page, those before sign-in too', async () => {
    const paths = ['/', '/?area=440704&period=2018Q2', '/indicators', '/indicators/drug-share?area=440704', '/plans'];
    for (const path of [
      ...paths,
      '/plans/jianghai-2018',
      '/departments',
      '/doubts',
      '/upload',
      '/uploads',
      '/nothing',
    ]) {
      expect([path, (await page(path)).includes('<p class="demo">演示数据：')]).toEqual([path, true]);
      expect([path, (await page(path, other)).includes('<p class="demo">演示数据：')]).toEqual([path, true]);
    }
    expect(await (await site.request('/setup')).text()).toContain('<p class="demo">');
    expect(await page('/?lang=en')).toContain('Example data');
  });

  test('are marked in every export: name, rows and JSON', async () => {
    const asked = 'area=440704&period=2018Q2';
    for (const format of ['csv', 'xlsx', 'docx']) {
      const answer = await download(`/api/v1/reports/gaps.${format}?${asked}`);
      expect(nameOf(answer)).toBe(`演示-江海区2018年二季度差距报告.${format}`);
      if (format === 'csv') expect(await answer.text()).toContain('演示数据');
    }
    const milestones = await download(`/api/v1/reports/milestones.csv?${asked}`);
    expect(nameOf(milestones)).toMatch(/^演示-/);
    expect(await milestones.text()).toContain('演示数据');
    const gaps = (await (await download(`/api/v1/gaps?${asked}`)).json()) as { source: { demo?: boolean } | null }[];
    const told = gaps.flatMap(({ source }) => (source ? [source.demo] : []));
    expect([told.length > 30, new Set(told)]).toEqual([true, new Set([true])]);
    const before = (await (await download('/api/v1/gaps?area=440704&period=2017')).json()) as typeof gaps;
    expect(before.some(({ source }) => source?.demo)).toBe(false);
    const uploads = (await (await download('/api/v1/uploads')).json()) as { person: string; demo: boolean }[];
    expect(new Set(uploads.map(({ person, demo }) => `${person} ${demo}`))).toEqual(
      new Set(['演示 true', 'command-line false']),
    );
  });

  test('cannot be taken back one by one, and offer no button for it', async () => {
    const uploads = (await (await download('/api/v1/uploads')).json()) as { id: string; demo: boolean }[];
    const { id } = uploads.find(({ demo }) => demo)!;
    expect(await page(`/uploads/${id}`)).not.toContain(`/uploads/${id}/revert`);
    expect((await send(`/uploads/${id}/revert`)).status).toBe(409);
  });

  test('go by one button, and every mark with them', async () => {
    expect(await page('/demo')).toContain('不留痕迹，不能撤销');
    const answer = await send('/demo/clear');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/demo?done=cleared']);
    expect(await page('/demo?done=cleared')).toContain('已清除演示数据');
    expect(await page('/?area=440704&period=2018Q2')).not.toContain('class="demo"');
    expect(nameOf(await download('/api/v1/reports/gaps.csv?area=440704&period=2018Q2'))).toMatch(/^江海区/);
  });

  test('beside real figures are loaded only where that is said', async () => {
    const csv = new File(['地区,指标,报告期,数值\n440704,药占比,2018Q2,31.2\n'], '真.csv');
    const staged = await site.request('/api/v1/uploads', { ...form({ file: csv }), headers: admin.script });
    const { uploadId } = (await staged.json()) as { uploadId: string };
    await site.request(`/api/v1/uploads/${uploadId}/commit`, { method: 'POST', headers: admin.script });
    expect(await page('/')).not.toContain('载入演示数据');
    expect((await send('/demo/load')).status).toBe(409);
    expect(await page('/demo')).toContain('系统中已有1项真实数据');
    expect((await send('/demo/load', admin, { besideReal: 'yes' })).status).toBe(303);
    const drugs = await page('/indicators/drug-share?area=440704&period=2018Q2');
    expect(drugs).toContain('31.2');
    await send('/demo/clear');
  }, 60_000);
});
