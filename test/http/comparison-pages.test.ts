import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedObservations } from '../../src/app/seed-observations.ts';
import { ENGINES, ROOT } from '../support/engines.ts';
import { type TestSite, testSite } from '../support/site.ts';

describe.each(ENGINES)('comparing over HTTP on %s', (engine) => {
  let site: TestSite;
  let everyone: HeadersInit;
  let miyi: HeadersInit;
  beforeAll(async () => {
    site = await testSite(engine);
    await seedObservations(site.app, ROOT);
    everyone = (await site.account('张主任', 'viewer')).browser;
    miyi = (await site.account('米易统计员', 'statistician', '510421')).browser;
  });
  afterAll(() => site.close());

  const load = async (path: string, headers: HeadersInit) => {
    const response = await site.request(path, { headers });
    return { status: response.status, html: await response.text() };
  };

  test('the newest period that was reported stands first, with all five areas that plans bind', async () => {
    const { status, html } = await load('/matrix', everyone);
    expect(status).toBe(200);
    for (const area of ['江海区', '利州区', '柞水县', '米易县', '广元市']) expect(html).toContain(`>${area}</a>`);
    expect(html).toContain('2017年各地区指标对比');
    expect(html).toMatch(/<a href="\/matrix" aria-current="page">/);
  });

  test('a statistician sees their own place, its plan, its departments and its periods alone', async () => {
    const { status, html } = await load('/matrix', miyi);
    expect(status).toBe(200);
    expect(html).toContain('>米易县</a>');
    for (const foreign of ['江海区', '利州区', '柞水县', 'jianghai-2018', 'guangyuan-2023'])
      expect(html).not.toContain(foreign);
    expect(html).not.toContain('value="2017"');
    expect((await load('/matrix?by=period&area=440704', miyi)).status).toBe(404);
    expect((await load('/matrix?plan=jianghai-2018', miyi)).html).not.toContain('>江海区</a>');
  });

  test('filters and order come from the address and stand in the form again', async () => {
    const { html } = await load(
      '/matrix?period=2017&plan=jianghai-2018&place=jhq&indicator=yzb&sort=-drug-share',
      everyone,
    );
    expect(html).toContain('name="place" type="search" value="jhq"');
    expect(html).toContain('<option value="jianghai-2018" selected="">');
    expect(html.match(/<th scope="row">/g)).toHaveLength(1);
    expect((await load('/matrix?place=没有这个地方', everyone)).html).toContain('没有符合筛选条件的地区');
    expect((await load('/matrix?indicator=没有这个指标', everyone)).html).toContain('没有符合筛选条件的指标');
  });

  test('the periods of one area stand below each other', async () => {
    const { html } = await load('/matrix?by=period&area=440704', everyone);
    expect(html).toContain('江海区各期指标对比');
    expect(html).toContain('<a href="/?area=440704&amp;period=2017">2017年</a>');
  });

  test('the ranking of an indicator is linked from its page and keeps to the places of the account', async () => {
    const page = await load('/indicators/drug-share?area=440704&period=2017', everyone);
    expect(page.html).toContain('href="/indicators/drug-share/ranking?period=2017"');
    const { status, html } = await load('/indicators/drug-share/ranking?period=2017', everyone);
    expect(status).toBe(200);
    expect(html).toContain('>江海区</a>');
    expect((await load('/indicators/drug-share/ranking?period=2017', miyi)).html).not.toContain('江海区');
    expect((await load('/indicators/nothing/ranking', everyone)).status).toBe(404);
  });

  test('every page can search everything that the account may see', async () => {
    expect((await load('/plans', everyone)).html).toContain('action="/search"');
    expect((await load('/search?q=jhq', everyone)).html).toContain('<a href="/?area=440704">广东省江门市江海区</a>');
    expect((await load('/search?q=江海', miyi)).html).toContain('没有找到');
    expect((await load('/search', everyone)).html).toContain('可以用汉字或拼音首字母');
    expect((await load('/search?q=<script>alert(1)</script>', everyone)).html).not.toContain('<script>alert');
  });

  test.each([
    ['/matrix?period=someday', 422],
    ['/matrix?area=nowhere', 404],
    ['/indicators/drug-share/ranking?period=x', 422],
    ['/indicators/drug-share/ranking?page=x', 200],
    ['/matrix?page=-3&columns=x&light=blue&sort=nothing&theme=none', 200],
  ])('%s answers %i', async (path, expected) => {
    expect((await load(path, everyone)).status).toBe(expected);
  });
});
