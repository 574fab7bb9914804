import { multiplied, NUMERAL, numeralText } from './target-words-numeral.ts';
import { COUNTED, UNITS } from './units.ts';

/** A number of a wording, or a range of two, with its unit and its place in the folded words. */
export interface Quantity {
  readonly value: string;
  /** The end of a range; null for one number. */
  readonly upper: string | null;
  /** The unit as worded; null where none stands behind the number. */
  readonly unit: string | null;
  readonly start: number;
  readonly end: number;
  /** How surely it is the number of the target: 3 in digits, 2 a counted Chinese numeral, 1 an age, a grade or a span of years. */
  readonly weight: 1 | 2 | 3;
}

const either = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[/%]/g, '\\$&'))
    .join('|');

const UNIT = `(?:${either([...UNITS, '级'])})`;
const DECIMAL = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?|\\.\\d+';
const FRACTION = '(?:点[零〇一二三四五六七八九]+)?';
const SIGN = '(?<=^|[<>≤≥=(:到至为在于达约])[-−]';
const ARABIC = new RegExp(
  `(?:(?<sign>${SIGN})|(?<![A-Za-z\\d.每]))(?<digits>${DECIMAL})(?<place>(?!${UNIT})[百千万亿])?(?:个(?=百分点))?(?<unit>${UNIT})?(?![\\dA-Za-z号版届]|\\.\\d)`,
  'g',
);
const RATIO = /(?<![\d.:])(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)(?![\d.:])/g;
const PART = new RegExp(`(?<whole>百|千|万|十万)分之(?<numeral>[${NUMERAL}]+${FRACTION}|${DECIMAL})`, 'g');
const TENTHS = /(?<![\d.])([一二三四五六七八九]|[1-9])成(?=$|以|左|的|[,;。、])/g;
const CHINESE = `[一二两三四五六七八九十][${NUMERAL}]*${FRACTION}`;
const COUNT = new RegExp(
  `(?<![${NUMERAL}每第统同唯之任某这那各])(?:(?<from>${CHINESE})[-–—―−~至到])?(?<numeral>${CHINESE})` +
    `(?:(?:个(?=百分点))?(?<unit>${either(COUNTED)})(?!性)|(?<=[二两三四五六七八九十])(?:大(?=[\\u4e00-\\u9fff])|(?=统一)))`,
  'g',
);
/** 减半征收 leaves half to pay; 减半 alone is a fall by half, from what it does not say. */
const HALF = /减半(?=(?:征|收|缴|计)[征收纳取费缴])/g;
/** 三五个, 二三十家 are guesses; 三百五 leaves open whether five or fifty is meant. */
const GUESS = /[一二两三四五六七八九]{2}|[百千万亿][一二两三四五六七八九]$/;
const PART_UNITS: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '/万', 十万: '/10万' };
const JOINT = /^(?:[-–—―−~]+|至|到)$/;

/** Every number of folded words in its order, ranges joined: `2-3名` is one quantity, `从0.9提升到1.2` are two. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  const free = (start: number, end: number) => found.every((each) => end <= each.start || start >= each.end);
  const add: Add = (match, value, unit, weight, upper = null) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (free(start, end)) found.push({ value, upper, unit, start, end, weight });
  };
  for (const match of text.matchAll(RATIO)) if (Number(match[1]) === 1) add(match, match[2]!, '比值', 3);
  for (const match of text.matchAll(PART)) {
    const { whole, numeral } = match.groups as { whole: string; numeral: string };
    add(match, anyNumeral(numeral), PART_UNITS[whole]!, 3);
  }
  for (const match of text.matchAll(TENTHS)) add(match, `${anyNumeral(match[1]!)}0`, '%', 3);
  for (const match of text.matchAll(HALF)) add(match, '50', '%', 3);
  for (const match of text.matchAll(ARABIC)) addArabic(match, text, add);
  for (const match of text.matchAll(COUNT)) {
    const { from, numeral, unit } = match.groups as Record<string, string | undefined>;
    if (GUESS.test(numeral!) || (from !== undefined && GUESS.test(from))) continue;
    const last = numeralText(numeral!);
    if (from === undefined) add(match, last, unit ?? '个', 2);
    else add(match, numeralText(from), unit ?? '个', 2, last);
  }
  return joined(
    found.sort((a, b) => a.start - b.start),
    text,
  );
}

type Add = (
  match: RegExpExecArray,
  value: string,
  unit: string | null,
  weight: Quantity['weight'],
  upper?: string | null,
) => void;

function addArabic(match: RegExpExecArray, text: string, add: Add): void {
  const { sign, digits, place, unit } = match.groups as Record<string, string | undefined>;
  const plainDigits = digitsText(digits!);
  const value = `${sign ? '-' : ''}${place === undefined ? plainDigits : multiplied(plainDigits, place)}`;
  const after = text.slice(match.index + match[0].length);
  const aside = unit === '级' || unit === '年' || (unit === '岁' && /^及?以[上下][^,;。、]/.test(after));
  add(match, value, unit ?? null, aside ? 1 : 3);
}

const anyNumeral = (numeral: string) => (/\d/.test(numeral) ? digitsText(numeral) : numeralText(numeral));
const digitsText = (digits: string) => digits.replaceAll(',', '').replace(/^\./, '0.');

function joined(quantities: readonly Quantity[], text: string): Quantity[] {
  const result: Quantity[] = [];
  for (const next of quantities) {
    const last = result.at(-1);
    if (last && isRange(last, next, text))
      result[result.length - 1] = { ...last, upper: next.value, unit: next.unit ?? last.unit, end: next.end };
    else result.push(next);
  }
  return result;
}

function isRange(a: Quantity, b: Quantity, text: string): boolean {
  const between = text.slice(a.end, b.start);
  if (a.upper !== null || !JOINT.test(between) || (a.unit !== null && b.unit !== null && a.unit !== b.unit))
    return false;
  return !(/[至到]/.test(between) && /[从由][^,;。]{0,8}$/.test(text.slice(0, a.start)));
}
