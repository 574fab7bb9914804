import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadDefinitions } from '../../src/app/load-definitions.ts';
import { ROOT } from '../support/engines.ts';
import { type TestSite, testSite } from '../support/site.ts';

/** High in the first and fourth quarter, low in the second and third, falling by one point a year. */
const SEASONS = [36, 31, 32, 35];
const QUARTERS = Array.from({ length: 14 }, (_, i) => ({ year: 2015 + Math.floor(i / 4), quarter: (i % 4) + 1 }));
const CSV = [
  '地区,指标,报告期,数值',
  ...QUARTERS.map(({ year, quarter }) => {
    const value = SEASONS[quarter - 1]! - (year - 2015) + (year === 2016 ? 0.2 : 0);
    return `江海区,药占比,${year}年第${quarter}季度,${value.toFixed(1)}`;
  }),
].join('\n');

let site: TestSite;
let folder: string;
beforeEach(async () => {
  site = await testSite();
  folder = await mkdtemp(path.join(tmpdir(), 'biaochi-seasonal-'));
});
afterEach(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

/** Loads the program's own definition files, 药占比 with `seasonal` set as asked. */
async function load(seasonal: boolean): Promise<void> {
  for (const name of ['indicators', 'seeds'])
    await cp(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  const file = path.join(folder, 'indicators/public-hospital/drug-share.yaml');
  const text = (await readFile(file, 'utf8')).replace(/^seasonal: .*\n/m, '');
  await writeFile(file, `${text.trimEnd()}\nseasonal: ${seasonal}\n`);
  expect(await loadDefinitions(site.app, folder)).toMatchObject({ ok: true });
}

test('an indicator whose file says seasonal is projected from the same quarter of other years, and the page says so', async () => {
  const { browser, script } = await site.account('张主任', 'admin');
  const staged = await site.request('/api/v1/uploads', {
    ...{ method: 'POST', body: CSV, headers: { ...script, 'content-type': 'text/csv' } },
  });
  const { uploadId } = (await staged.json()) as { uploadId: string };
  expect((await site.request(`/api/v1/uploads/${uploadId}/commit`, { method: 'POST', headers: script })).status).toBe(
    200,
  );
  const asked = 'area=440704&period=2018Q2';
  const projection = async () => {
    const answer = await site.request(`/api/v1/gaps?${asked}&plan=jianghai-2018`, { headers: script });
    const rows = (await answer.json()) as { indicator: string; projection: object }[];
    return rows.find(({ indicator }) => indicator === 'drug-share')?.projection;
  };
  const page = async () => (await site.request(`/indicators/drug-share?${asked}`, { headers: browser })).text();

  await load(false);
  expect(await projection()).toMatchObject({ points: 14, since: '2015Q1' });
  expect(await page()).toContain('由14期可比数据线性外推');
  expect(await page()).toContain('当期数，只与同样长短的期比');

  await load(true);
  expect(await projection()).toMatchObject({ points: 4, since: '2015Q2' });
  expect(await page()).toContain('由4期可比数据（各年同期）线性外推');
  expect(await page()).toContain('只与往年同期比');
});
