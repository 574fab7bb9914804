import { type Period, period, periodOfMonths } from './period.ts';

/** Stands for 截至, whose 至 would else be taken for a dash. */
const AS_OF = '@';
const HAN = '〇一二三四五六七八九';
const MONTH = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const QUARTER = '([1-4一二三四]|I{1,3}|IV)';
const YEAR = '(\\d{4})(?:年度|年|[-/.])?';
/** Two digits are a year of this century: 18年3月. */
const SHORT_YEAR = /^([0-4]\d)年(?=.)/;

/** Full-width to half-width, one kind of dash, no spaces, Chinese year digits to Arabic: the writing that the patterns below know. */
function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff'’]/g, '')
    .replace(/^截[至止]到?/, AS_OF)
    .replace(/[‐-―−~～〜至到]/g, '-')
    .replace(/[○零]/g, '〇')
    .replace(/[〇一二三四五六七八九]{4}(?=年)/, (han) => [...han].map((digit) => HAN.indexOf(digit)).join(''))
    .toUpperCase();
}

const ROMAN = ['', 'I', 'II', 'III', 'IV'];

function number(word: string): number {
  if (ROMAN.includes(word)) return ROMAN.indexOf(word);
  if (/^\d+$/.test(word)) return Number(word);
  if (word.startsWith('十')) return 10 + (word[1] ? HAN.indexOf(word[1]) : 0);
  return HAN.indexOf(word);
}

type Reading = (year: number, words: string[]) => Period | null;

/** A state at the end of a month stands for the quarter that ends there, else for the month: 截至9月底 is 2018Q3, 截至8月底 is 201808. */
function asOf(year: number, month: number): Period | null {
  return month % 3 === 0 ? periodOfMonths(year, month - 2, month) : periodOfMonths(year, month, month);
}

const months: Reading = (year, [first, last]) => periodOfMonths(year, number(first!), number(last ?? first!));

const SPELLINGS: readonly [RegExp, Reading][] = [
  [/^(?:全年|年末|年底)$/, (year) => period(`${year}`)],
  [new RegExp(`^第?${QUARTER}(?:季度|季)(?:末|底)?$`), (year, [q]) => period(`${year}Q${number(q!)}`)],
  [/^Q([1-4])$/, (year, [q]) => period(`${year}Q${q}`)],
  [/^(?:[SH]([12])|([上下])半年)$/, (year, [s, han]) => period(`${year}S${s ?? (han === '上' ? 1 : 2)}`)],
  [/^前([2-4两二三四])个?季度$/, (year, [q]) => periodOfMonths(year, 1, 3 * (q === '两' ? 2 : number(q!)))],
  [
    new RegExp(`^第?${QUARTER}(?:季度)?-第?${QUARTER}季度$`),
    (year, [a, b]) => periodOfMonths(year, 3 * number(a!) - 2, 3 * number(b!)),
  ],
  [/^Q([1-4])-Q([1-4])$/, (year, [a, b]) => periodOfMonths(year, 3 * number(a!) - 2, 3 * number(b!))],
  [new RegExp(`^${MONTH}月?-${MONTH}月份?$`), months],
  [new RegExp(`^前${MONTH}个月$`), (year, [last]) => periodOfMonths(year, 1, number(last!))],
  [new RegExp(`^${MONTH}月份?$`), months],
  [new RegExp(`^${MONTH}月?(?:底|末)$`), (year, [month]) => asOf(year, number(month!))],
  [/^(\d{1,2})月(\d{1,2})[日号]$/, (year, [month, day]) => ofDay(year, Number(month), Number(day))],
];

/** What makes sense only behind a year: 2018, 2018年末, 2018-06. A bare 12 could be anything. */
const DATED: readonly [RegExp, Reading][] = [
  [/^(?:末|底)?$/, (year) => period(`${year}`)],
  [/^(0[1-9]|1[0-2])$/, months],
  ...SPELLINGS,
];

/** Says that the months from January on are meant, whatever period the rest names: 9月累计, 三季度累计. */
const SINCE_JANUARY = /^累计|累计$|\(累计\)$/;
/** Says that the period alone is meant, as every period does by itself. */
const ALONE = /(?:当[月季期年]|单[月季])$/;

/**
 * Reads a reporting period in the spellings of Chinese sheets: 2018年第二季度, 2018Q2, 2018年1—9月, 前三季度, 上半年, 全年,
 * 截至9月底, 9月累计, 18年3月, 2018-06-30, 二〇一八年一季度. `defaultYear` serves spellings without a year (一季度); without it they give null.
 * Gives null for everything it does not know: a title is never guessed to be a period.
 *
 * Example: `parsePeriod('2018年1－9月')?.id` is `'2018Q1-Q3'`.
 */
export function parsePeriod(text: string, defaultYear: number | null = null): Period | null {
  const words = normalised(text);
  const canonical = period(words);
  if (canonical) return canonical;
  const day = /^@?(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(words);
  if (day) return ofDay(Number(day[1]), Number(day[2]), Number(day[3]));
  const since = sameYear(words.startsWith(AS_OF) ? words.slice(1) : words);
  const dated = new RegExp(`^${YEAR}(.*)$`).exec(since);
  const year = dated ? Number(dated[1]) : defaultYear;
  if (year === null) return null;
  return dated ? readInYear(year, dated[2]!, DATED) : readInYear(year, since, SPELLINGS);
}

/**
 * Whether a text names a period of a year but not the year: 一季度, 1—9月. Such a text needs the year from elsewhere.
 *
 * Example: `lacksYear('上半年')` is true; `lacksYear('2018年')` and `lacksYear('药占比')` are false.
 */
export function lacksYear(text: string): boolean {
  return parsePeriod(text) === null && parsePeriod(text, 2000) !== null;
}

/** The year once and in front: 18年3月 → 2018年3月, 2018年1月-2018年9月 → 2018年1月-9月, Q1 2018 → 2018Q1. */
function sameYear(words: string): string {
  const full = words.replace(SHORT_YEAR, '20$1年').replace(/^(Q[1-4]|[HS][12])[-/]?(\d{4})$/, '$2$1');
  const twice = /^(\d{4})年(.+)-(\d{4})年(.+)$/.exec(full);
  return twice && twice[1] === twice[3] ? `${twice[1]}年${twice[2]}-${twice[4]}` : full;
}

type Spellings = readonly (readonly [RegExp, Reading])[];

function readInYear(year: number, rest: string, spellings: Spellings): Period | null {
  if (!SINCE_JANUARY.test(rest)) return read(year, rest.replace(ALONE, ''), spellings);
  const named = read(year, rest.replace(SINCE_JANUARY, ''), SPELLINGS);
  return named && periodOfMonths(year, 1, named.lastMonth);
}

/** A date names a period only where it is the last day of a month: anything else would move the value. */
function ofDay(year: number, month: number, day: number): Period | null {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day === last ? asOf(year, month) : null;
}

function read(year: number, rest: string, spellings: Spellings): Period | null {
  for (const [pattern, reading] of spellings) {
    const match = pattern.exec(rest);
    if (match) return reading(year, match.slice(1));
  }
  return null;
}
