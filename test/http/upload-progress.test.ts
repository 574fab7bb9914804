import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/app/context.ts';
import { failInterrupted } from '../../src/app/interrupted-checks.ts';
import { checkReceived, receiveUpload } from '../../src/app/uploads.ts';
import { updateUpload } from '../../src/db/upload-store.ts';
import { progressAt } from '../../src/domain/progress.ts';
import { manyRows } from '../support/many-rows.ts';
import { form, type TestSite, testSite } from '../support/site.ts';

const WANG: Actor = { name: '王统计', role: 'statistician', area: '440704' };
const CHOSEN = { fileName: 'q2.csv', area: null, period: null, encoding: null, sheet: null };
const FILE = new TextEncoder().encode('地区,指标,报告期,数值\n440704,药占比,2018Q2,31.2\n');

describe('a check under way', () => {
  let site: TestSite;
  let browser: HeadersInit;
  let script: HeadersInit;
  let other: HeadersInit;
  beforeAll(async () => {
    site = await testSite();
    ({ browser, script } = await site.account('王统计', 'statistician', '440704'));
    other = (await site.account('李统计', 'statistician', '440704')).browser;
  });
  afterAll(() => site.close());

  const received = async () => {
    const outcome = await receiveUpload(site.app, WANG, FILE, CHOSEN, null);
    if (!outcome.ok) throw new Error(outcome.problem.code);
    return outcome.value.upload;
  };
  const page = async (id: string, headers = browser) => {
    const answer = await site.request(`/uploads/${id}`, { headers });
    return { status: answer.status, html: await answer.text() };
  };
  const post = (path: string, headers = browser) => site.request(path, form({}, headers));

  test('shows its stage, rows and share, renews itself without JavaScript, and can be cancelled', async () => {
    const { id } = await received();
    const progress = JSON.stringify(progressAt('checking', 4_000, 0.5));
    await updateUpload(site.app.db, id, { state: 'checking', progress });
    const { status, html } = await page(id);
    expect(status).toBe(200);
    expect(html).toContain('逐行检查：已检查4,000行，53%');
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="2"/></noscript>');
    expect(html).toContain(`action="/uploads/${id}/cancel"`);
    const shown = await site.request(`/api/v1/uploads/${id}`, { headers: script });
    expect([shown.status, await shown.json()]).toMatchObject([202, { state: 'checking', progress: { rows: 4_000 } }]);
    expect((await page(id, other)).status).toBe(404);
    expect((await post(`/uploads/${id}/cancel`, other)).status).toBe(404);
    expect((await post(`/uploads/${id}/cancel`)).status).toBe(303);
    expect((await page(id)).html).toContain('这次上传已经取消，没有保存任何数据。');
    const again = await site.request(`/api/v1/uploads/${id}/cancel`, { method: 'POST', headers: script });
    expect(again.status).toBe(409);
  });

  test('tells how far it is until it ends', async () => {
    const upload = await received();
    const answer = await site.request(`/uploads/${upload.id}/progress`, { headers: browser });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const told = answer.text();
    await checkReceived(site.app, WANG, upload);
    const events = (await told).split('\n\n').filter((event) => event !== '');
    expect(events[0]).toContain('event: progress');
    expect(events[0]).toContain('"words":"排队等待，0%"');
    expect(events.at(-1)).toContain('event: end');
    expect((await site.request(`/uploads/${upload.id}/progress`, { headers: other })).status).toBe(404);
  });

  test('that broke off offers to try again, which checks the bytes that were kept', async () => {
    const { id } = await received();
    await failInterrupted(site.app);
    expect((await page(id)).html).toContain(`action="/uploads/${id}/retry"`);
    expect((await post(`/uploads/${id}/retry`)).status).toBe(303);
    while ((await page(id)).html.includes('data-island="upload-progress"'))
      await new Promise((next) => setTimeout(next, 10));
    expect((await page(id)).html).toContain('检查通过，可以提交1项数据。');
    expect((await post(`/uploads/${id}/retry`)).status).toBe(409);
  });

  test('is tried again by a program, which waits for the report', async () => {
    const { id } = await received();
    await updateUpload(site.app.db, id, { state: 'failed' });
    const answer = await site.request(`/api/v1/uploads/${id}/retry`, { method: 'POST', headers: script });
    expect([answer.status, await answer.json()]).toMatchObject([200, { counts: { new: 1 }, uploadId: id }]);
  });

  test('of a file sent from the page ends in its report', async () => {
    const file = new File([manyRows({ rows: 3 })], 'three.csv');
    const sent = await site.request('/uploads', form({ file }, browser));
    expect(sent.status).toBe(422);
    expect(await sent.text()).toContain('three.csv');
  });
});
