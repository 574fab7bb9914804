import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ENGINES } from '../support/engines.ts';
import { form, type TestSite, testSite } from '../support/site.ts';

const HEAD = '所在地,监测内容,什么时候,本季完成情况统计,电话';
const csv = (head: string, ...rows: string[]) => new File([`${head}\n${rows.join('\n')}\n`], 'x.csv');

describe.each(ENGINES)('answers about a file are remembered for the next one on %s', (engine) => {
  let site: TestSite;
  let wang: HeadersInit;
  let li: HeadersInit;
  let zhao: HeadersInit;
  beforeEach(async () => {
    site = await testSite(engine);
    wang = (await site.account('王统计', 'statistician', '440704')).browser;
    li = (await site.account('李统计', 'statistician', '440704')).browser;
    zhao = (await site.account('赵统计', 'statistician', '511421')).browser;
  });
  afterEach(() => site.close());

  const upload = async (who: HeadersInit, file: File) => {
    const answer = await site.request('/uploads', form({ file }, who));
    const page = await answer.text();
    return { page, id: /\/uploads\/([^/"]+)\/reading/.exec(page)?.[1] ?? '' };
  };
  const send = (who: HeadersInit, id: string, verb: string, fields: Record<string, string>) =>
    site.request(`/uploads/${id}/${verb}`, form(fields, who));
  const pageOf = async (who: HeadersInit, id: string) =>
    (await site.request(`/uploads/${id}`, { headers: who })).text();
  const chosen = (page: string) =>
    [...page.matchAll(/<select name="([^"]+)".*?<\/select>/gs)].flatMap(([select, name]) => {
      const option = /<option value="([^"]*)" selected/.exec(select);
      return option ? [`${name}=${option[1]}`] : [];
    });
  const COLUMNS = { 'column.A': 'area', 'column.B': 'indicator', 'column.C': 'period', 'column.D': 'value' };

  /** Uploads, answers and commits a first file. */
  async function first() {
    const { id } = await upload(wang, csv(HEAD, '江海曲,药占比,2018Q1,33,1'));
    await send(wang, id, 'reading', { headerRow: '1' });
    await send(wang, id, 'reading', COLUMNS);
    await send(wang, id, 'reading', { 'name.area.江海曲': '440704' });
    expect((await send(wang, id, 'commit', {})).status).toBe(303);
  }

  test('nothing is proposed before anything was committed', async () => {
    const { id } = await upload(wang, csv(HEAD, '江海曲,药占比,2018Q1,33,1'));
    await send(wang, id, 'reading', { headerRow: '1' });
    await send(wang, id, 'reading', COLUMNS);
    const { page } = await upload(wang, csv(HEAD, '江海曲,药占比,2018Q1,33,1'));
    expect(page).not.toContain('同上次');
  });

  test('it is proposed with person and date, used only when the person says so, and may be changed', async () => {
    await first();
    const { page, id } = await upload(li, csv(HEAD, '江海曲,药占比,2018Q2,31.2,1'));
    expect(page).toContain('同上次：王统计于2018年7月10日');
    expect(page).toMatch(/<input type="radio" name="headerRow" value="1" required="" checked=""/);
    expect(page).not.toContain('提交 1 项数据');
    await send(li, id, 'reading', { headerRow: '1' });
    const columns = await pageOf(li, id);
    expect(columns).toContain('同上次');
    expect(chosen(columns)).toEqual(['column.A=area', 'column.B=indicator', 'column.C=period', 'column.D=value']);
    await send(li, id, 'reading', COLUMNS);
    expect(chosen(await pageOf(li, id))).toEqual(['name.area.江海曲=440704']);
    await send(li, id, 'reading', { 'name.area.江海曲': '440704' });
    expect(await pageOf(li, id)).toContain('提交 1 项数据');
  });

  test('columns that changed places keep their meaning', async () => {
    await first();
    const turned = HEAD.split(',').reverse().join(',');
    const { id } = await upload(wang, csv(turned, '1,31.2,2018Q2,药占比,江海区'));
    await send(wang, id, 'reading', { headerRow: '1' });
    const meant = ['column.B=value', 'column.C=period', 'column.D=indicator', 'column.E=area'];
    expect(chosen(await pageOf(wang, id))).toEqual(meant);
  });

  test('people of another area are proposed nothing, and nobody is for other headings', async () => {
    await first();
    expect((await upload(zhao, csv(HEAD, '米易县,药占比,2018Q2,31.2,1'))).page).not.toContain('同上次');
    expect((await upload(wang, csv(`${HEAD},手机`, '江海曲,药占比,2018Q2,31.2,1,2'))).page).not.toContain('同上次');
  });

  test('it is forgotten when asked', async () => {
    await first();
    const { id } = await upload(li, csv(HEAD, '江海曲,药占比,2018Q2,31.2,1'));
    expect((await send(li, id, 'forget', {})).status).toBe(303);
    expect(await pageOf(li, id)).not.toContain('同上次');
    expect((await send(zhao, id, 'forget', {})).status).toBe(404);
  });
});
