import { describe, expect, test } from 'vitest';
import { cellOf, gapTable, tableRows } from '../../src/report/gap-table.ts';
import { overviewSentence, rowSentence } from '../../src/report/sentences.ts';
import { cardOf, en, PLANS, zh } from './jianghai.ts';

const card = cardOf('2018Q2');
const rowOf = (id: string) => card.rows.find((row) => row.indicator.id === id)!;

describe('a row in one sentence', () => {
  test.each([
    ['drug-share', '药占比31.2%，目标<30%，差1.2个百分点，序时正常。'],
    ['readmission-30d', '30天再住院率5.9%，目标<5%，差0.9个百分点，滞后。'],
    ['gp-per-10k', '每万常住人口全科医生数2.95人，目标≥2人，余量0.95人，达标。'],
    ['consumables', '百元医疗收入卫生材料消耗18.5元，目标<18元，差0.5元，预警。'],
    ['infant-mortality', '婴儿死亡率2.98‰，目标4.5‰以下，余量1.52个千分点，达标。'],
    ['maternal-mortality', '孕产妇死亡率0/10万，目标18/10万以内，余量18/10万，达标。'],
    ['antibiotic-share', '门诊处方抗菌药物使用率38.63%，目标<20%，差18.63个百分点，未达标。'],
    ['payment-share', '住院费用基本医保支付比例72.0%，目标75左右，差1个百分点，预警。'],
    ['service-share', '医疗服务收入占比28.1%，目标逐步提高，没有上年同期数据，暂不判断。'],
    ['inpatient-share', '区域内住院率本期未填报，方案没有给出目标数值。'],
    ['life-expectancy', '人均预期寿命本期无数据（暂无数据），目标>79岁。'],
    ['cost-growth', '次均门诊费用增幅9%，目标<9%，恰在目标线上而未越过，预警。'],
    ['outpatient-visits', '县域内就诊率（贫困地区）86.5%，目标90%左右，差1.5个百分点，滞后。'],
  ])('%s', (id, sentence) => {
    expect(rowSentence(rowOf(id), zh)).toBe(sentence);
  });

  test('a target just reached', () => {
    const row = { ...rowOf('gp-per-10k'), actual: '2', gap: '0' };
    expect(rowSentence(row, zh)).toBe('每万常住人口全科医生数2人，目标≥2人，恰好达到，达标。');
  });

  test.each([
    ['zh', zh],
    ['en', en],
  ])('has the numbers of the table row, no others (%s)', (_, text) => {
    const table = gapTable(card, PLANS, text);
    for (const row of tableRows(table)) {
      const cell = (key: Parameters<typeof cellOf>[2]) => cellOf(table, row, key).text;
      const named = [cell('indicator'), cell('target'), text.words.difference('', cell('unit')), cell('unit')];
      const rest = named.reduce((left, words) => left.replaceAll(words, ' '), rowSentence(row.row, text));
      const numbers = [...rest.matchAll(/\d+(\.\d+)?/g)].map((match) => match[0]);
      const expected =
        row.row.status === 'no-target' ? [cell('actual')] : [cell('actual'), cell('gap').replace('-', '')];
      const strict = row.row.gap === '0';
      expect(numbers, row.row.indicator.id).toEqual(
        expected.slice(0, strict ? 1 : 2).filter((number) => number !== ''),
      );
    }
  });
});

describe('the overview', () => {
  test('counts lights and statuses, and what is counted apart', () => {
    expect(overviewSentence(card, null, '江海区', zh)).toBe(
      '江海区2018年二季度列入统计的目标共13项，绿灯4项，黄灯3项，红灯3项，无灯3项；' +
        '其中达标3项，序时正常1项，预警3项，滞后2项，未达标1项，无数据2项，无目标值1项。' +
        '另有规划上限、过程指标和政策参数2项单独统计，达标1项，未达标1项。',
    );
  });

  test('says how the lights have changed in number against an earlier period', () => {
    expect(overviewSentence(card, cardOf('2018Q1'), '江海区', zh)).toContain(
      '与2018年一季度相比，绿灯增加3项，黄灯增加3项，红灯增加3项，无灯减少9项。',
    );
    expect(overviewSentence(card, card, '江海区', zh)).toContain('与2018年二季度相比，各灯数目没有变化。');
  });

  test('does not count where nothing is to be counted', () => {
    const counts = Object.fromEntries(Object.keys(card.counts).map((status) => [status, 0])) as typeof card.counts;
    const bare = { ...card, rows: [], counts, otherCounts: counts };
    expect(overviewSentence(bare, null, '江海区', zh)).toBe('江海区2018年二季度没有列入统计的目标。');
  });

  test('is written in English as well', () => {
    expect(overviewSentence(card, null, 'Jianghai', en)).toContain(
      'Jianghai, Q2 2018: 13 targets counted, green 4, amber 3, red 3, no light 3;',
    );
  });
});
