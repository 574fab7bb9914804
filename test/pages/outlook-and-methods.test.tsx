import { describe, expect, test } from 'vitest';
import type { GapRow } from '../../src/domain/gap-row.ts';
import { METHODS } from '../../src/domain/methods/verdict.ts';
import { textIn } from '../../src/text/text.ts';
import { DOCTORS, DRUG_SHARE, quarters, rowOf } from '../domain/judged-row.ts';
import { frameIn } from './fixture.ts';
import { indicatorPage } from './pages.tsx';
import { insides, rendered, seen } from './rendered.ts';

const BASELINE = { value: '33.65', period: '2017' };
const VALUES = ['35.9', '35.8', '35.4', '35.6', '34.1', '33.5', '33.6', '33.7', '33.3', '32.4', '31.9', '31.2'];
const falling = rowOf(
  DRUG_SHARE,
  { comparator: 'lt', value: '30', wording: '<30', baseline: BASELINE },
  quarters('2015Q3', VALUES),
);
/** Statistics Canada, cif 12-1-1: on track by growth, off track on the straight line. */
const vehicles = rowOf(
  { ...DOCTORS, unit: '%' },
  { baseline: { value: '0.37', period: '2015' }, value: '60', due: '2030-12-31' },
  { 2025: '9.53' },
);

const pageOf = async (rows: readonly GapRow[], language: 'zh' | 'en' = 'zh') =>
  rendered(indicatorPage(frameIn(language), 'drug-share', { rows }));
const sectionIn = (page: string, title: string) =>
  insides(page, 'section').find((inside) => inside.includes(`id="${title}-title"`)) ?? '';

describe('what is missing, and whether it will be met', () => {
  test('is told in sentences: real things, change per quarter, date, projection with its chance', async () => {
    const short = rowOf(
      DOCTORS,
      { value: '3', baseline: { value: '2.8', period: '2017' } },
      { '2018Q2': ['75', '266000'] },
    );
    const items = (row: GapRow) => pageOf([row]).then((page) => insides(sectionIn(page, 'outlook'), 'li').map(seen));
    expect(await items(short)).toEqual([
      '还差5名全科医生（按常住人口266 000人，2018年二季度）。',
      '到2018年底，还需每季度提高0.09人。',
      '按目前速度2022年才能达到。',
      '数据不足：预测至少需要4期可比数据，现有1期。',
    ]);
    expect(await items(falling)).toEqual([
      '到2018年底，还需每季度下降0.6个百分点。',
      '按基期以来的速度2018年9月可以达到。',
      expect.stringMatching(
        /^按目前速度预计2018年底达到30\.\d%，达标概率\d+%（95%预测区间.*由12期可比数据线性外推）。$/,
      ),
    ]);
  });

  test('stands in the figures too', async () => {
    expect(seen(sectionIn(await pageOf([falling]), 'figures'))).toContain('今后每季度需变化 -0.600个百分点');
  });

  test('is left out where nothing can be said', async () => {
    const met = rowOf(DOCTORS, { value: '3', due: null }, { '2018Q2': '3.1' });
    expect(sectionIn(await pageOf([met]), 'outlook')).toBe('');
    expect(sectionIn(await pageOf([]), 'outlook')).toBe('');
  });

  test('names the plan of each row where there are several', async () => {
    const inside = sectionIn(await pageOf([falling, vehicles]), 'outlook');
    expect(insides(inside, 'h3')).toHaveLength(2);
    expect(inside.match(/<ul class="reasons">/g)).toHaveLength(2);
  });
});

describe('the published methods', () => {
  const table = async (row: GapRow, language: 'zh' | 'en' = 'zh') =>
    insides(sectionIn(await pageOf([row], language), 'methods'), 'tr')
      .slice(1)
      .map(seen);

  test.each(['zh', 'en'] as const)('each has its row, by name (%s)', async (language) => {
    const rows = await table(falling, language);
    const { names } = textIn(language).method;
    expect(rows.map((row) => METHODS.find((method) => row.startsWith(names[method])))).toEqual(METHODS);
  });

  test('with verdict, value, thresholds and inputs, or the reason why there is none', async () => {
    const rows = await table(falling);
    // 2.45 ÷ 3.65 of the way in half of the time.
    expect(rows[1]).toBe('线性序时进度 序时正常 进度比1.34 ≥0.95序时正常，≥0.6预警 3个数据点，33.65→31.2；目标30');
    expect(rows[2]).toBe(
      '年均复合增长率法（加拿大统计局） 无法判断：首末数据点相隔不足一年，不能计算年均增长率。 ≥0.95序时正常，≥0.6需加快，≥0进展有限 3个数据点，33.65→31.2；目标30',
    );
    expect(rows[7]).toMatch(
      /^XmR 控制图法 难以达标 均值33\.9，控制限3\d\.\d至3\d\.\d；末期异常变化，方向有利 均值±2\.66×平均移动极差，至少12个数据点 12个数据点，35\.9→31\.2/,
    );
  });

  test('with a note that names both sides where they disagree, and none where they do not', async () => {
    const section = sectionIn(await pageOf([vehicles]), 'methods');
    const [note] = insides(section, 'p', 'class="method-note"').map(seen);
    expect(note).toBe(
      '各方法判断不一致：年均复合增长率法（加拿大统计局）、美国“健康人民”目标进展法认为向好，线性序时进度、年均下降率法（联合国儿童基金会）认为不足。',
    );
    expect(sectionIn(await pageOf([falling]), 'methods')).not.toContain('method-note');
  });

  test('rates without a target are told in per cent a year', async () => {
    const none = { comparator: 'none', value: null, baseline: { value: '10', period: '2014' } } as const;
    const rows = await table(rowOf({ ...DOCTORS, unit: '%' }, none, { 2016: '11', 2018: '12' }));
    expect(rows[2]).toContain('年均变化率（向好为正）4.66%');
    expect(rows[3]).toContain('年均增长率4.66% 每年≥2%序时正常，≥0.5%尚可 3个数据点，10→12');
    expect(rows[8]).toContain('年均上升率4.66%');
  });

  test('are left out in a period without a value', async () => {
    const absent = rowOf(DRUG_SHARE, {}, { '2018Q1': '32.4' }, '2018Q2');
    expect(sectionIn(await pageOf([absent]), 'methods')).toBe('');
  });
});
