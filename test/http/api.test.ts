import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApi } from '../../src/http/openapi.ts';
import { ENGINES } from '../support/engines.ts';
import { type TestSite, testSite } from '../support/site.ts';

const CSV = '地区,指标,报告期,数值\n江海区,药占比,2018年第二季度,31.2\n江海区,30天再住院率,2018Q2,5.9\n';

type Json = Record<string, unknown>;

describe.each(ENGINES)('the API on %s', (engine) => {
  let site: TestSite;
  let script: HeadersInit;
  beforeEach(async () => {
    site = await testSite(engine);
    ({ script } = await site.account('王统计', 'statistician', '440704'));
  });
  afterEach(() => site.close());

  const get = async (path: string, headers = script) => (await site.request(`/api/v1${path}`, { headers })).json();
  const post = (path: string, body: BodyInit | null = null, type = 'text/csv', headers = script) =>
    site.request(`/api/v1${path}`, {
      method: 'POST',
      headers: { ...headers, ...(body ? { 'content-type': type } : {}) },
      body,
    });

  test('lists plans, indicators, areas, targets and milestones', async () => {
    expect(((await get('/plans')) as Json[]).map((plan) => plan['id'])).toContain('zhashui-2017');
    expect(((await get('/indicators')) as Json[]).length).toBeGreaterThan(100);
    const areas = (await get('/areas')) as Json[];
    expect(areas.find((area) => area['code'] === '440704')).toMatchObject({
      name: '江海区',
      fullName: '广东省江门市江海区',
    });
    const targets = (await get('/targets?plan=jianghai-2018')) as Json[];
    expect(targets.find((t) => t['indicator'] === 'drug-share' && t['year'] === 2018)).toMatchObject({
      ...{ comparator: 'lt', value: '30', unit: '%', due: '2018-12-31', nature: 'outcome', binding: true },
      cite: { document: '江开〔2018〕19号' },
      baseline: { value: '33.65', period: '2017' },
    });
    expect(((await get('/milestones?plan=lizhou-2017')) as Json[]).length).toBeGreaterThan(50);
    expect(await get('/targets?plan=nothing')).toMatchObject({ status: 404, code: 'unknown-plan' });
  });

  test('stages, commits, judges and takes back', async () => {
    const staged = await post('/uploads', CSV);
    const report = (await staged.json()) as Json & { uploadId: string };
    expect([staged.status, report['committed'], report['counts']]).toEqual([
      201,
      false,
      { rows: 2, new: 2, changed: 0, unchanged: 0, refused: 0 },
    ]);
    const gap = async () =>
      ((await get('/gaps?area=江海区&period=2018年二季度&plan=jianghai-2018')) as Json[]).find(
        (row) => row['indicator'] === 'drug-share',
      );
    expect(await gap()).toMatchObject({ status: 'no-data', actual: null });
    expect((await post(`/uploads/${report.uploadId}/commit`)).status).toBe(200);
    expect(await gap()).toMatchObject({
      ...{
        area: '440704',
        period: '2018Q2',
        actual: '31.2',
        gap: '1.2',
        status: 'on-track',
        light: 'green',
        unit: '%',
      },
      target: { comparator: 'lt', value: '30', due: '2018-12-31' },
      baseline: { value: '33.65', period: '2017' },
      source: { upload: report.uploadId, row: 2, person: '王统计' },
    });
    expect((await post(`/uploads/${report.uploadId}/commit`)).status).toBe(409);
    const series = (await get('/series?area=440704&indicator=drug-share')) as Json[];
    expect(series).toMatchObject([{ period: '2018Q2', actual: '31.2' }]);
    expect((await post(`/uploads/${report.uploadId}/revert`)).status).toBe(200);
    expect(await gap()).toMatchObject({ status: 'no-data' });
    expect(((await get('/uploads')) as Json[])[0]).toMatchObject({ id: report.uploadId, state: 'reverted' });
  });

  test('refuses a bad file with 422 and the place in the words of the sheet', async () => {
    const body = new FormData();
    body.set('file', new File(['指标,数值\n药占比,很高\n'], '季报.csv'));
    body.set('area', '江海区');
    body.set('period', '2018年二季度');
    const answer = await site.request('/api/v1/uploads', { method: 'POST', headers: script, body });
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as Json)['errors']).toMatchObject([
      {
        row: 2,
        column: 'B',
        header: '数值',
        value: '很高',
        code: 'bad-number',
        message: '“很高”不是数字（单位应为%）。',
      },
    ]);
    expect(await get('/series?area=440704')).toEqual([]);
  });

  test('tells a program what it asked for wrongly, in both languages', async () => {
    expect(await get('/gaps?area=鼓楼区&period=2018Q2')).toMatchObject({ status: 409, code: 'ambiguous-area' });
    const { script: all } = await site.account('全国', 'viewer');
    expect(await get('/gaps?area=440704&period=去年', all)).toMatchObject({ status: 422, code: 'unknown-period' });
    expect(await get('/gaps?area=440704&period=x&lang=en', all)).toMatchObject({ title: /^“x” is not a period/ });
  });

  test('shows and takes only what is theirs', async () => {
    expect(await get('/gaps?area=611026&period=2018Q2')).toMatchObject({ status: 404, code: 'unknown-area' });
    const foreign = await post('/uploads', CSV.replaceAll('江海区', '柞水县'));
    expect(foreign.status).toBe(422);
    const mine = (await (await post('/uploads', CSV)).json()) as Json;
    const { script: other } = await site.account('李统计', 'statistician', '440704');
    const { script: viewer } = await site.account('看', 'viewer');
    for (const headers of [other, viewer]) {
      expect((await site.request(`/api/v1/uploads/${mine['uploadId']}`, { headers })).status).toBe(404);
      expect((await post(`/uploads/${mine['uploadId']}/commit`, null, '', headers)).status).toBe(404);
      expect((await post(`/uploads/${mine['uploadId']}/revert`, null, '', headers)).status).toBe(404);
    }
    expect((await post('/uploads', CSV, 'text/csv', viewer)).status).toBe(403);
  });

  test.each([
    ['csv', 'text/csv', [0xef, 0xbb, 0xbf]],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', [0x50, 0x4b]],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', [0x50, 0x4b]],
  ])('gives the gap report as %s with a Chinese file name', async (format, type, magic) => {
    const answer = await site.request(`/api/v1/reports/gaps.${format}?area=440704&period=2018Q2`, { headers: script });
    expect(answer.headers.get('content-type')).toContain(type);
    expect(decodeURIComponent(answer.headers.get('content-disposition')!)).toContain(
      `江海区2018年二季度差距报告.${format}`,
    );
    expect([...new Uint8Array(await answer.arrayBuffer()).slice(0, magic.length)]).toEqual(magic);
  });

  test.each(['gaps', 'milestones'])(
    'gives the CSV of the %s in GBK to who asks for it, word for word',
    async (report) => {
      const address = `/api/v1/reports/${report}.csv?area=440704&period=2018Q2`;
      const utf8 = await site.request(address, { headers: script });
      const gbk = await site.request(`${address}&encoding=gbk`, { headers: script });
      expect([gbk.status, gbk.headers.get('content-type')]).toEqual([200, 'text/csv; charset=gbk']);
      const words = iconv.decode(Buffer.from(await gbk.arrayBuffer()), 'gb18030');
      expect(words).toContain('江海区');
      expect(words).toBe(await utf8.text());
    },
  );

  test('gives the milestones as a table that can be filled in and comes back as an upload', async () => {
    const address = '/api/v1/reports/milestones.csv?area=江海区&period=2018Q2';
    const answer = await site.request(address, { headers: script });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(decodeURIComponent(answer.headers.get('content-disposition')!)).toContain('江海区2018年二季度任务进展.csv');
    const csv = await answer.text();
    const listed = (await get('/milestones?plan=jianghai-2018&date=2018-06-30')) as Json[];
    expect(csv.trim().split('\r\n').length).toBe(listed.length + 1);
    const filled = csv.replace(/(,综合改革全面推进,.*?),未开始,,,/, '$1,已完成,2018年7月9日,江开办〔2018〕77号,');
    const staged = await post('/uploads', filled);
    const report = (await staged.json()) as Json;
    expect([staged.status, report['errors']]).toEqual([201, []]);
    expect(report['counts']).toMatchObject({ new: 1, changed: 0, unchanged: listed.length - 1 });
    expect(report['lights']).toMatchObject([{ indicator: 'reform-fully-under-way', before: 'in-time', after: 'done' }]);
    const unknown = await get('/reports/milestones.csv?area=440704&period=2018Q2&plan=nothing');
    expect(unknown).toMatchObject({ status: 404, code: 'unknown-plan' });
  });

  test('describes exactly the routes that there are', async () => {
    const described = Object.entries(openApi()['paths'] as Record<string, Json>).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((m) => m !== 'parameters')
        .map((method) => `${method.toUpperCase()} /api/v1${path}`),
    );
    const there = site.server.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/v1/') && !path.endsWith('openapi.json'))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect([...new Set(there)].sort()).toEqual([...new Set(described)].sort());
    expect((await get('/openapi.json')) as Json).toMatchObject({ openapi: '3.1.0' });
  });
});
