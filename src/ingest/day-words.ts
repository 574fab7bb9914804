import { isDay } from '../domain/calendar.ts';
import { comparable } from './cell-words.ts';

const FORMS = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t?0{1,2}:00(?::00)?)?$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/**
 * A day as sheets write it, as an ISO date: 2018-06-30, 2018/6/30, 2018.6.30, 20180630, 2018年6月30日, also full-width and with
 * the midnight that Excel adds. Null for anything else and for days that no calendar has.
 *
 * Example: `parseDay('２０１８年６月３０日')` is `'2018-06-30'`; `parseDay('2018年6月')` is null.
 */
export function parseDay(words: string): string | null {
  const text = comparable(words).replace(/^['’]/, '');
  const match = FORMS.map((form) => form.exec(text)).find((found) => found !== null);
  if (!match) return null;
  const day = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
