import { decimalsOf, exact, plain } from '../domain/decimal.ts';
import type { WorkbookCell } from './xlsx-writer.ts';

/** Doubles keep this many decimal digits exactly; a longer number is written as text rather than changed. */
const EXACT_DIGITS = 15;

/**
 * A plain decimal as a cell that shows exactly its printed digits. Per cent values are stored as shares, as spreadsheets do, and shown
 * with the sign.
 *
 * Example: `'72.0'` is the number 72 shown as `0.0`; `'96.2'` in per cent is 0.962 shown as `0.0%`.
 */
export function numberCell(number: string, percent = false): WorkbookCell {
  if (number.replace(/\D/g, '').replace(/^0+/, '').length > EXACT_DIGITS) return { value: number };
  const decimals = decimalsOf(number);
  const format = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  return percent
    ? { value: Number(plain(exact(number).div(100), decimals + 2)), format: `${format}%` }
    : { value: Number(number), format };
}
