import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { areaBook } from '../../src/domain/area.ts';
import { ENGINES } from '../support/engines.ts';
import { type TestSite, testSite } from '../support/site.ts';

/** The seven counties of 江门市 with drug and medical income of 2018Q2, in yuan. */
const COUNTIES = ['蓬江区', '江海区', '新会区', '台山市', '开平市', '鹤山市', '恩平市'];
const line = (place: string, i: number) => `江门市${place},药占比,2018Q2,,${300 + i * 10},${1000 + i * 100}`;
const HEAD = '地区,指标,报告期,数值,分子,分母';

type Json = Record<string, unknown>;

describe.each(ENGINES)('what the places below make of an area on %s', (engine) => {
  let site: TestSite;
  let admin: { browser: HeadersInit; script: HeadersInit };
  beforeEach(async () => {
    site = await testSite(engine);
    admin = await site.account('张主任', 'admin');
  });
  afterEach(() => site.close());

  async function report(...lines: string[]) {
    const headers = { ...admin.script, 'content-type': 'text/csv' };
    const staged = await site.request('/api/v1/uploads', {
      method: 'POST',
      body: [HEAD, ...lines].join('\n'),
      headers,
    });
    const { uploadId, errors } = (await staged.json()) as { uploadId: string; errors: Json[] };
    expect(errors).toEqual([]);
    const body = JSON.stringify({ accept: 'all', reason: '演练' });
    const kept = await site.request(`/api/v1/uploads/${uploadId}/commit`, {
      method: 'POST',
      body,
      headers: admin.script,
    });
    expect(kept.status).toBe(200);
  }

  const get = async (path: string) =>
    (await (await site.request(`/api/v1${path}`, { headers: admin.script })).json()) as Json[];
  const page = async (area: string) => {
    const path = `/indicators/drug-share?area=${area}&period=2018Q2`;
    return (await site.request(path, { headers: admin.browser })).text();
  };
  const series = async (area = '440700') => (await get(`/series?area=${area}&indicator=drug-share`))[0];

  test('stands in series and on the page: incomplete, alone, agreeing and differing', async () => {
    await report(...COUNTIES.slice(0, 6).map(line));
    const missing = { kind: 'incomplete', reported: 6, of: 7, missing: ['恩平市'] };
    expect(await series()).toMatchObject({ period: '2018Q2', actual: null, source: null, rollUp: missing });
    expect(await page('440700')).toContain('汇总不完整：7个中已报6个，缺恩平市。');

    await report(line('恩平市', 6));
    // 300 + … + 360 = 2310 of 1000 + … + 1600 = 9100: 25.38 %; the mean of the seven rates is 25.9.
    expect(await series()).toMatchObject({
      actual: null,
      rollUp: { kind: 'complete', actual: '25.38', numerator: '2310', denominator: '9100', of: 7, own: null },
    });
    expect(await page('440700')).toContain('没有填报，由7个部分汇总得25.38%（汇总值，不参加判灯）。');

    await report('江门市,药占比,2018Q2,25.4,,');
    expect(await series()).toMatchObject({ actual: '25.4', rollUp: { own: '25.4', difference: null } });
    await report('江门市,药占比,2018Q2,26.1,,');
    expect(await series()).toMatchObject({ actual: '26.1', rollUp: { own: '26.1', difference: '0.72' } });
    expect(await page('440700')).toContain('填报26.1%，汇总得25.38%，相差0.72个百分点。');
    expect(await series('440704')).toMatchObject({ actual: '28.18', rollUp: null });
  });

  test('a rate without its counts is refused with the reason', async () => {
    await report('江门市蓬江区,药占比,2018Q2,31.2,,', ...COUNTIES.slice(1).map(line));
    expect(await series()).toMatchObject({ rollUp: { kind: 'refused', code: 'counts-missing', names: ['蓬江区'] } });
  });

  test('facilities below a county stand beside its row, and the light goes by the reported value alone', async () => {
    const hospitals = ['01', '02'].map((end) => ({
      ...{ code: `440704${end}`, name: `区医院${end}`, level: 'facility' as const, parent: '440704' },
    }));
    Object.assign(site.app, { areas: areaBook([...site.app.areas.all, ...hospitals]) });
    await report('44070401,药占比,2018Q2,,30,100', '44070402,药占比,2018Q2,,10,900');
    const row = async () =>
      (await get('/gaps?area=440704&period=2018Q2&plan=jianghai-2018')).find((r) => r['indicator'] === 'drug-share');
    expect(await row()).toMatchObject({
      ...{ actual: null, status: 'no-data', light: 'none' },
      rollUp: {
        kind: 'complete',
        actual: '4.00',
        of: 2,
        text: '没有填报，由2个部分汇总得4.00%（汇总值，不参加判灯）。',
      },
    });
    await report('440704,药占比,2018Q2,31.2,,');
    expect(await row()).toMatchObject({
      ...{ actual: '31.2', status: 'on-track' },
      rollUp: { actual: '4.00', own: '31.2', difference: '27.2' },
    });
    expect(await page('440704')).toContain('填报31.2%，汇总得4.00%，相差27.2个百分点。');
  });

  test('weighs by the population that each place divided its own values by', async () => {
    site.app.setNow('2019-01-10T08:00:00.000Z');
    const funding = (place: string, value: string) => `江门市${place},人均基本公共卫生服务经费标准,2018,${value},,`;
    const people = (place: string, count: string) => `江门市${place},每万常住人口全科医生数,2018,,1,${count}`;
    await report(...COUNTIES.map((place, i) => funding(place, i === 0 ? '80' : '50')));
    const found = async () => (await get('/series?area=440700&indicator=public-health-funding-per-capita'))[0];
    expect(await found()).toMatchObject({ rollUp: { kind: 'refused', code: 'population-missing', names: COUNTIES } });
    // 80 × 4 + 50 × 6 of ten parts: 62.
    await report(...COUNTIES.map((place, i) => people(place, i === 0 ? '400000' : '100000')));
    expect(await found()).toMatchObject({ rollUp: { kind: 'complete', actual: '62.00', of: 7 } });
  });
});
