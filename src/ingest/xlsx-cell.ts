import { isErrorWord } from './error-word.ts';
import type { TableIssueCode } from './issue-codes.ts';
import type { NumberFormat } from './number-format.ts';
import { numberText } from './number-text.ts';
import { WorkbookFault } from './workbook-fault.ts';
import { unescapeXlsx } from './xlsx-strings.ts';

/** What all sheets of one workbook share. */
export interface WorkbookContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
}

/** A cell as it stands in the sheet's XML. */
export interface StoredCell {
  /** Such as `C12`, to name a broken cell. */
  readonly address: string;
  /** Cell type (`t`): `n`, `s`, `str`, `inlineStr`, `b`, `e` or `d`. */
  readonly type: string;
  readonly style: number;
  /** The text of `v`; null where there is none. */
  readonly value: string | null;
  /** The text of `is`, for `inlineStr`. */
  readonly inline: string;
  readonly formula: boolean;
}

export interface CellText {
  readonly text: string;
  readonly issue: TableIssueCode | null;
  /** See `NumberText`. */
  readonly rounded: boolean;
}

const plain = (text: string): CellText => ({ text, issue: null, rounded: false });

/** Text that was typed or pasted; an error word in it is no more a value than an error cell is. */
const typed = (text: string): CellText => ({ ...plain(text), issue: isErrorWord(text) ? 'error-cell' : null });

/** ISO date cells (`t="d"`): the date, and the time unless it is midnight. */
function isoText(value: string): string {
  return value.replace(/T00:00:00(\.0+)?Z?$/, '').replace(/T(\d\d:\d\d(:\d\d)?).*$/, ' $1');
}

function sharedString(cell: StoredCell, value: string, strings: readonly string[]): string {
  const text = /^\d+$/.test(value.trim()) ? strings[Number(value)] : undefined;
  if (text === undefined) throw new WorkbookFault('corrupt-workbook', { part: cell.address });
  return text;
}

function numberCell(cell: StoredCell, value: string, context: WorkbookContext): CellText {
  const number = numberText(value, context.formats[cell.style], context.from1904);
  if (number === null) throw new WorkbookFault('corrupt-workbook', { part: cell.address });
  return number;
}

/**
 * The text that a cell was meant to hold: what the spreadsheet shows, but with all digits. An error cell is its error word, with the
 * issue `error-cell`. Throws a WorkbookFault `corrupt-workbook` where the stored value contradicts its type, since a guess could be wrong.
 */
export function cellText(cell: StoredCell, context: WorkbookContext): CellText {
  if (cell.type === 'inlineStr') return typed(cell.inline);
  const value = cell.value ?? '';
  if (cell.type === 'str') {
    if (cell.formula && cell.value === null) return { text: '', issue: 'formula-without-value', rounded: false };
    return typed(unescapeXlsx(value));
  }
  if (value.trim() === '') {
    return { text: '', issue: cell.formula ? 'formula-without-value' : null, rounded: false };
  }
  switch (cell.type) {
    case 's':
      return typed(sharedString(cell, value, context.strings));
    case 'b':
      return plain(/^(1|true)$/i.test(value.trim()) ? 'TRUE' : 'FALSE');
    case 'e':
      return { text: value.trim(), issue: 'error-cell', rounded: false };
    case 'd':
      return plain(isoText(value.trim()));
    case 'n':
      return numberCell(cell, value, context);
    default:
      throw new WorkbookFault('corrupt-workbook', { part: cell.address });
  }
}
