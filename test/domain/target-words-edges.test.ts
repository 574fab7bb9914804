import { describe, expect, test } from 'vitest';
import type { Polarity } from '../../src/domain/polarity.ts';
import { parseTargetWords } from '../../src/domain/target-words.ts';
import { numeralText } from '../../src/domain/target-words-numeral.ts';

function read(wording: string, polarity: Polarity = 'higher', unit: string | null = null): string {
  const result = parseTargetWords(wording, { polarity, unit });
  if (!result.ok) return [result.refusal.code, ...Object.values(result.refusal.params)].join(' ');
  const { comparator, value, lower, upper, unit: worded, change, base, baseline } = result.words;
  const range = lower === null && upper === null ? null : `${lower ?? ''}..${upper ?? ''}`;
  const since = baseline && `from ${baseline.value}`;
  return [comparator, value, range, worded, change, base, since].filter((part) => part !== null).join(' ');
}

describe('brackets outrank the word before them', () => {
  test.each([
    ['30%以上（不含30%）', 'gt 30 %'],
    ['30%以上（含30%）', 'gte 30 %'],
    ['30%以下（不含30%）', 'lt 30 %'],
    ['30%以下（不包括本数）', 'lt 30 %'],
    ['30%以下（含30%）', 'lte 30 %'],
    ['不超过30%（不含30%）', 'lt 30 %'],
    ['超过30%（不含30%）', 'gt 30 %'],
    ['超过30%（含30%）', 'gte 30 %'],
    ['低于30%（不含30%）', 'lt 30 %'],
    ['低于10%（含10%）', 'lte 10 %'],
    ['低于10%（包括本数）', 'lte 10 %'],
  ])('%s: %s', (wording, expected) => {
    expect(read(wording)).toBe(expected);
  });
});

test.each([
  ['实现零增长', 'lte 0'],
  ['药品费用零增长', 'lte 0'],
  ['费用负增长', 'trend decrease'],
  ['费用增长', 'trend increase'],
  ['每年签约提高1个百分点', 'increase-per-year 1.. 百分点 increase'],
])('no growth and shrinking are not growth: %s is %s', (wording, expected) => {
  expect(read(wording, 'lower')).toBe(expected);
});

describe('a vague number is refused and named', () => {
  test.each([
    ['近30%', 'vague-number 30%'],
    ['将近30%', 'vague-number 30%'],
    ['30多个', 'vague-number 30'],
    ['30余家', 'vague-number 30'],
  ])('%s: %s', (wording, expected) => {
    expect(read(wording)).toBe(expected);
  });

  test.each([
    ['附近30家', 'gte 30 家'],
    ['最近30天内', 'lte 30 天'],
    ['近期建成3家', 'gte 3 家'],
    ['30家（新增多家）', 'gte 30 家'],
  ])('%s is not vague: %s', (wording, expected) => {
    expect(read(wording)).toBe(expected);
  });
});

describe('ranges', () => {
  test.each([
    ['三至五个', 'between 3..5 个'],
    ['3至5个', 'between 3..5 个'],
    ['3 ～ 5家', 'between 3..5 家'],
    ['30%至40%', 'between 30..40 %'],
    ['提高到2-3名', 'between 2..3 名 increase'],
    ['30%以上50%以下', 'between 30..50 %'],
    ['比2015年提高1—2岁', 'between 1..2 岁 increase 2015'],
    ['每年提高1—3个百分点', 'increase-per-year 1..3 百分点 increase'],
    // 从 … 到 names a start and an aim, not a range.
    ['从30%到40%', 'gte 40 % from 30'],
    ['由30%提高到40%', 'gte 40 % increase from 30'],
  ])('%s: %s', (wording, expected) => {
    expect(read(wording)).toBe(expected);
  });

  test.each([
    ['3-2名', 'range-reversed 3 2'],
    ['50%以上30%以下', 'range-reversed 50 30'],
    ['每年提升3—1个百分点', 'range-reversed 3 1'],
    ['比2015年下降2—1个百分点', 'range-reversed 2 1'],
    ['2-3名左右', 'contradictory'],
    ['2-3名以上', 'contradictory'],
    ['每年提高1—3个百分点以上', 'contradictory'],
    ['每年提高1—3个百分点左右', 'contradictory'],
    ['提高到30%以下', 'contradictory'],
    ['下降到30%以上', 'contradictory'],
    ['超过30%50%以下', 'not-expressible'],
    ['30%以上，低于50%', 'not-expressible'],
    ['每年提高1个百分点左右', 'not-expressible'],
    ['每年约提高1个百分点', 'not-expressible'],
    ['每年提高超过1个百分点', 'not-expressible'],
    // Guesses: three or five, four or five.
    ['三五至十个', 'no-number'],
    ['十至三五个', 'no-number'],
    ['三百五家', 'no-number'],
  ])('%s is refused: %s', (wording, expected) => {
    expect(read(wording)).toBe(expected);
  });
});

describe('several numbers are named as they stand', () => {
  test.each<[string, string, string | null]>([
    ['30%-5个', 'several-numbers 30%、5个', null],
    ['3个或5个', 'several-numbers 3个、5个', null],
    ['30%以上，50%以上', 'several-numbers 30%、50%', null],
    ['30-40%以上50%以下', 'several-numbers 30-40%、50%', null],
    ['80%以上20-30%以下', 'several-numbers 80%、20-30%', null],
    ['2:1', 'several-numbers 2、1', null],
    ['以县为单位，60%的乡镇，90%以上', 'several-numbers 60%、90%', '%'],
    // The unit of the target picks its number, unless none or several have it.
    ['5家和3名', 'gte 3 名', '名'],
    ['5家和3名', 'several-numbers 5家、3名', '天'],
    ['每千人2.5张，3家', 'gte 2.5 张', '张/千人'],
    ['3个、5个', 'several-numbers 3个、5个', '个'],
    ['80岁以上老人60%', 'gte 60 %', '%'],
    ['80岁及以上', 'gte 80 岁', '岁'],
    ['二级医院3家', 'gte 3 家', null],
    ['三级医院达到5家', 'gte 5 家', null],
  ])('%s: %s in %s', (wording, expected, unit) => {
    expect(read(wording, 'higher', unit)).toBe(expected);
  });
});

describe('a change against nothing is no target', () => {
  test.each([
    ['提高1个百分点', 'base-missing'],
    ['增长10%以上', 'base-missing'],
    ['平均高于全省水平2个百分点', 'base-missing'],
    ['比2015年提高1岁', 'gte 1 岁 increase 2015'],
    ['比2015年提高1岁左右', 'about 1 岁 increase 2015'],
    ['每年下降1个百分点', 'increase-per-year 1.. 百分点 decrease'],
  ])('%s: %s', (wording, expected) => {
    expect(read(wording)).toBe(expected);
  });
});

describe('any width of sign and digit', () => {
  test.each([
    ['－5%', 'gte -5 %'],
    ['≦5', 'lte 5'],
    ['⩽5', 'lte 5'],
    ['≧5', 'gte 5'],
    ['＞＝ ９８％', 'gte 98 %'],
    ['＜5', 'lt 5'],
    ['﹤5', 'lt 5'],
    ['＞5', 'gt 5'],
    ['﹥5', 'gt 5'],
    ['5﹪', 'gte 5 %'],
    ['3〜5家', 'between 3..5 家'],
    ['1,200人', 'gte 1200 人'],
    ['.5%', 'gte 0.5 %'],
    ['（5家）', 'gte 5 家'],
  ])('%s: %s', (wording, expected) => {
    expect(read(wording)).toBe(expected);
  });
});

test.each([
  ['〇', '0'],
  ['二〇', '20'],
  ['十', '10'],
  ['二十五', '25'],
  ['一百零五', '105'],
  ['三百五十', '350'],
  ['六十五点五', '65.5'],
  ['三点零五', '3.05'],
  ['两千', '2000'],
  ['十万', '100000'],
  ['一万两千', '12000'],
  ['三千五百万', '35000000'],
  ['一亿二千万', '120000000'],
  ['一亿零五', '100000005'],
])('the numeral %s is %s', (numeral, text) => {
  expect(numeralText(numeral)).toBe(text);
});

test('a wording of 300 characters is read, one of 301 is not', () => {
  expect(read(`9家${'好'.repeat(298)}`)).toBe('gte 9 家');
  expect(read(`9家${'好'.repeat(299)}`)).toBe('too-long 300');
  expect(read('全覆盖', 'higher', '个')).toBe('not-a-share 个');
  expect(read('全覆盖', 'higher', '%')).toBe('gte 100 %');
});
