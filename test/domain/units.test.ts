import { expect, test } from 'vitest';
import { COUNTED, isSum, sameUnit, UNITS } from '../../src/domain/units.ts';

test.each([
  ['%', '%'],
  ['名', '名/千人'],
  ['张', '张/千人'],
  ['元', '元/人'],
  ['家', '个'],
  ['名', '人'],
  ['位', '人'],
  ['位', '个'],
  ['人次', '例次'],
  ['天', '日'],
])('%s is another word for %s', (worded, stored) => {
  expect(sameUnit(worded, stored)).toBe(true);
});

test.each([
  ['%', '‰'],
  ['%', '百分点'],
  ['/万', '/10万'],
  ['千人', '名/千人'],
  ['名/千人', '名'],
  ['人', '个'],
  ['元', '万元'],
  ['天', '个月'],
  ['日', '床日'],
])('%s is something else than %s', (worded, stored) => {
  expect(sameUnit(worded, stored)).toBe(false);
});

const THINGS = '个 家 所 项 类 种 位 张 台 支 例 处 辆 间 套 条 份 件 次 户 例次 人次 台次'.split(' ');
const RATES = '% ‰ /万 /10万 百分点 比值 指数 名次 权重'.split(' ');
const SPANS = '天 日 个月 个工作日 工作日 小时 分钟 年 公里'.split(' ');
const AMOUNTS = '元 万元 亿元 万人 万人次 床日 岁'.split(' ');
const DENSITIES =
  '人/万人 人/千人 名/万人 名/千人 张/千人 张/万人 家/万人 次/人 次/年 元/万元 元/人 元/次 元/床日'.split(' ');

test('these units are known, each once', () => {
  expect(UNITS).toEqual(expect.arrayContaining([...RATES, '人', '名', ...THINGS, ...AMOUNTS, ...SPANS, ...DENSITIES]));
  expect(new Set(UNITS).size).toBe(UNITS.length);
  for (const unit of UNITS) expect(unit).toMatch(/^\S+$/);
});

test('things of any measure word are one kind, and no person is a thing', () => {
  for (const word of THINGS) expect([word, sameUnit(word, '个'), sameUnit('个', word)]).toEqual([word, true, true]);
  for (const word of ['人', '名']) expect(sameUnit(word, '个')).toBe(false);
});

test('Chinese numerals count persons, things and a few amounts, and no rate', () => {
  expect(COUNTED.toSorted()).toEqual(['人', '名', ...THINGS, '百分点', '个月', '元', '岁', '天'].toSorted());
});

test.each<[string | null, boolean]>([
  ['元', true],
  ['万元', true],
  ['亿元', true],
  ['床日', true],
  ['权重', true],
  ...SPANS.map((span) => [span, true] as [string, boolean]),
  ['人', false],
  ['张', false],
  [null, false],
])('numbers in %s are sums of amounts: %s', (unit, sum) => {
  expect(isSum(unit)).toBe(sum);
});
