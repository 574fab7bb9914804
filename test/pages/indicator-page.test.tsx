import { describe, expect, test } from 'vitest';
import { knownPeriod } from '../../src/domain/period.ts';
import type { Status } from '../../src/domain/status.ts';
import { headline } from '../../src/pages/headline.ts';
import { sayIn } from '../../src/pages/page-text.ts';
import { cardIn, frameIn } from './fixture.ts';
import { indicatorPage } from './pages.tsx';
import { attributes, insides, rendered, seen } from './rendered.ts';

const zh = rendered(indicatorPage(frameIn('zh')));

const sectionOf = async (html: Promise<string>, title: string) =>
  insides(await html, 'section').find((inside) => inside.includes(`id="${title}-title"`))!;

describe('the headline', () => {
  test.each([
    ['drug-share', '◐ 序时正常 绿灯，序时正常 药占比31.2%，高于年度目标1.2个百分点'],
    ['antibiotic-share', '● 达标 绿灯，达标 抗菌药物使用率12%，已达到年度目标'],
    ['nurses-per-1000', '▲ 预警 黄灯，预警 每千人口注册护士数2.14人，低于年度目标1.36人'],
    ['village-stations', '◇ 无数据 无灯，无数据 村卫生站达标率：无数据'],
    ['inpatient-share', '○ 无目标值 无灯，无目标值 县域内住院率：无目标值'],
  ])('of %s states light, value and distance', async (id, words) => {
    expect(insides(await rendered(indicatorPage(frameIn('zh'), id)), 'h1').map(seen)).toEqual([words]);
  });

  test('says so where the area has no such target', async () => {
    const page = await rendered(indicatorPage(frameIn('zh'), 'drug-share', { rows: [] }));
    expect(insides(page, 'h1').map(seen)).toEqual(['药占比：所选地区没有这项目标']);
  });
});

describe('why this light', () => {
  test('gives rule, thresholds, citation, file, row, person and Beijing time for each row', async () => {
    const [why] = insides(await zh, 'section', 'class="why"');
    expect(why!.match(/<article>/g)).toHaveLength(2);
    for (const part of [
      '33.65%',
      '31.84%',
      '1.3536',
      '0.95',
      '0.60',
      '江开〔2018〕19号，附件1 第1行',
      '<30',
      '范围：范围1',
    ])
      expect(seen(why!)).toContain(part);
    expect(seen(why!)).toContain('数值来源：陈志强于2018年7月6日 00:20上传的《二季度.csv》第4行。');
  });

  test('lists the figures behind it', async () => {
    const figures = seen(await sectionOf(zh, 'figures'));
    for (const part of [
      '实际值 31.2%',
      '基期值 33.65%（2017年）',
      '序时应达到 31.84%',
      '进度比 1.3536',
      '完成率 96.2%',
    ])
      expect(figures).toContain(part);
  });
});

describe('the chart', () => {
  test('is in the page as a picture, with its data for the script', async () => {
    const chart = '<svg class="trend-chart"><title>图</title></svg>';
    const more = { chart, chartNarrow: '<svg class="narrow"></svg>', chartData: '{"title":"</script><b>&"}' };
    const page = await rendered(indicatorPage(frameIn('zh'), 'drug-share', more));
    const island = /<div data-island="trend-chart">.*?<\/script>/s.exec(page)![0];
    expect(island).toContain(chart);
    expect(island).toContain('<svg class="narrow"></svg>');
    const [data] = insides(island, 'script', 'application/json');
    expect(JSON.parse(data!)).toEqual({ title: '</script><b>&' });
    expect(page).toContain('<script type="module" src="/assets/trend-1.js"></script>');
  });
});

test('the chart and its data are plain downloads', async () => {
  const [figure] = insides(await zh, 'figure');
  expect(attributes(figure!, 'href')).toEqual(
    [
      'svg?area=440704&amp;period=2018Q2',
      'csv?area=440704&amp;period=2018Q2',
      'csv?area=440704&amp;period=2018Q2&amp;encoding=gbk',
    ].map((end) => `/indicators/drug-share/chart.${end}`),
  );
});

test.each([
  ['falling and not there yet', ['34', '33', '32', '31.2'], '药占比连续三个季度下降，仍高于年度目标1.2个百分点'],
  ['rising the wrong way', ['30.1', '30.5', '31.2'], '药占比连续两个季度上升，高于年度目标1.2个百分点'],
  ['no run', ['33', '31.2'], '药占比31.2%，高于年度目标1.2个百分点'],
])('the message of a series %s', (_, values, message) => {
  const quarters = ['2017Q3', '2017Q4', '2018Q1', '2018Q2'].slice(-values.length);
  const series = values.map((value, index) => ({ period: knownPeriod(quarters[index]!), value }));
  const row = cardIn('2018Q2').rows.find((each) => each.indicator.id === 'drug-share')!;
  expect(headline(row, series, sayIn('zh'))).toBe(message);
});

test('the message names the year of a target that is due later, and no year without a due date', () => {
  const row = cardIn('2018Q2').rows.find((each) => each.indicator.id === 'drug-share')!;
  const due = (date: string | null) => headline({ ...row, target: { ...row.target, due: date } }, [], sayIn('zh'));
  expect(due('2020-12-31')).toBe('药占比31.2%，高于2020年目标1.2个百分点');
  expect(due(null)).toBe('药占比31.2%，高于目标1.2个百分点');
});

describe('the tables', () => {
  test('values stand newest first with numerator, denominator, light and file', async () => {
    const rows = insides(await sectionOf(zh, 'values'), 'tr')
      .slice(1)
      .map(seen);
    expect(rows).toEqual([
      '2018年二季度 31.2% — 156 500 ◐ 序时正常 绿灯，序时正常 二季度.csv 第4行',
      '2018年一季度 32.9% — 156 500 ◐ 序时正常 绿灯，序时正常 二季度.csv 第4行',
    ]);
  });

  test('say what is not final, the same period last year, and where a red light was mended and when', async () => {
    const entry = (period: string, value: string, status: Status, provisional = false) => ({
      ...{ period: knownPeriod(period), value, numerator: null, denominator: null, status, provisional },
      source: { upload: 'U1', fileName: '表.csv', row: 4, person: '陈志强', at: '2018-07-05T16:20:00Z' },
    });
    const series = [
      entry('2018Q2', '31.2', 'at-risk', true),
      entry('2018Q1', '33.2', 'missed'),
      entry('2017Q4', '33.1', 'off-track'),
      entry('2017Q2', '33.6', 'met'),
    ];
    const page = rendered(indicatorPage(frameIn('zh'), 'drug-share', { series }));
    const rows = insides(await sectionOf(page, 'values'), 'tr')
      .slice(1)
      .map(seen);
    expect(rows[0]).toContain('31.2% 初步数 33.6% — — ▲ 预警 黄灯，预警 整改后（2018年7月6日）');
    expect(rows.filter((row) => row.includes('整改后'))).toHaveLength(1);
    expect(rows.filter((row) => row.includes('初步数'))).toHaveLength(1);
  });

  test('revisions keep what was withdrawn', async () => {
    const rows = insides(await sectionOf(zh, 'revisions'), 'tr')
      .slice(1)
      .map(seen);
    expect(rows).toEqual([
      '2018年二季度 3 31.2 ◐ 序时正常 绿灯，序时正常 整改后 陈志强 2018年7月6日 00:20 二季度.csv 第4行',
      '2018年二季度 2 33 ■ 滞后 红灯，滞后 陈志强 2018年7月6日 00:20 二季度.csv 第4行',
      '2018年二季度 1 已撤回 — 陈志强 2018年7月6日 00:20 二季度.csv 第4行',
    ]);
  });

  test('targets give wording, due date, citation, lead and version, replaced ones marked', async () => {
    const inside = await sectionOf(zh, 'targets');
    const [first, second] = insides(inside, 'tr').slice(1).map(seen);
    expect(first).toBe(
      '<30 2018年12月31日 江开〔2018〕19号 附件1 第1行 结果指标 约束性 方案未明确牵头单位 第1版，自2018年6月13日起',
    );
    expect(second).toContain('第2版，2018年6月13日至2018年7月1日（已替换）');
    expect(inside.match(/<tr class="replaced">/g)).toHaveLength(1);
  });
});

test('the worst of several plans gives the headline', async () => {
  const rows = cardIn('2018Q2').rows.filter((row) =>
    ['antibiotic-share', 'readmission-30d'].includes(row.indicator.id),
  );
  const page = await rendered(indicatorPage(frameIn('zh'), 'antibiotic-share', { rows }));
  expect(seen(insides(page, 'h1')[0]!)).toContain('■ 滞后');
});

test('reads in English', async () => {
  const page = seen(await rendered(indicatorPage(frameIn('en'))));
  for (const part of [
    'Indicator drug-share 31.2%, 1.2 percentage points above the target of the year',
    'Why this light',
    '6 Jul 2018, 00:20',
  ])
    expect(page).toContain(part);
});
