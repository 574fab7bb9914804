import { UNITS } from './units.ts';

/** What a unit is made of: 10^`exponent` of its kin. 万元 is 10⁴ of 元, ‰ 10⁻³ of 比值, 名/千人 10⁻³ of 人/人. */
export interface UnitScale {
  /** The unit without its power of ten; empty where only a power was written (万). */
  readonly kin: string;
  readonly exponent: number;
}

/** Powers of ten as Chinese sheets write them, the longer words first. */
export const MAGNITUDES: Readonly<Record<string, number>> = {
  ...{ 万亿: 12, 千亿: 11, 百亿: 10, 十亿: 9, 亿: 8 },
  ...{ 千万: 7, 百万: 6, '100万': 6, 十万: 5, '10万': 5, 万: 4, 千: 3, 百: 2 },
};

/** Every writing of a rate without a measure word, as a power of ten of the bare ratio. */
export const RATIOS: Readonly<Record<string, number>> = {
  ...{ 比值: 0, '%': -2, 百分比: -2, 百分之: -2, '‰': -3, 千分比: -3, 千分之: -3, '/千': -3 },
  ...{
    '/万': -4,
    '‱': -4,
    万分之: -4,
    每万: -4,
    '/10万': -5,
    '/十万': -5,
    '/100000': -5,
    每10万: -5,
    每十万: -5,
    十万分之: -5,
  },
};

/** Measure words that count the same things, so that the number is the same: the first stands for all. */
const KINS: readonly (readonly string[])[] = [
  ['人', '名', '位'],
  ['个', '家', '所', '项', '类', '种', '张', '台', '支', '例', '处', '辆', '间', '套', '条', '份', '件', '户'],
  ['次', '例次', '人次', '台次'],
  ['天', '日'],
  ['工作日', '个工作日'],
  ['百分点', '个百分点'],
  ['季', '季度'],
  ['月', '个月'],
];

const KNOWN: ReadonlySet<string> = new Set(UNITS);

/**
 * Reads a unit as sheets write it, whatever the width and spaces: `％`, `1/10万`, `万元`, `人/万人`. Null for what is no unit.
 *
 * Example: `unitScale('亿元')` is `{kin: '元', exponent: 8}`; `unitScale('名/千人')` is `{kin: '人/人', exponent: -3}`.
 */
export function unitScale(words: string): UnitScale | null {
  const unit = words
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(/^[1一]\/(?=.)/, '/');
  const ratio = RATIOS[unit];
  if (ratio !== undefined) return { kin: '比值', exponent: ratio };
  const [over, under, ...more] = unit.split('/');
  if (more.length > 0) return null;
  const upper = counted(over!);
  if (under === undefined || upper === null) return upper ?? (KNOWN.has(unit) ? { kin: unit, exponent: 0 } : null);
  const lower = counted(under);
  if (lower === null || upper.kin === '' || lower.kin === '')
    return KNOWN.has(unit) ? { kin: unit, exponent: 0 } : null;
  return { kin: `${upper.kin}/${lower.kin}`, exponent: upper.exponent - lower.exponent };
}

/** A measure word with or without a power of ten before it; 百分点 only looks as if it had one. */
function counted(unit: string): UnitScale | null {
  const magnitude = Object.keys(MAGNITUDES).find((word) => unit.startsWith(word)) ?? '';
  const rest = unit.slice(magnitude.length);
  const exponent = MAGNITUDES[magnitude] ?? 0;
  if (rest === '') return magnitude === '' ? null : { kin: '', exponent };
  const kin = kinOf(rest);
  if (kin !== null) return { kin, exponent };
  const whole = kinOf(unit);
  return whole === null ? null : { kin: whole, exponent: 0 };
}

const kinOf = (word: string): string | null =>
  KINS.find((words) => words.includes(word))?.[0] ?? (KNOWN.has(word) && RATIOS[word] === undefined ? word : null);

/** How an indicator counts: its unit, and the factor that says of how many persons (10000 for 每万人口). */
export interface Counting {
  readonly unit: string;
  readonly factor?: string;
}

/**
 * How many places the decimal point moves to the right when a number in the unit `from` is written in the indicator's own unit.
 * Null where the two do not measure the same.
 *
 * Example: from ‰ to % it is -1, from 亿元 to 万元 4, from 人/千人 to 人 per 10 000 persons 1, from % to 人 null.
 */
export function placesBetween(from: UnitScale, { unit, factor = '1' }: Counting): number | null {
  const own = unitScale(unit);
  if (own === null) return null;
  if (from.kin === own.kin) return from.exponent - own.exponent;
  const persons = /^1(0{3,6})$/.exec(factor);
  if (persons && from.kin === `${own.kin}/人`) return from.exponent + persons[1]!.length - own.exponent;
  return null;
}
