import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, COMMAND_LINE } from '../../src/app/context.ts';
import { ranking } from '../../src/app/ranking.ts';
import { search } from '../../src/app/search.ts';
import { acceptEveryWarning } from '../../src/app/upload-answers.ts';
import { commitUpload, stageUpload } from '../../src/app/uploads.ts';
import { knownPeriod } from '../../src/domain/period.ts';
import { ENGINES, type TestApp, testApp } from '../support/engines.ts';

const STATISTICIAN: Actor = { name: '统计员', role: 'statistician', area: '440704' };
const FIGURES = [
  '地区,指标,报告期,数值,分子,分母',
  '440704,药占比,2018Q2,31.2,,',
  '440704,药占比,2018Q1,33.0,,',
  '440704,药占比,2017,34.0,,',
  '440703,药占比,2018Q2,,7,20',
  '440705,药占比,2018Q2,35.0,,',
  '440783,药占比,2018Q2,9.5,,',
  '440781,药占比,2018Q2,未报,,',
].join('\n');

describe.each(ENGINES)('ranking and search on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp(engine);
    const options = { fileName: 'figures.csv', area: null, period: null, encoding: null, sheet: null };
    const staged = await stageUpload(app, COMMAND_LINE, new TextEncoder().encode(FIGURES), options);
    if (!staged.ok) throw new Error(staged.problem.code);
    await acceptEveryWarning(app, COMMAND_LINE, staged.value.id, '测试');
    const kept = await commitUpload(app, COMMAND_LINE, staged.value.id);
    if (!kept.ok) throw new Error(kept.problem.code);
  });
  afterAll(() => app.close());

  const drugs = async (actor: Actor = COMMAND_LINE) => {
    const found = await ranking(app, actor, 'drug-share', knownPeriod('2018Q2'), 1);
    if (!found.ok) throw new Error(found.problem.code);
    return found.value;
  };

  test('puts the lowest first where lower is better, equal values on one rank, those without a value last', async () => {
    const { rows, reported } = await drugs();
    const ranks = rows.items.map(({ entry, rank }) => [entry.area, rank] as const);
    expect(ranks.slice(0, 4)).toEqual([
      ['440783', 1],
      ['440704', 2],
      ['440703', 3],
      ['440705', 3],
    ]);
    expect(ranks.slice(4).every(([, rank]) => rank === null)).toBe(true);
    expect(ranks.map(([area]) => area)).toContain('440781');
    expect(reported.map(({ area }) => area)).toEqual(['440783', '440704', '440703', '440705']);
  });

  test('marks a small denominator, says why a value is absent, and judges only who is bound', async () => {
    const { rows } = await drugs();
    const of = (area: string) => rows.items.find(({ entry }) => entry.area === area)!.entry;
    expect(of('440703')).toMatchObject({ actual: '35.00', isSmall: true, status: null, target: null });
    expect(of('440705')).toMatchObject({ isSmall: false });
    expect(of('440781')).toMatchObject({ actual: null, absence: '未报' });
    expect(of('440704')).toMatchObject({ status: 'on-track', target: { plan: 'jianghai-2018' } });
  });

  test('shows how periods of the same length went, and an account its own places alone', async () => {
    expect((await drugs()).trends.get('440704')).toEqual(['33.0', '31.2']);
    expect((await drugs(STATISTICIAN)).rows.items.map(({ entry }) => entry.area)).toEqual(['440704']);
    expect(await ranking(app, COMMAND_LINE, 'nothing', knownPeriod('2018Q2'), 1)).toMatchObject({ ok: false });
  });

  test('finds indicators, areas, plans and departments by characters and pinyin', async () => {
    expect((await search(app, COMMAND_LINE, 'yzb')).indicators.items.map(({ id }) => id)).toContain('drug-share');
    const jianghai = await search(app, COMMAND_LINE, 'jhq');
    expect(jianghai.areas.items[0]).toMatchObject({ code: '440704' });
    expect(jianghai.plans.items.map(({ id }) => id)).toContain('jianghai-2018');
    expect((await search(app, COMMAND_LINE, '卫')).departments.total).toBeGreaterThan(0);
    const many = await search(app, COMMAND_LINE, '县');
    expect(many.areas.items).toHaveLength(20);
    expect(many.areas.total).toBeGreaterThan(1000);
  });

  test('finds targets and milestones by what is written, only in the plans of their places', async () => {
    const all = await search(app, COMMAND_LINE, '医院');
    expect(all.milestones.total).toBeGreaterThan(0);
    const theirs = await search(app, STATISTICIAN, '医院');
    expect(theirs.milestones.total).toBeLessThan(all.milestones.total);
    for (const found of [await search(app, STATISTICIAN, '区'), await search(app, STATISTICIAN, '%')]) {
      for (const { plan } of found.milestones.items) expect(plan).toBe('jianghai-2018');
      for (const { target } of found.targets.items) expect(target.area).toBe('440704');
      for (const { code } of found.areas.items) expect(code).toBe('440704');
      for (const { id } of found.plans.items) expect(id).toBe('jianghai-2018');
    }
    expect((await search(app, STATISTICIAN, '区')).areas.total).toBe(1);
    expect((await search(app, COMMAND_LINE, '没有这样的话')).milestones.total).toBe(0);
  });
});
