import { comparable } from './cell-words.ts';

/** What a number cell says: a plain decimal, the words of an absence, nothing at all, or something we do not understand. */
export type ReportedNumber =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'absence'; readonly words: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-a-number' };

const ABSENCES: ReadonlySet<string> = new Set(
  '— —— - -- … …… ... / \\ 无 暂无 暂无数据 无数据 未报 未填报 未上报 缺 缺报 缺失 不适用 保密 n/a #n/a na *** *'
    .split(' ')
    .map(comparable),
);

const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const PLAIN = /^[+-]?(\d+(\.\d+)?|\.\d+)$/;

/**
 * Reads a number cell in the ways of Chinese sheets: full-width digits, thousands separators, the indicator's own unit behind the
 * number (31.2% where the unit is %), a text number's apostrophe. The printed digits are kept: `72.0` stays `72.0`.
 * An absence (—, 暂无数据, 未报 …) is never zero. Exponents, other units and anything unclear are not numbers.
 *
 * Example: `reportedNumber('１，２３４．５０', '人')` is `{kind: 'number', text: '1234.50'}`.
 */
export function reportedNumber(cell: string, unit: string): ReportedNumber {
  const words = comparable(cell).replace(/^['’]/, '').replace(/[−–]/g, '-');
  if (words === '') return { kind: 'empty' };
  if (ABSENCES.has(words)) return { kind: 'absence', words: cell.trim() };
  const suffix = comparable(unit);
  const digits = suffix !== '' && words.endsWith(suffix) ? words.slice(0, -suffix.length) : words;
  const bare = GROUPED.test(digits) ? digits.replaceAll(',', '') : digits;
  return PLAIN.test(bare) ? { kind: 'number', text: canonical(bare) } : { kind: 'not-a-number' };
}

/** No plus sign, no leading zeros, a digit before the point; the digits behind it stay as printed. */
function canonical(text: string): string {
  const [, sign, whole, fraction = ''] = /^[+]?(-?)0*(\d*)(\.\d+)?$/.exec(text)!;
  const digits = `${whole || '0'}${fraction}`;
  return /[1-9]/.test(digits) ? `${sign}${digits}` : digits;
}
