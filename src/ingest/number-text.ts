import type { NumberFormat } from './number-format.ts';

/** The text that a stored number stands for. */
export interface NumberText {
  readonly text: string;
  /** Digits beyond the fifteenth were dropped, as Excel drops them when it shows the number. */
  readonly rounded: boolean;
  /** What the reader must be told: a whole number of more than 15 digits, a date that does not exist, a number that is shown otherwise. */
  readonly issue: 'long-number' | 'bad-date' | 'scaled-number' | 'hidden-zero' | null;
}

const STORED = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const DAY_SECONDS = 86_400;

/** Moves the decimal point of a plain or exponent decimal by `places` to the right and prints it plainly, without needless zeros. */
function shiftPoint(decimal: string, places: number): string {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(decimal)!;
  const digits = match[2]! + match[3]!;
  const point = match[2]!.length + Number(match[4] ?? '0') + places;
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), '0').padEnd(point, '0');
  const at = Math.max(point, 1);
  const whole = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const fraction = padded.slice(at).replace(/0+$/, '');
  const number = fraction === '' ? whole : `${whole}.${fraction}`;
  return match[1] === '-' && /[1-9]/.test(number) ? `-${number}` : number;
}

const two = (value: number) => String(value).padStart(2, '0');

function clock(seconds: number): string {
  const hours = `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? hours : `${hours}:${two(seconds % 60)}`;
}

/**
 * A day number as ISO text, in UTC throughout so that no time zone can move it. The 1900 system counts 1900-02-29, which never was, as
 * day 60 (ECMA-376 part 1, 18.17.4.1); days 0 and 60 and anything before or beyond the year 9999 are no dates: null.
 *
 * Example: 43281 in the 1900 system and 41819 in the 1904 system are both 2018-06-30.
 */
function dateText(serial: number, format: NumberFormat, from1904: boolean): string | null {
  const seconds = Math.round(serial * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  const rest = seconds - day * DAY_SECONDS;
  if (!format.year && !format.month && !format.day && day === 0) return clock(rest);
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const lowest = from1904 ? 0 : 1;
  const date = new Date(first + day * DAY_SECONDS * 1_000);
  if (day < lowest || (!from1904 && day === 60) || !(date.getTime() < Date.UTC(10_000, 0, 1))) return null;
  const iso = date.toISOString().slice(0, 10);
  if (format.time && rest > 0) return `${iso} ${clock(rest)}`;
  if (format.year && !format.day && !format.time && iso.endsWith('-01')) {
    if (format.month) return iso.slice(0, 7);
    if (iso.endsWith('-01-01')) return iso.slice(0, 4);
  }
  return iso;
}

function isDate(format: NumberFormat): boolean {
  return format.year || format.month || format.day || format.time;
}

/**
 * Writes a stored number as it was meant: never with an exponent; a percentage as `31.2%`; a date as `2018-06-30`, a month as
 * `2018-06`, a time as `08:30`; a code formatted `000000` with its zeros. Excel keeps 15 digits, so longer noise is cut: stored
 * `0.30000000000000004` is 0.3. Null where `stored` is no number.
 */
export function numberText(stored: string, format: NumberFormat | undefined, from1904: boolean): NumberText | null {
  const trimmed = stored.trim();
  const value = Number(trimmed);
  if (!STORED.test(trimmed) || !Number.isFinite(value)) return null;
  if (format?.elapsed) return { text: elapsed(value), rounded: false, issue: null };
  if (format === undefined || !isDate(format)) return plainText(trimmed, value, format);
  const date = dateText(value, format, from1904);
  if (date !== null) return { text: date, rounded: false, issue: null };
  return { ...plainText(trimmed, value, undefined), issue: 'bad-date' };
}

function plainText(stored: string, value: number, format: NumberFormat | undefined): NumberText {
  if (Math.abs(value) >= 1e15) {
    const exact = /^[+-]?\d+$/.test(stored) ? stored.replace(/^\+/, '') : shiftPoint(String(value), 0);
    return { text: exact, rounded: false, issue: 'long-number' };
  }
  const kept = Number(value.toPrecision(15));
  const rounded = kept !== value;
  if (format?.percent) return { text: `${shiftPoint(String(kept), 2)}%`, rounded, issue: null };
  const plain = shiftPoint(String(kept), 0);
  const padded = format?.padding && /^\d+$/.test(plain) ? plain.padStart(format.padding, '0') : plain;
  if (value === 0 && format?.hidesZero) return { text: padded, rounded, issue: 'hidden-zero' };
  return {
    text: padded + (format?.unit ?? ''),
    rounded,
    issue: format?.scaled && value !== 0 ? 'scaled-number' : null,
  };
}

function elapsed(days: number): string {
  const seconds = Math.round(Math.abs(days) * DAY_SECONDS);
  return (days < 0 ? '-' : '') + clock(seconds);
}
