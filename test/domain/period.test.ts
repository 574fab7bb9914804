import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparePeriods,
  contains,
  knownPeriod,
  period,
  periodEnd,
  periodOfMonths,
  periodStart,
  periodsEndingWith,
  previousPeriod,
  yearEarlier,
} from '../../src/domain/period.ts';
import { reportedFor, suitsNature } from '../../src/domain/period-nature.ts';
import { lacksYear, parsePeriod } from '../../src/domain/period-words.ts';

describe('canonical periods', () => {
  test.each([
    ['2018', 'year', '2018-01-01', '2018-12-31', '2017', '2017'],
    ['2018S1', 'half', '2018-01-01', '2018-06-30', '2017S2', '2017S1'],
    ['2018S2', 'half', '2018-07-01', '2018-12-31', '2018S1', '2017S2'],
    ['2018Q1', 'quarter', '2018-01-01', '2018-03-31', '2017Q4', '2017Q1'],
    ['2018Q2', 'quarter', '2018-04-01', '2018-06-30', '2018Q1', '2017Q2'],
    ['2018Q4', 'quarter', '2018-10-01', '2018-12-31', '2018Q3', '2017Q4'],
    ['202002', 'month', '2020-02-01', '2020-02-29', '202001', '201902'],
    ['201801', 'month', '2018-01-01', '2018-01-31', '201712', '201701'],
    ['2018Q1-Q3', 'cumulative', '2018-01-01', '2018-09-30', '2018S1', '2017Q1-Q3'],
    ['201801-201810', 'cumulative', '2018-01-01', '2018-10-31', '2018Q1-Q3', '201701-201710'],
    ['201801-201802', 'cumulative', '2018-01-01', '2018-02-28', '201801', '201701-201702'],
  ])('%s is a %s from %s to %s, after %s, a year after %s', (id, kind, start, end, before, earlier) => {
    const p = knownPeriod(id);
    expect([p.kind, periodStart(p), periodEnd(p)]).toEqual([kind, start, end]);
    expect(previousPeriod(p).id).toBe(before);
    expect(yearEarlier(p).id).toBe(earlier);
  });

  test.each([
    '',
    '18',
    '1899',
    '2101',
    '2018S3',
    '2018Q0',
    '2018Q5',
    '201813',
    '201800',
    '2018Q1-Q2',
    '201801-201809',
    '201801-201910',
  ])('%j is not canonical', (id) => {
    expect(period(id)).toBeNull();
  });

  test.each([
    ['2018Q2', ['2018S1', '2018Q2', '201806']],
    ['2018', ['2018', '2018S2', '2018Q4', '201812']],
    ['2018Q1-Q3', ['2018Q1-Q3', '2018Q3', '201809']],
    ['201805', ['201801-201805', '201805']],
    ['201801', ['201801']],
  ])('%s ends with %j', (id, expected) => {
    expect(periodsEndingWith(knownPeriod(id)).map((each) => each.id)).toEqual(expected);
  });

  test.each(['1900', '2100', '1900Q1', '210012', '2100Q1-Q3'])('%s lies in the years that are read', (id) => {
    expect(knownPeriod(id).id).toBe(id);
  });

  test.each(['1899Q4', '210101', '2101Q1-Q3', '2018Q1-Q2'])(
    '%s is refused where a period is taken for granted',
    (id) => {
      expect(() => knownPeriod(id)).toThrow(new RangeError(`not a canonical period: ${id}`));
    },
  );

  test('before the first year there is no period', () => {
    expect(() => previousPeriod(knownPeriod('1900Q1'))).toThrow(new RangeError('no period before 1900Q1'));
    expect(() => yearEarlier(knownPeriod('1900'))).toThrow(RangeError);
  });

  test.each([
    [0, 3],
    [0, 0],
    [-2, 0],
    [1, 13],
    [13, 13],
    [13, 15],
    [13, 18],
    [4, 3],
    [1, 0],
    [2, 7],
    [2, 4],
    [2, 12],
  ])('months %i to %i are no period', (first, last) => {
    expect(periodOfMonths(2018, first, last)).toBeNull();
  });

  test('order is by last day, the shorter first', () => {
    const ids = ['2018', '2018Q4', '2018S2', '201812', '2018Q3', '2018Q1-Q3', '2019Q1', '201706'];
    const sorted = ids.map(knownPeriod).sort(comparePeriods);
    expect(sorted.map((p) => p.id)).toEqual([
      '201706',
      '2018Q3',
      '2018Q1-Q3',
      '201812',
      '2018Q4',
      '2018S2',
      '2018',
      '2019Q1',
    ]);
  });

  test('containment', () => {
    expect(contains(knownPeriod('2018'), knownPeriod('2018Q2'))).toBe(true);
    expect(contains(knownPeriod('2018Q2'), knownPeriod('2018'))).toBe(false);
    expect(contains(knownPeriod('2018Q2'), knownPeriod('2018Q2'))).toBe(true);
    expect(contains(knownPeriod('2018'), knownPeriod('2019Q1'))).toBe(false);
    expect(contains(knownPeriod('2018Q1-Q3'), knownPeriod('201810'))).toBe(false);
    expect(contains(knownPeriod('2018Q2'), knownPeriod('2018S1'))).toBe(false);
    expect(contains(knownPeriod('2018S1'), knownPeriod('2018Q2'))).toBe(true);
    expect(contains(knownPeriod('2018'), knownPeriod('2017'))).toBe(false);
  });

  test('months name one period or none, and every period is named by its months', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        (year, a, b) => {
          const found = periodOfMonths(year, a, b);
          if (!found) return;
          expect([found.year, found.firstMonth, found.lastMonth]).toEqual([year, a, b]);
          expect(period(found.id)).toEqual(found);
        },
      ),
    );
    expect(periodOfMonths(2018, 2, 5)).toBeNull();
  });
});

describe('Chinese spellings', () => {
  test.each([
    ['2018Q2', '2018Q2'],
    ['2018q2', '2018Q2'],
    ['2018-Q2', '2018Q2'],
    ['2018年第二季度', '2018Q2'],
    ['2018年二季度', '2018Q2'],
    ['2018年2季度', '2018Q2'],
    ['２０１８年第２季度', '2018Q2'],
    [' 2018 年 第 二 季度 ', '2018Q2'],
    ['二〇一八年第二季度', '2018Q2'],
    ['二○一八年二季度', '2018Q2'],
    ['2018年4-6月', '2018Q2'],
    ['2018年4—6月', '2018Q2'],
    ['2018年1-3月', '2018Q1'],
    ['2018年1—9月', '2018Q1-Q3'],
    ['2018年1－9月份', '2018Q1-Q3'],
    ['2018年1月至9月', '2018Q1-Q3'],
    ['2018年一至九月', '2018Q1-Q3'],
    ['2018年前三季度', '2018Q1-Q3'],
    ['2018年前3个季度', '2018Q1-Q3'],
    ['2018年1-3季度', '2018Q1-Q3'],
    ['2018Q1-Q3', '2018Q1-Q3'],
    ['2018年前九个月', '2018Q1-Q3'],
    ['2018年上半年', '2018S1'],
    ['2018年下半年', '2018S2'],
    ['2018H1', '2018S1'],
    ['2018年Q1-Q2', '2018S1'],
    ['2018Q3-Q4', '2018S2'],
    ['2018年三至四季度', '2018S2'],
    ['2018年第一季度至第三季度', '2018Q1-Q3'],
    ['2018年12月底', '2018Q4'],
    ['2018-01-31', '201801'],
    ['2018-12-31', '2018Q4'],
    ['2018年1-6月', '2018S1'],
    ['2018年前两季度', '2018S1'],
    ['2018', '2018'],
    ['2018年', '2018'],
    ['2018年度', '2018'],
    ['2018年全年', '2018'],
    ['2018年底', '2018'],
    ['截至2018年底', '2018'],
    ['2018年1-12月', '2018'],
    ['2019年1–10月', '201901-201910'],
    ['2018年6月', '201806'],
    ['2018年06月', '201806'],
    ['2018年十二月', '201812'],
    ['2018-06', '201806'],
    ['2018/06', '201806'],
    ['201806', '201806'],
    ['截至2018年9月底', '2018Q3'],
    ['2018年9月末', '2018Q3'],
    ['截至2018年8月底', '201808'],
    ['2018-06-30', '2018Q2'],
    ['2018年6月30日', '2018Q2'],
    ['截至2018年6月30日', '2018Q2'],
    ['2020/2/29', '202002'],
    ['2018.Q1', '2018Q1'],
    ['2018/Q1', '2018Q1'],
    ['Q1 2018', '2018Q1'],
    ['18年3月', '201803'],
    ['１８年二季度', '2018Q2'],
    ['2018.03', '201803'],
    ['2018.1月', '201801'],
    ['2018年Ⅱ季度', '2018Q2'],
    ['2018年第IV季度', '2018Q4'],
    ['2018年1季', '2018Q1'],
    ['2018年三季度末', '2018Q3'],
    ['2018年1－9月累计', '2018Q1-Q3'],
    ['2018年9月累计', '2018Q1-Q3'],
    ['2018年三季度累计', '2018Q1-Q3'],
    ['2018年上半年累计', '2018S1'],
    ['2018年9月当月', '201809'],
    ['2018年三季度当季', '2018Q3'],
    ['2018年1月—2018年9月', '2018Q1-Q3'],
    ['2018\u200b年\u00a0二季度', '2018Q2'],
  ])('%s is %s', (words, id) => {
    expect(parsePeriod(words)?.id).toBe(id);
  });

  test.each([
    ['一季度', '2018Q1'],
    ['1-9月', '2018Q1-Q3'],
    ['上半年', '2018S1'],
    ['全年', '2018'],
    ['截至9月底', '2018Q3'],
    ['截至9月30日', '2018Q3'],
    ['1-9月累计', '2018Q1-Q3'],
    ['累计1—9月', '2018Q1-Q3'],
    ['9月累计', '2018Q1-Q3'],
    ['年末', '2018'],
  ])('%s needs the year that was chosen', (words, id) => {
    expect(parsePeriod(words)).toBeNull();
    expect(parsePeriod(words, 2018)?.id).toBe(id);
    expect(lacksYear(words)).toBe(true);
    expect(lacksYear(`2018年${words.replace('截至', '')}`)).toBe(false);
  });

  test.each([
    '',
    '季度',
    '2018年第五季度',
    '2018年13月',
    '2018-06-29',
    '2018-00-31',
    '2018-13-31',
    '2018-15-31',
    '报2018-06-30',
    '数据截至2018年9月底',
    ...['2018年全年计划', '2018年计划全年', '2018年上半年情况', '2018年情况上半年', '2018年前三季度通报'],
    ...['2018年通报前三季度', '2018年Q1-Q2表', '2018年表Q1-Q2', '2018年6月30日报', '2018年报6月30日'],
    ...['表Q2-2018', 'Q2-2018表', 'Q2.2018', 'S3-2018', 'X1-2018', '表06', '06表'],
    '2018年Q2-Q3',
    '2018年2-3季度',
    '2018年2-5月',
    ...[
      '18年',
      '98年一季度',
      '累计',
      '2018年累计',
      '12',
      '06',
      '末',
      '上年同期',
      '本月',
      '2018年1月-2019年9月',
      '9月29日',
    ],
    '2018年目标',
    '江海区2018年报表',
    '2018.1',
    '2018Q2数据',
    '43281',
  ])('%j names no period', (words) => {
    expect(parsePeriod(words, 2018)).toBeNull();
  });

  test('every canonical id reads as itself, and nothing throws', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2099 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        (year, a, b) => {
          const known = periodOfMonths(year, a, b);
          if (known) expect(parsePeriod(known.id)).toEqual(known);
        },
      ),
    );
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (words) => void parsePeriod(words, 2018)));
  });
});

describe('a period and the nature of an indicator', () => {
  test.each([
    ['2018', 'cumulative', true],
    ['2018Q1', 'cumulative', true],
    ['2018Q2', 'cumulative', false],
    ['2018Q1-Q3', 'cumulative', true],
    ['2018S2', 'cumulative', false],
    ['201802', 'cumulative', false],
    ['2018Q2', 'single', true],
    ['2018S1', 'single', true],
    ['2018', 'single', true],
    ['2018Q1-Q3', 'single', false],
    ['2018Q2', 'stock', true],
    ['201801-201810', 'stock', false],
  ] as const)('%s of a %s one: %s', (id, nature, suits) => {
    expect(suitsNature(knownPeriod(id), nature)).toBe(suits);
  });
});

test.each([
  ['2018Q3', 'cumulative', '2018Q1-Q3'],
  ['2018Q1', 'cumulative', '2018Q1'],
  ['2018Q4', 'cumulative', '2018'],
  ['2018S2', 'cumulative', '2018'],
  ['201808', 'cumulative', '201801-201808'],
  ['2018', 'cumulative', '2018'],
  ['2018Q3', 'single', '2018Q3'],
  ['2018Q1-Q3', 'stock', '2018Q3'],
  ['201801-201808', 'single', '201808'],
  ['201801-201811', 'cumulative', '201801-201811'],
] as const)('with %s a %s value is reported for %s', (asked, nature, id) => {
  expect(reportedFor(knownPeriod(asked), nature).id).toBe(id);
});
