/** Shares and rates: two different ones are never the same unit. */
const RATES = ['%', '‰', '/万', '/10万', '百分点', '比值', '指数', '名次', '权重'] as const;
const PERSONS = ['人', '名', '位'] as const;
/** Measure words for things: a plan counts in one, the indicator in another, and the number is the same. */
const THINGS = [
  ...['个', '家', '所', '项', '类', '种', '位', '张', '台', '支', '例', '处', '辆', '间', '套', '条', '份', '件'],
  ...['次', '户', '例次', '人次', '台次'],
] as const;
const AMOUNTS = ['元', '万元', '亿元', '万人', '万人次', '床日', '岁'] as const;
const SPANS = ['天', '日', '个月', '个工作日', '工作日', '小时', '分钟', '年', '公里'] as const;
const DENSITIES = [
  ...['人/万人', '人/千人', '名/万人', '名/千人', '张/千人', '张/万人', '家/万人', '次/人', '次/年', '次/季', '次/月'],
  ...['元/万元', '元/人', '元/次', '元/床日'],
] as const;

/** Every unit that an indicator or a target may carry: a unit that is not here is a slip of the pen. */
export const UNITS: readonly string[] = [
  ...new Set<string>([...RATES, ...PERSONS, ...THINGS, ...AMOUNTS, ...SPANS, ...DENSITIES]),
];

/** Measure words that a Chinese numeral may stand before (三个, 两名): elsewhere 一, 三, 五 are mostly parts of words. */
export const COUNTED: readonly string[] = [
  ...new Set<string>([...PERSONS, ...THINGS, '百分点', '个月', '元', '岁', '天']),
];

const SUMS: ReadonlySet<string> = new Set(['元', '万元', '亿元', '床日', '权重', ...SPANS]);

/**
 * Whether numbers in a unit are sums of amounts, where one more is no event of its own: money, bed days, case weights, time.
 * Tests for counts take their many digits for many events and would find any change significant.
 *
 * Example: 药品收入 in 元 is a sum, 全科医生数 in 人 is a count.
 */
export function isSum(unit: string | null): boolean {
  return unit !== null && SUMS.has(unit);
}

const KIN: readonly (readonly string[])[] = [PERSONS, THINGS, ['天', '日']];

/**
 * Whether a unit as worded says the same as a stored one: the same word, the counted part of a density (`名` of `名/千人`), or
 * another measure word of the same kind (`家` and `个`, `名` and `人`). Two rates (`%` and `‰`) never are.
 */
export function sameUnit(worded: string, stored: string): boolean {
  if (worded === stored || stored.startsWith(`${worded}/`)) return true;
  return KIN.some((kin) => kin.includes(worded) && kin.includes(stored));
}
