import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { form, type TestSite, testSite } from '../support/site.ts';

let site: TestSite;
let browser: HeadersInit;
beforeAll(async () => {
  site = await testSite();
  ({ browser } = await site.account('王统计', 'statistician', '440704'));
});
afterAll(() => site.close());

const get = (path: string, headers = browser) => site.request(path, { headers });
const links = (html: string) =>
  [...html.matchAll(/href="(\/upload\/template[^"]*)"/g)].map((match) => match[1]!.replaceAll('&amp;', '&'));

describe('the upload page', () => {
  test('states types and limits as they are configured, before the file is chosen', async () => {
    const page = await (await get('/upload')).text();
    const before = page.slice(0, page.indexOf('type="file"'));
    const { bytes, rows, columns, cells } = site.app.limits;
    for (const words of [
      '.xlsx',
      '.csv',
      `${bytes / 1024 / 1024}MB`,
      `${rows.toLocaleString('en-US')}行`,
      `${columns}列`,
      `${cells.toLocaleString('en-US')}个单元格`,
    ])
      expect(before).toContain(words);
  });

  test('offers a file to fill in for each plan and format, and each of the links gives one', async () => {
    const offered = links(await (await get('/upload')).text());
    expect(offered).toEqual([
      '/upload/template.xlsx?plan=jianghai-2018&area=440704&period=2018Q1',
      '/upload/template.csv?plan=jianghai-2018&area=440704&period=2018Q1',
      '/upload/template.csv?plan=jianghai-2018&area=440704&period=2018Q1&encoding=gbk',
    ]);
    const [xlsx, csv, gbk] = await Promise.all(offered.map((link) => get(link)));
    expect([
      xlsx!.headers.get('content-type'),
      csv!.headers.get('content-type'),
      gbk!.headers.get('content-type'),
    ]).toEqual([
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'text/csv; charset=utf-8',
      'text/csv; charset=gbk',
    ]);
    expect(decodeURIComponent(xlsx!.headers.get('content-disposition')!)).toContain('江海区2018年一季度填报表.xlsx');
    const bytes = new Uint8Array(await xlsx!.arrayBuffer());
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
    const told = iconv.decode(Buffer.from(await gbk!.arrayBuffer()), 'gb18030');
    expect(`\ufeff${told}`).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await csv!.arrayBuffer()));
    const empty = await site.request('/uploads', form({ file: new File([bytes], 't.xlsx') }, browser));
    expect(await (await get(empty.headers.get('location')!)).text()).toMatch(
      /这些列只供参考，不读取：单位、分子含义.*这份表还没有填写/s,
    );
  });

  test('follows the area and period that are asked for', async () => {
    const page = await (await get('/upload?area=440704&period=2018年1—9月')).text();
    expect(links(page)[0]).toBe('/upload/template.xlsx?plan=jianghai-2018&area=440704&period=2018Q1-Q3');
  });

  test('gives nothing of another area, to nobody who may not upload, and of no plan that is not there', async () => {
    const link = (area: string, plan = 'jianghai-2018') =>
      `/upload/template.csv?plan=${plan}&area=${area}&period=2018Q1`;
    expect((await get(link('611026'))).status).toBe(404);
    expect((await get(link('440704', 'x'))).status).toBe(404);
    expect((await get(link('440704', 'zhashui-2017'))).status).toBe(404);
    expect((await get('/upload/template.csv?plan=jianghai-2018&area=440704&period=去年')).status).toBe(422);
    const viewer = await site.account('看', 'viewer', '440704');
    expect((await get(link('440704'), viewer.browser)).status).toBe(403);
    expect((await site.request(link('440704'))).status).toBe(303);
  });
});
