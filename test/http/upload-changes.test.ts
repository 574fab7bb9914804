import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { manyRows } from '../support/many-rows.ts';
import { form, type TestSite, testSite } from '../support/site.ts';

describe('all changes of an upload', () => {
  let site: TestSite;
  let script: HeadersInit;
  let other: HeadersInit;
  let id: string;
  beforeAll(async () => {
    site = await testSite();
    script = (await site.account('张管理', 'admin')).script;
    other = (await site.account('李统计', 'statistician', '440704')).script;
    const file = new File([manyRows({ rows: 1_200 })], 'many.csv');
    const staged = await site.request('/api/v1/uploads', form({ file }, script));
    expect(staged.status).toBe(201);
    const report = (await staged.json()) as { uploadId: string; changes: unknown[]; counts: { new: number } };
    expect([report.changes.length, report.counts.new]).toEqual([1_000, 1_200]);
    id = report.uploadId;
  });
  afterAll(() => site.close());

  test.each([
    ['', 0, 1_000],
    ['?offset=1000', 1_000, 200],
    ['?offset=1195&limit=3', 1_195, 3],
    ['?offset=1200', 1_200, 0],
    ['?offset=-1&limit=x', 0, 1_000],
  ])('%s come by the API', async (query, offset, length) => {
    const answer = await site.request(`/api/v1/uploads/${id}/changes${query}`, { headers: script });
    const body = (await answer.json()) as { total: number; offset: number; changes: { area: string }[] };
    expect([body.total, body.offset, body.changes.length]).toEqual([1_200, offset, length]);
  });

  test('come as one file that a spreadsheet opens', async () => {
    const answer = await site.request(`/uploads/${id}/changes.csv`, { headers: script });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer()).split('\r\n');
    expect(lines[0]).toBe('\ufeff地区代码,地区,指标编号,指标,报告期,原值,新值');
    expect(lines.length).toBe(1_202);
    expect(lines[1]).toMatch(/^\d{6},[^,]+,drug-share,[^,]+,2010Q1,,10$/);
  });

  test.each(['/api/v1/uploads/ID/changes', '/uploads/ID/changes.csv'])(
    '%s is for who may see the upload',
    async (path) => {
      expect((await site.request(path.replace('ID', id), { headers: other })).status).toBe(404);
    },
  );
});
