const TRIGGER = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;
const GUARDED = /^'+(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;
const NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?[%‰]?$/;

/**
 * A cell of a CSV that no spreadsheet takes for a formula: text that starts with = + - @, their full-width forms, a tab or a line end
 * gets an apostrophe in front (OWASP, CSV Injection), and one more where it already stands behind apostrophes, so that `withoutGuard`
 * gives back every text. Numbers stay numbers: −3.2, +5, -1,234.5, -0.5%.
 *
 * Example: `=1+1` becomes `'=1+1`; `-0.5%` stays.
 */
export function withoutFormula(cell: string): string {
  return TRIGGER.test(cell) && !NUMBER.test(cell.trim()) ? `'${cell}` : cell;
}

/** The text that `withoutFormula` made this cell of: `'=1+1` was `=1+1`. Only for cells that it wrote. */
export function withoutGuard(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
