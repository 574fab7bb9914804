import { describe, expect, test } from 'vitest';
import { isCounted } from '../../src/domain/scorecard.ts';
import { lightOf, STATUSES, shapeOf } from '../../src/domain/status.ts';
import type { ColumnKey } from '../../src/report/gap-columns.ts';
import { cellOf, gapTable, tableRows } from '../../src/report/gap-table.ts';
import { cardOf, observed, PLANS, zh } from './jianghai.ts';

const card = cardOf('2018Q2');
const table = gapTable(card, PLANS, zh);
const rowOf = (indicator: string) => tableRows(table).find(({ row }) => row.indicator.id === indicator)!;
const shown = (indicator: string, key: ColumnKey) => cellOf(table, rowOf(indicator), key).text;

describe('the gap table', () => {
  test('shows 药占比 31.2 against <30 with every figure of design §4', () => {
    expect(Object.fromEntries(table.columns.map((c, i) => [c.heading, rowOf('drug-share').cells[i]!.text]))).toEqual({
      序号: '1',
      指标: '药占比',
      类别: '结果指标',
      单位: '%',
      '目标（原文）': '<30',
      完成时限: '2018年底',
      基期: '33.65',
      基期时间: '2017年',
      本期: '31.2',
      上期: '32.4',
      上年同期: '34.05',
      同比: '-2.85',
      同比单位: '个百分点',
      差距: '1.2',
      缺口折算: '',
      完成率: '96.2%',
      进度: '67.12%',
      应达到: '31.840',
      进度比: '1.3536',
      每年需变化: '-2.400',
      所需季度变化: '-0.600',
      预测与达标概率: '数据不足',
      灯: '◐ 序时正常',
      牵头单位: '区卫生计生局、区人力资源社会保障局',
      方案: '江海区深化医药卫生体制综合改革实施方案',
      说明: '按序时本期应达到31.840%。填报说明：集中采购后继续下降。',
      指标编码: 'drug-share',
      地区: '440704',
      报告期: '2018Q2',
    });
  });

  test('has a row of every status, so that the tests below see them all', () => {
    expect(new Set(card.rows.map((row) => row.status))).toEqual(new Set(STATUSES));
  });

  test('puts the counted rows first, the others under their own heading, in plan order, numbered through', () => {
    expect(table.sections.map((s) => s.key)).toEqual(['counted', 'other']);
    expect(table.sections[0]!.rows.map((r) => r.row)).toEqual(card.rows.filter((r) => isCounted(r.target.nature)));
    expect(table.sections[1]!.rows.map((r) => r.row.target.nature)).toEqual(['ceiling', 'policy-parameter']);
    expect(tableRows(table).map((row) => cellOf(table, row, 'number').text)).toEqual(
      card.rows.map((_, index) => String(index + 1)),
    );
  });

  test.each<[string, ColumnKey, string]>([
    ['outpatient-visits', 'indicator', '县域内就诊率（贫困地区）'],
    ['outpatient-visits', 'baselinePeriod', '2016年'],
    ['outpatient-visits', 'plan', '利州区深化医药卫生体制改革实施方案'],
    ['antibiotic-share', 'actual', '38.63'],
    ['payment-share', 'actual', '72.0'],
    ['maternal-mortality', 'due', '2018年6月15日'],
    ['cost-growth', 'due', '2018年3月底'],
    ['service-share', 'due', '未写明'],
    ['cost-growth', 'gap', '0'],
    ['gp-per-10k', 'gap', '-0.95'],
    ['maternal-mortality', 'attainment', '不适用'],
    ['inpatient-share', 'attainment', ''],
    ['life-expectancy', 'attainment', ''],
    ['life-expectancy', 'actual', ''],
    ['life-expectancy', 'note', '本期无数据，填报说明：暂无数据。'],
    ['payment-share', 'note', '差距未超过3.75个百分点，为预警。'],
  ])('%s, %s: %s', (indicator, key, text) => {
    expect(shown(indicator, key)).toBe(text);
  });

  test('gives every light another shape, so that a black-and-white copy still tells them apart', () => {
    const byLight = Map.groupBy(STATUSES, lightOf);
    const shapes = [...byLight.values()].map((statuses) => statuses.map(shapeOf));
    expect(new Set(shapes.flat()).size).toBe(6);
    for (const [index, some] of shapes.entries())
      for (const other of shapes.slice(index + 1)) expect(some.filter((shape) => other.includes(shape))).toEqual([]);
  });

  test('ends the sentence of a reported note once', () => {
    const own = observed('gp-per-10k', '2018Q2', '2.95', { note: ' 含助理全科医生。 ' });
    const noted = gapTable(cardOf('2018Q2', [own]), PLANS, zh);
    const row = tableRows(noted).find((r) => r.row.indicator.id === 'gp-per-10k')!;
    expect(cellOf(noted, row, 'note').text).toBe('填报说明：含助理全科医生。');
  });

  test('refuses a scorecard whose plan it was not given', () => {
    expect(() => gapTable(card, PLANS.slice(0, 1), zh)).toThrow('no plan jianghai-2018');
  });

  test('every number cell holds a plain decimal with the digits of its column, and its text shows it', () => {
    for (const row of tableRows(table))
      for (const [index, column] of table.columns.entries()) {
        const { text, number } = row.cells[index]!;
        if (number === null) continue;
        expect(number).toMatch(/^-?\d+(\.\d+)?$/);
        expect(text).toBe(column.kind === 'percent' ? `${number}%` : number);
        if (column.decimals !== null) expect(number.split('.')[1]?.length ?? 0).toBe(column.decimals);
      }
  });
});
