import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/app/context.ts';
import { COMMAND_LINE } from '../../src/app/context.ts';
import { areaMatrix, type MatrixChoice, periodMatrix, ROWS_A_PAGE } from '../../src/app/matrix.ts';
import { areaScorecard } from '../../src/app/scorecards.ts';
import { seedObservations } from '../../src/app/seed-observations.ts';
import { acceptEveryWarning } from '../../src/app/upload-answers.ts';
import { commitUpload, stageUpload } from '../../src/app/uploads.ts';
import { periodsWithin } from '../../src/db/observation-store.ts';
import type { MatrixRow } from '../../src/domain/matrix.ts';
import { knownPeriod } from '../../src/domain/period.ts';
import { worstFirst } from '../../src/domain/scorecard.ts';
import { ENGINES, ROOT, type TestApp, testApp } from '../support/engines.ts';

const ALL: MatrixChoice = {
  ...{ theme: null, plan: null, lead: null, indicatorWords: '', light: null, areaWords: '' },
  ...{ sort: null, page: 1, columnPage: 1 },
};
const Q2 = knownPeriod('2018Q2');
const JIANGHAI = '440704';
const STATISTICIAN: Actor = { name: '统计员', role: 'statistician', area: JIANGHAI };

/** 江海区 is bound by a plan, its neighbours are not; 蓬江区 and 新会区 tie; 台山市 says why there is no value. */
const FIGURES = [
  '地区,指标,报告期,数值,备注',
  '440704,药占比,2018Q2,31.2,',
  '440703,药占比,2018Q2,29.50,',
  '440705,药占比,2018Q2,29.5,',
  '440781,药占比,2018Q2,未报,',
  '440783,药占比,2018Q2,9.5,',
  '440703,每千常住人口医疗卫生机构床位数,201806,4.10,',
  '440704,药占比,2018Q1,33.0,',
].join('\n');

describe.each(ENGINES)('the comparison on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp(engine);
    await seedObservations(app, ROOT);
    await write(app, FIGURES);
  });
  afterAll(() => app.close());

  const areas = (more: Partial<MatrixChoice> = {}, actor: Actor = COMMAND_LINE) =>
    areaMatrix(app, actor, Q2, { ...ALL, ...more });
  const codes = (rows: readonly MatrixRow[]) => rows.map(({ area }) => area);
  const drugs = { plan: null, indicatorWords: 'drug-share' };

  test('judges each area as its own scorecard does, whatever page of columns it stands on', async () => {
    const first = await areas();
    expect(first.columns.pages).toBeGreaterThan(1);
    let compared = 0;
    for (let columnPage = 1; columnPage <= first.columns.pages; columnPage += 1) {
      const { columns, rows } = await areas({ columnPage });
      for (const row of rows.items) {
        const card = await areaScorecard(app, row.area, Q2);
        for (const [at, { id }] of columns.items.entries()) {
          const worst = worstFirst(card.rows.filter(({ indicator }) => indicator.id === id))[0];
          if (!worst) continue;
          expect(row.cells[at]).toEqual({ actual: worst.actual, status: worst.status });
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  test('shows values without a light where no plan binds the area, and those of a shorter period that ends with it', async () => {
    const { columns, rows } = await areas({ indicatorWords: '药占比' });
    const at = columns.items.findIndex(({ id }) => id === 'drug-share');
    const cell = (area: string) => rows.items.find((row) => row.area === area)?.cells[at];
    expect(cell('440703')).toEqual({ actual: '29.50', status: null });
    expect(cell('440781')).toEqual({ actual: null, status: null });
    expect(cell(JIANGHAI)).toMatchObject({ actual: '31.2' });
    const beds = await areas({ indicatorWords: '每千常住人口医疗卫生机构床位数', areaWords: '蓬江' });
    expect(beds.rows.items.map(({ cells }) => cells.map(({ actual }) => actual))).toContainEqual(['4.10']);
  });

  test('sorts by exact value, those without one last either way, and equal ones by code', async () => {
    const sorted = async (down: boolean) =>
      codes((await areas({ ...drugs, areaWords: '江门市', sort: { by: 'drug-share', down } })).rows.items);
    expect(await sorted(false)).toEqual(['440783', '440703', '440705', '440704', '440781']);
    expect(await sorted(true)).toEqual(['440704', '440703', '440705', '440783', '440781']);
  });

  test.each([
    [{ areaWords: 'jhq' }, [JIANGHAI]],
    [{ areaWords: '江海' }, [JIANGHAI]],
    [{ areaWords: 'kaip' }, ['440783']],
    [{ areaWords: 'zzzz' }, []],
    [{ plan: 'jianghai-2018' }, [JIANGHAI]],
  ])('narrows the areas by %j', async (choice, expected) => {
    expect(codes((await areas(choice)).rows.items)).toEqual(expected);
  });

  test('narrows the indicators by theme, plan, department and name', async () => {
    const { definitions } = await areas();
    const jianghai = definitions.plans.find(({ id }) => id === 'jianghai-2018')!;
    const asked = new Set(jianghai.targets.map(({ indicator }) => indicator));
    expect((await areas({ plan: jianghai.id })).columns.total).toBe(asked.size);
    const lead = jianghai.targets.flatMap((each) => each.lead)[0]!;
    const led = new Set(jianghai.targets.filter((each) => each.lead.includes(lead)).map(({ indicator }) => indicator));
    expect((await areas({ plan: jianghai.id, lead })).columns.total).toBe(led.size);
    const named = await areas({ indicatorWords: 'yzb' });
    expect(named.columns.items.map(({ id }) => id)).toContain('drug-share');
    const theme = definitions.indicators.get('drug-share')!.theme;
    const themed = await areas({ theme });
    expect(new Set(themed.columns.items.map((each) => each.theme))).toEqual(new Set([theme]));
  });

  test('keeps only areas that have the light somewhere', async () => {
    const lit = await areas({ indicatorWords: '药占比', light: 'green' });
    for (const row of lit.rows.items) expect(row.cells.map(({ status }) => status)).toContain('on-track');
    expect(codes(lit.rows.items)).toContain(JIANGHAI);
    expect(codes((await areas({ indicatorWords: '药占比', light: 'red' })).rows.items)).not.toContain(JIANGHAI);
  });

  test('shows an account its own places alone, its periods included', async () => {
    expect(codes((await areas({}, STATISTICIAN)).rows.items)).toEqual([JIANGHAI]);
    const other: Actor = { ...STATISTICIAN, area: '440783' };
    const theirs = await areas({}, other);
    expect(codes(theirs.rows.items)).toEqual(['440783']);
    expect(theirs.columns.items.map(({ id }) => id)).toEqual(['drug-share']);
    expect(await periodsWithin(app.db, '440783')).toEqual(['2018Q2']);
    expect(await periodsWithin(app.db, '510800')).toEqual([]);
    expect(await periodsWithin(app.db, null)).toEqual(expect.arrayContaining(['2017', '201806', '2018Q1', '2018Q2']));
  });

  test('sets the periods of one area below each other, newest first, each as its scorecard', async () => {
    const area = app.areas.get(JIANGHAI)!;
    const { columns, rows } = await periodMatrix(app, area, { ...ALL, indicatorWords: 'drug-share' });
    const at = columns.items.findIndex(({ id }) => id === 'drug-share');
    expect(rows.items.map((row) => [row.period.id, row.cells[at]!.actual])).toEqual([
      ['2018Q2', '31.2'],
      ['2018Q1', '33.0'],
      ['2017', expect.any(String)],
    ]);
    for (const row of rows.items) {
      const card = await areaScorecard(app, JIANGHAI, row.period, { indicator: 'drug-share' });
      expect(row.cells[at]!.status).toBe(worstFirst(card.rows)[0]!.status);
    }
    const up = await periodMatrix(app, area, { ...ALL, ...drugs, sort: { by: 'drug-share', down: false } });
    expect(up.rows.items[0]!.period.id).toBe('2018Q2');
  });

  test('gives a hundred rows a page', async () => {
    app.setNow('2019-04-10T08:00:00.000Z');
    const counties = app.areas.all.filter(({ level }) => level === 'county').slice(0, ROWS_A_PAGE + 1);
    const lines = counties.map(({ code }) => `${code},药占比,2019Q1,30`);
    await write(app, ['地区,指标,报告期,数值', ...lines].join('\n'));
    const page = (asked: number) => areaMatrix(app, COMMAND_LINE, knownPeriod('2019Q1'), { ...ALL, page: asked });
    const [one, last] = [await page(1), await page(9)];
    expect(one.rows.items).toHaveLength(ROWS_A_PAGE);
    expect(last.rows).toMatchObject({ page: 2, pages: 2, first: ROWS_A_PAGE + 1, total: one.rows.total });
    expect(last.rows.items).toHaveLength(one.rows.total - ROWS_A_PAGE);
  });
});

async function write(app: TestApp, csv: string) {
  const options = { fileName: 'figures.csv', area: null, period: null, encoding: null, sheet: null };
  const staged = await stageUpload(app, COMMAND_LINE, new TextEncoder().encode(csv), options);
  if (!staged.ok) throw new Error(staged.problem.code);
  await acceptEveryWarning(app, COMMAND_LINE, staged.value.id, '测试');
  const kept = await commitUpload(app, COMMAND_LINE, staged.value.id);
  if (!kept.ok) throw new Error(kept.problem.code);
}
