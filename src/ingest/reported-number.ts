import { shifted } from '../domain/decimal.ts';
import { type Counting, placesBetween, type UnitScale, unitScale } from '../domain/unit-scale.ts';
import { comparable } from './cell-words.ts';
import { isErrorWord } from './error-word.ts';
import {
  ABOUT_BEFORE,
  ABOUT_BEHIND,
  ABSENCES,
  BOUND_BEFORE,
  BOUND_BEHIND,
  MINUS_SIGNS,
  NOT_A_REMARK,
  NOTE_MARKS,
  RANGE_SIGNS,
  WIDTHLESS,
} from './number-rules.ts';

/** Why a cell is refused as a number. */
export type NumberFault =
  | 'bad-number'
  | 'about-number'
  | 'bounded-number'
  | 'number-range'
  | 'error-value'
  | 'unit-mismatch';

/** What a number cell says: a plain decimal, the words of an absence, nothing at all, or something that is refused. */
export type ReportedNumber =
  | {
      readonly kind: 'number';
      readonly text: string;
      /** The unit that it was written in, where the number was converted from it. */
      readonly from?: string;
      /** A remark or mark that stood in the cell behind the number. */
      readonly note?: string;
      /** Written in brackets, as accountants write a negative number. */
      readonly bracketed?: true;
    }
  | { readonly kind: 'absence'; readonly words: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-a-number'; readonly code: NumberFault; readonly from?: string };

/** Nothing but a number, as nearly all cells are: it stays as it is. */
const ORDINARY = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const SPACED = /^\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?:\.\d+)?$/;
const PLAIN = /^(?:\d+(?:\.\d+)?|\.\d+)$/;
const NUMBER = '[\\d.](?:[\\d,.\\u00a0\\u2009\\u202f]*[\\d.])?';
const SHAPE = new RegExp(`^([${MINUS_SIGNS}+]?)\\s*(${NUMBER})\\s*(.*)$`, 's');
const RANGE = new RegExp(
  `^[${MINUS_SIGNS}+]?${NUMBER}[^\\dA-Za-z]{0,4}?[${RANGE_SIGNS}]\\s*[${MINUS_SIGNS}+]?[\\d.]`,
  's',
);
const REMARK = /^(.*\S)\s*[([【〔（［]([^()[\]【】〔〕（）［］]+)[)\]】〕）］]$/s;
const BRACKETED = /^[(（](.*)[)）]$/s;
const MARK = new RegExp(`^(.*[^\\s])\\s*?([${NOTE_MARKS}]+)$`, 's');
const ABSENT: ReadonlySet<string> = new Set(ABSENCES.map(comparable));

/**
 * Reads a number cell in the ways of Chinese sheets (see number-rules.ts): full-width digits, thousands separators, a unit or 万, 亿
 * behind the number, a remark, a text number's apostrophe. A number in another unit is converted exactly where the two measure the
 * same, and refused where they do not. The printed digits are kept: `72.0` stays `72.0`. An absence (—, 暂无数据, 未报 …) is never zero.
 *
 * @param counting the unit, and the factor, that the number is stored in; an empty unit takes any counted one
 * @param stated the unit that the sheet states beside the cell (in a heading, in a column for units), if any
 *
 * Example: `reportedNumber('１，２３４．５０', {unit: '人'})` is `{kind: 'number', text: '1234.50'}`;
 * `reportedNumber('1.2万', {unit: '人'})` is `{kind: 'number', text: '12000', from: '万人'}`.
 */
export function reportedNumber(cell: string, counting: Counting, stated: string | null = null): ReportedNumber {
  if (stated === null && ORDINARY.test(cell)) return { kind: 'number', text: cell };
  const text = halfWidth(cell);
  if (text === '') return { kind: 'empty' };
  if (ABSENT.has(comparable(text))) return { kind: 'absence', words: cell.trim() };
  if (isErrorWord(text)) return refused('error-value');
  const bracketed = BRACKETED.exec(text);
  if (bracketed) return negative(readSigned(bracketed[1]!.trim(), counting, stated));
  const remark = REMARK.exec(text);
  if (remark && unitScale(remark[2]!)) return readSigned(`${remark[1]}${remark[2]}`, counting, stated);
  if (remark)
    return NOT_A_REMARK.test(remark[2]!) ? refused('bad-number') : noted(remark[1]!, remark[2]!, counting, stated);
  const mark = MARK.exec(text);
  return mark ? noted(mark[1]!, mark[2]!, counting, stated) : readSigned(text, counting, stated);
}

const refused = (code: NumberFault): ReportedNumber => ({ kind: 'not-a-number', code });

/** ASCII in half width and nothing around or without width. Not NFKC, which would make 31.2① the number 31.21. */
function halfWidth(cell: string): string {
  const narrow = cell
    .replace(WIDTHLESS, '')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('﹪', '%');
  return narrow.trim().replace(/^['’](?=.)/s, '');
}

function noted(number: string, note: string, counting: Counting, stated: string | null): ReportedNumber {
  const read = readSigned(number.trim(), counting, stated);
  return read.kind === 'number' ? { ...read, note: note.trim() } : read;
}

/** (5) is -5; (-5) and (+5) are no way to write a number. */
function negative(read: ReportedNumber): ReportedNumber {
  if (read.kind !== 'number') return read.kind === 'not-a-number' ? read : refused('bad-number');
  return read.text.startsWith('-') ? refused('bad-number') : { ...read, text: `-${read.text}`, bracketed: true };
}

function readSigned(text: string, counting: Counting, stated: string | null): ReportedNumber {
  if (ABOUT_BEFORE.some((word) => text.startsWith(word))) return refused('about-number');
  if (BOUND_BEFORE.some((word) => text.startsWith(word))) return refused('bounded-number');
  if (RANGE.test(text)) return refused('number-range');
  const shape = SHAPE.exec(text);
  if (!shape) return refused('bad-number');
  const [, sign, written, behind] = shape as unknown as [string, string, string, string];
  const bare = plainDigits(written);
  if (bare === null) return refused('bad-number');
  if (ABOUT_BEHIND.some((word) => behind.endsWith(word))) return refused('about-number');
  if (BOUND_BEHIND.some((word) => behind.endsWith(word))) return refused('bounded-number');
  const isMinus = sign !== '' && MINUS_SIGNS.includes(sign);
  return inUnit(canonical(isMinus, bare), behind.trim(), counting, stated);
}

function plainDigits(written: string): string | null {
  if (PLAIN.test(written)) return written;
  return GROUPED.test(written) || SPACED.test(written) ? written.replace(/[,\u00a0\u2009\u202f]/g, '') : null;
}

/** No leading zeros, a digit before the point; the digits behind it stay as printed. No minus before zero. */
function canonical(isMinus: boolean, bare: string): string {
  const digits = bare.replace(/^0+(?=\d)/, '').replace(/^\./, '0.');
  return isMinus && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

/** The number in the indicator's own unit. What stands behind the number outranks what the sheet states beside the cell. */
function inUnit(text: string, behind: string, counting: Counting, stated: string | null): ReportedNumber {
  const unit = comparable(counting.unit);
  const from = behind === '' ? (stated ?? '') : comparable(behind);
  if (from === '' || comparable(from) === unit) return { kind: 'number', text };
  const scale = unitScale(from);
  if (scale === null) return refused('bad-number');
  const full = scale.kin === '' ? powerOf(from, behind === '' ? unit : comparable(stated ?? counting.unit)) : from;
  const whole = full === null ? null : unitScale(full);
  const places = whole && (unit === '' ? ofAnyKin(whole) : placesBetween(whole, counting));
  if (full === null || places === null || places === undefined) {
    return { kind: 'not-a-number', code: 'unit-mismatch', from };
  }
  return places === 0 ? { kind: 'number', text } : { kind: 'number', text: shifted(text, places), from: full };
}

/** 万 before 人 is 万人; before 万元 it could be 万 of 万元 or 万 of 元, and before % it is nothing: null. */
function powerOf(power: string, unit: string): string | null {
  if (unit === '') return power;
  const scale = unitScale(unit);
  return scale === null || scale.exponent !== 0 || scale.kin === '比值' ? null : `${power}${unit}`;
}

/** A number whose unit nobody named is stored as a plain count. */
function ofAnyKin(scale: UnitScale): number | null {
  return scale.kin === '比值' || scale.kin.includes('/') ? null : scale.exponent;
}
