import Papa from 'papaparse';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadDefinitions } from '../../src/app/load-definitions.ts';
import { ROOT } from '../support/engines.ts';
import { type TestSite, testSite } from '../support/site.ts';

let site: TestSite;
let headers: HeadersInit;
const PLACE = 'area=440704&period=2018Q2';

async function upload(lines: readonly string[]): Promise<void> {
  const body = ['地区,指标,报告期,数值,备注', ...lines].join('\n');
  const init = { method: 'POST', body, headers: { ...headers, 'content-type': 'text/csv' } };
  const staged = await site.request('/api/v1/uploads', init);
  const { uploadId } = (await staged.json()) as { uploadId: string };
  const done = await site.request(`/api/v1/uploads/${uploadId}/commit`, { method: 'POST', headers });
  expect(done.status, await done.clone().text()).toBe(200);
}

beforeEach(async () => {
  site = await testSite();
  expect(await loadDefinitions(site.app, ROOT)).toMatchObject({ ok: true });
  headers = (await site.account('张主任', 'admin')).script;
});
afterEach(() => site.close());

test('the chart comes as a picture and its data as a table, both named by the message of the page', async () => {
  await upload(['江海区,药占比,2018Q1,33.1,', '江海区,药占比,2018Q2,32.9,初步数']);
  const page = await (await site.request(`/indicators/drug-share?${PLACE}`, { headers })).text();
  const [, message] = /<title id="[^"]*">([^<]*)<\/title>/.exec(page)!;
  expect(message).toMatch(/^药占比.*32\.9%，高于/);

  const svg = await site.request(`/indicators/drug-share/chart.svg?${PLACE}`, { headers });
  expect([svg.status, svg.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
  const picture = await svg.text();
  expect(picture).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(page).toContain(picture);
  expect(picture).toContain('class="provisional"');

  const csv = await site.request(`/indicators/drug-share/chart.csv?${PLACE}`, { headers });
  const name = encodeURIComponent(`${message}.csv`);
  expect(csv.headers.get('content-disposition')).toContain(`filename="drug-share.csv"; filename*=UTF-8''${name}`);
  const rows = Papa.parse<string[]>((await csv.text()).replace(/^\ufeff/, '').trimEnd()).data;
  expect(rows[0]!.slice(0, 4)).toEqual(['系列', '报告期或原文', '日期', '数值']);
  const values = rows.filter(([series]) => series === '实际值').map((row) => row.slice(1, 4));
  expect(values).toEqual([
    ['2018年一季度', '2018-03-31', '33.1'],
    ['2018年二季度 初步数', '2018-06-30', '32.9'],
  ]);
  const targets = rows.filter(([series]) => series === '目标').map((row) => row.slice(1, 4));
  expect(targets).toContainEqual([expect.stringContaining('30'), '2018-12-31', '30']);

  const gbk = await site.request(`/indicators/drug-share/chart.csv?${PLACE}&encoding=gbk`, { headers });
  expect(new TextDecoder('gb18030').decode(await gbk.arrayBuffer())).toContain('实际值');
});

test.each(['svg', 'csv'])('a chart.%s of an unknown indicator is refused as the page is', async (kind) => {
  const statuses = [`/indicators/none?${PLACE}`, `/indicators/none/chart.${kind}?${PLACE}`].map(
    async (path) => (await site.request(path, { headers })).status,
  );
  expect(await Promise.all(statuses)).toEqual([404, 404]);
});

test('a corrected value keeps the light that it had', async () => {
  await upload(['江海区,药占比,2018Q2,35,']);
  await upload(['江海区,药占比,2018Q2,31.2,']);
  const page = await (await site.request(`/indicators/drug-share?${PLACE}`, { headers })).text();
  const [, table] = /<table class="revisions">(.*?)<\/table>/s.exec(page)!;
  const words = table!.match(/class="word">[^<]*/g)!.map((each) => each.split('>')[1]);
  expect(words).toEqual(['序时正常', '滞后']);
  expect(table).toContain('整改后');
});
