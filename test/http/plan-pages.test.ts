import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAudit } from '../../src/db/audit-store.ts';
import { ENGINES, ROOT } from '../support/engines.ts';
import { form, type TestSite, testSite } from '../support/site.ts';

const DONE = '任务,地区,状态,完成日期,佐证\n综合改革全面推进,江海区,已完成,2018-07-09,江开办〔2018〕77号\n';
const REVISED =
  '方案,指标,出处,期限,目标原文,比较方式,目标值\njianghai-2018,药占比,附件1 第4行,2020-12-31,<24.5,lt,24.5\n';

describe.each(ENGINES)('the pages about plans on %s', (engine) => {
  let site: TestSite;
  let admin: HeadersInit;
  beforeEach(async () => {
    site = await testSite(engine);
    admin = (await site.account('管理员', 'admin')).browser;
  });
  afterEach(() => site.close());

  const page = async (address: string, headers = admin) => {
    const answer = await site.request(address, { headers });
    return { status: answer.status, html: await answer.text() };
  };
  const send = (file: File, headers = admin) => site.request('/plans/load', form({ file }, headers));
  const hidden = (html: string) =>
    Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name!,
        value!,
      ]),
    );

  test('a file of milestones goes up, is confirmed and lights its plan', async () => {
    const { browser, script } = await site.account('王统计', 'statistician', '440704');
    const staged = await site.request('/uploads', form({ file: new File([DONE], '任务.csv') }, browser));
    const address = staged.headers.get('location')!;
    const preview = await page(address, browser);
    expect(preview.html).toContain('已完成（2018年7月9日）');
    expect(preview.html).toContain('/plans/jianghai-2018#milestone-jianghai-2018-reform-fully-under-way');
    await site.request(`${address}/commit`, form({}, browser));
    const receipt = await page(address, browser);
    expect([receipt.status, receipt.html.includes('上传回执')]).toEqual([200, true]);
    const plan = await page('/plans/jianghai-2018', browser);
    expect(plan.html).toContain('江开办〔2018〕77号');
    expect(plan.html).toContain('截至2018年7月10日');
    const earlier = await page('/plans/jianghai-2018?date=2018-07-08&milestones=done', browser);
    expect(earlier.html).not.toContain('江开办〔2018〕77号');
    expect((await page('/plans/jianghai-2018?date=夏天', browser)).status).toBe(422);
    const listed = await site.request('/api/v1/milestones?plan=jianghai-2018&date=2018-12-31', { headers: script });
    const milestones = (await listed.json()) as Record<string, unknown>[];
    expect(milestones.find((each) => each['id'] === 'reform-fully-under-way')).toMatchObject({
      ...{ state: 'done', doneOn: '2018-07-09', evidence: '江开办〔2018〕77号', status: 'done', light: 'green' },
    });
    expect(milestones.find((each) => each['id'] === 'five-systems-in-force')).toMatchObject({
      ...{ state: 'not-started', doneOn: null, evidence: null, status: 'due-soon', light: 'amber', reported: null },
    });
    const bad = await site.request('/api/v1/milestones?date=x', { headers: script });
    expect([bad.status, await bad.json()]).toMatchObject([422, { code: 'unknown-day' }]);
  });

  test('doubts and departments show the plans of their place, and only those', async () => {
    const { browser } = await site.account('王统计', 'statistician', '440704');
    const all = await page('/doubts');
    for (const id of ['lizhou-2017', 'zhashui-2017', 'jianghai-2018', 'miyi-2022', 'guangyuan-2023'])
      expect(all.html).toContain(`href="/plans/${id}"`);
    const own = await page('/doubts', browser);
    expect(own.html).toContain('href="/plans/jianghai-2018"');
    expect(own.html).not.toContain('href="/plans/lizhou-2017"');
    const list = await page('/departments');
    expect(list.html).toContain('县卫计局');
    expect((await page('/departments', browser)).html.includes('县卫计局')).toBe(false);
    const name = encodeURIComponent('县卫计局');
    const department = await page(`/departments/${name}`);
    expect(department.status).toBe(200);
    expect(department.html).toContain('柞水县');
    expect((await page(`/departments/${name}`, browser)).status).toBe(404);
    expect((await page('/departments/nobody')).status).toBe(404);
  });

  test('an admin sees what a file would change, confirms, and the plan says so', async () => {
    expect((await page('/plans')).html.includes('href="/plans/load"')).toBe(true);
    expect((await page('/plans/load')).status).toBe(200);
    const answer = await send(new File([REVISED], '修订.csv'));
    const preview = await answer.text();
    expect([answer.status, preview.includes('&lt;27'), preview.includes('&lt;24.5')]).toEqual([200, true, true]);
    expect((await page('/plans/jianghai-2018')).html.includes('&lt;24.5')).toBe(false);
    const confirmed = await site.request('/plans/load/confirm', form(hidden(preview), admin));
    expect([confirmed.status, confirmed.headers.get('location')]).toEqual([303, '/plans/jianghai-2018?loaded=1']);
    const after = await page(confirmed.headers.get('location')!);
    expect(after.html).toContain('已载入，改动从今天起生效');
    expect(after.html).toContain('&lt;24.5');
    expect((await readAudit(site.app.db, 1))[0]).toMatchObject({ action: 'plan.load', person: '管理员' });
    const again = await site.request('/plans/load/confirm', form(hidden(preview), admin));
    expect(again.status).toBe(409);
    const former = await readFile(path.join(ROOT, 'seeds/plans/jianghai-2018.yaml'));
    const back = await (await send(new File([former], 'jianghai-2018.yaml'))).text();
    await site.request('/plans/load/confirm', form(hidden(back), admin));
    expect((await page('/plans/jianghai-2018')).html.includes('&lt;27')).toBe(true);
    const versions = (await page('/indicators/drug-share?area=440704&period=2018Q2')).html;
    expect(versions).toContain('第2版');
  });

  test('faults come with their places, and an empty form is told', async () => {
    const faulty = await send(new File([REVISED.replace('lt,24.5', 'lt,26')], '修订.csv'));
    const told = await faulty.text();
    expect(faulty.status).toBe(422);
    expect(told).toContain('E2');
    expect(told).toContain('文件有1处错误');
    const empty = await site.request('/plans/load', form({}, admin));
    expect([empty.status, (await empty.text()).includes('请在命令后写明文件')]).toEqual([422, false]);
  });

  test('nobody but admins changes plans', async () => {
    for (const role of ['statistician', 'reviewer', 'viewer', 'auditor'] as const) {
      const { browser } = await site.account(role, role);
      expect((await page('/plans', browser)).html.includes('/plans/load')).toBe(false);
      expect((await page('/plans/load', browser)).status).toBe(403);
      expect((await send(new File([REVISED], '修订.csv'), browser)).status).toBe(403);
      expect((await site.request('/plans/load/confirm', form({}, browser))).status).toBe(403);
    }
  });
});
