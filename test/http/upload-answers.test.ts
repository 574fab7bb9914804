import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { form, type TestSite, testSite } from '../support/site.ts';

const CSV = '地区,指标,报告期,数值\n江海区,药占比,2018Q2,-31.2\n江海区,30天再住院率,2018Q2,五\n';

type Json = Record<string, unknown>;

describe('answering an upload', () => {
  let site: TestSite;
  let browser: HeadersInit;
  let script: HeadersInit;
  beforeEach(async () => {
    site = await testSite();
    ({ browser, script } = await site.account('王统计', 'statistician', '440704'));
  });
  afterEach(() => site.close());

  const api = async (path: string, body?: unknown, headers: HeadersInit = {}) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const sent = { method: 'POST', headers: { ...script, ...headers }, ...(body === undefined ? {} : { body: text }) };
    const response = await site.request(`/api/v1/uploads${path}`, sent);
    return { status: response.status, json: (await response.json()) as Json & { uploadId: string; warnings: Json[] } };
  };
  const staged = () => api('', CSV, { 'content-type': 'text/csv' });

  test('over the API: correct a cell, accept the warning with its reason, commit, take back, reinstate', async () => {
    const { status, json } = await staged();
    expect(status).toBe(422);
    const corrected = await api(`/${json.uploadId}/corrections`, [{ cell: 'D3', text: '5.9' }]);
    expect([corrected.status, corrected.json['errors']]).toEqual([200, []]);
    expect(corrected.json['corrections']).toMatchObject([{ row: 3, column: 'D', before: '五', after: '5.9' }]);
    const refused = await api(`/${json.uploadId}/commit`);
    expect([refused.status, refused.json['code']]).toEqual([409, 'warnings-open']);
    const [warning] = corrected.json.warnings;
    const accept = [{ row: warning!['row'], column: warning!['column'], code: warning!['code'], reason: '冲减上期' }];
    const committed = await api(`/${json.uploadId}/commit`, { accept });
    expect([committed.status, committed.json['committed']]).toEqual([200, true]);
    expect(committed.json.warnings).toMatchObject([{ accepted: { reason: '冲减上期', person: '王统计' } }]);
    expect((await api(`/${json.uploadId}/revert`)).status).toBe(200);
    expect((await api(`/${json.uploadId}/reinstate`)).json['committed']).toBe(true);
  });

  test('all warnings for one reason', async () => {
    const { json } = await staged();
    await api(`/${json.uploadId}/corrections`, [{ cell: 'D3', text: '5.9' }]);
    expect((await api(`/${json.uploadId}/commit`, { accept: 'all' })).json['code']).toBe('reason-missing');
    expect((await api(`/${json.uploadId}/commit`, { accept: 'all', reason: '冲减上期' })).status).toBe(200);
  });

  test.each([
    ['commit', '{', 'JSON'],
    ['commit', { accept: 'some' }, 'accept'],
    ['corrections', { cell: 'D3' }, 'JSON'],
    ['corrections', [{ cell: 'D3', text: 5.9 }], '0.text'],
    ['reading', { encoding: 'klingon' }, 'encoding'],
    ['reading', { headerRow: 21 }, 'headerRow'],
    ['reading', { columns: { D: 'price' } }, 'columns.D'],
    ['reading', { columns: { d4: 'value' } }, 'columns.d4'],
    ['reading', { names: [{ kind: 'plan', words: 'a', means: null }] }, 'names.0.kind'],
  ])('a body of %s that does not fit is refused by its place: %j', async (verb, body, where) => {
    const { json } = await staged();
    const answer = await api(`/${json.uploadId}/${verb}`, body);
    expect([answer.status, answer.json['code']]).toEqual([422, 'body-unreadable']);
    expect(answer.json['title']).toContain(`“${where}”`);
  });

  test('a header names the request, so that a retry is one upload', async () => {
    const send = () => api('', CSV, { 'content-type': 'text/csv', 'idempotency-key': 'retry-1' });
    expect((await send()).json.uploadId).toBe((await send()).json.uploadId);
  });

  test('in the browser, without JavaScript: the same by forms', async () => {
    const file = new File([CSV], 'q2.csv');
    const page = await site.request('/uploads', form({ file, request: 'one' }, browser));
    const again = await site.request('/uploads', form({ file, request: 'one' }, browser));
    expect([page.status, again.status]).toEqual([422, 422]);
    const [, id] = /\/uploads\/([^/"]+)\/corrections/.exec(await page.text())!;
    expect(await again.text()).toContain(`/uploads/${id}/corrections`);
    const send = (verb: string, fields: Record<string, string>) =>
      site.request(`/uploads/${id}/${verb}`, form(fields, browser));
    expect((await send('corrections', { 'cell.D3': '5.9' })).status).toBe(303);
    const open = await send('commit', {});
    expect([open.status, await open.text()]).toEqual([409, expect.stringContaining('还有1处提醒没有确认')]);
    const ticked = { accept: 'negative-value D2' };
    const silent = await send('commit', { ...ticked, 'reason.negative-value D2': ' ' });
    expect([silent.status, await silent.text()]).toEqual([422, expect.stringContaining('没有写明原因')]);
    expect((await send('commit', { ...ticked, 'reason.negative-value D2': '冲减上期' })).status).toBe(303);
    const receipt = await (await site.request(`/uploads/${id}`, { headers: browser })).text();
    expect(receipt).toContain('：冲减上期');
    expect((await send('revert', {})).status).toBe(303);
    expect((await send('reinstate', {})).status).toBe(303);
  });

  test('the bytes are read again in another encoding by one button', async () => {
    const page = await site.request('/uploads', form({ file: new File(['指标,数值\n药占比,31\n'], 'x.csv') }, browser));
    const [, id] = /\/uploads\/([^/"]+)\/reading/.exec(await page.text())!;
    const read = await site.request(`/uploads/${id}/reading`, form({ encoding: 'gb18030' }, browser));
    expect(read.status).toBe(303);
    const shown = await (await site.request(`/uploads/${id}`, { headers: browser })).text();
    expect(shown).toContain('按 GB18030（GBK） 读到第 1 行');
  });

  test('what the file does not say is asked by a plain form, and can be taken back', async () => {
    const file = new File(['地区,指标,报告期,本季完成情况统计\n江海曲,药占比,2018Q2,31.2\n'], 'x.csv');
    const page = await (await site.request('/uploads', form({ file }, browser))).text();
    const [, id] = /\/uploads\/([^/"]+)\/reading/.exec(page)!;
    expect(page).toMatch(/<select name="column.D"[^>]*aria-label="D列是"/);
    const send = async (fields: Record<string, string>) => {
      const sent = await site.request(`/uploads/${id}/reading`, form(fields, browser));
      return sent.status === 303
        ? (await site.request(`/uploads/${id}`, { headers: browser })).text()
        : `${sent.status} ${await sent.text()}`;
    };
    const named = await send({ 'column.D': 'value' });
    expect(named).toContain('D列为数值');
    expect(named).toContain('<select name="name.area.江海曲"');
    const read = await send({ 'name.area.江海曲': '440704' });
    expect(read).toContain('“江海曲”指广东省江门市江海区');
    expect(read).toContain('提交 1 项数据');
    expect(await send({ again: '1' })).toContain('<select name="column.D"');
    expect(await send({ 'column.D': 'nonsense' })).toMatch(/^422 /);
  });

  test('over the API the questions come with the report and are answered in its words', async () => {
    const { json } = await api('', '地区,指标,报告期,本季完成情况统计\n江海曲,药占比,2018Q2,31.2\n', {
      'content-type': 'text/csv',
    });
    expect(json['questions']).toMatchObject({ headerRow: 1, columns: [{ column: 'D', samples: ['31.2'] }] });
    const names = [{ kind: 'area', words: '江海曲', means: '440704' }];
    const read = await api(`/${json.uploadId}/reading`, { columns: { D: 'value' }, names });
    expect([read.status, read.json['questions']]).toEqual([200, expect.objectContaining({ columns: [], names: [] })]);
    expect((await api(`/${json.uploadId}/reading`, { columns: null })).status).toBe(422);
  });
});
