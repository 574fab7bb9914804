import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { form, type TestSite, testSite } from '../support/site.ts';

const csv = (value: string) => new File([`地区,指标,报告期,数值\n江海区,药占比,2018Q2,${value}\n`], 'q2.csv');

describe('two people bring one value', () => {
  let site: TestSite;
  let wang: HeadersInit;
  let li: HeadersInit;
  beforeEach(async () => {
    site = await testSite();
    wang = (await site.account('王统计', 'statistician', '440704')).browser;
    li = (await site.account('李统计', 'statistician', '440704')).browser;
  });
  afterEach(() => site.close());

  const upload = async (who: HeadersInit, file: File) => {
    const answer = await site.request('/uploads', form({ file }, who));
    return answer.headers.get('location')!;
  };
  const commit = (who: HeadersInit, path: string) => site.request(`${path}/commit`, form({}, who));
  const pageOf = async (who: HeadersInit, path: string) => (await site.request(path, { headers: who })).text();

  test('the second is shown what the first brought, who and when, and asked before it is replaced', async () => {
    const [first, second] = [await upload(wang, csv('31.2')), await upload(li, csv('30.9'))];
    expect(await pageOf(li, second)).toContain('新增');
    expect((await commit(wang, first)).status).toBe(303);
    const refused = await commit(li, second);
    const shown = await refused.text();
    expect([refused.status, shown]).toEqual([409, expect.stringContaining('之后数据又有变动')]);
    expect(shown).toMatch(/王统计，2018年7月10日[^<]*q2\.csv/);
    expect((await commit(li, second)).status).toBe(303);
    const series = await site.request('/api/v1/series?area=440704&indicator=drug-share', { headers: li });
    expect(JSON.stringify(await series.json())).toContain('30.9');
  });

  test('the same file twice is said to be the same, and changes nothing', async () => {
    expect((await commit(wang, await upload(wang, csv('31.2')))).status).toBe(303);
    const again = await pageOf(wang, await upload(wang, csv('31.2')));
    expect(again).toMatch(/这份文件与2018年7月10日[^<]*的提交完全相同/);
    expect(again).toContain('没有可提交的内容');
    expect(again).not.toContain('id="commit-form"');
  });
});
